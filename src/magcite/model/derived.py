"""Derived evidence: what was read out of a registry's answer, each value with the words it was read from.

It is no author's reading and no verdict. A value that the words leave open is kept with its part, and claimed as
nothing: `Derived.n` and its like are None where two candidates stand side by side.
"""

from dataclasses import dataclass
from enum import StrEnum

from magcite.model.evidence import Design
from magcite.model.finding import Finding
from magcite.model.quantity import Relation

__all__ = ["Derived", "Fact", "FactBasis", "FactKind", "Part"]


class FactKind(StrEnum):
    """What a fact is about."""

    DESIGN = "design"
    POOLED = "pooled"  # what a review put together: its term is "observational" or "trial"
    SPECIES = "species"
    GROUP = "group"  # sex or age group, as MeSH names it ("Middle Aged")
    POPULATION = "population"  # who was studied, in the words of a title or an abstract
    COMPARATOR = "comparator"  # what an exposure was compared with: "placebo", "usual care"
    SAMPLE = "sample"
    STUDIES = "studies"
    AGE = "age"
    DOSE = "dose"
    FREQUENCY = "frequency"  # times a week
    SESSION = "session"  # how long something was done at one time
    DURATION = "duration"
    FOLLOW_UP = "follow-up"
    EFFECT = "effect"
    DIRECTION = "direction"
    RESULT = "result"  # one outcome with all that a clause says of it
    PROPORTION = "proportion"
    EVENTS = "events"
    YEAR = "year"
    NUMBER = "number"  # a number whose part is not plain


class FactBasis(StrEnum):
    """Where in the answer a fact was read."""

    RECORD_TYPE = "type"
    PUBLICATION_TYPES = "publication-types"
    MESH = "mesh"
    TITLE = "title"
    ABSTRACT = "abstract"


class Part(StrEnum):
    """What a count of people, animals or studies counts, as far as the words say."""

    TOTAL = "total"  # all who were enrolled, randomised, followed; all studies that were included
    ANALYSED = "analysed"
    COMPLETED = "completed"
    SCREENED = "screened"
    GROUP = "group"  # a part: one arm, those who fell ill, one analysis
    UNCLEAR = "unclear"


_CLAIMED = frozenset({Part.TOTAL, Part.ANALYSED})


@dataclass(frozen=True, slots=True)
class Fact:
    """One value and its basis.

    Attributes:
        words: what it was read from, as it stands: a heading, a type, or the figure with its noun and cue; one line.
        term: a value in words: a design, a species, a direction, a comparator; of an EFFECT what it is about, where
            that is plain; of an AGE "mean", where it is one; None for other numbers.
        value, high, unit, relation: as in a Quantity; None for words.
        part: of a SAMPLE or STUDIES fact; None otherwise.
        measure: of an EFFECT: "RR", "HR", "MD", ...; None when not stated beside it.
        ci: the interval that stands with an effect, low and high; its level is `level`, in per cent.
        p: as written ("<0.001").
        sentence: of the title or abstract, from 1; None for headings and types.
        start: where `words` begin in that text, in code points; None for headings and types.
        finding: of a RESULT, what it says of which outcome; `measure`, `ci`, `level` and `p` are then those of its
            figure, and `estimate` is the figure itself; None for every other kind.
        estimate: of a RESULT, its figure in the measure's or the unit's own terms; None when none is plain. `value`
            stays None, since the figure is a fact of its own.
    """

    kind: FactKind
    basis: FactBasis
    words: str
    term: str | None = None
    value: float | None = None
    high: float | None = None
    unit: str | None = None
    relation: Relation = Relation.EQUAL
    part: Part | None = None
    measure: str | None = None
    ci: tuple[float, float] | None = None
    level: float | None = None
    p: str | None = None
    sentence: int | None = None
    start: int | None = None
    finding: Finding | None = None
    estimate: float | None = None


@dataclass(frozen=True, slots=True)
class Derived:
    """All facts of one answer.

    Attributes:
        rules: the version of the reading; an answer read by older rules is read again when its text is at hand.
        facts: in the order of kinds, and of the text.
        text: digest of the abstract, "sha256:" and 64 hexadecimal digits; None when there was none.
        language: tag of the abstract's language; None when there was none.
        terms: the telling words of the abstract, sorted, each once; () when there was none.
    """

    rules: int
    facts: tuple[Fact, ...] = ()
    text: str | None = None
    language: str | None = None
    terms: tuple[str, ...] = ()

    @property
    def design(self) -> Design | None:
        """The study's design; None when nothing says it, or two things say two."""
        said = {fact.term for fact in self.of(FactKind.DESIGN)}
        return Design(next(iter(said))) if len(said) == 1 else None  # type: ignore[arg-type]

    @property
    def species(self) -> tuple[str, ...]:
        """Species, lower case, singular, in the order they are named."""
        return tuple(dict.fromkeys(fact.term for fact in self.of(FactKind.SPECIES) if fact.term))

    @property
    def n(self) -> int | None:
        """People or animals studied, where the text makes one number plain; None otherwise."""
        return self._claimed(FactKind.SAMPLE)

    @property
    def studies(self) -> int | None:
        """Studies put together, where the text makes one number plain; None otherwise."""
        return self._claimed(FactKind.STUDIES)

    def of(self, *kinds: FactKind) -> tuple[Fact, ...]:
        """Return the facts of some kinds, in order."""
        return tuple(fact for fact in self.facts if fact.kind in kinds)

    def _claimed(self, kind: FactKind) -> int | None:
        claimed = [fact for fact in self.of(kind) if fact.part in _CLAIMED]
        values = {fact.value for fact in claimed}
        if len(values) != 1 or any(fact.relation is not Relation.EQUAL or fact.high is not None for fact in claimed):
            return None
        (value,) = values
        return int(value) if value is not None else None
