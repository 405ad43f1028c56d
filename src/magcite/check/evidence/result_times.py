"""The time of a result: "12.8 points lower after 12 weeks" of what an abstract tells at 12 months.

A trial is looked at more than once, and a time in another unit may be that of another visit ("12 weeks" of visits after
3, 6 and 12 months). It is a slip where the claim's own figure stands in a sentence that tells only that other time.
"""

from collections.abc import Iterator

from magcite.check.evidence.holding import Holding
from magcite.check.evidence.stated import Stated
from magcite.comparison.quantities import is_rounded, same_time
from magcite.language import is_refuted
from magcite.model import Fact, FactKind, Quantity, Relation, Role, Span

__all__ = ["time_of_result"]

_UNITS = frozenset({"day", "week", "month", "year"})
_TIMES = (FactKind.DURATION, FactKind.FOLLOW_UP, FactKind.NUMBER)
_FIGURES = (FactKind.EFFECT, FactKind.PROPORTION, FactKind.NUMBER)
_LEAST = 2  # digits of a figure that stands in one sentence by no chance


def time_of_result(one: Quantity, stated: Stated, held: Holding) -> Fact | None:
    """Return the time that an abstract tells with a figure of the claim, where it has this number in another unit."""
    if one.unit not in _UNITS or one.high is not None or one.relation is not Relation.EQUAL or not stated.of_one_work:
        return None
    times = [told.fact for told in held.told(*_TIMES) if told.fact.unit in _UNITS and told.fact.high is None]
    before, after = stated.around(one)
    if is_refuted(before, stated.language):
        return None
    start, end = one.span.start - len(before), one.span.end + len(after)
    figures = [
        figure
        for figure in stated.of(Role.EFFECT, Role.PROPORTION)
        if start <= figure.span.start < end and figure.high is None and _is_telling(figure.value)
    ]
    for place in _sentences_with(figures, held):
        there = [fact for fact in times if fact.sentence == place]
        if not there or any(_may_be(one, fact) for fact in there):
            continue
        if all(fact.value == one.value for fact in there):
            return there[0]
    return None


def _is_telling(value: float) -> bool:
    return len(f"{abs(value):g}".replace(".", "")) >= _LEAST


def _sentences_with(figures: list[Quantity], held: Holding) -> Iterator[int]:
    for figure in figures:
        places = {
            told.fact.sentence
            for told in held.told(*_FIGURES)
            if told.fact.value is not None
            and (told.fact.unit or "").rstrip("s") == (figure.unit or "").rstrip("s")
            and is_rounded(abs(figure.value), abs(told.fact.value))
        }
        if len(places) == 1:
            yield from (place for place in places if place is not None)


def _may_be(one: Quantity, fact: Fact) -> bool:
    return same_time(one, Quantity(fact.words, Span(0, 0), Role.OTHER, fact.value or 0.0, None, fact.unit)) is not False
