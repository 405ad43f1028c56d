"""Links for people: which claims are tied to references, what is proposed for others, how the sidecar stands."""

from collections import Counter
from collections.abc import Iterator, Sequence

from magcite.language.messages import Speak, recalled, speaker
from magcite.language.page_language import told_of_language
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
from magcite.phrases import Phrase, counted, listed, phrase, phrase_n, word
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
_INDENT = 6


def report(pages: Sequence[PageLinks], *, colour: bool = False, width: int = 100, language: str = "en") -> str:
    """Return the listing, wrapped: claims that owe or have a source, in page order; then the entries of the sidecar."""
    ink, width, say = Ink(colour), max(width, _NARROWEST), speaker(language)
    lines: list[str] = []
    for one in pages:
        lines.append(ink(f"{inert(one.page.path)} ({inert(one.page.written_in)})", "bold"))
        told = told_of_language(one.page)
        lines += wrap(inert(say(told)), width, 2) if told else ()
        for link in one.links:
            if link.claim.kind.owes_source or link.claim.citations:
                lines += _claim(link, one.page, ink, say, width)
        lines += [line for entry in one.page.recorded for line in _entry(entry, one.page, ink, say, width)]
        lines += [f"  {say(_count(one))}", ""]
    return "\n".join(lines).rstrip("\n") + "\n"


def _claim(link: ClaimLinks, page: Page, ink: Ink, say: Speak, width: int) -> Iterator[str]:
    line, _ = page.lines.position(link.claim.span.start)
    state = ink(say(word(link.state)), _COLOURS[link.state])
    named = ", ".join(link.keys or link.proposed)
    keys = f" {inert(named)}" if named else f" ({say(phrase('by your own decision'))})" if link.decided else ""
    yield f"  {line}: {state}{keys} {ink(inert(link.claim.id), 'dim')}"
    yield from wrap(inert(link.claim.text), width, _INDENT)
    for citation in link.claim.citations:
        if citation.state is not CitationState.LINKED:
            yield f"      {ink(say(word(citation.state)), 'yellow')}: {inert(_named(citation))}"
    if link.state in {LinkState.PROPOSED, LinkState.AMBIGUOUS}:
        for candidate in link.candidates:
            yield from wrap(_candidate(candidate, say), width, _INDENT)
    for search in link.searches:
        if search.found is None:
            silence = phrase(
                "could not ask {source}: {reason}", source=search.source.label, reason=recalled(search.reason or "")
            )
            yield from wrap(inert(say(silence)), width, _INDENT)


def _candidate(candidate: Candidate, say: Speak) -> str:
    reasons = "; ".join(say(recalled(one)) for one in candidate.reasons[:_MOST_REASONS])
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


def _entry(entry: Recorded, page: Page, ink: Ink, say: Speak, width: int) -> Iterator[str]:
    """Yield what is to be said of an entry that is not simply there."""
    state = entry.attachment.state
    if state is AnchorState.SAME:
        return
    place = f"{inert(entry.path)}:{entry.line}:{entry.column}"
    yield f"  {place}: {ink(say(word(state)), 'yellow' if not entry.noted else 'dim')}"
    yield from wrap(inert(say(phrase("recorded: {words}", words=entry.words))), width, _INDENT)
    spans = entry.attachment.candidates or ((entry.attachment.span,) if entry.attachment.span else ())
    for span, words in zip(spans, entry.found, strict=True):
        line = page.lines.position(span.start)[0]
        yield from wrap(inert(say(phrase("line {line}: {words}", line=line, words=words))), width, _INDENT)
    if entry.attachment.changes:
        changes = listed(entry.attachment.changes, "; ")
        yield from wrap(inert(say(phrase("changed: {changes}", changes=changes))), width, _INDENT)


def _count(one: PageLinks) -> Phrase:
    states = Counter(link.state for link in one.links if link.claim.kind.owes_source or link.claim.citations)
    always = {LinkState.LINKED, LinkState.NONE}
    silent = sum(any(search.found is None for search in link.searches) for link in one.links)
    counts = counted((state, states[state]) for state in LinkState if states[state] or state in always)
    told = phrase_n(
        "{n} claim that owes or names a source: {counts}; {others} that owe none",
        "{n} claims that owe or name a source: {counts}; {others} that owe none",
        states.total(),
        counts=counts,
        others=len(one.links) - states.total(),
    )
    if not silent:
        return told
    return phrase("{told}; of {n} a registry could not be asked", told=told, n=silent)


REPORTER = LinksReporter("text", report)
