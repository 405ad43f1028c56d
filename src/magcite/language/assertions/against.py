"""The other side of a comparison that is told by its own figure: "by 12 points, against 3 in the others".

The side in front is what the sentence tells of, and words of a control group behind the figure turn nothing round. The
cues: each language's `[against]`: `marks` open the other side, right before a figure; `about` may stand between.
"""

import re
from functools import lru_cache

from magcite.language.cues import alternation
from magcite.language.languages import LANGUAGES, load
from magcite.language.tables import tables_of
from magcite.model import Span

__all__ = ["against_figures"]

_NUMBERS_FROM = 2  # "one" and "a" are articles


def against_figures(text: str, language: str) -> list[Span]:
    """Return where a text sets a figure of another side beside the one in front, each up to the next pause."""
    form = _form(language)
    return [Span(match.start(), match.end()) for match in form.finditer(text)] if form is not None else []


@lru_cache(maxsize=8)
def _form(language: str) -> re.Pattern[str] | None:
    tag = language if language in LANGUAGES else "en"
    table: dict[str, list[str]] | None = tables_of(tag).get("against")
    if table is None:
        return None
    words = tuple(word for word, value in load(tag).numbers.words.items() if value >= _NUMBERS_FROM)
    number = rf"(?:\d+(?:[.,]\d+)?|{alternation(words)}(?!\w))"
    marks, about = alternation(table["marks"]), alternation(table["about"])
    return re.compile(
        rf"(?<=[\w%,)])\s+{marks}\s+(?:{about}\s+){{0,2}}{number}(?:[^,;:.()]|(?<=\d)[,.](?=\d)){{0,120}}",
        re.IGNORECASE,
    )
