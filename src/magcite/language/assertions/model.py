"""What the reader of assertions finds in a sentence."""

from dataclasses import dataclass
from enum import StrEnum

from magcite.language.concepts import Concept
from magcite.model import Direction, Relation, Span

__all__ = ["COVER", "TOUCHED", "Assertion", "Compared", "Event", "Exposure", "Size", "SizeKind", "Topic"]

COVER = "\x00"  # stands for each letter of what is no outcome
TOUCHED = "§"  # and of what people were given or exposed to


class Event(StrEnum):
    """What is counted of a condition."""

    DEATH = "death"
    CASES = "cases"  # new cases, or the risk of the condition
    SURVIVAL = "survival"  # DEATH the other way round
    REMISSION = "remission"


class Exposure(StrEnum):
    """Which end of an exposure an effect is told of."""

    HIGH = "high"
    LOW = "low"


class SizeKind(StrEnum):
    """How the size of an effect is told."""

    RATIO = "ratio"  # of two risks or levels, 0.66 for "34 % lower"
    POINTS = "points"  # percentage points
    DIFFERENCE = "difference"  # in a unit of its own: 5 mmHg


class Compared(StrEnum):
    """What an outcome is compared with."""

    CONTROL = "control"
    BEFORE = "before"  # the same people before, or within their group


@dataclass(frozen=True, slots=True)
class Topic:
    """An outcome.

    Attributes:
        concept: None where only an event is named: deaths of any cause.
        event: None where nothing is counted (a level), or the words do not tell.
        implied: whether the event is only implied («skyddar mot cancer»).
        turned: whether more of it is less of the concept: pain threshold.
    """

    concept: Concept | None
    event: Event | None
    implied: bool = False
    turned: bool = False


@dataclass(frozen=True, slots=True)
class Size:
    """The size of an effect as it is told.

    Attributes:
        low, high: the ends of the range; of a RATIO 1 is no effect, of the others 0. Equal for a single number.
        half: how far a number with these digits may be from the true one, by rounding alone.
        measure: "RR", "HR", "OR", "MD", "SMD" where one is named; None otherwise.
        unit: of a DIFFERENCE ("mmHg"), or "%"; None where none is named.
        span: where the figure stands.
        unsigned: whether the words tell no direction.
    """

    kind: SizeKind
    low: float
    high: float
    half: float
    relation: Relation
    measure: str | None
    unit: str | None
    span: Span
    unsigned: bool = False


@dataclass(frozen=True, slots=True)
class Assertion:
    """One statement of what became of some outcomes.

    Attributes:
        topics: the outcomes it names; () where it names none that is known.
        direction: NONE for "no effect"; None where the words tell no single one.
        size: None where none is given, or not one alone.
        span: the words that say it, in the sentence.
        piece: the part of the sentence it was read from.
        hedged: whether it is told as a possibility.
        exposure: which end of the exposure it is told of; None where no words say it.
        named: whether the sentence names an exposure at all.
        doubtful: whether other words of the sentence may turn the exposure round.
        denied: of a direction NONE, the one that is denied ("did not rise"); None where any is.
        compared: what it is compared with; None where nothing is named.
        of_risk: whether it speaks of "the risk" without saying of what.
        of_unknown: whether it says of what the risk is by a word that is no outcome known.
        patients: ids of conditions that the people have who are spoken of.
        equal: of a direction NONE, whether it says that two treatments are alike.
        of_controls: whether it speaks of those who were not treated, or of those given a dummy.
        of_state: whether a word for how people are names outcome and direction: "calmer".
        composite: whether its outcomes are counted as one: "heart attacks and strokes taken together".
    """

    topics: tuple[Topic, ...]
    direction: Direction | None
    size: Size | None
    span: Span
    piece: Span
    hedged: bool = False
    exposure: Exposure | None = None
    named: bool = False
    doubtful: bool = False
    denied: Direction | None = None
    compared: Compared | None = None
    of_risk: bool = False
    of_unknown: bool = False
    patients: frozenset[str] = frozenset()
    equal: bool = False
    of_controls: bool = False
    of_state: bool = False
    composite: bool = False
