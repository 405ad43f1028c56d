"""What is explained of an outcome between two commas: "osteocalcin, which tells whether bone is built, rose".

It asks nothing, and nothing became of anything by it. Each language's `[explained]`.

Attributes of the table:
    opening: what opens the explanation: "which".
    explains: verbs of it: "tells".
"""

import re
from functools import lru_cache

from magcite.language.blanks import without
from magcite.language.cue_forms import alternations
from magcite.language.languages import table_of

__all__ = ["explained"]

_LONGEST = 120  # characters of an explanation


@lru_cache(maxsize=8)
def _form(language: str) -> re.Pattern[str]:
    one = alternations(table_of(language, "explained"), "opening", "explains")
    return re.compile(
        rf",\s{one['opening']}\s(?:[^\W\d]+\s)?{one['explains']}(?!\w)[^,.;:()!?\d]{{3,{_LONGEST}}}(?=,\s)",
        re.IGNORECASE,
    )


def explained(sentence: str, language: str) -> str:
    """Return a sentence of the same length, with blanks for what only explains an outcome.

    Args:
        sentence: one, as it reads.
        language: its tag.
    """
    return without(_form(language), sentence)
