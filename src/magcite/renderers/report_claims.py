"""What a report says of each claim: its citations, what was found about it, and how it stands in a word."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from magcite.model import (
    CheckReport,
    Citation,
    CitationState,
    Claim,
    ClaimVerdict,
    Diagnostic,
    Entry,
    Evidence,
    Library,
    Outcome,
    Page,
    Review,
    Severity,
    Verdict,
    descriptions,
)
from magcite.renderers.anchor import anchor
from magcite.renderers.notices import is_grave

__all__ = [
    "NOT_COMPARED",
    "NOT_OWED",
    "OWED",
    "Cited",
    "Held",
    "ReportedClaim",
    "claim_anchors",
    "reported_claims",
]

OWED, NOT_OWED, NOT_COMPARED = "without_source", "no_source_owed", "not_compared_with_evidence"
_DOUBTFUL = frozenset(
    {Outcome.CONTRADICTED.value, Outcome.NOT_FOUND.value}
)  # of a work: what is held on it may be another's
_WORST_FIRST = (Verdict.DISAGREES, Verdict.AGREES, Verdict.NOT_STATED, Verdict.NOT_CHECKABLE)


@dataclass(frozen=True, slots=True)
class Held:
    """The evidence held on a work: the author's reading, or what was derived from a registry's answer (`derived`)."""

    evidence: Evidence
    derived: bool = False


@dataclass(frozen=True, slots=True)
class Cited:
    """One citation of a claim, with all that is known of what it names.

    Attributes:
        entry: None where nothing is known.
        review: what a person says who read the source; None where nobody did, or the review is stale.
    """

    citation: Citation
    entry: Entry | None
    verdict: ClaimVerdict | None
    held: Held | None
    outcome: str | None
    review: Review | None = None

    @property
    def grave(self) -> bool:
        """Whether a notice takes the ground away from the work."""
        return self.entry is not None and any(map(is_grave, self.entry.notices))


@dataclass(frozen=True, slots=True)
class ReportedClaim:
    """One claim, with everything that was found about it.

    Attributes:
        number: among all claims of the report, from 1.
        line: on its page, from 1.
        state: the best state of its citations, or whether it owes a source.
        marks: classes by which it is chosen and hidden.
    """

    number: int
    anchor: str
    page: Page
    claim: Claim
    line: int
    state: str
    cited: tuple[Cited, ...]
    diagnostics: tuple[Diagnostic, ...]
    marks: tuple[str, ...] = ()

    @property
    def worst(self) -> str:
        """The heaviest severity found, so that no claim looks well that is not; "info" for nothing."""
        return max((one.severity for one in self.diagnostics), key=lambda one: one.rank, default=Severity.INFO).value

    @property
    def is_problem(self) -> bool:
        """Whether there is an error or a warning."""
        return self.worst != Severity.INFO.value

    @property
    def verdict(self) -> str:
        """Its verdict: any that disagrees decides, then any that agrees; `NOT_COMPARED` without one."""
        said = {one.verdict.verdict for one in self.cited if one.verdict}
        return next((one.value for one in _WORST_FIRST if one in said), NOT_COMPARED)

    @property
    def sources(self) -> tuple[str, ...]:
        """How its references stand: outcomes of those in the library, and the states of the other citations."""
        if not self.cited:
            return (self.state,)
        linked = CitationState.LINKED
        return tuple(
            dict.fromkeys(
                one.outcome if one.outcome and one.citation.state is linked else one.citation.state.value
                for one in self.cited
            )
        )

    @property
    def tone(self) -> str:
        """How it is coloured: "bad", "warn", "good", "open" (compared without result), or "plain"."""
        if self.worst == Severity.ERROR.value or self.verdict == Verdict.DISAGREES.value:
            return "bad"
        doubtful = any(one.grave or one.outcome in _DOUBTFUL for one in self.cited)
        if self.is_problem or doubtful or self.state == CitationState.LOST.value:
            return "warn"
        if self.verdict == Verdict.AGREES.value:
            return "good"
        return "plain" if self.state == NOT_OWED else "open"

    @property
    def has_card(self) -> bool:
        """Whether there is anything to say of it beyond its words."""
        return bool(self.cited or self.diagnostics) or self.state != NOT_OWED


def claim_anchors(pages: Sequence[Page]) -> dict[tuple[str, str], str]:
    """Return the fragment of each claim by page and id; the page's number is part of it where ids repeat."""
    seen = Counter(claim.id for page in pages for claim in page.claims)
    return {
        (page.path, claim.id): anchor(claim.id if seen[claim.id] == 1 else f"{place}-{claim.id}", "claim")
        for place, page in enumerate(pages, start=1)
        for claim in page.claims
    }


def reported_claims(
    pages: Sequence[Page],
    library: Library,
    report: CheckReport,
    entries: Mapping[str, Entry],
    anchors: Mapping[tuple[str, str], str],
) -> list[ReportedClaim]:
    """Return all claims, in the order of pages and claims."""
    verdicts = {(one.path, one.claim, one.citekey): one for one in report.verdicts}
    outcomes = {one.citekey: one.outcome.value for one in report.references}
    reviews = {(one.path, one.claim, one.review.citekey): one.review for one in report.reviews if one.holds}
    held = {key: _held(library, entry) for key, entry in entries.items()}
    found: dict[tuple[str, str | None], list[Diagnostic]] = {}
    for one in report.diagnostics:
        found.setdefault((one.path, one.claim), []).append(one)

    def cited(page: Page, claim: Claim, citation: Citation) -> Cited:
        key = citation.key or ""
        verdict = verdicts.get((page.path, claim.id, key))
        review = reviews.get((page.path, claim.id, key))
        return Cited(citation, entries.get(key), verdict, held.get(key), outcomes.get(key), review)

    return [
        ReportedClaim(
            number,
            anchors[page.path, claim.id],
            page,
            claim,
            page.lines.position(claim.span.start)[0],
            _state(claim),
            tuple(cited(page, claim, citation) for citation in claim.citations),
            tuple(found.get((page.path, claim.id), ())),
        )
        for number, (page, claim) in enumerate(((page, claim) for page in pages for claim in page.claims), start=1)
    ]


def _state(claim: Claim) -> str:
    """Return the best state of its citations; without any, whether it owes a source."""
    states = {citation.state for citation in claim.citations}
    for state in (CitationState.LINKED, CitationState.NOT_IN_LIBRARY, CitationState.LOST):
        if state in states:
            return state.value
    return OWED if claim.kind.owes_source else NOT_OWED


def _held(library: Library, entry: Entry) -> Held | None:
    reference = library.get(entry.key)
    if reference is not None and reference.evidence is not None:
        return Held(reference.evidence, derived=reference.evidence.derived is not None)
    if reference is None:
        return None
    for derived in reference.readings(descriptions(entry.answers)):
        evidence = Evidence(derived.design, derived.species, n=derived.n, studies=derived.studies)
        if evidence != Evidence():
            return Held(evidence, derived=True)
    return None
