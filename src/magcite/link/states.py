"""Link states of a page's claims, and a sidecar brought up to date with them."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from magcite.link.reattach import page_digests
from magcite.model import (
    Anchor,
    AnchorState,
    CitationState,
    Claim,
    ClaimLinks,
    LinkState,
    Page,
    PageLinks,
    Recorded,
    Sidecar,
    SidecarCitation,
    SidecarEntry,
    quote_at,
)

__all__ = ["is_settled", "links_of", "update_sidecar"]

_MOST_DIGESTS = 15_000  # of sentences that a sidecar carries; a page with more is known by its neighbours alone


def links_of(page: Page) -> PageLinks:
    """Return the claims of a linked page with the references they are tied to."""
    return PageLinks(page, tuple(_links(claim) for claim in page.claims))


def _links(claim: Claim) -> ClaimLinks:
    linked = (citation.key for citation in claim.citations if citation.state is CitationState.LINKED)
    keys = tuple(dict.fromkeys(key for key in linked if key is not None))
    return ClaimLinks(claim, LinkState.LINKED if keys else LinkState.NONE, keys)


def is_settled(recorded: Recorded) -> bool:
    """Whether an entry is where it should be: in its words, or in words that say the same but for their spelling."""
    found = recorded.attachment
    return found.state is AnchorState.SAME or (found.state is AnchorState.REWORDED and not found.changes)


def update_sidecar(page: Page, sidecar: Sidecar, ties: Mapping[str, Iterable[SidecarCitation]]) -> Sidecar:
    """Return the sidecar as it should stand for the page.

    Entries whose claim is settled are recorded anew, those whose claim is gone are marked. One that is ambiguous, or
    whose words changed, stays as it is until the author ties it again: writing is no consent.

    Args:
        page: read with this sidecar.
        sidecar: as it stands; without entries for a page that has none.
        ties: by claim id, the sources that the author gives a claim; they replace those of the claim's entry.
    """
    claims = {claim.id: claim for claim in page.claims}
    left = {claim: tuple(sources) for claim, sources in ties.items()}
    entries: list[SidecarEntry] = []
    unsettled = False
    for entry, recorded in zip(sidecar.entries, page.recorded, strict=True):
        claim = claims.get(recorded.claim or "")
        sources = left.pop(claim.id, None) if claim else None
        if claim and (sources is not None or is_settled(recorded)):
            citations = entry.citations if sources is None else _kept(sources, entry.citations)
            fresh = replace(entry, anchor=_anchor(claim, page), claim=claim.id, gone=False, citations=citations)
            entries.append(fresh)
        elif recorded.attachment.state is AnchorState.GONE:
            entries.append(replace(entry, gone=True))
        else:
            unsettled = True
            entries.append(entry)
    entries += [SidecarEntry(_anchor(claims[name], page), sources, name) for name, sources in left.items()]
    if entries and not (unsettled and sidecar.entries):
        digests = page_digests(page.text)
        return replace(sidecar, entries=tuple(entries), seen=digests if len(digests) <= _MOST_DIGESTS else None)
    return replace(sidecar, entries=tuple(entries))


def _anchor(claim: Claim, page: Page) -> Anchor:
    return Anchor(quote_at(page.text, claim.span), claim.span)


def _kept(sources: Iterable[SidecarCitation], before: Iterable[SidecarCitation]) -> tuple[SidecarCitation, ...]:
    """Return the sources, each with the intent and locator that the author had already given to the same work."""
    known = {(one.key, one.target): one for one in before}
    return tuple(known.get((one.key, one.target), one) for one in sources)
