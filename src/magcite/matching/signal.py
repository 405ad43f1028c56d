"""What speaks for and against a record being the work that was cited, and what follows from it."""

from dataclasses import dataclass
from enum import StrEnum

from magcite.model import Item

__all__ = ["Match", "MatchVerdict", "Signal"]


class MatchVerdict(StrEnum):
    """What a match is worth."""

    ACCEPTED = "accepted"  # this is the work
    CANDIDATE = "candidate"  # it may be; a person decides
    NONE = "none"  # it is not


@dataclass(frozen=True, slots=True)
class Signal:
    """One observation about what was cited and one record.

    Attributes:
        name: what was looked at, a CSL variable where there is one ("title", "first author", "issued", "unexplained").
        points: for (above 0) or against (below 0); hundredths of a full score. 0: noted, and worth nothing.
        words: what was seen, for people, with the value ("volume 9", "another year: 1994, not 1989").
        veto: whether the record cannot be the work, however much else agrees.
    """

    name: str
    points: int
    words: str
    veto: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """One record held against what was cited.

    Attributes:
        score: from 0.0 to 1.0; 0.0 under a veto.
        points: the sum of the signals' points, without bounds: what the lead over the next record is measured in.
        signals: all that was seen, the weightiest first.
        doubt: why the verdict is not "accepted" although the score would do; None where that is not so.
    """

    candidate: Item
    score: float
    verdict: MatchVerdict
    points: int
    signals: tuple[Signal, ...] = ()
    doubt: str | None = None

    @property
    def reasons(self) -> tuple[str, ...]:
        """What was seen, in words, the weightiest first, each with its points: "volume 9 (+13)"."""
        seen = [f"{one.words} ({'veto' if one.veto else f'{one.points:+d}'})" for one in self.signals]
        return (*seen, self.doubt) if self.doubt else tuple(seen)
