"""Of what a risk is told: "a higher risk of tinnitus" is of no outcome that is known, and of none named before.

Each language's `[risks]`.

Attributes of the table:
    of: what stands between a risk and what it is of: "of", "of getting".
    fills: words that may stand before its name: "a", "serious".
    vague: words that name nothing: "it", "illness".
"""

import re
from functools import lru_cache

from magcite.language.assertions.cues import Forms
from magcite.language.assertions.grammar import grammar_of
from magcite.language.assertions.marks import COVER, Marked
from magcite.language.cue_forms import alternations
from magcite.language.languages import table_of
from magcite.model import Span

__all__ = ["is_of_unknown"]


@lru_cache(maxsize=8)
def _forms(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    one = alternations(table_of(language, "risks"), "of", "fills", "vague")
    named = rf"\s+{one['of']}\s+(?:{one['fills']}\s+){{0,3}}(?P<what>[^\W\d_][\w-]+)"
    return re.compile(named, re.IGNORECASE), re.compile(one["vague"], re.IGNORECASE)


def is_of_unknown(read: Marked, piece: Span, forms: Forms) -> bool:
    """Return whether a piece names what its risk is of, by a word that is no outcome known.

    Args:
        read: the sentence, marked.
        piece: a part of it that names no outcome that is known.
        forms: the cues of its language.
    """
    named, vague = _forms(read.language)
    for risk in forms.risk.finditer(read.plain, piece.start, piece.end):
        match = named.match(read.plain, risk.end(), piece.end)
        if match is None or COVER in match["what"] or vague.fullmatch(match["what"]):
            continue
        if grammar_of(read.language).people.match(read.plain, match.start("what")) is None:
            return True
    return False
