"""How a project stands: what changed, what is old, which reviews hold; with links, whether they answer."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta

from magcite.api.enriching import cache_of
from magcite.check.claim_changes import changes_of, noted_claims
from magcite.check.reviews import weigh_reviews
from magcite.errors import InputError
from magcite.link import with_listed
from magcite.lockfile.noted import dump_noted, parse_noted
from magcite.model import (
    CitationState,
    ClaimChange,
    Library,
    LinkAnswer,
    Lock,
    OldReference,
    Page,
    ProjectStatus,
    ReviewStanding,
)
from magcite.phrases import phrase
from magcite.project.disk import read_text, write_atomic
from magcite.project.layout import show
from magcite.project.project import Project, read_pages
from magcite.readers.pages.addresses import addresses_in
from magcite.transport.clock import today
from magcite.transport.links import LinkChecker, LinkState

__all__ = ["note_claims", "project_status"]

_DAYS = 180
_ANSWERS = {LinkState.ALIVE: True, LinkState.GONE: False, LinkState.UNKNOWN: None}


def project_status(
    project: Project,
    pages: Iterable[Page] | None = None,
    *,
    days: int = _DAYS,
    links: bool = False,
    looked: Callable[[int, int], None] = lambda *_: None,
) -> ProjectStatus:
    """Return how a project stands; nothing is written, and nothing is asked but with `links`.

    Args:
        project: whose references, lock and reviews are used.
        pages: which are looked at, read with this project; None: all of the project.
        days: after how many a registry's answer is old.
        links: whether the addresses on the pages are asked for.
        looked: hears how many addresses were looked at, and how many there are.

    Raises:
        InputsError: pages or references cannot be read.
        InputError: the file of reviews or of noted claims cannot be read, or `days` is below 1.
        LockfileError: the lock is damaged.
    """
    if days < 1:
        raise InputError(phrase("an answer is old after one day at the earliest"))
    whole = pages is None
    chosen = read_pages(project) if pages is None else tuple(pages)
    tied, library = with_listed(chosen, project.library, project.lock)
    named = {project.layout.name_of(page.path): page for page in tied}
    reviews = weigh_reviews(project.reviews, named, library, project.lock)
    day, changes = _changes(project, named, whole=whole)
    limit = (date.fromisoformat(today()) - timedelta(days=days)).isoformat()
    elsewhere = {one.page for one in project.reviews.entries if one.page not in named}
    return ProjectStatus(
        noted=day,
        changes=changes,
        claims=sum(len(page.claims) for page in tied),
        unreviewed=_unreviewed(tied, project.library, reviews),
        reviews=reviews,
        orphans=tuple(sorted(elsewhere)) if whole else (),
        references=tuple(_old(project.library, project.lock, limit)),
        old_before=limit,
        lost=tuple(_lost(tied)),
        links=_looked_at(project, tied, looked) if links else None,
        misread=tuple(one.line for one in project.reviews.misread),
    )


def note_claims(project: Project) -> int:
    """Write down the claims of all pages as they are, for the next `project_status`, and return how many.

    Raises:
        InputsError: pages cannot be read.
        InputError: the file cannot be written.
    """
    pages = read_pages(project)
    claims = noted_claims({project.layout.name_of(page.path): page for page in pages})
    path = project.layout.noted
    write_atomic(path, dump_noted(claims, today()), shown=show(path))
    return len(claims)


def _changes(project: Project, named: Mapping[str, Page], *, whole: bool) -> tuple[str | None, tuple[ClaimChange, ...]]:
    path = project.layout.noted
    if not path.exists():
        return None, ()
    day, claims = parse_noted(read_text(path, shown=show(path)), path=show(path))
    return day, changes_of((one for one in claims if whole or one.page in named), named)


def _unreviewed(pages: Iterable[Page], library: Library, reviews: Iterable[ReviewStanding]) -> int:
    """Return how many citations of the library no review that holds is about."""
    reviewed = {(one.path, one.claim, one.review.citekey) for one in reviews if one.holds}
    cited = {
        (page.path, claim.id, citation.key)
        for page in pages
        for claim in page.claims
        for citation in claim.citations
        if citation.key and library.get(citation.key)
    }
    return len(cited - reviewed)


def _old(library: Library, lock: Lock, limit: str) -> Iterable[OldReference]:
    for reference in library:
        asked = max((answer.retrieved[:10] for answer in lock.about(reference.item)), default=None)
        if asked is None or asked < limit:
            yield OldReference(reference.citekey, reference.place.path, reference.place.line, asked)


def _lost(pages: Iterable[Page]) -> Iterable[tuple[str, int, str]]:
    for page in pages:
        for claim in page.claims:
            for citation in claim.citations:
                if citation.state is CitationState.LOST:
                    yield page.path, page.lines.position(citation.span.start)[0], citation.as_read


def _looked_at(project: Project, pages: Iterable[Page], looked: Callable[[int, int], None]) -> tuple[LinkAnswer, ...]:
    """Ask for each address once, however many pages name it."""
    wanted = [(url, page.path, line) for page in pages for url, line in addresses_in(page)]
    answers: dict[str, tuple[bool | None, str, str | None]] = {}
    due = len({url for url, _, _ in wanted})
    with LinkChecker(project.settings, folder=cache_of(project)) as checker:
        for url in dict.fromkeys(url for url, _, _ in wanted):
            landing = checker.look_at(url)
            answers[url] = (_ANSWERS[landing.state], landing.reason, landing.copy)
            looked(len(answers), due)
    return tuple(LinkAnswer(url, path, line, *answers[url]) for url, path, line in wanted)
