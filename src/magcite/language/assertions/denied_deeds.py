"""Denials of a whole deed: "did not die of heart disease more seldom" denies how often it was done.

The negation stands right behind the auxiliary, and the deed with all that belongs to it between that and how often it
was done. Each language's `[denied_deeds]`.

Attributes of the table:
    nots: negations: "did not".
    how: how often, or how soon: "more seldom".
    stops: words that open another statement, or tell people from others: "and", "who".
    conditions, relative: those of them that make a condition of the negation behind them, wherever they stand before
        it, and right before it: "if" they did not, those "who" did not.
"""

import re
from functools import lru_cache

from magcite.language.cue_forms import alternations, compiled_words
from magcite.language.languages import table_of
from magcite.model import Span

__all__ = ["denied_deed"]

_BEFORE = 90  # characters in which a deed stands
_WORDS = 8  # of a deed
_PAUSE = re.compile(r"[,;:.()–—\x01]")


@lru_cache(maxsize=8)
def _forms(language: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of negations, of how often, of what stops a deed, and of whom or when it is denied."""
    one = alternations(table_of(language, "denied_deeds"), "nots", "how", "stops", "conditions", "relative")
    return (
        compiled_words(one["nots"]),
        compiled_words(one["how"]),
        compiled_words(one["stops"]),
        compiled_words(rf"(?:{one['conditions']}|{one['relative']}(?=\s*\Z))"),
    )


def denied_deed(plain: str, cue: Span, piece: Span, language: str) -> Span | None:
    """Return how often a deed was done together with the negation of that deed; None where nothing denies it.

    Args:
        plain: the sentence with all covered that is no outcome.
        cue: the words that tell a direction.
        piece: the part of the sentence that is read.
        language: its tag.
    """
    nots, how, stops, whom = _forms(language)
    if how.fullmatch(plain, cue.start, cue.end) is None:
        return None
    opening = max(piece.start, cue.start - _BEFORE)
    found = list(nots.finditer(plain, opening, cue.start))
    if len(found) != 1:
        return None
    deed = plain[found[0].end() : cue.start]
    subject = _PAUSE.split(plain[piece.start : found[0].start()])[-1]
    if len(deed.split()) > _WORDS or _PAUSE.search(deed) or stops.search(deed) or whom.search(subject):
        return None
    return Span(found[0].start(), cue.end)
