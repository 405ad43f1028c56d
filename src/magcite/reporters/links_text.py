"""Links for people: which claims are tied to which references, which wait for one, and how the sidecar stands."""

from collections import Counter
from collections.abc import Iterator, Sequence

from magcite.language.messages import Speak, speaker
from magcite.model import AnchorState, Citation, CitationState, ClaimLinks, LinkState, Page, PageLinks, Recorded
from magcite.phrases import Phrase, counted, listed, phrase, word
from magcite.reporters.columns import wrap
from magcite.reporters.ink import Ink, inert
from magcite.reporters.reporter import LinksReporter

__all__ = ["REPORTER"]

_COLOURS = {LinkState.LINKED: "green", LinkState.NONE: "yellow"}
_NARROWEST = 40  # columns
_INDENT = " " * 6


def report(pages: Sequence[PageLinks], *, colour: bool = False, width: int = 100, language: str = "en") -> str:
    """Return the listing, wrapped: claims that owe or have a source, in page order; then the entries of the sidecar."""
    ink, width, say = Ink(colour), max(width, _NARROWEST), speaker(language)
    lines: list[str] = []
    for one in pages:
        lines.append(ink(f"{inert(one.page.path)} ({one.page.language})", "bold"))
        for link in one.links:
            if link.claim.kind.owes_source or link.claim.citations:
                lines += _claim(link, one.page, ink, say, width)
        lines += [line for entry in one.page.recorded for line in _entry(entry, one.page, ink, say, width)]
        lines += [f"  {say(_count(one))}", ""]
    return "\n".join(lines).rstrip("\n") + "\n"


def _claim(link: ClaimLinks, page: Page, ink: Ink, say: Speak, width: int) -> Iterator[str]:
    line, _ = page.lines.position(link.claim.span.start)
    state = ink(say(word(link.state)), _COLOURS[link.state])
    keys = f" {inert(', '.join(link.keys))}" if link.keys else ""
    yield f"  {line}: {state}{keys} {ink(inert(link.claim.id), 'dim')}"
    yield from _block(inert(link.claim.text), width)
    for citation in link.claim.citations:
        if citation.state is not CitationState.LINKED:
            yield f"      {ink(say(word(citation.state)), 'yellow')}: {inert(_named(citation))}"


def _named(citation: Citation) -> str:
    return citation.key or (citation.target.prefixed if citation.target else citation.as_read)


def _entry(entry: Recorded, page: Page, ink: Ink, say: Speak, width: int) -> Iterator[str]:
    """Yield what is to be said of an entry that is not simply there."""
    state = entry.attachment.state
    if state is AnchorState.SAME:
        return
    place = f"{inert(entry.path)}:{entry.line}:{entry.column}"
    yield f"  {place}: {ink(say(word(state)), 'yellow' if not entry.noted else 'dim')}"
    yield from _block(inert(say(phrase("recorded: {words}", words=entry.words))), width)
    spans = entry.attachment.candidates or ((entry.attachment.span,) if entry.attachment.span else ())
    for span, words in zip(spans, entry.found, strict=True):
        line = page.lines.position(span.start)[0]
        yield from _block(inert(say(phrase("line {line}: {words}", line=line, words=words))), width)
    if entry.attachment.changes:
        changes = listed(entry.attachment.changes, "; ")
        yield from _block(inert(say(phrase("changed: {changes}", changes=changes))), width)


def _block(text: str, width: int) -> Iterator[str]:
    for line in wrap(text, width - len(_INDENT)):
        yield f"{_INDENT}{line}"


def _count(one: PageLinks) -> Phrase:
    states = Counter(link.state for link in one.links if link.claim.kind.owes_source or link.claim.citations)
    return phrase(
        "{n} claims that owe or name a source: {counts}; {others} that owe none",
        n=states.total(),
        counts=counted((state, states[state]) for state in LinkState),
        others=len(one.links) - states.total(),
    )


REPORTER = LinksReporter("text", report)
