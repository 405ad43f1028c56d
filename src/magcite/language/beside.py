"""What the words beside an age or an amount say of it: a mean, or what somebody recommends."""

import re
from dataclasses import dataclass
from functools import lru_cache

from magcite.language.cues import alternation, pattern
from magcite.language.languages import load

__all__ = [
    "is_average",
    "is_early",
    "is_history",
    "is_negated",
    "is_no_dose_of_study",
    "is_of_compared",
    "is_part_of_dose",
    "is_practice",
    "names_all",
    "names_total",
    "speaks_of_past",
    "speaks_of_rates",
]

_DESCRIBING = re.compile(r"-(?:minute|hour|second)\Z|(?:minuter|timmar|sekunder)s\Z", re.IGNORECASE)
_NEAR = 60  # characters before an amount


@dataclass(frozen=True, slots=True)
class _Forms:
    averages: re.Pattern[str]
    before: re.Pattern[str]
    after: re.Pattern[str]
    definite: re.Pattern[str]
    relative: re.Pattern[str]
    total: re.Pattern[str]
    rates: re.Pattern[str]
    once: re.Pattern[str]
    compared: re.Pattern[str]
    doing: re.Pattern[str]
    at_a_time: re.Pattern[str]
    sooner: re.Pattern[str]
    since: re.Pattern[str]
    early: re.Pattern[str]
    part_of_dose: re.Pattern[str]
    none: re.Pattern[str]
    history: re.Pattern[str]
    no_practice: re.Pattern[str]


@lru_cache(maxsize=8)
def _forms(language: str) -> _Forms:
    cues = load(language).quantities
    total = (*load(language).abstracts.total_before, *cues.total_before, *load(language).counting.totals)
    counting = load(language).counting
    return _Forms(
        rates=pattern(counting.rates),
        once=pattern(counting.once),
        compared=pattern(counting.compared),
        doing=pattern(counting.doing),
        at_a_time=re.compile(rf"\s+{alternation(counting.at_a_time)}(?!\w)", re.IGNORECASE),
        sooner=re.compile(rf"\s+{alternation(counting.sooner)}(?!\w)", re.IGNORECASE),
        part_of_dose=pattern(counting.part_of_dose),
        none=pattern(counting.none),
        history=pattern(counting.history),
        early=pattern(counting.early),
        no_practice=re.compile(rf"\s+(?:\w+\s+)?{alternation(counting.no_practice)}(?!\w)", re.IGNORECASE),
        since=pattern(counting.since, after=r"\s*\Z"),
        total=pattern(total, after=r"[\s,:]*\Z"),
        averages=pattern(cues.averages),
        before=pattern((*cues.no_dose_before, *counting.no_dose)),
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


def speaks_of_rates(sentence: str, language: str) -> bool:
    """Return whether a sentence counts people of a land or a year, whom nobody studied ("every year 4,000 nurses")."""
    return _forms(language).rates.search(sentence) is not None


def speaks_of_past(sentence: str, language: str) -> bool:
    """Return whether a sentence speaks of another time or work than the one at hand ("back then there were six")."""
    return _forms(language).once.search(sentence) is not None


def is_of_compared(before: str, language: str) -> bool:
    """Return whether an amount was given to those compared with: "the control group got 400 mg of ibuprofen".

    Args:
        before: the words of the clause before the amount.
        language: its tag.
    """
    return _forms(language).compared.search(before) is not None


def is_practice(before: str, time: str, after: str, language: str) -> bool:
    """Return whether a time in minutes tells how long something was done: «satt 45 minuter», "a 20-minute nap".

    Args:
        before: the words of the sentence before the time.
        time: the time as written.
        after: the words after it.
        language: its tag.
    """
    forms, near = _forms(language), before[-_NEAR:]
    if forms.sooner.match(after) or forms.since.search(near):
        return False
    if _DESCRIBING.search(time):
        return forms.no_practice.match(after) is None
    return forms.at_a_time.match(after) is not None or forms.doing.search(near) is not None


def is_early(before: str, language: str) -> bool:
    """Return whether the words before a time make it a moment within a study: "already after two weeks"."""
    return _forms(language).early.search(before[-_NEAR:]) is not None


def is_part_of_dose(before: str, after: str, language: str) -> bool:
    """Return whether an amount is a part of what was taken by the day: "half the dose, 250 mg, in the morning"."""
    part = _forms(language).part_of_dose
    return part.search(before[-_NEAR:]) is not None or part.search(after[:_NEAR]) is not None


def is_negated(before: str, language: str) -> bool:
    """Return whether the words before "more than" turn it round: "no trial lasted more than 26 weeks"."""
    return _forms(language).none.search(before[-_NEAR:]) is not None


def is_history(before: str, after: str, language: str) -> bool:
    """Return whether a time was over when the study began: "had smoked for 15 years", «i 15 år innan de slutade»."""
    history = _forms(language).history
    return history.search(before[-_NEAR:]) is not None or history.search(after[:_NEAR]) is not None
