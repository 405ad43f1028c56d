"""Whom and when: whether a sentence speaks of the part of the people, or of the time, that a result is told of.

"In women without a previous birth" is another result than "in women with one". A sentence that names those is held
against theirs; one that names people they are not is another matter; and what is told of all is neither borne out nor
denied by a part of them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from magcite.check.evidence.effects.arms import is_named, words_of_side
from magcite.language.concepts import ConceptKind, concepts_in, is_within
from magcite.language.cues import alternation
from magcite.language.groups import find_group
from magcite.language.languages import LANGUAGES, load
from magcite.language.senses import senses_in

__all__ = ["OfWhom", "days_in", "is_same_time", "of_whom"]

_TONGUE = "en"
_SEXES = ("women", "men")
_KINDS = (_SEXES, ("children", "young", "elderly"), ("smokers", "non_smokers"), ("pregnant",))
_BEFORE = 28  # characters before a name in which it is denied
_AFTER = 12  # and after it
_LACK = re.compile(
    r"\b(?:without|no|not|never|free of|non|first|first-time|normal|utan|inte|inga|ingen|inget|ej|aldrig|icke|första"
    r"|först|normalt|normala|friska)\b|n't\b",
    re.IGNORECASE,
)
_QUALIFIED = re.compile(r"\b(?:with|without|who|whose|taking|med|utan|som)\b", re.IGNORECASE)
_NORMAL = re.compile(r"\b(?:normal|normalt|normala|healthy|friska|frisk)\b", re.IGNORECASE)
# "In the trials in which only the infant was treated": a part of the studies, and no people of a kind.
_OF_STUDIES = re.compile(
    r"\b(?:trials?|studies|study|cohorts?|försök(?:en)?|studier(?:na)?|prövningar(?:na)?)"
    r"\s(?:in which|where|that|which|där|som|i vilka)\b",
    re.IGNORECASE,
)
_ILL = frozenset({ConceptKind.CONDITION, ConceptKind.SYMPTOM})
_UNITS = {
    "day": 1.0,
    "dag": 1.0,
    "week": 7.0,
    "veck": 7.0,
    "month": 30.44,
    "månad": 30.44,
    "year": 365.25,
    "år": 365.25,
}
_NEAR = 0.12  # a year is twelve months, 52 weeks and 360 days
_ONES = {"a": 1.0, "an": 1.0, "one": 1.0, "en": 1.0, "ett": 1.0, "half a": 0.5, "ett halvt": 0.5, "ett halv": 0.5}


class OfWhom(StrEnum):
    """How the people of a sentence stand to those of a result."""

    SAME = "same"
    OTHERS = "others"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class _People:
    """What tells people from others.

    Attributes:
        groups: names of sexes and ages.
        ill: ids of conditions -> whether they have them.
        normal: whether they are called healthy, or a value of theirs normal.
    """

    groups: frozenset[str]
    ill: dict[str, bool]
    normal: bool


def of_whom(subgroup: str, words: str, language: str, known: str) -> OfWhom:
    """Return how the people that a sentence speaks of stand to the part of people that a result is told of.

    Args:
        subgroup: as the result names it, in English or the page's language.
        words: of the sentence.
        language: of the page.
        known: whom the work is about, by its title and evidence.
    """
    if _OF_STUDIES.search(subgroup):
        return OfWhom.OPEN
    theirs, said = _people(subgroup, _TONGUE), _people(words, language)
    if language != _TONGUE:
        own = _people(subgroup, language)
        theirs = own if len(own.groups) + len(own.ill) > len(theirs.groups) + len(theirs.ill) else theirs
    groups = theirs.groups - _people(known, _TONGUE).groups
    verdicts = [*_by_groups(groups, said.groups), *_by_illness(theirs, said)]
    worded = _by_words(subgroup, words, language)
    if OfWhom.OTHERS in verdicts or (worded is OfWhom.OTHERS and not theirs.ill):
        return OfWhom.OTHERS
    if (
        not verdicts
        or (worded is OfWhom.SAME and not theirs.ill)
        or (worded is OfWhom.OPEN and _QUALIFIED.search(subgroup) and not theirs.ill)
    ):
        return worded
    return OfWhom.SAME if set(verdicts) == {OfWhom.SAME} else OfWhom.OPEN


@lru_cache(maxsize=256)
def _people(words: str, language: str) -> _People:
    groups = frozenset(name for names in _KINDS for name in names if find_group(words, name, language))
    if "pregnant" in groups:
        groups -= frozenset(_SEXES)
    ill: dict[str, bool] = {}
    for one in concepts_in(words, language):
        if one.concept.kind in _ILL:
            ill[one.concept.id] = not _is_lacking(words, one.span.start, one.span.end)
    return _People(groups, ill, _NORMAL.search(words) is not None)


def _is_lacking(words: str, start: int, end: int) -> bool:
    return _LACK.search(words[max(0, start - _BEFORE) : end + _AFTER]) is not None


def _by_groups(theirs: frozenset[str], said: frozenset[str]) -> Iterator[OfWhom]:
    for names in _KINDS:
        one, other = theirs & set(names), said & set(names)
        if one:
            yield OfWhom.SAME if one <= other else OfWhom.OTHERS if other else OfWhom.OPEN


def _by_illness(theirs: _People, said: _People) -> Iterator[OfWhom]:
    if theirs.normal and not theirs.ill:
        if said.normal or False in said.ill.values():
            yield OfWhom.SAME
        else:
            yield OfWhom.OTHERS if said.ill else OfWhom.OPEN
    for name, has in theirs.ill.items():
        met = [state for other, state in said.ill.items() if is_within(other, name) or is_within(name, other)]
        if met:
            yield OfWhom.SAME if has in met else OfWhom.OTHERS
        elif said.normal:
            yield OfWhom.OTHERS if has else OfWhom.SAME
        else:
            yield OfWhom.OPEN


def _by_words(subgroup: str, words: str, language: str) -> OfWhom:
    """Return how people stand to each other who are known by no name: those with a previous birth."""
    theirs = words_of_side(subgroup, language, "")
    names = [name for kind in _KINDS for name in kind]
    theirs = tuple(
        one
        for one in theirs
        if not any(find_group(one.words, name, tongue) for name in names for tongue in (_TONGUE, language))
    )
    said = [one for one in senses_in(words, language) if is_named(theirs, (one,), language)]
    if not said or not all(is_named((one,), said, language) for one in theirs if one.keys):
        return OfWhom.OPEN
    lacking = _LACK.search(subgroup) is not None
    also = any(_is_lacking(words, one.start, one.end) for one in said)
    return OfWhom.SAME if lacking is also else OfWhom.OTHERS


@lru_cache(maxsize=256)
def days_in(words: str, language: str) -> tuple[float, ...]:
    """Return the lengths of time that a text names, in days: "12 weeks", «ett halvt år»."""
    numbers = load(language if language in LANGUAGES else _TONGUE).numbers.words
    told = re.compile(
        rf"(?<![\w.,])(?P<number>\d+(?:[.,]\d+)?|{alternation((*_ONES, *numbers))})[\s-]+(?P<unit>day|week|month|year"
        r"|dag|veck|månad|år)(?:s|ar|or|er|a|et|en)?(?!\w)",
        re.IGNORECASE,
    )
    return tuple(_number(one["number"].lower(), numbers) * _UNITS[one["unit"].lower()] for one in told.finditer(words))


def _number(said: str, numbers: object) -> float:
    if said[0].isdigit():
        return float(said.replace(",", "."))
    return _ONES[said] if said in _ONES else float(numbers[said])  # type: ignore[index]


def is_same_time(one: float, other: float) -> bool:
    """Return whether two lengths in days are the same, as people round: a year, 12 months, 52 weeks."""
    return abs(one - other) <= _NEAR * max(one, other)
