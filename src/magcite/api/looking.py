"""Look whether the URLs of references, and the pages that their DOIs lead to, are still there."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from magcite import transport
from magcite.api.enriching import cache_of
from magcite.check.changes.links import dead_doi, dead_link
from magcite.errors import SourceError
from magcite.identifiers import Doi
from magcite.language.messages import recalled
from magcite.model import AuditReport, Change, ChangeKind, Reference, SourceName, Unasked
from magcite.phrases import Phrase, phrase
from magcite.project.project import Project
from magcite.sources import doi_handle
from magcite.transport.links import Landing, LinkChecker, LinkState

__all__ = ["look_at_links"]

_ARCHIVE = "Wayback Machine"


def look_at_links(
    project: Project, references: Sequence[Reference], report: AuditReport, looked: Callable[[int, int], None]
) -> AuditReport:
    """Return the report with dead links, and with those that could not be looked at."""
    folder, settings = cache_of(project), project.settings
    with (
        LinkChecker(settings, folder=folder) as checker,
        transport.Transport(settings, folder=folder, root=project.layout.root) as sender,
    ):
        looking = _Looking(checker, sender, frozenset(_gone(report)))
        wanted = list(_targets(references))
        for number, (reference, target) in enumerate(wanted):
            looked(number, len(wanted))
            looking.at(reference, target)
        looked(len(wanted), len(wanted))
    states = [landing.state.value for landing in looking.landings.values()]
    return replace(
        report,
        changes=(*report.changes, *looking.changes),
        unasked=(*report.unasked, *looking.unasked),
        links={state.value: states.count(state.value) for state in LinkState},
    )


def _targets(references: Sequence[Reference]) -> Iterator[tuple[Reference, Doi | str]]:
    for reference in references:
        if reference.item.doi is not None:
            yield reference, reference.item.doi
        if reference.item.url:
            yield reference, reference.item.url


def _gone(report: AuditReport) -> Iterator[str]:
    """Yield identifiers that are known to be gone, and need no second word."""
    for change in report.changes:
        if change.kind is ChangeKind.NOT_REGISTERED and change.identifier:
            yield change.identifier


@dataclass(slots=True)
class _Looking:
    """What was seen so far; each address is looked at once, whoever has it."""

    checker: LinkChecker
    sender: transport.Transport
    gone: frozenset[str]
    landings: dict[str, Landing] = field(default_factory=dict)
    changes: list[Change] = field(default_factory=list)
    unasked: list[Unasked] = field(default_factory=list)

    def at(self, reference: Reference, target: Doi | str) -> None:
        """Look at the URL of a reference, or at where its DOI leads."""
        if isinstance(target, str):
            self._page(reference, target)
        elif target.prefixed not in self.gone:
            self._doi(reference, target)

    def _doi(self, reference: Reference, doi: Doi) -> None:
        try:
            leads = doi_handle.parse(self.sender.send(doi_handle.call(doi)), doi)
        except SourceError as error:
            label = SourceName.DOI_ORG.label
            self.unasked.append(
                Unasked(
                    reference.citekey,
                    doi.prefixed,
                    label,
                    phrase("where it leads: {reason}", reason=recalled(error.reason)),
                )
            )
            return
        if leads.url is None:
            self.changes.append(dead_doi(reference, doi.prefixed, registered=leads.registered))
        else:
            self._page(reference, leads.url, doi=doi.prefixed)

    def _page(self, reference: Reference, url: str, *, doi: str | None = None) -> None:
        landing = self.landings.get(url)
        if landing is None:
            landing = self.landings[url] = self.checker.look_at(url)
        if landing.state is LinkState.GONE:
            self.changes.append(dead_link(reference, url, landing.reason, landing.copy, doi=doi))
        elif landing.state is LinkState.UNKNOWN:
            named = doi or url
            self.unasked.append(
                Unasked(reference.citekey, named, None, _where(url, landing.reason) if doi else landing.reason)
            )
        if landing.no_word:
            self.unasked.append(Unasked(reference.citekey, url, _ARCHIVE, landing.no_word))


def _where(url: str, reason: str) -> Phrase:
    return phrase("{place}: {said}", place=url, said=recalled(reason))
