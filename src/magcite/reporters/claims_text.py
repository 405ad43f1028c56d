"""Claims for people: under the page's headings, where each stands, what kind it is, what it cites and states."""

from collections import Counter
from collections.abc import Iterator, Sequence

from magcite.language.messages import Speak, speaker
from magcite.language.page_language import told_of_language
from magcite.model import Citation, CitationState, Claim, ClaimKind, Intent, Page
from magcite.phrases import counted, listed, phrase, phrase_n, word
from magcite.reporters.columns import wrap
from magcite.reporters.ink import Ink, inert
from magcite.reporters.reporter import ClaimsReporter

__all__ = ["REPORTER"]

_STATES = {  # how a state is said, and its colour
    CitationState.LINKED: (phrase("linked"), "green"),
    CitationState.LOST: (phrase("link lost"), "yellow"),
    CitationState.NOT_IN_LIBRARY: (phrase("not in library"), "red"),
}
_KINDS = {
    ClaimKind.FINDING: "cyan",
    ClaimKind.BACKGROUND: "blue",
    ClaimKind.ADVICE: "dim",
    ClaimKind.COMMENTARY: "dim",
}
_NO_SOURCE = phrase("no source")
_STATES_QUANTITIES = phrase("states")
_NOT_READ = phrase("not read")
_WITHOUT_HEADING = phrase("(no heading)")
_NARROWEST = 40  # columns
_GUTTER = 7  # columns: a line number and a blank


def report(pages: Sequence[Page], *, colour: bool = False, width: int = 100, language: str = "en") -> str:
    """Return the listing, pages in the order given, claims in page order, wrapped to `width` columns."""
    ink, width, say = Ink(colour), max(width, _NARROWEST), speaker(language)
    lines: list[str] = []
    for page in pages:
        lines.append(ink(f"{inert(page.path)} ({inert(page.written_in)})", "bold"))
        told = told_of_language(page)
        lines += [*(wrap(inert(say(told)), width) if told else ()), *_sections(page, ink, say, width)]
        lines += ["", *_notes(page, ink, say, width), *_summary([page], ink, say, width), ""]
    if len(pages) > 1:
        lines += [ink(say(phrase("{n} pages", n=len(pages))), "bold"), *_summary(pages, ink, say, width)]
    return "\n".join(lines).rstrip("\n") + "\n"


def _sections(page: Page, ink: Ink, say: Speak, width: int) -> Iterator[str]:
    """Yield the claims under the headings they stand under."""
    above: tuple[str, ...] | None = None
    for claim in page.claims:
        if claim.section != above:
            above = claim.section
            yield ""
            heading = " › ".join(above) or say(_WITHOUT_HEADING)
            yield from _block(inert(heading), ink, width, 0, "bold")
        yield from _claim(claim, page, ink, say, width)


def _claim(claim: Claim, page: Page, ink: Ink, say: Speak, width: int) -> Iterator[str]:
    line, _ = page.lines.position(claim.span.start)
    yield f"{line:>{_GUTTER - 2}}  {ink(say(word(claim.kind)), _KINDS[claim.kind])} {ink(inert(claim.id), 'dim')}"
    yield from _block(inert(claim.text), ink, width, _GUTTER)
    for citation in claim.citations:
        said, style = _STATES[citation.state]
        yield from _labelled(say(said), style, _cited(citation, say), ink, width)
    if not claim.citations and claim.kind.owes_source:
        yield " " * (_GUTTER + 2) + ink(say(_NO_SOURCE), "yellow")
    if claim.quantities:
        stated = "; ".join(f"{one.as_read} ({say(word(one.role))})" for one in claim.quantities)
        yield from _labelled(say(_STATES_QUANTITIES), "dim", stated, ink, width)


def _labelled(label: str, style: str, text: str, ink: Ink, width: int) -> Iterator[str]:
    """Yield a label with its text, the lines after the first further in."""
    first, *more = wrap(f"{label}: {inert(text)}", width - _GUTTER - 2)
    yield " " * (_GUTTER + 2) + ink(label, style) + first[len(label) :]
    yield from wrap(" ".join(more), width, _GUTTER + 4)


def _block(text: str, ink: Ink, width: int, indent: int, *styles: str) -> Iterator[str]:
    for line in wrap(text, width - indent):
        yield " " * indent + (ink(line, *styles) if styles else line)


def _cited(citation: Citation, say: Speak) -> str:
    if citation.state is CitationState.LOST:
        named = f"“{citation.as_read}”"
    else:
        named = citation.key or (citation.target.prefixed if citation.target else citation.as_read)
    intent = "" if citation.intent is Intent.CITES_AS_EVIDENCE else citation.intent.value
    details = ", ".join(detail for detail in (citation.locator, intent) if detail)
    return f"{named} ({details})" if details else named


def _notes(page: Page, ink: Ink, say: Speak, width: int) -> Iterator[str]:
    for note in page.notes:
        line, column = page.lines.position(note.span.start)
        told = phrase("line {line}, column {column}: {note}", line=line, column=column, note=note.message)
        yield from _labelled(say(_NOT_READ), "yellow", say(told), ink, width)
    if page.notes:
        yield ""


def _summary(pages: Sequence[Page], ink: Ink, say: Speak, width: int) -> Iterator[str]:
    claims = [claim for page in pages for claim in page.claims]
    kinds = Counter(claim.kind for claim in claims)
    states = Counter(citation.state for claim in claims for citation in claim.citations)
    bare = sum(claim.kind.owes_source and not claim.citations for claim in claims)
    by_kind = counted((kind, kinds[kind]) for kind in ClaimKind)
    cited = listed(phrase("{n} {word}", n=states[state], word=said) for state, (said, _) in _STATES.items())
    told = (
        phrase_n("{n} claim: {counts}", "{n} claims: {counts}", len(claims), counts=by_kind),
        phrase_n("{n} citation: {counts}", "{n} citations: {counts}", states.total(), counts=cited),
    )
    yield from _block(say(told[0]), ink, width, 0, "bold")
    yield from _block(say(told[1]), ink, width, 0)
    yield from _block(say(phrase("without a source: {n}", n=bare)), ink, width, 0, *(["yellow"] if bare else []))


REPORTER = ClaimsReporter("text", report)
