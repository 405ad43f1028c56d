"""Those beside whom others are counted: "half as many got ill as among those who went without".

Who they are turns nothing round: the count is of the others. Each language's `[of_others]`.

Attributes of the table:
    scales: what tells how many times as many: "half as".
    beside: the word behind what is counted: "as".
    whom: what tells of people right behind it: "among".
"""

import re
from functools import lru_cache

from magcite.language.cues import alternation
from magcite.language.languages import table_of
from magcite.model import Span

__all__ = ["others_in"]

_COUNTED = 14  # words for what is counted, for what became of them, and in whom
_WHO = 80  # characters for who the others are


@lru_cache(maxsize=8)
def _form(language: str) -> re.Pattern[str]:
    table = table_of(language, "of_others")
    scales, beside, whom = (alternation(table.get(name, ())) for name in ("scales", "beside", "whom"))
    counted = rf"(?:\s+[^\s,;:.()]+){{1,{_COUNTED}}}?"
    return re.compile(rf"(?<!\w){scales}{counted}\s+(?P<who>{beside}\s+{whom}\s[^,;:.()]{{1,{_WHO}}})", re.IGNORECASE)


def others_in(text: str, language: str) -> list[Span]:
    """Return where a text tells beside whom others are counted.

    Args:
        text: a sentence.
        language: its tag.
    """
    return [Span(*match.span("who")) for match in _form(language).finditer(text)]
