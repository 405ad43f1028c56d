"""Ratios as pages tell them: by how much less or more, rounded, or about."""

from magcite.language.assertions import Size
from magcite.model import Relation

__all__ = ["ABOUT", "REACH", "SLACK", "fits_ratio"]

ABOUT = 0.15  # how far "about" reaches, as a share of the change
REACH = 0.35  # how far "more than" and "less than" reach, as a share of the change
SLACK = 1e-9
_FIVES = 0.015  # how far 5, 10, 15 ... per cent reach without "about"


def fits_ratio(size: Size, ratio: float) -> bool:
    """Return whether a ratio may be told as this size, as people round."""
    change = max(abs(size.low - 1), abs(size.high - 1))
    reach = size.half
    if size.unit == "%" and _is_round(change):
        reach = max(reach, _FIVES)
    if size.relation is Relation.ABOUT:
        reach = max(reach, change * ABOUT, 0.02)
    low, high = size.low - reach, size.high + reach
    if size.relation in {Relation.MORE, Relation.LESS}:
        further = change * REACH
        # "More than a third lower" is a smaller ratio, "less than half the risk" and "HR below 0.5" are too.
        larger = (size.relation is Relation.MORE) == (size.high > 1 or size.unit != "%")
        low, high = (low, high + further) if larger else (low - further, high)
    return low - SLACK <= ratio <= high + SLACK


def _is_round(change: float) -> bool:
    return abs(change * 20 - round(change * 20)) < SLACK * 20
