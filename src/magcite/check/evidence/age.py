"""Ages: how old those were who took part."""

from collections.abc import Iterator

from magcite.check.evidence.holding import Holding
from magcite.check.evidence.measured import Known, known_of, measured
from magcite.check.evidence.stated import Stated
from magcite.comparison.quantities import same_age
from magcite.language import is_average
from magcite.model import Basis, FactKind, Quantity, Relation, Role

__all__ = ["compare"]

_MARGIN = 6  # years; some of those counted are always a little older or younger
_UNITS = frozenset({"month", "year"})


def compare(stated: Stated, held: Holding) -> Iterator[Basis]:
    """Yield how each age that the claim states compares with the one held; a mean is no range."""
    quantities = stated.of(Role.AGE)
    if not quantities:
        return
    texts = (held.evidence.age, held.evidence.population) if held.evidence else ()
    known = known_of(held, texts, (FactKind.AGE,), _UNITS)
    mean = _is_mean(known)

    def same(one: Quantity, other: Quantity) -> bool | None:
        before, _ = stated.around(one)
        fit = same_age(one, other)
        if fit is False and _in_decades(one) and other.high is not None:
            apart = one.value > other.high or (one.high or one.value) < other.value
            return False if apart else None
        averaged = is_average(f"{before} {one.text}", stated.language)
        if fit is not False or other.high is not None or averaged == mean:
            return fit
        return False if mean and one.unit == other.unit and _is_far(one, other.value) else None

    yield from measured(stated, quantities, known, "age", same)


def _in_decades(stated: Quantity) -> bool:
    """Whether an age is told in decades of life ("in their fifties"), which nobody means to the year."""
    return stated.high is not None and stated.relation is Relation.ABOUT


def _is_far(stated: Quantity, mean: float) -> bool:
    """Whether a mean, in years, cannot be that of people whose ages are told as a decade, a range or a limit."""
    if stated.high is not None:
        return _in_decades(stated) and not stated.value - _MARGIN <= mean <= stated.high + _MARGIN
    if stated.relation is Relation.ABOUT:
        return abs(stated.value - mean) > 2 * _MARGIN
    over, under = stated.relation is Relation.MORE, stated.relation is Relation.LESS
    return (over and mean < stated.value) or (under and mean > stated.value)


def _is_mean(known: Known) -> bool:
    """Whether the age held is a mean; of an age that an abstract gives nobody knows."""
    return known.words is not None and is_average(known.words, "en")
