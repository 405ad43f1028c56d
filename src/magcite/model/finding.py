"""One result as an abstract tells it: an outcome, what became of it, how surely, and in whom."""

from dataclasses import dataclass

from magcite.model.evidence import Direction

__all__ = ["Finding"]


@dataclass(frozen=True, slots=True)
class Finding:
    """What one clause says became of one outcome; the figures of the fact that holds it belong to that outcome.

    Attributes:
        outcome: in the words of the text, at most twelve.
        direction: None where the words tell none (a mere "was associated with").
        significant: whether it was told from chance; None when nothing says.
        within: whether it is told of one group against itself before; None when nothing says.
        arm: what was done, or in whom, as the clause names it; None when it names nothing.
        comparator: what that is compared with; None when the clause names nothing.
        subgroup: the part of the people it is told of; None when it names none.
        time: when it was measured, as written; None when not told.
        figures: those of two groups, in the order of the text; None when the clause does not give two.
    """

    outcome: str
    direction: Direction | None = None
    significant: bool | None = None
    within: bool | None = None
    arm: str | None = None
    comparator: str | None = None
    subgroup: str | None = None
    time: str | None = None
    figures: tuple[float, float] | None = None
