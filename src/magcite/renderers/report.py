"""The report: pages as they read, with verdicts and evidence beside their claims, as one self-contained HTML file."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from markupsafe import Markup

from magcite.language import label
from magcite.language.messages import recalled, translated
from magcite.model import (
    Absent,
    Answer,
    Bibliography,
    CheckReport,
    CitationState,
    ClaimLink,
    Diagnostic,
    Entry,
    Failed,
    Library,
    Outcome,
    Page,
    Passage,
    Registered,
    Severity,
    Verdict,
)
from magcite.renderers.anchor import anchor
from magcite.renderers.claim_reviews import reviews_json_ld
from magcite.renderers.evidence_map import Study, evidence_map
from magcite.renderers.forest_plot import Effect, panels
from magcite.renderers.page_templates import render_page
from magcite.renderers.report_claims import NOT_OWED, OWED, Cited, ReportedClaim, claim_anchors, reported_claims
from magcite.renderers.report_filters import filters_for
from magcite.renderers.report_pages import reported_page

__all__ = ["render_report"]

_STATES = (CitationState.LINKED.value, CitationState.LOST.value, CitationState.NOT_IN_LIBRARY.value, OWED, NOT_OWED)
_SHOWN_FIRST = 8  # of what is to mend; the rest is folded away


def render_report(
    pages: tuple[Page, ...],
    library: Library,
    report: CheckReport,
    bibliography: Bibliography,
    *,
    language: str,
    passages: Mapping[str, Sequence[Passage]] | None = None,
) -> str:
    """Return the whole HTML document.

    Args:
        pages: already linked, in the order they are shown.
        library: the evidence held on what the pages cite.
        report: what the check of these pages found.
        bibliography: the references these pages cite; claims elsewhere are not shown.
        language: of the labels.
        passages: of each page, by its path; a page without them is shown as its claims alone.
    """
    anchors = claim_anchors(pages)
    entries = tuple(_with_links_inside(entry, anchors) for entry in bibliography.entries)
    by_key = {entry.key: entry for entry in entries}
    filters, claims, rules = filters_for(reported_claims(pages, library, report, by_key, anchors))
    inside: dict[int, list[ReportedClaim]] = {id(page): [] for page in pages}
    for claim in claims:
        inside[id(claim.page)].append(claim)
    found = _Found(pages, library, report, claims, by_key)
    return render_page(
        "report.html",
        ("page.css", "report.css"),
        language,
        more_css=rules,
        title=_title(pages, language),
        pages=[
            reported_page(
                place,
                page,
                (passages or {}).get(page.path, ()),
                inside[id(page)],
                by_key,
            )
            for place, page in enumerate(pages, start=1)
        ],
        filters=filters,
        number_of_claims=len(claims),
        problems=_problems(claims),
        entries=entries,
        anchors=anchors,
        states=_counted(_STATES, (claim.state for claim in claims)),
        outcomes=_counted(list(Outcome), (one.outcome for one in report.references if one.citekey in by_key)),
        verdicts=_counted(
            list(Verdict), (one.verdict.verdict for claim in claims for one in claim.cited if one.verdict)
        ),
        severities=_counted(list(reversed(Severity)), (one.severity for one in found.heard)),
        to_mend=(found.to_mend[:_SHOWN_FIRST], found.to_mend[_SHOWN_FIRST:]),
        at_references=found.at_references,
        elsewhere=found.elsewhere,
        suppressed=report.suppressed,
        accepted=report.accepted,
        outcome_of={one.citekey: one.outcome.value for one in report.references},
        answer_words=lambda answer: _answer(answer, language),
        evidence_map=evidence_map(_mapped(claims), language),
        panels=panels(_effects(claims), language),
        claim_reviews=Markup(reviews_json_ld(report.reviews, pages, language)),  # noqa: S704  escaped there
    )


class _Found:
    """What was found, by where it is told.

    Attributes:
        at_references: by citekey, what is about a reference and no claim.
        elsewhere: what is about these pages and none of their claims.
        heard: all that the report tells; to_mend: errors and warnings, the gravest first.
    """

    def __init__(
        self,
        pages: Sequence[Page],
        library: Library,
        report: CheckReport,
        claims: Iterable[ReportedClaim],
        named: Mapping[str, Entry],
    ) -> None:
        self.at_references: dict[str, list[Diagnostic]] = {key: [] for key in named}
        self.elsewhere: list[Diagnostic] = []
        self.heard: list[Diagnostic] = []
        placed = {id(one) for claim in claims for one in claim.diagnostics}
        for one in report.diagnostics:
            if id(one) not in placed:
                if one.claim is None and one.citekey in self.at_references:
                    self.at_references[one.citekey].append(one)
                elif _concerns(one, pages, library, named):
                    self.elsewhere.append(one)
                else:
                    continue
            self.heard.append(one)
        graver = sorted(self.heard, key=lambda one: -one.severity.rank)
        self.to_mend = [one for one in graver if one.severity is not Severity.INFO]


def _title(pages: Sequence[Page], language: str) -> str:
    if len(pages) == 1 and pages[0].title:
        return label("report_title", language).format(title=pages[0].title)
    return label("report", language)


def _with_links_inside(entry: Entry, anchors: Mapping[tuple[str, str], str]) -> Entry:
    """Return an entry whose claims are found in the report itself."""

    def inside(claims: Iterable[ClaimLink]) -> tuple[ClaimLink, ...]:
        known = (claim for claim in claims if (claim.path, claim.claim) in anchors)
        return tuple(replace(claim, href=f"#{anchors[claim.path, claim.claim]}") for claim in known)

    return replace(entry, claims=inside(entry.claims), claims_against=inside(entry.claims_against))


def _problems(claims: Iterable[ReportedClaim]) -> dict[int, tuple[str | None, str | None]]:
    """Return, by number of each claim that has a problem, the fragments of the problem before and the one after."""
    bad = [claim for claim in claims if claim.is_problem]
    around = [None, *(claim.anchor for claim in bad), None]
    return {claim.number: (around[place], around[place + 2]) for place, claim in enumerate(bad)}


def _mapped(claims: Iterable[ReportedClaim]) -> Iterator[tuple[int, str, str, list[Study]]]:
    """Yield each claim with the studies it cites, each once."""
    for claim in claims:
        studies = {one.entry.key: _study(one) for one in reversed(claim.cited) if one.entry}
        yield claim.number, claim.anchor, claim.claim.text, list(reversed(studies.values()))


def _study(cited: Cited) -> Study:
    key = cited.entry.key if cited.entry else ""
    return Study(
        key,
        anchor(key),
        cited.held.evidence if cited.held else None,
        cited.verdict.verdict if cited.verdict else None,
        opposed=cited.citation.intent.opposes,
        grave=cited.grave,
    )


def _effects(claims: Iterable[ReportedClaim]) -> list[Effect]:
    """Return the results of every work that claims cite, in the order the works are first cited."""
    citing: dict[str, dict[int, str]] = {}
    cited: dict[str, Cited] = {}
    for claim in claims:
        for one in claim.cited:
            if one.entry and one.held:
                citing.setdefault(one.entry.key, {})[claim.number] = claim.anchor
                cited.setdefault(one.entry.key, one)
    return [
        Effect(key, anchor(key), result, tuple(citing[key].items()), grave=one.grave, derived=one.held.derived)
        for key, one in cited.items()
        if one.held
        for result in one.held.evidence.results
    ]


def _concerns(diagnostic: Diagnostic, pages: Sequence[Page], library: Library, named: Mapping[str, Entry]) -> bool:
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
        return label("answer-failed", language).format(reason=translated(recalled(answer.reason), language))
    return label("answer-absent" if isinstance(answer, Absent) else "answer-found", language)
