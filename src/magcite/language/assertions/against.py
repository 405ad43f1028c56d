"""The other side of a comparison that is told by its own figure: "by 12 points, against 3 in the others".

The side in front is what the sentence tells of, and words of a control group behind the figure turn nothing round. The
cues: each language's `[against]`: `marks` open the other side, right before a figure; `about` may stand between.
"""

import re
from functools import lru_cache

from magcite.language.cue_forms import alternations
from magcite.language.cues import alternation
from magcite.language.languages import load, table_of
from magcite.model import Span

__all__ = ["against_figures"]

_NUMBERS_FROM = 2  # "one" and "a" are articles


def against_figures(text: str, language: str) -> list[Span]:
    """Return where a text sets a figure of another side beside the one in front, each up to the next pause."""
    form = _form(language)
    return [Span(match.start(), match.end()) for match in form.finditer(text)]


@lru_cache(maxsize=8)
def _form(language: str) -> re.Pattern[str]:
    one = alternations(table_of(language, "against"), "marks", "about")
    words = tuple(word for word, value in load(language).numbers.words.items() if value >= _NUMBERS_FROM)
    number = rf"(?:\d+(?:[.,]\d+)?|{alternation(words)}(?!\w))"
    return re.compile(
        rf"(?<=[\w%,)])\s+{one['marks']}\s+(?:{one['about']}\s+){{0,2}}{number}(?:[^,;:.()]|(?<=\d)[,.](?=\d)){{0,120}}",
        re.IGNORECASE,
    )
