"""A claim against the evidence of one work it cites, with both sides of every comparison."""

from dataclasses import dataclass
from enum import StrEnum

from magcite.model.span import Span

__all__ = ["Basis", "ClaimVerdict", "Verdict"]


class Verdict(StrEnum):
    """A claim against the evidence of one work it cites."""

    AGREES = "agrees"
    DISAGREES = "disagrees"
    NOT_STATED = "not-stated"  # in the evidence we hold
    NOT_CHECKABLE = "not-checkable"  # no evidence held, or a page whose language is not read


@dataclass(frozen=True, slots=True)
class Basis:
    """One comparison behind a verdict: the words on the page and the value with its origin.

    Attributes:
        name: what was compared: a quantity's role ("sample"), or "design", "direction"; "language" where nothing was,
            since the page's is not read.
        page_value: the words on the page, and `span`, where they stand.
        source_value: the value held; None when it is not stated.
        origin: where that value comes from ("evidence in references/leone2006.md").
        derived: whether it was derived from an abstract, and confirmed by nobody.
    """

    name: str
    verdict: Verdict
    page_value: str
    source_value: str | None
    origin: str
    span: Span
    derived: bool = False


@dataclass(frozen=True, slots=True)
class ClaimVerdict:
    """The verdict on one claim and one reference it cites."""

    path: str
    claim: str
    citekey: str
    verdict: Verdict
    basis: tuple[Basis, ...] = ()
