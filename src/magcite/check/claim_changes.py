"""Claims as they are against claims as they were noted: which came, which went, which read otherwise."""

import re
from collections.abc import Iterable, Mapping, Sequence

from magcite.check.reviews import claim_digest
from magcite.model import Claim, ClaimChange, NotedClaim, Page

__all__ = ["changes_of", "noted_claims"]

_ALIKE = 0.5  # share of the words of both that are in both, from which two claims are one reworded
_WORD = re.compile(r"\w+")
_MOST_COMPARED = 200  # claims on either side of a page; where more came and went, nothing is paired


def noted_claims(pages: Mapping[str, Page]) -> tuple[NotedClaim, ...]:
    """Return what is to be noted of pages, by their paths from the project's folder, in page order."""
    return tuple(
        NotedClaim(name, claim.id, claim_digest(claim.text), claim.text)
        for name, page in pages.items()
        for claim in page.claims
    )


def changes_of(noted: Iterable[NotedClaim], pages: Mapping[str, Page]) -> tuple[ClaimChange, ...]:
    """Return what became of noted claims: by page, those that stand in page order, then those that went.

    Args:
        noted: how the claims were.
        pages: as they are, by their paths from the project's folder.
    """
    before: dict[str, list[NotedClaim]] = {}
    for one in noted:
        before.setdefault(one.page, []).append(one)
    found: list[ClaimChange] = []
    for name in dict.fromkeys((*pages, *before)):
        found += _on_page(name, before.get(name, []), pages.get(name))
    return tuple(found)


def _on_page(name: str, before: Sequence[NotedClaim], page: Page | None) -> list[ClaimChange]:
    known = {one.digest for one in before}
    present = {claim_digest(claim.text) for claim in page.claims} if page else set[str]()
    went = [one for one in before if one.digest not in present]
    came = [claim for claim in page.claims if claim_digest(claim.text) not in known] if page else []
    pairs = _paired(went, came)
    changes = []
    for claim in came:
        was = pairs.get(claim.id)
        line = page.lines.position(claim.span.start)[0] if page else None
        changes.append(ClaimChange(name, claim.id, was.text if was else None, claim.text, line))
    kept = {id(one) for one in pairs.values()}
    return changes + [ClaimChange(name, one.claim, one.text, None) for one in went if id(one) not in kept]


def _paired(went: Sequence[NotedClaim], came: Sequence[Claim]) -> dict[str, NotedClaim]:
    """Return which noted claim each that came was: by the author's id, or else by the words they share."""
    named = {one.claim: one for one in went}
    pairs = {claim.id: named[claim.id] for claim in came if claim.id in named}
    taken = {id(one) for one in pairs.values()}
    left, fresh = [one for one in went if id(one) not in taken], [one for one in came if one.id not in pairs]
    if max(len(left), len(fresh), 1) > _MOST_COMPARED:
        return pairs
    words = [(one, frozenset(_WORD.findall(one.text.lower()))) for one in left]
    for claim in fresh:
        own = frozenset(_WORD.findall(claim.text.lower()))
        rated = [(len(own & other) / (len(own | other) or 1), place) for place, (_, other) in enumerate(words)]
        best, place = max(rated, default=(0.0, 0))
        if best >= _ALIKE:
            pairs[claim.id] = words.pop(place)[0]
    return pairs
