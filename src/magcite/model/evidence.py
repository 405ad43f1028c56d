"""What a study did and found: the author's reading of it, or one derived from an abstract."""

from dataclasses import dataclass
from enum import StrEnum

__all__ = ["Design", "Direction", "Evidence", "Result"]


class Design(StrEnum):
    """The closed list of study designs and kinds of source."""

    META_ANALYSIS = "meta-analysis"
    SYSTEMATIC_REVIEW = "systematic-review"
    RCT = "rct"
    CROSSOVER_TRIAL = "crossover-trial"
    TRIAL = "trial"
    COHORT = "cohort"
    CASE_CONTROL = "case-control"
    CROSS_SECTIONAL = "cross-sectional"
    CASE_REPORT = "case-report"
    ANIMAL = "animal"
    IN_VITRO = "in-vitro"
    NARRATIVE_REVIEW = "narrative-review"
    GUIDELINE = "guideline"
    NEWS = "news"
    ENCYCLOPEDIA = "encyclopedia"
    LECTURE = "lecture"
    OTHER = "other"


class Direction(StrEnum):
    """Which way an outcome moved."""

    LOWER = "lower"
    HIGHER = "higher"
    BETTER = "better"
    WORSE = "worse"
    NONE = "none"  # measured, and no difference seen


@dataclass(frozen=True, slots=True)
class Result:
    """One result of a study.

    Attributes:
        outcome: what was measured, in words.
        measure: "RR", "HR", "OR", "MD", "SMD", "r", "percentage", ...; None when not stated.
        value: in the measure's own unit; None when not stated.
        ci: 95 % interval, low and high; None when not stated.
        p: as written ("<0.01"); None when not stated.
        significant: True, False, or None when it is not known.
    """

    outcome: str
    measure: str | None = None
    value: float | None = None
    ci: tuple[float, float] | None = None
    p: str | None = None
    direction: Direction | None = None
    significant: bool | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a study did and found; None and () mean not stated.

    Attributes:
        species: lower case, singular: "human", "mouse", "rat".
        n: people or animals studied.
        age, dose, duration: a quantity with its unit, as people write it ("30-60 years").
        studies: number of studies put together, for reviews and meta-analyses.
        derived: what it was derived from ("the abstract at Europe PMC, 2026-11-23"), as long as the author has not
            confirmed it by taking that line out; None for the author's own reading.
    """

    design: Design | None = None
    species: tuple[str, ...] = ()
    population: str | None = None
    n: int | None = None
    studies: int | None = None
    age: str | None = None
    dose: str | None = None
    duration: str | None = None
    exposure: str | None = None
    comparator: str | None = None
    results: tuple[Result, ...] = ()
    derived: str | None = None
