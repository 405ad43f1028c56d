"""What people said who read a source: each review with the claim and the record it speaks of."""

from dataclasses import dataclass
from enum import StrEnum

from magcite.model.acceptance import Misread

__all__ = ["REVIEWS_FILE", "Review", "ReviewStanding", "ReviewVerdict", "Reviews"]

REVIEWS_FILE = "reviews.yaml"
"""Lies in the folder of references, or follows the whole name of a single file: list.bib -> list.bib.reviews.yaml."""


class ReviewVerdict(StrEnum):
    """What a person says of a claim who read its source; other words than the tool's own `Verdict`."""

    SUPPORTED = "supported"
    PARTLY = "partly-supported"
    NOT_SUPPORTED = "not-supported"
    UNCLEAR = "unclear"  # the source does not settle it


@dataclass(frozen=True, slots=True)
class Review:
    """One claim held against one source by a person.

    Attributes:
        claim: id of the claim.
        page: path of its page, from the project's folder, with forward slashes.
        text: the claim as it read, for whoever reads the file.
        digest: of that text; by it the claim is found again.
        citekey: of the source.
        verdict: the person's.
        by: who read it, a name as people write it.
        on: the day, ISO 8601 date.
        record: digest of what the library said of the source ("sha256:…").
        notices: what registries had announced of the work by then, each as "retraction doi:10.x/y", sorted.
        note: in the person's words; None without.
        replaces: id under which an earlier review names the claim that reads otherwise by now; None for no such one.
        line: in its file, from 1.
    """

    claim: str
    page: str
    text: str
    digest: str
    citekey: str
    verdict: ReviewVerdict
    by: str
    on: str
    record: str
    notices: tuple[str, ...] = ()
    note: str | None = None
    replaces: str | None = None
    line: int = 1


@dataclass(frozen=True, slots=True)
class ReviewStanding:
    """A review held against what page, library and lock say at present.

    Attributes:
        path: of the page, as it was read.
        stale: why it no longer speaks of what is there, in words; None while it does.
        claim: id of the claim it is about, as the page has it; None when no claim reads so.
        replaced: whether a later review of the same claim and source stands; this one is history then, and not stale.
    """

    review: Review
    path: str
    stale: str | None = None
    claim: str | None = None
    replaced: bool = False

    @property
    def holds(self) -> bool:
        """Whether it may be shown as what a person says of the claim as it is."""
        return self.stale is None and not self.replaced


@dataclass(frozen=True, slots=True)
class Reviews:
    """All reviews of a project, in file order.

    Attributes:
        path: of the file, for messages.
        misread: entries that count for nothing.
    """

    entries: tuple[Review, ...] = ()
    path: str = ""
    misread: tuple[Misread, ...] = ()
