"""Reviews by people as values for JSON; every key is there, None where there is nothing to say."""

from collections.abc import Iterable

from magcite.model import Review, ReviewStanding

__all__ = ["review_tree", "standing_tree", "standings_by_citation"]


def review_tree(review: Review) -> dict[str, object]:
    """Return a review: claim, page, text, reference, verdict, by, on, note, replaces."""
    return {
        "claim": review.claim,
        "page": review.page,
        "text": review.text,
        "citekey": review.citekey,
        "verdict": review.verdict.value,
        "by": review.by,
        "on": review.on,
        "note": review.note,
        "replaces": review.replaces,
    }


def standing_tree(standing: ReviewStanding) -> dict[str, object]:
    """Return a review with how it stands: path of the page as read, the claim's id there, why it is stale."""
    return {
        "path": standing.path,
        **review_tree(standing.review),
        "claim": standing.claim,
        "reviewed_claim": standing.review.claim,
        "stale": None if standing.stale is None else str(standing.stale),
        "replaced": standing.replaced,
    }


def standings_by_citation(standings: Iterable[ReviewStanding]) -> dict[tuple[str, str, str], ReviewStanding]:
    """Return the reviews that hold, by path, claim and citekey as they are at present."""
    return {(one.path, one.claim, one.review.citekey): one for one in standings if one.holds and one.claim is not None}
