"""Ask registries about the library's references and write the lock: the one job here that uses the network."""

from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import nullcontext
from datetime import UTC, datetime, timedelta
from pathlib import Path

from magcite import transport
from magcite.api.unknown_reference import unknown_reference
from magcite.enrich import SILENT, Progress, SendMany, enrich, in_reserve
from magcite.enrich import search as search_works
from magcite.errors import SourceError
from magcite.link import with_listed
from magcite.lockfile import dump_lock, merge_locks
from magcite.model import Answer, Found, Lock, LockedProposal, Page, Reference, SourceName
from magcite.project.disk import write_atomic
from magcite.project.layout import show
from magcite.project.project import Project
from magcite.project.snapshot_file import open_snapshot
from magcite.sources import load
from magcite.sources.snapshot import SOURCE as SNAPSHOT
from magcite.sources.source import Call, Reply
from magcite.transport.clock import at, now
from magcite.transport.store import alone, cache_folder

__all__ = [
    "abstracts_of",
    "ask_registries",
    "cache_of",
    "chosen_references",
    "enrich_library",
    "keep_lock",
    "keeps_answers",
    "references_of",
]


def enrich_library(
    project: Project,
    keys: Iterable[str] = (),
    *,
    pages: Iterable[Page] = (),
    snapshot: str | Path | None = None,
    offline: bool = False,
    refresh: bool = False,
    max_age: timedelta | None = None,
    search: bool | None = None,
    write: bool = True,
    progress: Progress = SILENT,
) -> Project:
    """Ask about references and return the project with the answers in its lock.

    Answers are kept in the user's cache as they come, so that a run that is broken off asks only the rest next time.

    Args:
        project: whose references, lock and settings are used.
        keys: citekeys to ask about; () for all, or with `pages` for those that they cite and what their lists describe.
        pages: read with this project. What their own lists of references describe can be asked about, too; it is kept
            in the lock under citekeys made from author and year. Nothing is written into a page.
        snapshot: a snapshot, or any file in Crossref's shape, asked before any registry; None: none.
        offline: ask no registry; what the snapshot and the cache hold is all.
        refresh: ask again about what was answered before.
        max_age: ask again about what was answered longer ago than this; None: nothing grows old.
        search: whether works of references without identifier are searched for, at Crossref, if it is among the
            sources; None: as the settings say. What is found is kept in `Lock.proposals`; a DOI is never taken
            unasked.
        write: whether the lock is written to disk, when it changed.
        progress: hears of each question and answer.

    Raises:
        InputError: a citekey is not in the library, the snapshot cannot be read, or the lock cannot be written.
        LockfileError: the lock is damaged; it is left as it is.
    """
    references = references_of(project, tuple(keys), tuple(pages))
    lock = ask_registries(
        project,
        references,
        snapshot=snapshot,
        offline=offline,
        refresh=refresh,
        max_age=max_age,
        search=project.settings.search if search is None else search,
        progress=progress,
    )
    if write:
        lock = keep_lock(project, lock)
    return project.with_lock(lock)


def keep_lock(project: Project, lock: Lock) -> Lock:
    """Write a lock to where the project's lock lies, unless nothing in it is new, and return what was written.

    What another run wrote there since this project was opened is kept, too.

    Raises:
        InputError: it cannot be written; the old one is whole.
        LockfileError: what another run left there is damaged; it is left as it is.
    """
    path = project.layout.lock
    if lock == project.lock:
        return lock

    def write() -> Lock:
        there = Project(project.layout, library=project.library).lock
        kept = lock if there == project.lock else merge_locks(there, lock)
        if kept != there:
            write_atomic(path, dump_lock(kept), shown=show(path))
        return kept

    return alone(cache_of(project), write)


def ask_registries(
    project: Project,
    references: Iterable[Reference],
    *,
    snapshot: str | Path | None = None,
    offline: bool = False,
    refresh: bool = False,
    max_age: timedelta | None = None,
    search: bool = False,
    progress: Progress = SILENT,
    heard: Callable[[Reply], None] = lambda _: None,
) -> Lock:
    """Return the project's lock with answers about these references added; nothing is written but the cache.

    The arguments are those of `enrich_library`; `heard` is given each reply as it comes, before it is read. With
    `search`, what Crossref's search came to for references without identifier is added, too.

    Raises:
        InputError: the snapshot cannot be read.
        LockfileError: the lock is damaged.
    """
    settings = project.settings
    of_snapshot = [SNAPSHOT] if snapshot else []
    asked = [load(name) for name in settings.sources]
    registries = [*asked, *in_reserve(map(load, settings.reserve), asked)]
    chosen = tuple(references)
    folder = cache_of(project)
    with (
        open_snapshot(Path(snapshot)) if snapshot else nullcontext() as held,
        transport.AnswerStore(folder, settings.urls, now=now()) as store,
        transport.SearchStore(folder, settings.urls, now=now()) as searches,
        transport.Transport(
            settings, snapshot=held, folder=folder, root=project.layout.root, waiting=progress.waiting
        ) as sender,
    ):
        keeping = _Keeping(progress, store, searches)
        lock = enrich(
            chosen,
            project.lock,
            sources=[*of_snapshot, *registries],
            send=sender.send,
            send_many=_overheard(sender.send_many, heard),
            now=now,
            refresh=refresh,
            stale_before=_before(max_age),
            recall=store.recall,
            reachable=lambda source: source is SNAPSHOT or not offline,
            progress=keeping,
        )
        if not search or SourceName.CROSSREF not in settings.sources:
            return lock
        return search_works(
            chosen,
            lock,
            send_many=sender.send_many,
            now=now,
            refresh=refresh,
            stale_before=_before(max_age),
            recall=searches.recall,
            reachable=not offline,
            progress=keeping,
        )


def abstracts_of(project: Project, reference: Reference) -> tuple[Found, ...]:
    """Return the answers about a reference that came with an abstract, as far as this user's cache holds them."""
    with transport.AnswerStore(cache_of(project), project.settings.urls, now=now()) as store:
        recalled = (store.recall(answer.source, answer.asked) for answer in project.lock.about(reference.item))
        return tuple(answer for answer in recalled if isinstance(answer, Found) and answer.abstract)


def keeps_answers(project: Project) -> bool:
    """Return whether answers outlive a run: False where the cache folder cannot be written to."""
    with transport.AnswerStore(cache_of(project), project.settings.urls, now=now()) as store:
        return store.lasting


class _Keeping:
    """Keeps answers as they come, and passes on what is heard."""

    def __init__(self, progress: Progress, store: transport.AnswerStore, searches: transport.SearchStore) -> None:
        self._progress = progress
        self._store = store
        self._searches = searches

    def asking(self, source: SourceName, count: int) -> None:
        """Pass it on."""
        self._progress.asking(source, count)

    def answered(self, answer: Answer) -> None:
        """Keep the answer, then pass it on."""
        self._store.keep(answer)
        self._progress.answered(answer)

    def searched(self, proposal: LockedProposal) -> None:
        """Keep what a search came to, then pass it on."""
        self._searches.keep(proposal)
        self._progress.searched(proposal)

    def waiting(self, source: SourceName, seconds: float) -> None:
        """Pass it on."""
        self._progress.waiting(source, seconds)


def _overheard(send_many: SendMany, heard: Callable[[Reply], None]) -> SendMany:
    """Return the same way to send, with somebody who listens."""

    def listening(calls: Sequence[Call]) -> Iterator[tuple[int, Reply | SourceError]]:
        outcomes = send_many(calls)
        try:
            for place, outcome in outcomes:
                if isinstance(outcome, Reply):
                    heard(outcome)
                yield place, outcome
        finally:
            if isinstance(outcomes, Generator):
                outcomes.close()  # whoever stops listening stops the rest

    return listening


def _before(max_age: timedelta | None) -> str | None:
    return None if max_age is None else at(datetime.now(UTC) - max_age)


def cache_of(project: Project) -> Path:
    """Return the folder where answers and the state of politeness are kept."""
    return cache_folder(project.settings.cache, project.layout.root)


def references_of(project: Project, keys: tuple[str, ...], pages: tuple[Page, ...]) -> tuple[Reference, ...]:
    """Return the references that citekeys name, of the library and of what pages' own lists describe.

    Args:
        project: whose library and lock are used.
        keys: citekeys; () for all, or with `pages` for those that they cite and what their lists describe.
        pages: read with this project.

    Raises:
        InputError: a citekey is neither in the library nor that of an entry of the pages.
    """
    if not pages:
        return chosen_references(project, keys)
    _, library = with_listed(pages, project.library, project.lock)
    own = frozenset(one.citekey for one in library.references[len(project.library) :])
    if keys:
        chosen_references(project, tuple(key for key in keys if key not in own))
    wanted = frozenset(keys) or own.union(*(page.cited for page in pages))
    return tuple(one for one in library if one.citekey in wanted)


def chosen_references(project: Project, keys: tuple[str, ...]) -> tuple[Reference, ...]:
    """Return the references with these citekeys, in that order; all of them when none is named.

    Raises:
        InputError: a citekey is not in the library.
    """
    if not keys:
        return project.library.references
    chosen: list[Reference] = []
    for key in keys:
        reference = project.library.get(key)
        if reference is None:
            raise unknown_reference(project, key)
        chosen.append(reference)
    return tuple(chosen)
