"""Search registries for the studies behind claims, and take what the author accepts into the library."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from magcite import transport
from magcite.api.adding import Added, add_references
from magcite.api.enriching import ask_registries, cache_of, keep_lock
from magcite.api.linking import link_pages
from magcite.api.own_abstracts import with_abstracts
from magcite.enrich import SILENT, Progress
from magcite.enrich.find_studies import SEARCHED, Finding, Question, find_studies, questions_of
from magcite.errors import InputError
from magcite.identifiers import Doi, Identifier, Pmcid, Pmid, parse_identifier
from magcite.link import refused_claims
from magcite.link.proposals import Index, Record, propose, queries_for, records_of, waits
from magcite.model import (
    Candidate,
    ClaimLinks,
    ClaimSearch,
    Item,
    LinkState,
    Page,
    PageLinks,
    Reference,
    SourceName,
)
from magcite.phrases import phrase
from magcite.project.project import Project
from magcite.transport.clock import now

__all__ = ["AddedWork", "add_works", "is_unanswered", "search_links"]


@dataclass(frozen=True, slots=True)
class AddedWork:
    """A work that a search found, in the library.

    Attributes:
        key: what it was called as a candidate ("doi:10.5555/tea").
        added: what became of it; its citekey is that of the library.
    """

    key: str
    added: Added


def search_links(
    project: Project,
    pages: Iterable[Page],
    *,
    threshold: float | None = None,
    refresh: bool = False,
    progress: Progress = SILENT,
    searched: Callable[[ClaimSearch], None] = lambda _: None,
) -> tuple[PageLinks, ...]:
    """Return the links of pages, with candidates from Crossref and Europe PMC for claims the library cannot answer.

    A claim that the library has a proposal for is not asked about. Answers are kept in the user's cache for a week; the
    library and the lock are left as they are.

    Args:
        project: whose library, settings and cache are used. Crossref is asked where it is among the sources, Europe
            PMC where it is among them or in reserve.
        pages: read with the project.
        threshold: score from which a work is proposed, above 0.5 and at most 1; None: 0.8.
        refresh: ask again what was asked within the week.
        progress: hears how many questions a source is asked, and of waits.
        searched: hears what each search came to.

    Raises:
        InputError: the settings name no source that can be searched.
    """
    offline = link_pages(pages, project, threshold=threshold)
    settings = project.settings
    sources = [one for one in SEARCHED if one in (*settings.sources, *settings.reserve)]
    if not sources:
        raise InputError(
            phrase("the settings name neither crossref nor europepmc among their sources: nothing can be searched")
        )
    asked = [_Asked(one, sources) for one in offline]
    questions = [question for one in asked for question in one.questions]
    findings = _findings(project, questions, refresh=refresh, progress=progress, searched=searched)
    known = _Known(project, findings)
    return tuple(one.answered(known, threshold) for one in asked)


def is_unanswered(links: Iterable[PageLinks]) -> bool:
    """Whether a registry that was asked for the study of some claim gave no answer."""
    return any(search.found is None for page in links for link in page.links for search in link.searches)


class _Asked:
    """One page, the claims it asks about, and the questions.

    Attributes:
        questions: of all claims, some perhaps alike.
    """

    def __init__(self, links: PageLinks, sources: Sequence[SourceName]) -> None:
        self._links = links
        refused = refused_claims(links.page)
        self._claims = frozenset(
            link.claim.id
            for link in links.links
            if link.state in {LinkState.NONE, LinkState.AMBIGUOUS}
            and waits(link.claim)
            and link.claim.id not in refused
        )
        self._by_claim: dict[str, tuple[Question, ...]] = {}
        self.questions: list[Question] = []
        for ids, query in queries_for(links.page, self._claims):
            asked = () if query is None else questions_of(query, sources)
            self.questions += asked
            self._by_claim |= dict.fromkeys(ids, asked)

    def answered(self, known: "_Known", threshold: float | None) -> PageLinks:
        """Return the page's links with what was found."""
        page = self._links.page
        if not self.questions:
            return self._links
        found = propose(page, known.index, threshold=threshold, settled=refused_claims(page))
        return PageLinks(page, tuple(self._answer(link, found, known) for link in self._links.links))

    def _answer(self, link: ClaimLinks, found: Mapping[str, ClaimLinks], known: "_Known") -> ClaimLinks:
        if link.claim.id not in self._claims:
            return link
        questions = self._by_claim.get(link.claim.id, ())
        searches = tuple(known.searches[one] for one in questions if one in known.searches)
        best = found.get(link.claim.id, link)
        candidates = tuple(map(known.described, best.candidates))
        return replace(best, candidates=candidates, searches=searches)


class _Known:
    """The library and what was found, in one index.

    Attributes:
        index: the library's records, with answers about them among what was found, then the works that it lacks.
        searches: what each question came to.
    """

    def __init__(self, project: Project, findings: Mapping[Question, Finding]) -> None:
        own = list(records_of(with_abstracts(project), project.lock))
        places = {name: place for place, one in enumerate(own) for item in one.items for name in _names(item)}
        for finding in findings.values():
            for work in finding.derived:
                names = _names(work.item) or (work.asked,)
                place = next((places[name] for name in names if name in places), None)
                if place is None:
                    place = len(own)
                    own.append(Record(_key(names), Item()))
                if all((one.source, one.asked) != (work.source, work.asked) for one in own[place].answers):
                    own[place] = replace(own[place], answers=(*own[place].answers, work))
                for name in names:
                    places.setdefault(name, place)
        self._found = {one.key: one for one in own[len(project.library) :]}
        self.index = Index(own)
        self.searches = {question: _search(finding) for question, finding in findings.items()}

    def described(self, candidate: Candidate) -> Candidate:
        """Return a candidate with who described it, where it is none of the library's."""
        record = self._found.get(candidate.key)
        if record is None:
            return candidate
        sources = tuple(dict.fromkeys(answer.source for answer in record.answers))
        return replace(candidate, sources=sources, item=record.answers[0].item)


def _names(item: Item) -> tuple[Identifier, ...]:
    return tuple(one for one in (item.doi, item.pmid, item.pmcid) if one is not None)


def _key(names: Sequence[Identifier]) -> str:
    return names[0].prefixed


def _search(finding: Finding) -> ClaimSearch:
    count = None if finding.reason is not None else len(finding.works)
    return ClaimSearch(finding.source, finding.text, finding.retrieved, count, finding.reason)


def _findings(
    project: Project,
    questions: Sequence[Question],
    *,
    refresh: bool,
    progress: Progress,
    searched: Callable[[ClaimSearch], None],
) -> Mapping[Question, Finding]:
    """Ask, and keep what is answered as it comes."""
    settings, folder = project.settings, cache_of(project)
    found: dict[Question, Finding] = {}
    with (
        transport.FoundWorks(folder, settings.urls, now=now()) as store,
        transport.Transport(settings, folder=folder, root=project.layout.root, waiting=progress.waiting) as sender,
    ):

        def recall(question: Question) -> Finding | None:
            kept = None if refresh else store.recall(question.source, question.text)
            return None if kept is None else Finding(question.source, question.text, *kept)

        for question, finding in find_studies(questions, sender.send_many, now, recall, progress.asking):
            if finding.reason is None:
                store.keep(finding.source, finding.text, finding.retrieved, finding.works)
            found[question] = finding
            searched(_search(finding))
    return found


def add_works(project: Project, keys: Iterable[str], *, progress: Progress = SILENT) -> tuple[AddedWork, ...]:
    """Put works that a search found into the library: registries are asked, the lock and one file each are written.

    Args:
        project: whose library and lock they are; open it again to see them.
        keys: of candidates ("doi:10.5555/tea"); citekeys of the library are passed over.
        progress: hears of each question and answer.

    Raises:
        InputError: the library is one file, or a file cannot be written.
        LockfileError: the lock is damaged.
    """
    named = [key for key in dict.fromkeys(keys) if project.library.get(key) is None]
    new = tuple(_reference(key) for key in named)
    if not new:
        return ()
    lock = ask_registries(project, new, progress=progress)
    added = add_references(project, new, lock=lock)
    keep_lock(project, lock)
    return tuple(AddedWork(key, one) for key, one in zip(named, added, strict=True))


def _reference(key: str) -> Reference:
    identifier = parse_identifier(key)
    match identifier:
        case Doi():
            return Reference("", Item(doi=identifier))
        case Pmid():
            return Reference("", Item(pmid=identifier))
        case Pmcid():
            return Reference("", Item(pmcid=identifier))
    raise InputError(phrase("{key} is no work that a search finds", key=repr(key)))
