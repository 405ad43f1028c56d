"""What the words beside an age or an amount say of it: a mean, or what somebody recommends."""

import re
from dataclasses import dataclass
from functools import lru_cache

from magcite.language.cues import alternation, pattern
from magcite.language.languages import load

__all__ = ["is_average", "is_no_dose_of_study", "names_all", "names_total"]

_NEAR = 60  # characters before an amount


@dataclass(frozen=True, slots=True)
class _Forms:
    averages: re.Pattern[str]
    before: re.Pattern[str]
    after: re.Pattern[str]
    definite: re.Pattern[str]
    relative: re.Pattern[str]
    total: re.Pattern[str]


@lru_cache(maxsize=8)
def _forms(language: str) -> _Forms:
    cues = load(language).quantities
    total = (*load(language).abstracts.total_before, *cues.total_before)
    return _Forms(
        total=pattern(total, after=r"\s*\Z"),
        averages=pattern(cues.averages),
        before=pattern(cues.no_dose_before),
        after=re.compile(rf"[\s,]*{alternation(cues.no_dose_after)}(?!\w)", re.IGNORECASE),
        definite=re.compile(rf"\W*{alternation(cues.definite)}\s+", re.IGNORECASE),
        relative=re.compile(rf"[\s,]*{alternation(cues.relative)}(?!\w)", re.IGNORECASE),
    )


def is_average(words: str, language: str) -> bool:
    """Return whether words speak of a mean ("mean 62 years", «medelåldern var 62 år»)."""
    return _forms(language).averages.search(words) is not None


def is_no_dose_of_study(before: str, after: str, language: str) -> bool:
    """Return whether an amount is one that somebody recommends, needs, or that food holds, and nobody was given.

    Args:
        before: the words of the sentence before the amount.
        after: those after it.
        language: its tag.
    """
    forms = _forms(language)
    return forms.before.search(before[-_NEAR:]) is not None or forms.after.match(after) is not None


def names_all(before: str, after: str, language: str) -> bool:
    """Return whether a number of people opens a sentence as those spoken of: "The 190 infants had …".

    Args:
        before: the words of the sentence before the number.
        after: those after the people counted.
        language: its tag.
    """
    forms = _forms(language)
    return forms.definite.fullmatch(before) is not None and forms.relative.match(after) is None


def names_total(before: str, language: str) -> bool:
    """Return whether the words right before a number call it the total ("a total of", «sammanlagt»)."""
    return _forms(language).total.search(before) is not None
