"""Counts of people and studies against a whole number."""

from decimal import Decimal

from magcite.comparison.quantities.reach import Reach, reach_of
from magcite.comparison.quantities.rounding import is_rounded_count
from magcite.model import Quantity, Relation

__all__ = ["same_count"]

_EXACT = 3  # digits; who shows so many means no number far from them
_NEAR = {Relation.LESS: 1.05, Relation.MORE: 1.15}  # how far "nearly 126 000" and "more than 8 750" reach


def same_count(stated: Quantity, held: int) -> bool:
    """Return whether a count, as people round and hedge, may stand for the number held; its unit is not looked at."""
    if _reach(stated).holds(held):
        return True
    return stated.high is None and is_rounded_count(stated.value, held)


def _reach(stated: Quantity) -> Reach:
    far = _NEAR.get(stated.relation)
    if far is None or stated.high is not None or _digits(stated.value) < _EXACT:
        return reach_of(stated)
    return (
        Reach(stated.value / far, stated.value)
        if stated.relation is Relation.LESS
        else Reach(stated.value, stated.value * far)
    )


def _digits(value: float) -> int:
    """Return how many digits a number shows before the zeros that round it: 3 for 126 000."""
    return len(Decimal(repr(float(value))).normalize().as_tuple().digits)
