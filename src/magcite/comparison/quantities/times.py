"""Times and ages: 24 weeks are 6 months, 12 months a year, 87.4 months about 7 years."""

from dataclasses import replace

from magcite.comparison.quantities.reach import Reach, reach_of
from magcite.comparison.quantities.spans import same_values
from magcite.language.units import IN_DAYS
from magcite.model import Quantity, Relation

__all__ = ["days_in", "same_age", "same_time"]

_LOOSE = 0.12  # by how much two units of time may differ: 24 weeks for 6 months are 8 % off, 16 months for 1.5 years 11


def days_in(unit: str | None) -> float | None:
    """Return how many days a unit of time has ("week" -> 7); None for what is none."""
    return IN_DAYS.get(unit or "")


def same_time(one: Quantity, other: Quantity) -> bool | None:
    """Return whether two lengths of time may be the same; None also where one of them is no time.

    In the same unit they may differ as people round; in two units also as people count months and weeks.
    """
    first, second = days_in(one.unit), days_in(other.unit)
    if first is None or second is None:
        return None
    if first == second:
        return same_values(one, other)
    coarse = max(first, second)
    mine, theirs = _scaled(one, first / coarse), _scaled(other, second / coarse)
    if one.high is None and other.high is None:
        return _loosened(mine).meets(_loosened(theirs))
    fit = same_values(mine, theirs)
    if fit is not False:
        return fit
    if one.high is None or other.high is None:
        return None if _loosened(mine).meets(_loosened(theirs)) else False
    return _ends_loose(mine, theirs)


def same_age(one: Quantity, other: Quantity) -> bool | None:
    """Return whether two ages or ranges of ages may be the same; an age over or under a limit leaves much open."""
    fit = same_time(one, other)
    if fit is not False or one.high is not None or other.high is not None or one.unit != other.unit:
        return fit
    return None if _lies_beyond(one, other) or _lies_beyond(other, one) else False


def _lies_beyond(limit: Quantity, age: Quantity) -> bool:
    """Return whether an age lies on the side of a limit that it names: 80 is over 50."""
    if age.relation in {Relation.MORE, Relation.LESS}:
        return False
    over, under = limit.relation is Relation.MORE, limit.relation is Relation.LESS
    return (over and age.value >= limit.value) or (under and age.value <= limit.value)


def _scaled(quantity: Quantity, factor: float) -> Quantity:
    if factor == 1:
        return quantity
    high = None if quantity.high is None else quantity.high * factor
    return replace(quantity, value=quantity.value * factor, high=high)


def _loosened(quantity: Quantity) -> Reach:
    reach = reach_of(quantity)
    return Reach(reach.low * (1 - _LOOSE / 2), reach.high * (1 + _LOOSE / 2))


def _ends_loose(one: Quantity, other: Quantity) -> bool:
    if one.high is None or other.high is None:
        return False
    pairs = ((one.value, other.value), (one.high, other.high))
    return all(abs(a - b) <= _LOOSE * max(abs(a), abs(b)) for a, b in pairs)
