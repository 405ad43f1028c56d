"""One observation."""

from dataclasses import dataclass

__all__ = ["Sign"]


@dataclass(frozen=True, slots=True)
class Sign:
    """One observation about a claim and a record.

    Attributes:
        points: natural logarithm of what it does to the odds; below 0 it speaks against.
        words: what was seen, for people.
        counts: whether it is that both count as many people.
    """

    points: float
    words: str
    counts: bool = False
