"""Reviews by people as schema.org's ClaimReview, https://schema.org/ClaimReview, safe inside a script element.

Only a verdict that a person gave, of a claim and a source as they stand, is one: no verdict of the tool's is in here.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from magcite.language import label
from magcite.model import Page, ReviewStanding, ReviewVerdict
from magcite.renderers.anchor import anchor
from magcite.renderers.data_block import in_script
from magcite.renderers.printable import printable

__all__ = ["claim_reviews", "reviews_json_ld"]

_RATINGS: Mapping[ReviewVerdict, int] = {  # of three; a source that settles nothing gives no number
    ReviewVerdict.SUPPORTED: 3,
    ReviewVerdict.PARTLY: 2,
    ReviewVerdict.NOT_SUPPORTED: 1,
}


def reviews_json_ld(standings: Iterable[ReviewStanding], pages: Sequence[Page], language: str) -> str:
    """Return one JSON-LD document of all reviews that hold; "" without any."""
    reviews = claim_reviews(standings, {page.path: page.title for page in pages}, language)
    return in_script({"@context": "https://schema.org", "@graph": reviews}) if reviews else ""


def claim_reviews(
    standings: Iterable[ReviewStanding], titles: Mapping[str, str | None], language: str
) -> list[dict[str, object]]:
    """Return a ClaimReview for each review that holds, in file order.

    Args:
        standings: all reviews.
        titles: of the pages the claims stand on, by path.
        language: of the rating's name.
    """
    return [dict(_review(one, titles, language)) for one in standings if one.holds]


def _review(standing: ReviewStanding, titles: Mapping[str, str | None], language: str) -> Iterator[tuple[str, object]]:
    review = standing.review
    yield "@type", "ClaimReview"
    yield "claimReviewed", printable(review.text)
    yield "author", {"@type": "Person", "name": printable(review.by)}
    yield "datePublished", review.on
    rating: dict[str, object] = {"@type": "Rating", "alternateName": label(review.verdict.value, language)}
    if review.verdict in _RATINGS:
        rating |= {"ratingValue": _RATINGS[review.verdict], "worstRating": 1, "bestRating": 3}
    yield "reviewRating", rating
    claim: dict[str, object] = {"@type": "Claim", "text": printable(review.text)}
    if standing.claim:
        claim["identifier"] = printable(standing.claim)
    if title := titles.get(standing.path):
        claim["appearance"] = {"@type": "CreativeWork", "name": printable(title)}
    yield "itemReviewed", claim
    yield "citation", f"#{anchor(review.citekey)}"
    if review.note:
        yield "reviewBody", printable(review.note)
