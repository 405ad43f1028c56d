"""Kinds of people of whom nobody is two: type 1 and type 2 diabetes, before and after the menopause.

The cues are each language's table `[apart]`, whose lists bear the names of the kinds.
"""

import re
from functools import lru_cache

from magcite.language.cues import Narrowed, pattern
from magcite.language.languages import cue_lists
from magcite.model import Span

__all__ = ["APART", "find_kind", "is_kind_left_out"]

# A kind, and the one that those of it are not of.
APART = (
    *(("first_type", "second_type"), ("second_type", "first_type")),
    *(("before_menopause", "after_menopause"), ("after_menopause", "before_menopause")),
    *(("high_pressure", "normal_pressure"), ("normal_pressure", "high_pressure")),
)

_NOT = "not_of"  # the list of words that say people of a kind were left out
_NEAR = 40  # characters before a kind


@lru_cache(maxsize=8)
def _forms(language: str) -> dict[str, Narrowed]:
    return {name: pattern(cues) for name, cues in cue_lists(language, "apart").items()}


def is_kind_left_out(text: str, found: Span, language: str) -> bool:
    """Return whether the words beside a kind say that those of it were not studied («inte på dem med»)."""
    before = re.split(r"[,;.:]", text[max(0, found.start - _NEAR) : found.start])[-1]
    after = re.split(r"[,;.:]", text[found.end : found.end + _NEAR])[0]
    return any(_forms(language)[_NOT].search(one) is not None for one in (before, after))


def find_kind(text: str, kind: str, language: str) -> Span | None:
    """Return where a text first names people of a kind; None where it does not."""
    found = _forms(language)[kind].search(text)
    return None if found is None else Span(*found.span())
