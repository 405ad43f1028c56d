"""Links for people: which claims are tied to references, what is proposed for others, how the sidecar stands."""

from collections import Counter
from collections.abc import Iterator, Sequence

from magcite.model import (
    AnchorState,
    Candidate,
    Citation,
    CitationState,
    ClaimLinks,
    LinkState,
    Page,
    PageLinks,
    Recorded,
)
from magcite.reporters.columns import wrap
from magcite.reporters.ink import Ink, inert
from magcite.reporters.reporter import LinksReporter

__all__ = ["REPORTER"]

_COLOURS = {
    LinkState.LINKED: "green",
    LinkState.PROPOSED: "cyan",
    LinkState.AMBIGUOUS: "yellow",
    LinkState.NONE: "yellow",
}
_MOST_REASONS = 5
_NARROWEST = 40  # columns
_INDENT = " " * 6


def report(pages: Sequence[PageLinks], *, colour: bool = False, width: int = 100) -> str:
    """Return the listing, wrapped: claims that owe or have a source, in page order; then the entries of the sidecar."""
    ink, width = Ink(colour), max(width, _NARROWEST)
    lines: list[str] = []
    for one in pages:
        lines.append(ink(f"{inert(one.page.path)} ({one.page.language})", "bold"))
        for link in one.links:
            if link.claim.kind.owes_source or link.claim.citations:
                lines += _claim(link, one.page, ink, width)
        lines += [line for entry in one.page.recorded for line in _entry(entry, one.page, ink, width)]
        lines += [_count(one), ""]
    return "\n".join(lines).rstrip("\n") + "\n"


def _claim(link: ClaimLinks, page: Page, ink: Ink, width: int) -> Iterator[str]:
    line, _ = page.lines.position(link.claim.span.start)
    state = ink(link.state.value, _COLOURS[link.state])
    named = ", ".join(link.keys or link.proposed)
    keys = f" {inert(named)}" if named else " (by your own decision)" if link.decided else ""
    yield f"  {line}: {state}{keys} {ink(inert(link.claim.id), 'dim')}"
    yield from _block(inert(link.claim.text), width)
    for citation in link.claim.citations:
        if citation.state is not CitationState.LINKED:
            yield f"      {ink(citation.state.value, 'yellow')}: {inert(_named(citation))}"
    if link.state in {LinkState.PROPOSED, LinkState.AMBIGUOUS}:
        for candidate in link.candidates:
            yield from _block(_candidate(candidate), width)
    for search in link.searches:
        if search.found is None:
            yield from _block(f"could not ask {search.source.label}: {inert(search.reason or '')}", width)


def _candidate(candidate: Candidate) -> str:
    reasons = "; ".join(candidate.reasons[:_MOST_REASONS])
    return inert(f"{candidate.score:.2f} {candidate.key}{_work(candidate)}: {reasons}")


def _work(candidate: Candidate) -> str:
    """Return what a work that is not in the library is, and who says so."""
    item = candidate.item
    if item is None:
        return ""
    year = str(item.issued.year) if item.issued and item.issued.year else None
    told = ", ".join(filter(None, (item.title, item.container_title, year)))
    return f" “{told}” ({', '.join(one.label for one in candidate.sources)})"


def _named(citation: Citation) -> str:
    return citation.key or (citation.target.prefixed if citation.target else citation.as_read)


def _entry(entry: Recorded, page: Page, ink: Ink, width: int) -> Iterator[str]:
    """Yield what is to be said of an entry that is not simply there."""
    state = entry.attachment.state
    if state is AnchorState.SAME:
        return
    place = f"{inert(entry.path)}:{entry.line}:{entry.column}"
    yield f"  {place}: {ink(state.value, 'yellow' if not entry.noted else 'dim')}"
    yield from _block(f"recorded: {inert(entry.words)}", width)
    spans = entry.attachment.candidates or ((entry.attachment.span,) if entry.attachment.span else ())
    for span, words in zip(spans, entry.found, strict=True):
        yield from _block(f"line {page.lines.position(span.start)[0]}: {inert(words)}", width)
    if entry.attachment.changes:
        yield from _block(f"changed: {inert('; '.join(entry.attachment.changes))}", width)


def _block(text: str, width: int) -> Iterator[str]:
    for line in wrap(text, width - len(_INDENT)):
        yield f"{_INDENT}{line}"


def _count(one: PageLinks) -> str:
    states = Counter(link.state for link in one.links if link.claim.kind.owes_source or link.claim.citations)
    always = {LinkState.LINKED, LinkState.NONE}
    counts = ", ".join(f"{states[one]} {one.value}" for one in LinkState if states[one] or one in always)
    others = len(one.links) - sum(states.values())
    silent = sum(any(search.found is None for search in link.searches) for link in one.links)
    counts += f"; {silent} of which a registry could not be asked" if silent else ""
    owing = sum(states.values())
    claims = "claim that owes or names" if owing == 1 else "claims that owe or name"
    return f"  {owing} {claims} a source: {counts}; {others} that {'owes' if others == 1 else 'owe'} none"


REPORTER = LinksReporter("text", report)
