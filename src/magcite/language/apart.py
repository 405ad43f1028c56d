"""Kinds of people of whom nobody is two: type 1 and type 2 diabetes, before and after the menopause.

The cues are each language's table `[apart]`, whose lists bear the names of the kinds.
"""

from functools import lru_cache

from magcite.language.cues import Narrowed, pattern
from magcite.language.languages import cue_lists
from magcite.model import Span

__all__ = ["APART", "find_kind"]

# A kind, and the one that those of it are not of.
APART = (
    *(("type_1", "type_2"), ("type_2", "type_1")),
    *(("before_menopause", "after_menopause"), ("after_menopause", "before_menopause")),
    *(("high_pressure", "normal_pressure"), ("normal_pressure", "high_pressure")),
)


@lru_cache(maxsize=8)
def _forms(language: str) -> dict[str, Narrowed]:
    return {name: pattern(cues) for name, cues in cue_lists(language, "apart").items()}


def find_kind(text: str, kind: str, language: str) -> Span | None:
    """Return where a text first names people of a kind; None where it does not."""
    found = _forms(language)[kind].search(text)
    return None if found is None else Span(*found.span())
