"""An annotated bibliography, formatted but not yet in any file format."""

from dataclasses import dataclass

from magcite.model.evidence import Evidence
from magcite.model.item import Item
from magcite.model.lock import Answer
from magcite.model.notice import Notice
from magcite.model.outcome import Outcome
from magcite.model.reference import Unreadable
from magcite.model.review import ReviewStanding
from magcite.model.verdict import Verdict

__all__ = ["Bibliography", "ClaimLink", "Entry", "Group", "Member", "Run"]


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a formatted reference.

    Attributes:
        text: plain text; renderers escape it.
        url: an http(s) address the text links to; None for no link.
        raised: 1 above the line, -1 below it, 0 on it.
    """

    text: str
    italic: bool = False
    url: str | None = None
    bold: bool = False
    small_caps: bool = False
    raised: int = 0


@dataclass(frozen=True, slots=True)
class ClaimLink:
    """A claim that cites an entry.

    Attributes:
        path: the page, as the user names it.
        href: where a reader finds the claim: a relative address, with an anchor where the page has one.
        section: headings above it, the page's title left out, outermost first.
        verdict: on the claim and the entry that lists it; None where they were not compared.
    """

    path: str
    line: int
    claim: str
    text: str
    href: str
    section: tuple[str, ...] = ()
    verdict: Verdict | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One reference in a bibliography.

    Attributes:
        item: what was written down, filled up with what registries answered; the author's fields win.
        formatted: the reference in the chosen style.
        annotation: the author's Markdown; None when there is none.
        evidence: one line on design, size and result in the bibliography's language; None: nothing held.
        claims: that rest on it, in page order.
        status: what is known of its confirmation, a sentence in the bibliography's language.
        answers: what the lock holds on it, in the order the sources were asked; () when nobody was asked.
        claims_against: that cite it to speak against it, in page order.
        unreadable: values of the record that could not be understood, as they were written.
        outcome: how it stands against the registries; None when nobody compared it.
        study: what `evidence` tells, unformatted; None: nothing held.
    """

    key: str
    item: Item
    formatted: tuple[Run, ...]
    annotation: str | None = None
    evidence: str | None = None
    claims: tuple[ClaimLink, ...] = ()
    notices: tuple[Notice, ...] = ()
    status: str = ""
    tags: tuple[str, ...] = ()
    answers: tuple[Answer, ...] = ()
    claims_against: tuple[ClaimLink, ...] = ()
    unreadable: tuple[Unreadable, ...] = ()
    outcome: Outcome | None = None
    study: Evidence | None = None

    @property
    def last_asked(self) -> str | None:
        """The day on which a registry was last asked about it, ISO 8601; None when none was."""
        return max((answer.retrieved[:10] for answer in self.answers), default=None)


@dataclass(frozen=True, slots=True)
class Member:
    """An entry's place in a group.

    Attributes:
        key: of the entry.
        first: the entry stands in no group before this one, and is given in full here.
        verdict: of the group's claim on this entry; None where the group is no claim, or they were not compared.
        against: the group's claim cites the entry to speak against it.
    """

    key: str
    first: bool
    verdict: Verdict | None = None
    against: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Entries that have something in common, under a heading.

    Attributes:
        heading: in the bibliography's language, or words of the author: a tag, a heading, a claim.
        claim: what they are grouped by, where that is a claim.
    """

    heading: str
    members: tuple[Member, ...]
    claim: ClaimLink | None = None


@dataclass(frozen=True, slots=True)
class Bibliography:
    """Entries in the order the style sorts them.

    Attributes:
        language: BCP 47 primary tag of its labels.
        groups: () for one list; otherwise every entry stands in one of them at least.
        reviews: what people said who read the sources of the pages' claims, as each review stands.
    """

    title: str
    language: str
    entries: tuple[Entry, ...] = ()
    groups: tuple[Group, ...] = ()
    reviews: tuple[ReviewStanding, ...] = ()
