"""Whom a study set beside whom: "they compared bathers with people who did not bathe, and the bathers were less tired".

Those others tell nothing of which side the rest of the sentence speaks of. Each language's `[put_beside]`.

Attributes of the table:
    compares: finite verbs and participles of comparing, with their object behind them: "compared".
    beside: what joins the others: "with".
"""

import re
from functools import lru_cache

from magcite.language.blanks import blanked
from magcite.language.cue_forms import alternations
from magcite.language.languages import table_of

__all__ = ["put_beside"]

_ONE, _OTHERS = 80, 100  # characters of one side and of the other


@lru_cache(maxsize=8)
def _form(language: str) -> re.Pattern[str]:
    one = alternations(table_of(language, "put_beside"), "compares", "beside")
    first = rf"(?<!\w){one['compares']}\s+(?!{one['beside']}(?!\w))[^,.;:()?!]{{2,{_ONE}}}?\s"
    return re.compile(rf"{first}(?P<others>{one['beside']}\s[^,.;:()?!]{{3,{_OTHERS}}})(?=[,;:]\s)", re.IGNORECASE)


def put_beside(sentence: str, language: str) -> str:
    """Return a sentence of the same length, with blanks for those with whom somebody is said to have been compared.

    Args:
        sentence: one, as it reads.
        language: its tag.
    """
    match = _form(language).search(sentence)
    return blanked(sentence, *match.span("others")) if match else sentence
