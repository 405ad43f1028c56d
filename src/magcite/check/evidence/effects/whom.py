"""Whom and when: whether a sentence speaks of the part of the people, or of the time, that a result is told of.

"In women without a previous birth" is another result than "in women with one". A sentence that names those is held
against theirs; one that names people they are not is another matter; and what is told of all is neither borne out nor
denied by a part of them. The cues: `[of_whom]` of every language.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from magcite.check.evidence.effects.side_words import is_named, words_of_side
from magcite.language.concepts import ConceptKind, concepts_in, is_within
from magcite.language.cues import alternation, cue_of
from magcite.language.every_language import cues_of_all, pattern_of_all
from magcite.language.groups import find_group
from magcite.language.languages import LANGUAGES, load
from magcite.language.senses import senses_in

__all__ = ["OfWhom", "days_in", "is_lacking", "is_same_time", "of_whom"]

_TABLE = "of_whom"
_TONGUE = "en"
_SEXES = ("women", "men")
_KINDS = (_SEXES, ("children", "young", "elderly"), ("smokers", "non_smokers"), ("pregnant",))
_BEFORE = 28  # characters before a name in which it is denied
_AFTER = 12  # and after it
_LACKING = re.compile(r"n't\b", re.IGNORECASE)
# "In the trials in which only the infant was treated": a part of the studies, and no people of a kind.
_OF_STUDIES = re.compile(
    r"\b(?:trials?|studies|study|cohorts?|försök(?:en)?|studier(?:na)?|prövningar(?:na)?)"
    r"\s(?:in which|where|that|which|där|som|i vilka)\b",
    re.IGNORECASE,
)
_ILL = frozenset({ConceptKind.CONDITION, ConceptKind.SYMPTOM})
# "At week 4", «dag 28».
_NUMBERED = re.compile(
    r"\b(?P<unit>day|week|month|year|dag|veck|månad|år)(?:a|en)?\s(?P<number>\d{1,3})(?![\d.,:-]|\s?%)", re.IGNORECASE
)
_UNITS = {"day": 1.0, "week": 7.0, "month": 30.44, "year": 365.25}  # in days
_PARTS = {"one": 1.0, "half": 0.5}
_NEAR = 0.12  # a year is twelve months, 52 weeks and 360 days


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
    of_all = _people(known, _TONGUE).groups
    groups = theirs.groups - _of_every(of_all)
    verdicts = [*_by_groups(groups, said.groups), *_by_illness(theirs, said)]
    worded = _by_words(subgroup, words, language)
    if OfWhom.OTHERS in verdicts or (worded is OfWhom.OTHERS and not theirs.ill):
        return OfWhom.OTHERS
    if (
        not verdicts
        or (worded is OfWhom.SAME and not theirs.ill)
        or (worded is OfWhom.OPEN and pattern_of_all(_TABLE, "qualified").search(subgroup) and not theirs.ill)
    ):
        return worded
    return OfWhom.SAME if set(verdicts) == {OfWhom.SAME} else OfWhom.OPEN


def _of_every(named: frozenset[str]) -> frozenset[str]:
    """Return the groups that all who were studied are of: both sexes, or children and the old, set none apart."""
    several = (named & set(names) for names in _KINDS)
    return frozenset(name for names in several if len(names) == 1 for name in names)


@lru_cache(maxsize=256)
def _people(words: str, language: str) -> _People:
    groups = frozenset(name for names in _KINDS for name in names if find_group(words, name, language))
    if "pregnant" in groups:
        groups -= frozenset(_SEXES)
    ill: dict[str, bool] = {}
    for one in concepts_in(words, language):
        if one.concept.kind in _ILL:
            ill[one.concept.id] = not is_lacking(words, one.span.start, one.span.end)
    return _People(groups, ill, pattern_of_all(_TABLE, "normal").search(words) is not None)


def is_lacking(words: str, start: int, end: int) -> bool:
    """Return whether a text denies what stands at a place in it: "without aura"."""
    return _lacks(words[max(0, start - _BEFORE) : end + _AFTER])


def _lacks(words: str) -> bool:
    return pattern_of_all(_TABLE, "lack").search(words) is not None or _LACKING.search(words) is not None


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
    lacking = _lacks(subgroup)
    also = any(is_lacking(words, one.start, one.end) for one in said)
    return OfWhom.SAME if lacking is also else OfWhom.OTHERS


def _valued(values: dict[str, float]) -> dict[str, float]:
    """Return the cues of some lists of the table with the value of their list."""
    return {cue: value for name, value in values.items() for cue in cues_of_all(_TABLE)[name]}


@lru_cache(maxsize=256)
def days_in(words: str, language: str) -> tuple[float, ...]:
    """Return the lengths of time that a text names, in days: "12 weeks", «ett halvt år»."""
    units, numbers = _valued(_UNITS), load(language if language in LANGUAGES else _TONGUE).numbers.words
    parts: dict[str, float] = {word: float(value) for word, value in numbers.items()} | _valued(_PARTS)
    told = re.compile(
        rf"(?<![\w.,])(?P<number>\d+(?:[.,]\d+)?|{alternation(parts)})[\s-]+(?P<unit>{alternation(units)})"
        rf"{alternation(cues_of_all(_TABLE)['endings'])}?(?!\w)",
        re.IGNORECASE,
    )
    every = (*told.finditer(words), *_NUMBERED.finditer(words))
    return tuple(_number(cue_of(one["number"]), parts) * units[one["unit"].lower()] for one in every)


def _number(said: str, parts: dict[str, float]) -> float:
    return float(said.replace(",", ".")) if said[0].isdigit() else parts[said]


def is_same_time(one: float, other: float) -> bool:
    """Return whether two lengths in days are the same, as people round: a year, 12 months, 52 weeks."""
    return abs(one - other) <= _NEAR * max(one, other)
