"""What an audit says: what is otherwise than in the lock, and what nobody could be asked about."""

from collections.abc import Mapping
from dataclasses import KW_ONLY, dataclass
from enum import StrEnum

from magcite.model.diagnostic import Severity
from magcite.model.lock import Lock
from magcite.model.notice import Notice
from magcite.model.reference import Place

__all__ = ["AuditReport", "Change", "ChangeKind", "SecondHop", "Unasked"]


class ChangeKind(StrEnum):
    """What became otherwise."""

    NEW_NOTICE = "new-notice"  # a retraction, withdrawal, concern, correction, reinstatement, or a word nobody knows
    NOTICE_CHANGED = "notice-changed"  # its date or its reasons
    NOTICE_GONE = "notice-gone"
    PUBLISHED = "published"  # a preprint has its article
    NEW_VERSION = "new-version"
    FIELD_CHANGED = "field-changed"
    ANOTHER_WORK = "another-work"  # the identifier is described as something else
    DOI_MOVED = "doi-moved"  # the DOI is an alias of another, or the answer names another
    NOT_REGISTERED = "not-registered"  # everybody disowns the identifier
    NOT_DESCRIBED = "not-described"  # a source that knew it says no, and others do not
    FOUND = "found"  # known to a source that said no before
    FIRST_ANSWER = "first-answer"  # the lock holds no answer about it
    IDENTIFIER_JOINED = "identifier-joined"
    LINK_ROT = "link-rot"
    RESTS_ON = "rests-on"  # the work itself cites a work that was taken back


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that is otherwise than in the lock, about one reference.

    Attributes:
        message: one sentence that begins with the citekey.
        identifier: prefixed ("doi:10.1234/x"), or the address of a link; None where the whole reference is meant.
        field: CSL variable; None unless a field changed.
        before: what the lock holds; None when it holds nothing.
        after: what was answered; None when that is nothing.
        told_by: who says so, as people know them ("Crossref", "PubMed"); () for what was seen without a source.
        notice: the notice that is meant; None where none is.
        help: what to do next.
        place: where the reference stands.
    """

    kind: ChangeKind
    severity: Severity
    citekey: str
    message: str
    identifier: str | None = None
    field: str | None = None
    before: str | None = None
    after: str | None = None
    told_by: tuple[str, ...] = ()
    notice: Notice | None = None
    help: str = ""
    _: KW_ONLY
    place: Place


@dataclass(frozen=True, slots=True)
class Unasked:
    """A question that got no answer, so that nothing is known of what changed.

    Attributes:
        identifier: prefixed, or the address of a link; None when the reference has none.
        source: who gave no answer, as people know it; None when nobody was to be asked.
        reason: for people ("it answered 503, 3 times").
    """

    citekey: str
    identifier: str | None
    source: str | None
    reason: str


@dataclass(frozen=True, slots=True)
class SecondHop:
    """How far one could see into what the cited works cite.

    Attributes:
        works: cited works whose list of references is known.
        without_list: cited works whose list is not known, or that have no DOI.
        cited: different works with a DOI in those lists.
        without_doi: entries of those lists that name no DOI.
        unseen: of `cited`, those that Crossref says nothing of, or that were not asked about.
        left_out: of `unseen`, those left out because there were too many.
    """

    works: int = 0
    without_list: int = 0
    cited: int = 0
    without_doi: int = 0
    unseen: int = 0
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class AuditReport:
    """Everything one audit found.

    Attributes:
        changes: the heaviest first, those of one weight in the order of the library.
        unasked: in the order of the library.
        references: how many were audited.
        lock: with the new answers; on disk only when it was to be written.
        updated: whether the lock on disk was written.
        links: how many addresses were looked at, by what came of it ("alive", "gone", "unknown"); None when that was
            not asked for.
        second_hop: None when it was not asked for.
    """

    changes: tuple[Change, ...] = ()
    unasked: tuple[Unasked, ...] = ()
    references: int = 0
    lock: Lock = Lock()
    updated: bool = False
    links: Mapping[str, int] | None = None
    second_hop: SecondHop | None = None
