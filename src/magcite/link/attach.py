"""A sidecar tied to its page: each entry's sources come to the claim it stands for."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from hashlib import sha256

from magcite.language import classify
from magcite.language.unmarked import UnmarkedText
from magcite.link.reattach import reattach
from magcite.link.wording import strict
from magcite.model import (
    AnchorState,
    Attachment,
    Citation,
    CitationState,
    Claim,
    Page,
    Recorded,
    Sidecar,
    SidecarCitation,
    SidecarEntry,
    Span,
)

__all__ = ["attach"]

_ID_LENGTH = 8


def attach(page: Page, sidecar: Sidecar) -> Page:
    """Return the page with the sidecar's citations and kinds on its claims, before it is linked.

    An entry that covers another run of sentences than any claim of the page becomes a claim of its own extent, in the
    place of the claims that lie in it. Of the lost phrases of a claim, each is answered by one source, in order.
    """
    anchors = tuple(dict.fromkeys(entry.anchor for entry in sidecar.entries))  # two entries may be on the same claim
    attached = dict(zip(anchors, reattach(anchors, page, seen=sidecar.seen), strict=True))
    claims = {claim.span: claim for claim in page.claims}
    recorded: list[Recorded] = []
    for entry in sidecar.entries:
        outcome = _as_noted(entry, attached[entry.anchor])
        span = outcome.span
        if span is not None:
            claims[span] = _with_sources(claims.get(span) or _own_claim(entry, span, page, claims), entry)
        recorded.append(_recorded(entry, outcome, page, sidecar.path, claims[span].id if span else None))
    ordered = tuple(sorted(claims.values(), key=_by_span))
    return replace(page, claims=ordered, recorded=tuple(recorded))


def _as_noted(entry: SidecarEntry, found: Attachment) -> Attachment:
    """Return what became of an entry; one that is noted as gone comes back with its very words only."""
    if entry.gone and found.state is not AnchorState.SAME:
        return Attachment(entry.anchor, AnchorState.GONE)
    return found


def _recorded(entry: SidecarEntry, found: Attachment, page: Page, path: str, claim: str | None) -> Recorded:
    spans = found.candidates if found.span is None else (found.span,)
    return Recorded(
        path,
        entry.line,
        entry.column,
        found,
        claim,
        _as_read(entry.anchor.quote.exact),
        tuple(_as_read(page.text[span.start : span.end]) for span in spans),
        entry.gone,
        entry.refused,
    )


def _as_read(source: str) -> str:
    return " ".join(UnmarkedText(source).text.split())


def _own_claim(entry: SidecarEntry, span: Span, page: Page, claims: dict[Span, Claim]) -> Claim:
    """Return a claim of the entry's own extent, and take out those that lie in it."""
    inside = [claim for other, claim in claims.items() if span.holds(other)]
    around = [claim for other, claim in claims.items() if other.meets(span)]
    above = [claim for other, claim in claims.items() if other.start <= span.start]
    section = next(iter((*around, *above[-1:])), None)
    path = section.section if section else ()
    text = _as_read(page.text[span.start : span.end])
    quantities = {one.span: one for claim in around for one in claim.quantities if span.holds(one.span)}
    owing = [claim.kind for claim in inside if claim.kind.owes_source]
    for claim in inside:
        del claims[claim.span]
    return Claim(
        id=_free_id(text, {claim.id for claim in claims.values()}),
        kind=owing[0] if owing else classify(text, path, page.language, cited=bool(entry.citations)),
        text=text,
        span=span,
        section=path,
        citations=tuple(citation for claim in inside for citation in claim.citations),
        quantities=tuple(quantities.values()),
        anchor=section.anchor if section else None,
    )


def _free_id(text: str, taken: set[str]) -> str:
    base = f"s{sha256(strict(text).encode()).hexdigest()[:_ID_LENGTH]}"
    name, count = base, 1
    while name in taken:
        count += 1
        name = f"{base}-{count}"
    return name


def _with_sources(claim: Claim, entry: SidecarEntry) -> Claim:
    return replace(claim, citations=tuple(_answered(claim, entry.citations)), kind=entry.kind or claim.kind)


def _answered(claim: Claim, sources: Sequence[SidecarCitation]) -> Iterator[Citation]:
    """Yield the claim's citations, lost ones with the source that answers each, and then the sources left over."""
    left = list(sources)
    for citation in claim.citations:
        if citation.state is CitationState.LOST and left:
            yield _named(citation, left.pop(0))
        else:
            yield citation
    for source in left:
        written = source.key or (source.target.prefixed if source.target else "")
        yield _named(Citation(written, claim.span, words=written), source)


def _named(citation: Citation, source: SidecarCitation) -> Citation:
    return replace(
        citation,
        key=source.key,
        target=source.target,
        intent=source.intent,
        locator=source.locator,
        state=CitationState.NOT_IN_LIBRARY,
    )


def _by_span(claim: Claim) -> Span:
    return claim.span
