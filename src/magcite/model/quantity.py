"""A number in prose with its unit and the part it plays: 4035 men, 30-60 years, 350 mg/day, 34 % lower."""

from dataclasses import dataclass
from enum import StrEnum

from magcite.model.span import Span

__all__ = ["Quantity", "Relation", "Role"]


class Role(StrEnum):
    """The part a quantity plays in a study or a claim."""

    SAMPLE = "sample"  # people, animals or samples studied
    STUDIES = "studies"  # number of studies put together
    AGE = "age"
    DOSE = "dose"
    DURATION = "duration"  # of treatment or follow-up
    EFFECT = "effect"  # a relative change or an effect size: 34 % lower, HR 0.66
    PROPORTION = "proportion"  # a share of something, not a change
    EVENTS = "events"  # deaths, cases
    YEAR = "year"  # a calendar year
    OTHER = "other"


class Relation(StrEnum):
    """How the number stands to the truth it states."""

    EQUAL = "="
    ABOUT = "~"
    MORE = ">"
    LESS = "<"


@dataclass(frozen=True, slots=True)
class Quantity:
    """One quantity found in a text.

    Attributes:
        text: the words, number and unit as they stand.
        span: where; offsets of the text that was searched (a claim's quantities: of the page).
        role: what the number counts or measures.
        value: the number, or the lower end of a range. For an effect in per cent the sign shows the
            direction when the text gives one (-34.0 for "34 % lower"), otherwise it is positive.
        high: the upper end of a range; None for a single number.
        unit: normal form: "%", "pp", "mg", "mg/day", "year", "month", "week", "day", "hour", "RR", "HR", "OR",
            "mg/week", "mmHg", "person", "study", ...; None when the text names none.
        relation: exact, about, more than, less than.
        words: `text` as it reads, where the page writes it with tags or entities ("26&nbsp;871 m&auml;n").
        times: of a dose: how many amounts a day, or a week, the value adds up (2 for "170 mg twice daily").
        per: of an effect: the step it is told for, in normal form ("100 mg/day", "1 cup"); None without one.
        of: of a share: the words after it that say what it is a share of, at most three beside articles; None without.
    """

    text: str
    span: Span
    role: Role
    value: float
    high: float | None = None
    unit: str | None = None
    relation: Relation = Relation.EQUAL
    words: str | None = None
    times: float = 1
    per: str | None = None
    of: str | None = None

    @property
    def as_read(self) -> str:
        """What a reader of the page sees, on one line; for messages."""
        return " ".join((self.text if self.words is None else self.words).split())
