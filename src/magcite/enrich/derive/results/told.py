"""One result of a clause, as it was read."""

from dataclasses import dataclass

from magcite.enrich.derive.results.outcomes import Named
from magcite.model import Direction

__all__ = ["TURNED", "Reading"]

TURNED = {
    Direction.LOWER: Direction.HIGHER,
    Direction.HIGHER: Direction.LOWER,
    Direction.BETTER: Direction.WORSE,
    Direction.WORSE: Direction.BETTER,
}


@dataclass(frozen=True, slots=True)
class Reading:
    """One result of a clause.

    Attributes:
        named: the outcome; None where it is that of the clause before.
        direction: None for a link whose way no word tells.
        start, end: the words that tell the direction, in the clause.
        linked: whether it is told as a link.
        versus: the group that has the other of two figures; None for none.
        weighed: whether two figures alone tell the direction, and no word.
        swapped: whether its figures stand in the text before those of the arm.
        meant: whether it names no outcome, being of what the study set out to see ("was superior to sham").
        place: in whom, when or with what it is told, where that is all the clause says ("but not with 500 mg").
        across: whether one change is told as larger than another, which is one between groups where it names one.
        lead: the word before the outcome; None where it begins the clause.
        arm: the subject of a verb that has the outcome as object; None where the outcome is the subject.
    """

    named: Named | None
    direction: Direction | None
    start: int
    end: int
    arm: str | None = None
    linked: bool = False
    versus: str | None = None
    swapped: bool = False
    weighed: bool = False
    meant: bool = False
    place: str | None = None
    across: bool = False
    lead: str | None = None
