"""A change that was less so, told by a denial: «steg inte lika mycket» is «steg mindre», and no lack of a rise.

Each language's `[less_so]`.

Attributes of the table:
    changed: verbs of a change: "rose".
    said: words right behind one -> words that are no longer and tell the same without a denial: "not as much": "less".
"""

import re
from functools import lru_cache

from magcite.language.cues import alternation
from magcite.language.languages import table_of

__all__ = ["less_so"]


@lru_cache(maxsize=8)
def _form(language: str) -> tuple[re.Pattern[str], dict[str, str]]:
    table = table_of(language, "less_so")
    said: dict[str, str] = table.get("said", {})
    changed = alternation(table.get("changed", ()))
    form = rf"(?<!\w){changed}\s+(?P<said>{alternation(tuple(said))})(?!\w)"
    return re.compile(form, re.IGNORECASE), said


def less_so(sentence: str, language: str) -> str:
    """Return a sentence of the same length, with a change that was less so told without a denial.

    Args:
        sentence: one, as it reads.
        language: its tag.
    """
    form, said = _form(language)
    for match in form.finditer(sentence):
        start, end = match.span("said")
        sentence = f"{sentence[:start]}{said[match['said'].lower()].ljust(end - start)}{sentence[end:]}"
    return sentence
