"""How far a hedged number reaches: "about 60", "more than 8 800", "nearly 9 000"."""

from typing import NamedTuple

from magcite.model import Quantity, Relation

__all__ = ["Reach", "reach_of"]

_FAR = 1.5  # how far "more than" and "less than" reach
_ABOUT = 0.1  # how far "about" reaches, as a share of the true number


class Reach(NamedTuple):
    """The true numbers a hedged number may stand for, from low to high."""

    low: float
    high: float

    def holds(self, value: float) -> bool:
        """Return whether a true number lies within."""
        return self.low <= value <= self.high

    def meets(self, other: "Reach") -> bool:
        """Return whether one true number may lie within both."""
        return self.low <= other.high and other.low <= self.high


def reach_of(quantity: Quantity) -> Reach:
    """Return how far a quantity reaches: its own value or range, wider where it is hedged."""
    ends = (quantity.value, quantity.value if quantity.high is None else quantity.high)
    low, high = min(ends), max(ends)
    if low < 0:
        mirrored = reach_of_positive(-high, -low, quantity.relation)
        return Reach(-mirrored.high, -mirrored.low) if high <= 0 else Reach(low, high)
    return reach_of_positive(low, high, quantity.relation)


def reach_of_positive(low: float, high: float, relation: Relation) -> Reach:
    """Return the reach of a range of numbers from 0 upwards."""
    return Reach(
        *{
            Relation.EQUAL: (low, high),
            Relation.ABOUT: (low / (1 + _ABOUT), high / (1 - _ABOUT)),
            Relation.MORE: (low, high * _FAR),
            Relation.LESS: (low / _FAR, high),
        }[relation]
    )
