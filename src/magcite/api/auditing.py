"""Ask again about what the lock holds, and say what changed: nothing is written unless it is asked for."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from magcite import transport
from magcite.api.enriching import ask_registries, cache_of, chosen_references, keep_lock
from magcite.api.looking import look_at_links
from magcite.check.changes import by_weight, compare_locks, unasked
from magcite.check.changes.rests_on import rests_on, unasked_of_hop
from magcite.enrich import SILENT, Progress
from magcite.enrich.second_hop import hop
from magcite.identifiers import Doi
from magcite.model import Answer, AuditReport, LockedProposal, Reference, SourceName
from magcite.project.project import Project
from magcite.sources import load
from magcite.sources.crossref import cited_by
from magcite.sources.source import Reply
from magcite.transport.clock import now

__all__ = ["audit_library"]


def audit_library(
    project: Project,
    keys: Iterable[str] = (),
    *,
    update: bool = False,
    second_hop: bool = False,
    links: bool = False,
    progress: Progress = SILENT,
    looked: Callable[[int, int], None] = lambda *_: None,
) -> AuditReport:
    """Ask the sources again about references, and return what is otherwise than in the lock.

    Answers are kept in the user's cache as they come, as `enrich_library` keeps them; the lock on disk stays as it is.

    Args:
        project: whose references, lock and settings are used.
        keys: citekeys to audit; () for all.
        update: whether the new answers are written to the lock.
        second_hop: whether works that the cited works cite are asked about, too.
        links: whether URLs of references, and the pages that DOIs lead to, are looked at.
        progress: hears of each question and answer.
        looked: hears how many links were looked at, and how many there are.

    Raises:
        InputError: a citekey is not in the library, or the lock cannot be written.
        LockfileError: the lock is damaged; it is left as it is.
    """
    references = _once(chosen_references(project, tuple(keys)))
    before = project.lock
    listening = _Listening(progress)
    lists: dict[str, tuple[tuple[Doi, ...], int] | None] = {}

    def heard(reply: Reply) -> None:
        if second_hop:
            lists.update(cited_by(reply))

    after = ask_registries(project, references, refresh=True, progress=listening, heard=heard)
    report = AuditReport(
        compare_locks(references, before, after),
        tuple(unasked(references, before, after, came=listening.came, sources=project.settings.sources)),
        len(references),
        after,
    )
    if second_hop:
        report = _with_second_hop(project, references, report, lists, progress)
    if links:
        report = look_at_links(project, references, report, looked)
    if update:
        kept = keep_lock(project, after)
        report = replace(report, lock=kept, updated=kept != before)
    return replace(report, changes=by_weight(report.changes))


class _Listening:
    """Remembers what came, failures too, and passes it on."""

    def __init__(self, progress: Progress) -> None:
        self.came: list[Answer] = []
        self._progress = progress

    def asking(self, source: SourceName, count: int) -> None:
        """Pass it on."""
        self._progress.asking(source, count)

    def answered(self, answer: Answer) -> None:
        """Remember it, and pass it on."""
        self.came.append(answer)
        self._progress.answered(answer)

    def searched(self, proposal: LockedProposal) -> None:
        """Pass it on."""
        self._progress.searched(proposal)

    def waiting(self, source: SourceName, seconds: float) -> None:
        """Pass it on."""
        self._progress.waiting(source, seconds)


def _once(references: Sequence[Reference]) -> tuple[Reference, ...]:
    """Return references without repetition; of two with one citekey, the first."""
    first: dict[str, Reference] = {}
    for reference in references:
        first.setdefault(reference.citekey, reference)
    return tuple(first.values())


def _with_second_hop(
    project: Project,
    references: Sequence[Reference],
    report: AuditReport,
    lists: dict[str, tuple[tuple[Doi, ...], int] | None],
    progress: Progress,
) -> AuditReport:
    settings = project.settings
    names = (SourceName.CROSSREF, SourceName.RETRACTION_WATCH)
    sources = [load(name) for name in names if name is SourceName.CROSSREF or name in settings.sources]
    with transport.Transport(
        settings, folder=cache_of(project), root=project.layout.root, waiting=progress.waiting
    ) as sender:
        found = hop(
            references, report.lock, lists, sources=sources, send_many=sender.send_many, now=now, progress=progress
        )
    return replace(
        report,
        changes=(*report.changes, *rests_on(references, found.cited, found.answers)),
        unasked=(*report.unasked, *unasked_of_hop(references, found.cited, found.answers)),
        second_hop=found.seen,
    )
