"""Ages of one sentence: in the bracket after the people, as a mean with its deviation, as a limit.

"(65 ± 5 years)", "aged 18 to 65 years (mean 41.3)", "(age range, 42-60 years)"; the quartiles of an age are no ages of
the people, and stay numbers.
"""

import re
from dataclasses import replace
from functools import lru_cache

from magcite.enrich.derive.beside import Beside
from magcite.enrich.derive.text import named
from magcite.language import is_average
from magcite.model import Fact, FactKind, Relation

__all__ = ["MEAN", "with_age"]

_LASTING = frozenset({FactKind.DURATION, FactKind.FOLLOW_UP})
MEAN = "mean"  # of an age: nobody's own, but that of the middle
_OLDEST = 110  # years
_BESIDE = 60  # characters between the people and the bracket with their age
_NEAR = 25
_PLUS = re.compile(r"\s?(?:±|\+/-|\(\s?±|\(?SD\b|\(\s?\d+(?:[.,]\d+)?\s?\))", re.IGNORECASE)
_DEVIATION = re.compile(r"(?:±|\+/-|\bSD)[\s=:]*\Z", re.IGNORECASE)
_MEANS = re.compile(
    r"[^\W\d_]*\s*(?:ages?|ålder\w*|åldr\w*|alder\w*)\s+(?:of [^\d().,;:]{1,30}?\s+)?"
    r"(?:ranged|ranging|varied|varying|was|were|varierade|låg|var|gick)?\s*\Z",
    re.IGNORECASE,
)
_MIDDLE = re.compile(
    r"(?:\s?[(\[]|[,;])\s?(?:mean|median|average|medel\w*|median\w*|genomsnitt|gennemsnit)(?:\s?±\s?SD|\s?\(SD\))?[\s:=]+\Z",
    re.IGNORECASE,
)
_QUARTILES = re.compile(r"(?:\binterquartile\b|\binter-quartile\b|\bIQR\b|\bkvartil\w*)[^\d()]{0,20}\Z", re.IGNORECASE)
_AGE_BEFORE = re.compile(
    r"(?<!\w)(?:ages?|age range|(?:mean|median|average) age|medelålder|medianålder|ålder|alder)"
    r"(?:\s?\((?:SD|range|IQR|±\s?SD)\)|\s±\s?SD)?\s?[,:=]\s?\Z",
    re.IGNORECASE,
)  # "(mean age, 49 years)"
_AFTER_COUNT = re.compile(r"\s?[nN]\s?=\s?\d[\d ,]{0,8}[,;]\s?\Z")  # "athletes (n = 22, 20.2 ± 1.3 years"
_A_WEEK = re.compile(
    r"\A\s+[^\W\d_]{3,}\s+(?:i|om|a|per|each|every|varje)\s?(?:veckan|vecka|dagen|dag|dygnet|dygn|månad\w*|week|day|month)\b",
    re.IGNORECASE,
)  # "consumers (at least seven boxes a week)"
_EXTREME = re.compile(r"\b(?:max|min|up to|at most|least|longest|shortest|högst|längst|minst)", re.IGNORECASE)
_MINIMUM = re.compile(r"(?:≥|>=|⩾)\s*\Z")


def with_age(one: Beside) -> Fact:
    """Return a figure as the age it is, with its limit or as a mean; a deviation or quartiles, as a number."""
    fact = one.fact
    number = fact.kind is FactKind.NUMBER or (fact.kind is FactKind.DURATION and fact.unit == "year")
    if fact.kind is not FactKind.AGE and not (number and fact.unit in {None, "year"}):
        return fact
    if fact.kind is FactKind.AGE and _A_WEEK.match(one.after):
        return replace(fact, kind=FactKind.NUMBER, unit=None)
    if _DEVIATION.search(one.before) or (_QUARTILES.search(one.before) and fact.high is not None):
        return replace(fact, kind=FactKind.NUMBER)
    if fact.kind is FactKind.AGE:
        return _with_limit(replace(fact, term=MEAN) if _is_mean(one) else fact, one)
    return replace(fact, kind=FactKind.AGE, unit="year", term=MEAN if _is_mean(one) else None) if _is_age(one) else fact


def _is_age(one: Beside) -> bool:
    """Whether a number without a noun is an age: in the bracket after the people, or a range beside their mean age."""
    fact = one.fact
    if not 0 < (fact.value or 0.0) <= _OLDEST or (fact.high or 0.0) > _OLDEST:
        return False
    if _opens_bracket_of_people(one) and (fact.unit == "year" or _has_years(one)):
        return True
    if _AGE_BEFORE.search(one.before) or (fact.high is None and _is_middle_of_age(one)):
        return True
    if fact.high is not None and fact.unit is None and _is_range_of_mean(one):
        return True
    other = any(before.kind is FactKind.AGE and (before.start or 0) < (fact.start or 0) for before in one.facts)
    return fact.high is not None and other and one.forms.range_before.search(one.before) is not None


def _is_middle_of_age(one: Beside) -> bool:
    """Whether a number is the mean of ages that stand right before it: "aged 18 to 65 years (mean 41.3, SD 11.2)"."""
    told = _MIDDLE.search(one.before)
    if told is None or one.fact.unit not in {None, "year"}:
        return False
    at = one.at - len(one.before) + told.start()
    return any(
        age.kind is FactKind.AGE
        and (age.start or 0) - one.sentence.start + len(age.words) == at
        and (age.value or 0.0) <= (one.fact.value or 0.0) <= (age.high or _OLDEST)
        for age in one.facts
    )


def _is_range_of_mean(one: Beside) -> bool:
    """Whether a range stands right after an age that it holds, at the end of a bracket: "(median 52 years, 40-71)"."""
    low, high = one.fact.value or 0.0, one.fact.high or 0.0
    return one.after[:1] in {")", ";", "]"} and any(
        age.kind is FactKind.AGE
        and low <= (age.value or 0.0) <= high
        and re.fullmatch(r",\s", one.sentence.words[(age.start or 0) - one.sentence.start + len(age.words) : one.at])
        for age in one.facts
    )


def _with_limit(fact: Fact, one: Beside) -> Fact:
    """Return an age as a lower limit where the words make it one: "65 years or older", "≥ 65 years"."""
    if fact.high is not None or fact.relation is not Relation.EQUAL or fact.term == MEAN:
        return fact
    if named(_younger(one.language), before=r"\A\s?").match(one.after):
        return replace(fact, relation=Relation.LESS)
    limit = _MINIMUM.search(one.before) or named(_older(one.language)).search(one.fact.words)
    nearby = named(_older(one.language), before=r"\A\s?").match(one.after)
    return replace(fact, relation=Relation.MORE) if limit or nearby else fact


@lru_cache(maxsize=8)
def _younger(language: str) -> tuple[str, ...]:
    under = {"sv": ("eller yngre", "och yngre"), "da": ("eller yngre", "og yngre")}
    return under.get(language, ("or younger", "and younger", "or under", "and under"))


@lru_cache(maxsize=8)
def _older(language: str) -> tuple[str, ...]:
    over = {
        "sv": ("eller äldre", "och äldre", "och uppåt", "eller mer"),
        "da": ("eller ældre", "og ældre", "og opefter"),
    }
    return over.get(language, ("or older", "and older", "or over", "and over", "or above", "and above", "or more"))


def _is_mean(one: Beside) -> bool:
    near = f"{one.before[-_NEAR:]} {one.fact.words}"
    after = one.after[:_NEAR]
    spread = _PLUS.match(one.forms.years.sub("", after, count=1)) is not None or _PLUS.match(after) is not None
    if one.fact.high is not None:  # "mean age ranged from 43 to 70", and not "mean age 52, range 43 to 70"
        told = _MEANS.search(one.before)
        return told is not None and is_average(told[0], one.language)
    return spread or is_average(near, one.language)


def _has_years(one: Beside) -> bool:
    """Whether the unit follows, after a deviation: "65 ± 5 years", "65 (SD 5) years"."""
    rest = re.sub(r"\A\s?(?:±|\+/-|\(\s?(?:SD|±)?)[\s=:]*\d+(?:[.,]\d+)?\)?", "", one.after)
    return one.forms.years.match(rest) is not None


def _opens_bracket_of_people(one: Beside) -> bool:
    """Whether a number opens a bracket beside those who were counted: "101 women with low bone mass (65 ± 5 years)"."""
    words, at = one.sentence.words, one.at
    opened = words.rfind("(", max(0, at - _NEAR), at)
    inside = words[opened + 1 : at] if opened >= 0 else ""
    if opened >= 0 and _AFTER_COUNT.match(inside):
        return True
    if opened < 0 or ")" in inside or ";" in inside or any(sign.isdigit() for sign in inside):
        return False
    if _EXTREME.search(inside):
        return False  # "for a mean of 13 months (maximum 3 years)"
    people = [fact for fact in one.facts if fact.kind is FactKind.SAMPLE and fact.unit is None]
    ends = [(fact.start or 0) - one.sentence.start + len(fact.words) for fact in people]
    times = [(fact.start or 0) - one.sentence.start for fact in one.facts if fact.kind in _LASTING]
    ends = [end for end in ends if not any(end <= time < opened for time in times)]
    return any(0 <= opened - end <= _BESIDE and not re.search(r"[.;:(]", words[end:opened]) for end in ends)
