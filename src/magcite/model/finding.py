"""One result as an abstract tells it: an outcome, what became of it, how surely, and in whom."""

from dataclasses import dataclass

from magcite.model.evidence import Direction

__all__ = ["Finding"]


@dataclass(frozen=True, slots=True)
class Finding:
    """What one clause says became of one outcome; the figures of the fact that holds it belong to that outcome.

    A comparison reads: `outcome` was `direction` with `arm` than with `comparator` [in `subgroup`] [at `time`].

    Attributes:
        outcome: in the words of the text, at most twelve.
        direction: None where the words tell none (a mere "was associated with"; two treatments with their `figures`
            alone). Where `within` is False it is that
            of the arm against the comparator, and NONE where the difference between them was not told from chance.
        significant: whether it was told from chance; None when nothing says.
        within: True where people are compared with themselves before, False where groups are compared; None when
            nothing says.
        arm: the side the direction is told of: what was done, or the group, as the clause names it without the
            preposition ("the injection" of "lower with the injection than with shock waves"); None when it names
            nothing.
        comparator: the other side, likewise without its preposition; None when the clause names nothing.
        subgroup: the part of the people it is told of, with its preposition ("in women without a previous birth");
            None when it names none, or those that the title names.
        time: when it was measured, as written ("at 12 months"); None when not told.
        figures: those of two groups, that of `arm` before that of `comparator`; in the order of the text where the
            clause does not name both. None when it does not give two.
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
