"""Cues of every language together, for words that may be of any: a page's, or those in which evidence is told."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from magcite.language.cues import Narrowed, pattern
from magcite.language.languages import LANGUAGES
from magcite.language.tables import tables_of

__all__ = ["cues_of_all", "pattern_of_all"]


@cache
def cues_of_all(table: str) -> Mapping[str, tuple[str, ...]]:
    """Return the lists of one table, each of every language.

    Args:
        table: name of one that holds nothing but lists of cues; a language may lack it, or one of its lists.
    """
    held: dict[str, tuple[str, ...]] = {}
    for tag in LANGUAGES:
        for name, cues in tables_of(tag).get(table, {}).items():
            held[name] = (*held.get(name, ()), *cues)
    return MappingProxyType(held)


@cache
def pattern_of_all(table: str, name: str, *, before: str = "", after: str = "") -> Narrowed:
    """Return the pattern for any cue of one list as whole words, between two pieces of pattern.

    Raises:
        KeyError: no language has such a list.
    """
    return pattern(cues_of_all(table)[name], before=before, after=after)
