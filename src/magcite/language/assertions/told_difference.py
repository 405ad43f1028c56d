"""Differences told by their size alone: "the difference was 30 points", «i snitt handlade det om 9 mmHg».

Which way it went stands elsewhere, or nowhere. Each language's `[told_difference]`.

Attributes of the table:
    nouns: words for a difference: "difference"; is_: verbs between it and its size: "was".
    amounts: verbs that tell a size of what was told before: "it came to".
    deviations: what a part is of that is a standardised difference: "of a standard deviation".
"""

import re
from functools import lru_cache

from magcite.language.cue_forms import alternations
from magcite.language.languages import table_of

__all__ = ["is_of_deviation", "tells_difference"]

_BETWEEN = 7  # words between a difference and its verb: "in pain between the two groups"
_ABOUT = 2  # words before a figure: "just under"


@lru_cache(maxsize=8)
def _forms(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    one = alternations(table_of(language, "told_difference"), "nouns", "is", "amounts")
    about = rf"(?:\s+[^\s\d,;:.]+){{0,{_ABOUT}}}\s+\Z"
    noun = rf"(?<!\w){one['nouns']}(?:\s+[^\s,;:.]+){{0,{_BETWEEN}}}?\s+{one['is']}{about}"
    return re.compile(noun, re.IGNORECASE), re.compile(rf"(?<!\w){one['amounts']}{about}", re.IGNORECASE)


def tells_difference(before: str, language: str, *, timed: bool) -> bool:
    """Return whether words right before a figure tell that it is the size of a difference.

    Args:
        before: the words.
        language: their tag.
        timed: whether the figure is a time, which "it came to" may tell of the study as well.
    """
    noun, amounts = _forms(language)
    return noun.search(before) is not None or (not timed and amounts.search(before) is not None)


@lru_cache(maxsize=8)
def _deviations(language: str) -> re.Pattern[str]:
    return re.compile(rf"\s+{alternations(table_of(language, 'told_difference'))['deviations']}(?!\w)", re.IGNORECASE)


def is_of_deviation(text: str, end: int, language: str) -> bool:
    """Return whether a part that ends at a place is of a standard deviation: "a third of a standard deviation"."""
    return _deviations(language).match(text, end) is not None
