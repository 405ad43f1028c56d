"""Link states of a page's claims, and a sidecar brought up to date with them."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType

from magcite.link.reattach import anchor_of, page_digests
from magcite.model import (
    AnchorState,
    Claim,
    ClaimLinks,
    LinkState,
    Page,
    PageLinks,
    Recorded,
    Sidecar,
    SidecarCitation,
    SidecarEntry,
)

__all__ = ["is_settled", "links_of", "refused_claims", "update_sidecar"]

_NOTHING: Mapping[str, ClaimLinks] = MappingProxyType({})
_MOST_DIGESTS = 15_000  # of sentences that a sidecar carries; a page with more is known by its neighbours alone


def links_of(page: Page, proposed: Mapping[str, ClaimLinks] = _NOTHING) -> PageLinks:
    """Return the claims of a linked page with the references they are tied to.

    Args:
        page: linked.
        proposed: by claim id, what is proposed for claims that are tied to nothing.
    """
    refused = refused_claims(page)
    return PageLinks(page, tuple(_links(claim, proposed, refused=claim.id in refused) for claim in page.claims))


def _links(claim: Claim, proposed: Mapping[str, ClaimLinks], *, refused: bool) -> ClaimLinks:
    keys = tuple(dict.fromkeys(claim.linked))
    if keys or refused or claim.id not in proposed:
        return ClaimLinks(claim, LinkState.LINKED if keys else LinkState.NONE, keys, decided=refused)
    return proposed[claim.id]


def refused_claims(page: Page) -> frozenset[str]:
    """Return the ids of the claims of which the sidecar says that no reference of the library is meant."""
    settled = (one for one in page.recorded if one.refused and is_settled(one))
    return frozenset(one.claim for one in settled if one.claim is not None)


def is_settled(recorded: Recorded) -> bool:
    """Whether an entry is where it should be: in its words, or in words that say the same but for their spelling."""
    found = recorded.attachment
    return found.state is AnchorState.SAME or (found.state is AnchorState.REWORDED and not found.changes)


def update_sidecar(
    page: Page,
    sidecar: Sidecar,
    ties: Mapping[str, Iterable[SidecarCitation]],
    refused: Iterable[str] = (),
) -> Sidecar:
    """Return the sidecar as it should stand for the page.

    Entries whose claim is settled are recorded anew, those whose claim is gone are marked. One that is ambiguous, or
    whose words changed, stays as it is until the author ties it again: writing is no consent.

    Args:
        page: read with this sidecar.
        sidecar: as it stands; without entries for a page that has none.
        ties: by claim id, the sources that the author gives a claim; they replace those of the claim's entry.
        refused: ids of claims of which the author says that no reference of the library is meant.
    """
    claims = {claim.id: claim for claim in page.claims}
    left = {claim: tuple(sources) for claim, sources in ties.items()} | dict.fromkeys(refused, ())
    denied = frozenset(claim for claim, sources in left.items() if not sources)
    entries: list[SidecarEntry] = []
    unsettled = False
    for entry, recorded in zip(sidecar.entries, page.recorded, strict=True):
        claim = claims.get(recorded.claim or "")
        sources = left.pop(claim.id, None) if claim else None
        if claim and (sources is not None or is_settled(recorded)):
            citations = entry.citations if sources is None else _kept(sources, entry.citations)
            refusal = entry.refused if sources is None else claim.id in denied
            entries.append(
                replace(
                    entry,
                    anchor=anchor_of(claim, page),
                    claim=claim.id,
                    gone=False,
                    citations=citations,
                    refused=refusal,
                )
            )
        elif recorded.attachment.state is AnchorState.GONE:
            entries.append(replace(entry, gone=True))
        else:
            unsettled = True
            entries.append(entry)
    entries += [
        SidecarEntry(anchor_of(claims[name], page), sources, name, refused=name in denied)
        for name, sources in left.items()
    ]
    if entries and not (unsettled and sidecar.entries):
        digests = page_digests(page.text)
        return replace(sidecar, entries=tuple(entries), seen=digests if len(digests) <= _MOST_DIGESTS else None)
    return replace(sidecar, entries=tuple(entries))


def _kept(sources: Iterable[SidecarCitation], before: Iterable[SidecarCitation]) -> tuple[SidecarCitation, ...]:
    """Return the sources, each with the intent and locator that the author had already given to the same work."""
    known = {(one.key, one.target): one for one in before}
    return tuple(known.get((one.key, one.target), one) for one in sources)
