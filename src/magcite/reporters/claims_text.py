"""Claims for people: where each stands, what kind it is, what it cites, and which quantities it states."""

from collections import Counter
from collections.abc import Iterator, Sequence

from magcite.model import Citation, CitationState, Claim, ClaimKind, Page
from magcite.reporters.ink import Ink, inert
from magcite.reporters.reporter import ClaimsReporter

__all__ = ["REPORTER"]

_COLOURS = {
    CitationState.LINKED: "green",
    CitationState.LOST: "yellow",
    CitationState.NOT_IN_LIBRARY: "red",
}


def report(pages: Sequence[Page], *, colour: bool = False) -> str:
    """Return the listing, pages in the order given, claims in page order."""
    ink = Ink(colour)
    lines: list[str] = []
    for page in pages:
        lines.append(ink(f"{inert(page.path)} ({page.language})", "bold"))
        for claim in page.claims:
            lines += _claim(claim, page, ink)
        lines += [_count(page), ""]
    return "\n".join(lines).rstrip("\n") + "\n"


def _claim(claim: Claim, page: Page, ink: Ink) -> Iterator[str]:
    line, _ = page.lines.position(claim.span.start)
    yield f"  {line}: {ink(claim.kind.value, 'cyan')} {ink(claim.id, 'dim')}"
    yield f"      {inert(claim.text)}"
    for citation in claim.citations:
        yield f"      {ink(citation.state.value, _COLOURS[citation.state])}: {inert(_cited(citation))}"
    if not claim.citations and claim.kind.owes_source:
        yield f"      {ink('no source', 'yellow')}"
    if claim.quantities:
        stated = "; ".join(f"{quantity.role.value} {quantity.as_read}" for quantity in claim.quantities)
        yield f"      quantities: {inert(stated)}"


def _cited(citation: Citation) -> str:
    named = citation.key or (citation.target.prefixed if citation.target else citation.as_read)
    details = [citation.locator or "", citation.intent.value]
    return f"{named} ({', '.join(detail for detail in details if detail)})"


def _count(page: Page) -> str:
    kinds = Counter(claim.kind for claim in page.claims)
    states = Counter(citation.state for claim in page.claims for citation in claim.citations)
    bare = sum(claim.kind.owes_source and not claim.citations for claim in page.claims)
    claims = ", ".join(f"{kinds[kind]} {kind.value}" for kind in ClaimKind)
    citations = ", ".join(f"{states[state]} {state.value}" for state in CitationState)
    return f"  {len(page.claims)} claims: {claims}; citations: {citations}; without a source: {bare}"


REPORTER = ClaimsReporter("text", report)
