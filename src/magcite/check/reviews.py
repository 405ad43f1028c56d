"""Reviews by people, held against what page, library and lock say at present.

A review speaks of one claim and one source as they were when somebody read them. Words of the claim, the record of the
source, and notices about the work are compared; where one of them is otherwise, the review is stale, and says why.
"""

import hashlib
import json
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace

from magcite.model import (
    Claim,
    Library,
    Lock,
    Page,
    Reference,
    Review,
    Reviews,
    ReviewStanding,
    descriptions,
    item_to_csl,
)
from magcite.phrases import phrase

__all__ = ["claim_digest", "notices_of", "record_digest", "weigh_reviews"]

_DIGITS = 16  # hexadecimal, of a SHA-256: 64 bits tell the claims of any library apart


def claim_digest(text: str) -> str:
    """Return what stands for a claim's words: white space and composition do not count, all else does."""
    return _digest(unicodedata.normalize("NFC", " ".join(text.split())))


def record_digest(reference: Reference) -> str:
    """Return what stands for all that a reference says of the work and its evidence.

    Annotation, tags and provenance are the author's own words about it, and do not count.
    """
    evidence = asdict(replace(reference.evidence, derived=None)) if reference.evidence else None
    record = {"item": item_to_csl(reference.item), "evidence": evidence}
    return _digest(json.dumps(record, sort_keys=True, ensure_ascii=False, default=str))


def notices_of(reference: Reference, lock: Lock) -> tuple[str, ...]:
    """Return the notices about a work that the lock holds, each once, sorted: "retraction doi:10.x/y"."""
    notices = (notice for answer in descriptions(lock.about(reference.item)) for notice in answer.notices)
    said = {" ".join(filter(None, (one.kind.value, one.doi.prefixed if one.doi else None))) for one in notices}
    return tuple(sorted(said))


def weigh_reviews(
    reviews: Reviews, pages: Mapping[str, Page], library: Library, lock: Lock
) -> tuple[ReviewStanding, ...]:
    """Return how each review of these pages stands, in file order.

    Args:
        reviews: all of the project.
        pages: already linked, by their paths from the project's folder; reviews of other pages are left out.
        library: all references.
        lock: what registries answered.
    """
    claims = {name: _Claims(page.claims) for name, page in pages.items()}
    later: dict[tuple[str, str, str], int] = {}
    renamed: set[tuple[str, str, str]] = set()
    standings: list[ReviewStanding] = []
    for place, one in enumerate(reviews.entries):
        later[one.page, one.digest, one.citekey] = place
    for place, one in reversed(tuple(enumerate(reviews.entries))):
        if one.page in pages:
            claim = claims[one.page].reading(one)
            replaced = later[one.page, one.digest, one.citekey] > place or (one.page, one.claim, one.citekey) in renamed
            stale = None if replaced else _stale(one, claim, claims[one.page], library, lock)
            standings.append(ReviewStanding(one, pages[one.page].path, stale, claim.id if claim else None, replaced))
        if one.replaces:
            renamed.add((one.page, one.replaces, one.citekey))
    return tuple(reversed(standings))


class _Claims:
    """The claims of a page, by their words and by their ids."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self.by_id = {one.id: one for one in claims}
        self._by_words: dict[str, list[Claim]] = {}
        for one in claims:
            self._by_words.setdefault(claim_digest(one.text), []).append(one)

    def reading(self, review: Review) -> Claim | None:
        """Return the claim with the words of a review; of several, the one with its id, or that cites its source."""
        fitting = self._by_words.get(review.digest, ())
        ranked = sorted(fitting, key=lambda one: (one.id != review.claim, not one.cites(review.citekey)))
        return ranked[0] if ranked else None


def _stale(review: Review, claim: Claim | None, claims: _Claims, library: Library, lock: Lock) -> str | None:
    if claim is None:
        named = claims.by_id.get(review.claim)
        otherwise = phrase("the claim reads otherwise: “{text}”", text=named.text) if named else None
        return otherwise or phrase("no claim of the page reads as it was read")
    if not claim.cites(review.citekey):
        return phrase("the claim does not cite {key}", key=review.citekey)
    reference = library.get(review.citekey)
    return _moved(review, reference, lock) if reference else phrase("no reference is called {key}", key=review.citekey)


def _moved(review: Review, reference: Reference, lock: Lock) -> str | None:
    """Return what changed about the source since it was read; None for nothing."""
    if record_digest(reference) != review.record:
        return phrase("what the library says of {key} is not what it said then", key=review.citekey)
    if fresh := [one for one in notices_of(reference, lock) if one not in review.notices]:
        return phrase("announced since, or not known then: {notices}", notices=", ".join(fresh))
    return None


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]
