"""How a project stands: what changed since somebody noted it, what is old, what is lost, which links answer."""

from dataclasses import dataclass

from magcite.model.review import ReviewStanding

__all__ = ["ClaimChange", "LinkAnswer", "NotedClaim", "OldReference", "ProjectStatus"]


@dataclass(frozen=True, slots=True)
class NotedClaim:
    """A claim as it was noted: page from the project's folder, id, digest of the words, and the words."""

    page: str
    claim: str
    digest: str
    text: str


@dataclass(frozen=True, slots=True)
class ClaimChange:
    """A claim that came, went, or reads otherwise.

    Attributes:
        page: path from the project's folder.
        claim: id as it is; of one that went, as it was.
        before: how it read; None of one that came.
        after: how it reads; None of one that went.
        line: on the page, from 1; None of one that went.
    """

    page: str
    claim: str
    before: str | None
    after: str | None
    line: int | None = None

    @property
    def kind(self) -> str:
        """One of "added", "changed" and "removed"."""
        if self.before is None:
            return "added"
        return "removed" if self.after is None else "changed"


@dataclass(frozen=True, slots=True)
class OldReference:
    """A reference that nobody asked about, or not for long: `asked` is the day, ISO 8601; None: never."""

    citekey: str
    path: str
    line: int
    asked: str | None


@dataclass(frozen=True, slots=True)
class LinkAnswer:
    """What came of looking at an address on a page.

    Attributes:
        answers: True, False where its host says that the page is gone, None where that could not be learned.
        reason: for people; "" where it answers.
        copy: address of an archived copy; None without.
    """

    url: str
    path: str
    line: int
    answers: bool | None
    reason: str = ""
    copy: str | None = None


@dataclass(frozen=True, slots=True)
class ProjectStatus:
    """How a project stands.

    Attributes:
        noted: the day on which claims were noted; None: never, and then `changes` is empty and says nothing.
        changes: of claims since then, by page and place.
        unreviewed: how many citations of claims no person has reviewed as they stand.
        reviews: of all pages, as each stands.
        orphans: paths of pages that reviews name and that are no pages of the project.
        references: never asked, or last asked before `old_before`.
        old_before: day, ISO 8601.
        lost: path, line and words of citations whose target is gone from the page.
        links: what came of looking; None: nobody looked.
        misread: lines of the file of reviews that cannot be understood.
    """

    noted: str | None
    changes: tuple[ClaimChange, ...]
    claims: int
    unreviewed: int
    reviews: tuple[ReviewStanding, ...]
    orphans: tuple[str, ...]
    references: tuple[OldReference, ...]
    old_before: str
    lost: tuple[tuple[str, int, str], ...]
    links: tuple[LinkAnswer, ...] | None = None
    misread: tuple[int, ...] = ()
