"""Figures of abstracts by the sentence they stand in: of which outcome the figure is that a claim tells.

An abstract says "stress scores fell by 44%, and cortisol by 28%" in two sentences; "cortisol fell by 44%" is then told
with the figure of the other. Changes told from one level to another, and slips of the decimal sign, are read the same
way. A figure that stands beside its outcome anywhere accuses nobody. The cues of levels: `[two_levels]`.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from magcite.check.evidence.effects.found import Found
from magcite.check.evidence.effects.pairs import Pair
from magcite.check.evidence.effects.told import Told
from magcite.check.evidence.holding import Holding
from magcite.check.evidence.once import once
from magcite.check.evidence.stated import Stated
from magcite.language.assertions import Size, SizeKind
from magcite.language.concepts import concepts_in, is_within
from magcite.language.cues import alternation, whole_words
from magcite.language.every_language import cues_of_all
from magcite.language.outcome_words import Cover, covers
from magcite.model import Basis, Direction, FactKind, Relation, Verdict

__all__ = ["of_levels", "of_other_outcome", "slipped"]

_TONGUE = "en"
_KINDS = (FactKind.NUMBER, FactKind.EFFECT, FactKind.PROPORTION, FactKind.RESULT)
_ABOUT = (FactKind.RESULT, FactKind.DIRECTION, FactKind.EFFECT)
_SLACK = 1e-6
_TENS = (10.0, 100.0, 0.1, 0.01)


@dataclass(frozen=True, slots=True)
class _Figure:
    """A number of an abstract; `place`: the abstract and the sentence that it stands in."""

    place: tuple[str, int | None]
    start: int
    value: float
    unit: str | None
    words: str


def of_other_outcome(pair: Pair, stated: Stated, held: Holding) -> Basis | None:
    """Return that the figure of a claim is that of another outcome, where its own outcome has another; None if not.

    Args:
        pair: the outcome, with its size and the results about it.
        stated: the claim.
        held: what is held on the work.
    """
    size = pair.told.assertion.size
    told = _figure(size) if size is not None else None
    about = (*pair.same, *pair.near)
    if size is None or told is None or not about or not all(one.derived for one in about):
        return None
    value, unit = told
    mine = _places(about, pair.told, held)
    figures = _figures(held)
    here = [one for one in figures if one.place in mine]
    half = size.half * (100 if unit == "%" else 1)
    if any(_is_near(one, value, half) for figure in here for one in _ways(figure, unit)):
        return None
    there = [one for one in figures if one.place not in mine and one.unit == unit and _is(one.value, value)]
    if not there or not any(one.unit == unit for one in here):
        return None
    others = _outcomes(there[0], held)
    return None if not others or _speaks_of(others, pair.told, stated.language) else _basis(pair.told, there[0])


def of_levels(pair: Pair, held: Holding) -> Basis | None:
    """Return that a change is told from one level to another of which the abstract has one only; None if not."""
    levels = _levels().search(pair.told.sentence)
    if levels is None or not pair.same or not all(one.derived for one in pair.same):
        return None
    ends = [(float(levels[name].replace(",", ".")), _half(levels[name])) for name in ("first", "last")]
    figures = _figures(held)
    mine = _places(pair.same, pair.told, held)
    here = sorted((one for one in figures if one.place in mine), key=lambda one: one.start)
    change, half = abs(ends[0][0] - ends[1][0]), ends[0][1] + ends[1][1]
    if any(_is_near(one.value, change, half) for one in here):
        return None  # the other level is the sum
    every = [one for one in figures if any(_is_near(one.value, value, half) for value, half in ends)]
    met = {place for place, (value, half) in enumerate(ends) if any(_is_near(one.value, value, half) for one in every)}
    if len(met) != 1:
        return None
    (known,) = met
    value, half = ends[known]
    first = next((one for one in here if _is_near(one.value, value, half)), None)
    others = [one for one in here if first and one.unit == first.unit and (one.start > first.start) is (known == 0)]
    return _basis(pair.told, first) if first and [one for one in others if one is not first] else None


def slipped(told: Told, stated: Stated, held: Holding) -> Basis | None:
    """Return that a difference stands in the abstract with its decimal sign at another place; None if not."""
    size, assertion = told.assertion.size, told.assertion
    if size is None or size.kind is not SizeKind.DIFFERENCE or size.unit is None or assertion.hedged:
        return None
    value, figures = abs(size.low), _figures(held)
    if size.low != size.high or size.relation is not Relation.EQUAL or assertion.direction in {None, Direction.NONE}:
        return None
    if not stated.of_one_work or any(_is_near(one.value, value, size.half) for one in figures):
        return None
    if len(f"{value:g}".replace(".", "").strip("0")) < 2:  # noqa: PLR2004 - one digit is found anywhere
        return None
    same = [one for one in figures if one.unit == size.unit and any(_is(one.value, value * ten) for ten in _TENS)]
    return _basis(told, same[0]) if same else None


@cache
def _levels() -> re.Pattern[str]:
    cues = cues_of_all("two_levels")
    about = rf"(?:{alternation(cues['about'])} )?"
    first, last = (rf"{about}(?P<{name}>\d+(?:[.,]\d+)?)" for name in ("first", "last"))
    start, end = whole_words(cues["start"]), alternation(cues["end"])
    return re.compile(rf"{start}\s+{first}\s?(?:[%\w/]{{1,8}}\s)?{end}\s+{last}(?![\d.,]*\d)", re.IGNORECASE)


def _figure(size: Size) -> tuple[float, str] | None:
    """Return the figure of a size as it is written, with its unit; None where it is no single one."""
    if size.low != size.high or size.relation is not Relation.EQUAL or size.measure is not None or size.unit is None:
        return None
    if size.kind is SizeKind.RATIO and size.unit == "%":
        return round(abs(size.low - 1) * 100, 3), "%"
    return (abs(size.low), size.unit) if size.kind is SizeKind.DIFFERENCE else None


def _ways(figure: _Figure, unit: str) -> tuple[float, ...]:
    """Return what a figure is when told in a unit: a ratio of 0.66 is 34 % lower as well."""
    return (figure.value, abs(figure.value - 1) * 100) if unit == "%" else (figure.value,)


@once
def _figures(held: Holding) -> tuple[_Figure, ...]:
    return tuple(
        _Figure((told.origin, fact.sentence), fact.start or 0, abs(value), fact.unit, fact.words)
        for told in held.told(*_KINDS)
        for fact in (told.fact,)
        for value in (fact.value if fact.value is not None else fact.estimate, fact.high)
        if value is not None
    )


def _places(about: Iterable[Found], told: Told, held: Holding) -> set[tuple[str, int | None]]:
    """Return the abstracts and sentences that tell of results, or name an outcome that the claim names."""
    outcomes = tuple(one.result.outcome for one in about)
    named = {topic.concept.id for topic in told.assertion.topics if topic.concept is not None}
    found: set[tuple[str, int | None]] = set()
    for one in held.told():
        fact = one.fact
        words = fact.finding.outcome if fact.finding is not None else fact.term or fact.words
        of_result = fact.kind in _ABOUT and any(outcome.startswith((words, fact.words)) for outcome in outcomes)
        if of_result or named & {each.concept.id for each in concepts_in(fact.words, _TONGUE)}:
            found.add((one.origin, fact.sentence))
    return found


def _outcomes(figure: _Figure, held: Holding) -> tuple[str, ...]:
    """Return the outcomes read in the sentence of a figure; () for none, and then nobody knows of what it is."""
    facts = [one.fact for one in held.told(*_ABOUT) if (one.origin, one.fact.sentence) == figure.place]
    said = (one.finding.outcome if one.finding is not None else one.term for one in facts)
    return tuple(one for one in said if one is not None)


def _speaks_of(outcomes: tuple[str, ...], told: Told, language: str) -> bool:
    """Whether the sentence of a claim names another outcome as well, of which the figure may be."""
    said = {one.concept.id for one in concepts_in(told.sentence, language)}
    named = {one.concept.id for outcome in outcomes for one in concepts_in(outcome, _TONGUE)}
    near = any(is_within(one, other) or is_within(other, one) for one in said for other in named)
    return near or any(cover is not Cover.NONE for cover in covers(outcomes, told.sentence, language))


def _half(written: str) -> float:
    decimals = len(written.replace(",", ".").partition(".")[2])
    return 0.5 * 10.0**-decimals


def _is(one: float, other: float) -> bool:
    return abs(one - other) < _SLACK


def _is_near(one: float, other: float, half: float) -> bool:
    return abs(one - other) <= half + _SLACK


def _basis(told: Told, figure: _Figure) -> Basis:
    name, span = "effect-size", told.span
    return Basis(name, Verdict.DISAGREES, told.words, figure.words, figure.place[0], span, derived=True)
