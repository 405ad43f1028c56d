"""One observation."""

from dataclasses import dataclass

__all__ = ["Sign"]


@dataclass(frozen=True, slots=True)
class Sign:
    """One observation about a claim and a record.

    Attributes:
        points: natural logarithm of what it does to the odds; below 0 it speaks against.
        words: what was seen, for people.
        of_series: whether other papers on the same people say it too: how many, for how long, how much they took.
    """

    points: float
    words: str
    of_series: bool = False
