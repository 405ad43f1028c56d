"""The report: pages, their claims, verdicts and evidence as one self-contained HTML file."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from magcite.language import label
from magcite.model import (
    Absent,
    Answer,
    Bibliography,
    CheckReport,
    Citation,
    CitationState,
    Claim,
    ClaimLink,
    ClaimVerdict,
    Diagnostic,
    Entry,
    Failed,
    Library,
    Outcome,
    Page,
    Registered,
    Severity,
    Verdict,
)
from magcite.renderers.anchor import anchor
from magcite.renderers.page_templates import render_page

__all__ = ["render_report"]

_OWED, _NOT_OWED = "without_source", "no_source_owed"
_STATES = (CitationState.LINKED.value, CitationState.LOST.value, CitationState.NOT_IN_LIBRARY.value, _OWED, _NOT_OWED)


@dataclass(frozen=True, slots=True)
class _Cited:
    """One citation of a claim, with all that is known of what it names; `entry` is None where nothing is."""

    citation: Citation
    entry: Entry | None
    verdict: ClaimVerdict | None


@dataclass(frozen=True, slots=True)
class _ReportedClaim:
    """One claim, with everything that was found about it."""

    anchor: str
    claim: Claim
    line: int
    state: str
    cited: tuple[_Cited, ...]
    diagnostics: tuple[Diagnostic, ...]

    @property
    def worst(self) -> str:
        """The heaviest severity found, so that no claim looks well that is not; "info" for nothing."""
        return max((one.severity for one in self.diagnostics), key=lambda one: one.rank, default=Severity.INFO).value


@dataclass(frozen=True, slots=True)
class _ReportedSection:
    headings: tuple[str, ...]
    claims: tuple[_ReportedClaim, ...]


@dataclass(frozen=True, slots=True)
class _ReportedPage:
    page: Page
    anchor: str
    sections: tuple[_ReportedSection, ...]

    @property
    def claims(self) -> Iterator[_ReportedClaim]:
        """All claims, in page order."""
        for section in self.sections:
            yield from section.claims


def render_report(
    pages: tuple[Page, ...], library: Library, report: CheckReport, bibliography: Bibliography, *, language: str
) -> str:
    """Return the whole HTML document.

    Args:
        pages: already linked, in the order they are shown.
        library: to tell which diagnostics concern references that these pages cite.
        report: what the check of these pages found.
        bibliography: the references these pages cite; claims elsewhere are not shown.
        language: of the labels.
    """
    anchors = _anchors(pages)
    entries = tuple(_with_links_inside(entry, anchors) for entry in bibliography.entries)
    shown = tuple(_page(place, page, report, entries, anchors) for place, page in enumerate(pages, start=1))
    named = {entry.key for entry in entries}
    at_references = [one for one in report.diagnostics if one.claim is None and one.citekey in named]
    placed = {id(one) for page in shown for claim in page.claims for one in claim.diagnostics}
    placed |= {id(one) for one in at_references}
    elsewhere = tuple(
        one for one in report.diagnostics if id(one) not in placed and _concerns(one, pages, library, named)
    )
    heard = [one for one in report.diagnostics if id(one) in placed or one in elsewhere]
    return render_page(
        "report.html",
        ("page.css", "report.css"),
        language,
        title=_title(pages, language),
        pages=shown,
        entries=entries,
        anchors=anchors,
        states=_counted(_STATES, (claim.state for page in shown for claim in page.claims)),
        outcomes=_counted(list(Outcome), (one.outcome for one in report.references if one.citekey in named)),
        verdicts=_counted(
            list(Verdict),
            (one.verdict.verdict for page in shown for claim in page.claims for one in claim.cited if one.verdict),
        ),
        severities=_counted(list(reversed(Severity)), (one.severity for one in heard)),
        to_mend=sorted((one for one in heard if one.severity is not Severity.INFO), key=lambda one: -one.severity.rank),
        at_references={key: [one for one in at_references if one.citekey == key] for key in named},
        elsewhere=elsewhere,
        suppressed=report.suppressed,
        accepted=report.accepted,
        outcome_of={one.citekey: one.outcome.value for one in report.references},
        asked=[(entry, answer, _answer(answer, language)) for entry in entries for answer in entry.answers],
    )


def _title(pages: Sequence[Page], language: str) -> str:
    if len(pages) == 1 and pages[0].title:
        return label("report_title", language).format(title=pages[0].title)
    return label("report", language)


def _anchors(pages: Sequence[Page]) -> dict[tuple[str, str], str]:
    """Return the fragment of each claim by page and id; the page's number is part of it where ids repeat."""
    seen = Counter(claim.id for page in pages for claim in page.claims)
    return {
        (page.path, claim.id): anchor(claim.id if seen[claim.id] == 1 else f"{place}-{claim.id}", "claim")
        for place, page in enumerate(pages, start=1)
        for claim in page.claims
    }


def _with_links_inside(entry: Entry, anchors: dict[tuple[str, str], str]) -> Entry:
    """Return an entry whose claims are found in the report itself."""

    def inside(claims: Iterable[ClaimLink]) -> tuple[ClaimLink, ...]:
        known = (claim for claim in claims if (claim.path, claim.claim) in anchors)
        return tuple(replace(claim, href=f"#{anchors[claim.path, claim.claim]}") for claim in known)

    return replace(entry, claims=inside(entry.claims), claims_against=inside(entry.claims_against))


def _page(
    place: int, page: Page, report: CheckReport, entries: Iterable[Entry], anchors: dict[tuple[str, str], str]
) -> _ReportedPage:
    by_key = {entry.key: entry for entry in entries}
    verdicts = {(one.claim, one.citekey): one for one in report.verdicts if one.path == page.path}
    claims = [
        _ReportedClaim(
            anchors[page.path, claim.id],
            claim,
            page.lines.position(claim.span.start)[0],
            _state(claim),
            tuple(
                _Cited(citation, by_key.get(citation.key or ""), verdicts.get((claim.id, citation.key or "")))
                for citation in claim.citations
            ),
            tuple(one for one in report.diagnostics if one.path == page.path and one.claim == claim.id),
        )
        for claim in page.claims
    ]
    sections = groupby(claims, key=lambda one: _below(page.title, one.claim.section))
    return _ReportedPage(
        page, f"page-{place}", tuple(_ReportedSection(headings, tuple(inside)) for headings, inside in sections)
    )


def _below(title: str | None, headings: tuple[str, ...]) -> tuple[str, ...]:
    """Return the headings without the page's own title, which stands above them all."""
    return headings[1:] if headings[:1] == (title,) else headings


def _state(claim: Claim) -> str:
    """Return the best state of its citations; without any, whether it owes a source."""
    states = {citation.state for citation in claim.citations}
    for state in (CitationState.LINKED, CitationState.NOT_IN_LIBRARY, CitationState.LOST):
        if state in states:
            return state.value
    return _OWED if claim.kind.owes_source else _NOT_OWED


def _concerns(diagnostic: Diagnostic, pages: Sequence[Page], library: Library, named: set[str]) -> bool:
    """Return whether a diagnostic belongs in this report: not when it is about a reference no page here cites."""
    if any(page.path == diagnostic.path for page in pages):
        return True
    return diagnostic.citekey is None or diagnostic.citekey in named or library.get(diagnostic.citekey) is None


def _counted(names: Sequence[str], said: Iterable[str]) -> list[tuple[str, int]]:
    """Return how often each name was said, in the order of the names; those never said are left out."""
    count = Counter(said)
    return [(str(name), count[name]) for name in names if count[name]]


def _answer(answer: Answer, language: str) -> str:
    if isinstance(answer, Registered):
        return label("answer-registered", language).format(agency=answer.agency)
    if isinstance(answer, Failed):
        return label("answer-failed", language).format(reason=answer.reason)
    return label("answer-absent" if isinstance(answer, Absent) else "answer-found", language)
