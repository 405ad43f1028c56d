"""What a search proposed for a reference without identifier, as far as it is kept: what people choose and check by."""

from dataclasses import dataclass
from enum import StrEnum

from magcite.identifiers import Doi
from magcite.model.item import Item
from magcite.model.notice import Notice
from magcite.model.source_name import SourceName

__all__ = ["LockedProposal", "ProposalState", "ProposedWork"]


class ProposalState(StrEnum):
    """What the search for a reference's work came to."""

    PROPOSED = "proposed"  # one record was accepted
    CANDIDATES = "candidates"  # some may be it, and a person decides
    NONE = "none"  # the search answered, and no record is it
    UNANSWERED = "unanswered"  # the search gave no usable answer
    TOO_VAGUE = "too-vague"  # nothing was asked: too little is stated to search for


@dataclass(frozen=True, slots=True)
class ProposedWork:
    """One record that may be the work.

    Attributes:
        score: from 0.0 to 1.0, with two decimals.
        accepted: whether it is the one that is proposed.
        reasons: what speaks for and against it, in words with points, the weightiest first.
        author: the first one's family name; None when the record names none. So with the rest.
        year: in four digits.
    """

    doi: Doi
    score: float
    accepted: bool
    reasons: tuple[str, ...] = ()
    author: str | None = None
    year: str | None = None
    title: str | None = None
    container_title: str | None = None

    @property
    def described(self) -> str:
        """For people: "Leaf, 2020, Tea and stress, Journal of Invented Results"."""
        return ", ".join(part for part in (self.author, self.year, self.title, self.container_title) if part)


@dataclass(frozen=True, slots=True)
class LockedProposal:
    """What the search for one reference's work came to.

    Attributes:
        question: digest of what was asked and of the record it was asked for, "sha256:" and 64 hexadecimal digits; ""
            when nothing could be asked. A proposal counts as long as the reference still makes the same question.
        source: whose search it is.
        retrieved: when, ISO 8601 in UTC with seconds.
        query: the words asked for; None when nothing could be asked.
        rows: how many answers were wanted; None likewise.
        left_out: what the reference states and the query does not, in words.
        looked_at: how many records the search gave; None when it gave no answer or was not asked.
        reason: why there is no answer; None when there is one.
        works: the accepted one first, then the best; () unless proposed or candidates.
        records: what the search gave that may be the work, has its title, or is by its authors, of its year and in its
            place; whole, the accepted one first, at most five, each with a DOI: what the reference's outcome rests on.
            () when nothing was told; None when they were not kept, or the search gave no answer: then nothing can be
            judged by it.
        further: what was asked besides, since no record was accepted: the title alone, and the place where that was
            needed. () when all that could be asked was asked before; None when it was not asked, or got no answer.
        witnesses: other works that appeared where and when the reference says its own did, at most three, each with a
            DOI: they show that the source lists that place.
        notices: those on the accepted work; None when they were not kept, or none was accepted.
    """

    citekey: str
    state: ProposalState
    question: str
    source: SourceName
    retrieved: str
    query: str | None = None
    rows: int | None = None
    left_out: tuple[str, ...] = ()
    looked_at: int | None = None
    reason: str | None = None
    works: tuple[ProposedWork, ...] = ()
    records: tuple[Item, ...] | None = None
    further: tuple[str, ...] | None = None
    witnesses: tuple[Item, ...] = ()
    notices: tuple[Notice, ...] | None = None

    @property
    def best(self) -> ProposedWork | None:
        """The record that is proposed; None when none is."""
        return next((one for one in self.works if one.accepted), None)
