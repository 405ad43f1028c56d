"""What people were to do, or how they were to be: "were told to sleep longer", «hoppades att de sov bättre».

It came of nothing that was tried. Each language's `[bidden]`.

Attributes of the table:
    surely: what tells so right before a deed or a state: "were told to", «hoppades».
    maybe: words that do the same, and may tell of a possible effect as well: «skulle».
    relative: words before those that only tell whom it is about: those "who" were told to.
"""

import re
from functools import lru_cache

from magcite.language.cue_forms import alternations
from magcite.language.languages import table_of

__all__ = ["is_bidden"]

_WORD = r"[^\s,;:()\x00§]+"
_BETWEEN = 3  # words between what people were told and how it was to go


@lru_cache(maxsize=8)
def _forms(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    one = alternations(table_of(language, "bidden"), "surely", "maybe", "relative")
    weak, strong = (
        re.compile(rf"(?<!\w)(?P<who>{one['relative']}\s+)?{words}(?:\s+{_WORD}){{0,{_BETWEEN}}}?\s+\Z", re.IGNORECASE)
        for words in (f"(?:{one['surely']}|{one['maybe']})", one["surely"])
    )
    return weak, strong


def is_bidden(before: str, language: str, *, surely: bool = False) -> bool:
    """Whether words right before a deed or a state tell that people were to do so, or hoped or tried to.

    Args:
        before: the words.
        language: their tag.
        surely: whether words count only that cannot tell of a possible effect: "would" may.
    """
    told = _forms(language)[surely].search(before)
    return told is not None and told["who"] is None
