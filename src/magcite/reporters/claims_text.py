"""Claims for people: under the page's headings, where each stands, what kind it is, what it cites and states."""

from collections import Counter
from collections.abc import Iterator, Sequence

from magcite.model import Citation, CitationState, Claim, ClaimKind, Intent, Page
from magcite.reporters.columns import wrap
from magcite.reporters.ink import Ink, inert
from magcite.reporters.reporter import ClaimsReporter

__all__ = ["REPORTER"]

_STATES = {  # how a state is said, and its colour
    CitationState.LINKED: ("linked", "green"),
    CitationState.LOST: ("link lost", "yellow"),
    CitationState.NOT_IN_LIBRARY: ("not in library", "red"),
}
_KINDS = {
    ClaimKind.FINDING: "cyan",
    ClaimKind.BACKGROUND: "blue",
    ClaimKind.ADVICE: "dim",
    ClaimKind.COMMENTARY: "dim",
}
_NO_SOURCE = "no source"
_STATES_QUANTITIES = "states"
_NOT_READ = "not read"
_WITHOUT_HEADING = "(no heading)"
_NARROWEST = 40  # columns
_GUTTER = 7  # columns: a line number and a blank


def report(pages: Sequence[Page], *, colour: bool = False, width: int = 100) -> str:
    """Return the listing, pages in the order given, claims in page order, wrapped to `width` columns."""
    ink, width = Ink(colour), max(width, _NARROWEST)
    lines: list[str] = []
    for page in pages:
        lines += [ink(f"{inert(page.path)} ({page.language})", "bold"), *_sections(page, ink, width)]
        lines += ["", *_notes(page, ink, width), *_summary([page], ink, width), ""]
    if len(pages) > 1:
        lines += [ink(f"{len(pages)} pages", "bold"), *_summary(pages, ink, width)]
    return "\n".join(lines).rstrip("\n") + "\n"


def _sections(page: Page, ink: Ink, width: int) -> Iterator[str]:
    """Yield the claims under the headings they stand under."""
    above: tuple[str, ...] | None = None
    for claim in page.claims:
        if claim.section != above:
            above = claim.section
            yield ""
            heading = " › ".join(above) or _WITHOUT_HEADING
            yield from _block(inert(heading), ink, width, 0, "bold")
        yield from _claim(claim, page, ink, width)


def _claim(claim: Claim, page: Page, ink: Ink, width: int) -> Iterator[str]:
    line, _ = page.lines.position(claim.span.start)
    yield f"{line:>{_GUTTER - 2}}  {ink(claim.kind.value, _KINDS[claim.kind])} {ink(inert(claim.id), 'dim')}"
    yield from _block(inert(claim.text), ink, width, _GUTTER)
    for citation in claim.citations:
        said, style = _STATES[citation.state]
        yield from _labelled(said, style, _cited(citation), ink, width)
    if not claim.citations and claim.kind.owes_source:
        yield " " * (_GUTTER + 2) + ink(_NO_SOURCE, "yellow")
    if claim.quantities:
        stated = "; ".join(f"{one.as_read} ({one.role.value})" for one in claim.quantities)
        yield from _labelled(_STATES_QUANTITIES, "dim", stated, ink, width)


def _labelled(label: str, style: str, text: str, ink: Ink, width: int) -> Iterator[str]:
    """Yield a label with its text, the lines after the first further in."""
    first, *more = wrap(f"{label}: {inert(text)}", width - _GUTTER - 2)
    yield " " * (_GUTTER + 2) + ink(label, style) + first[len(label) :]
    for line in wrap(" ".join(more), width - _GUTTER - 4):
        yield " " * (_GUTTER + 4) + line


def _block(text: str, ink: Ink, width: int, indent: int, *styles: str) -> Iterator[str]:
    for line in wrap(text, width - indent):
        yield " " * indent + (ink(line, *styles) if styles else line)


def _cited(citation: Citation) -> str:
    if citation.state is CitationState.LOST:
        named = f"“{citation.as_read}”"
    else:
        named = citation.key or (citation.target.prefixed if citation.target else citation.as_read)
    intent = "" if citation.intent is Intent.CITES_AS_EVIDENCE else citation.intent.value
    details = ", ".join(detail for detail in (citation.locator, intent) if detail)
    return f"{named} ({details})" if details else named


def _notes(page: Page, ink: Ink, width: int) -> Iterator[str]:
    for note in page.notes:
        line, column = page.lines.position(note.span.start)
        yield from _labelled(_NOT_READ, "yellow", f"line {line}, column {column}: {note.message}", ink, width)
    if page.notes:
        yield ""


def _summary(pages: Sequence[Page], ink: Ink, width: int) -> Iterator[str]:
    claims = [claim for page in pages for claim in page.claims]
    kinds = Counter(claim.kind for claim in claims)
    states = Counter(citation.state for claim in claims for citation in claim.citations)
    bare = sum(claim.kind.owes_source and not claim.citations for claim in claims)
    counted = ", ".join(f"{kinds[kind]} {kind.value}" for kind in ClaimKind)
    cited = ", ".join(f"{states[state]} {said}" for state, (said, _) in _STATES.items())
    yield from _block(f"{_count(len(claims), 'claim')}: {counted}", ink, width, 0, "bold")
    yield from _block(f"{_count(states.total(), 'citation')}: {cited}", ink, width, 0)
    yield from _block(f"without a source: {bare}", ink, width, 0, *(["yellow"] if bare else []))


def _count(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


REPORTER = ClaimsReporter("text", report)
