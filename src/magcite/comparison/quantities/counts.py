"""Counts of people and studies against a whole number."""

from magcite.comparison.quantities.reach import reach_of
from magcite.comparison.quantities.rounding import is_rounded_count
from magcite.model import Quantity

__all__ = ["same_count"]


def same_count(stated: Quantity, held: int) -> bool:
    """Return whether a count, as people round and hedge, may stand for the number held; its unit is not looked at."""
    if reach_of(stated).holds(held):
        return True
    return stated.high is None and is_rounded_count(stated.value, held)
