"""Durations: how long people were treated, or followed."""

from collections.abc import Iterator
from dataclasses import replace

from magcite.check.evidence.holding import Holding
from magcite.check.evidence.measured import known_of, measured
from magcite.check.evidence.stated import Stated
from magcite.comparison.quantities import days_in, same_time
from magcite.language import is_early, is_history, is_negated
from magcite.model import Basis, FactKind, Quantity, Relation, Role

__all__ = ["compare"]

_UNITS = frozenset({"minute", "hour", "day", "week", "month", "year"})
_SHORT = frozenset({"minute", "hour"})


def compare(stated: Stated, held: Holding) -> Iterator[Basis]:
    """Yield how each duration that the claim states compares with the one held."""
    quantities = stated.of(Role.DURATION)
    if not quantities:
        return
    texts = (held.evidence.duration,) if held.evidence else ()
    known = known_of(held, texts, (FactKind.DURATION, FactKind.FOLLOW_UP), _UNITS)

    def same(one: Quantity, other: Quantity) -> bool | None:
        before, after = stated.around(one)
        if one.relation is Relation.MORE and is_negated(before, stated.language):
            one = replace(one, relation=Relation.LESS)
        fit = _same(one, other)
        if fit is not False:
            return fit
        bounded = one.relation is Relation.LESS and _is_within(other, one)
        moment = _is_within(one, other) and is_early(before, stated.language)
        past = is_history(before, after, stated.language)
        return None if bounded or moment or past else False

    yield from measured(stated, quantities, known, "duration", same)


def _is_within(one: Quantity, other: Quantity) -> bool:
    """Whether a time is shorter than the other, and may be a moment in it: "already after two weeks" of twelve."""
    mine, theirs = days_in(one.unit), days_in(other.unit)
    longest = other.value if other.high is None else other.high
    return mine is not None and theirs is not None and one.value * mine < longest * theirs


def _same(one: Quantity, other: Quantity) -> bool | None:
    """Tell whether two durations may be the same; hours of the day are not compared with weeks of a study."""
    if days_in(one.unit) is None or (one.unit in _SHORT) != (other.unit in _SHORT):
        return None
    return same_time(one, other)
