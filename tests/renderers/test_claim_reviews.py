"""ClaimReview: of persons' verdicts that hold, and of nothing else; safe where it stands."""

import json
from dataclasses import replace

from magcite.model import Review, ReviewStanding, ReviewVerdict
from magcite.renderers.claim_reviews import claim_reviews, reviews_json_ld
from tests.builders import page

REVIEW = Review(
    *("c1", "page.md", "Tea </script> helped.", "d", "tea", ReviewVerdict.PARTLY, "Ann <b>", "2026-11-20", "r")
)
HOLDS = ReviewStanding(REVIEW, "page.md", None, "c1")


def test_what_a_review_says() -> None:
    (made,) = claim_reviews([HOLDS], {"page.md": "Tea"}, "sv")
    assert made == {
        "@type": "ClaimReview",
        "claimReviewed": "Tea </script> helped.",
        "author": {"@type": "Person", "name": "Ann <b>"},
        "datePublished": "2026-11-20",
        "reviewRating": {
            "@type": "Rating",
            "alternateName": "stöds delvis",
            "ratingValue": 2,
            "worstRating": 1,
            "bestRating": 3,
        },
        "itemReviewed": {
            "@type": "Claim",
            "text": "Tea </script> helped.",
            "identifier": "c1",
            "appearance": {"@type": "CreativeWork", "name": "Tea"},
        },
        "citation": "#ref-tea",
    }


def test_a_source_that_settles_nothing_has_no_number() -> None:
    unclear = replace(HOLDS, review=replace(REVIEW, verdict=ReviewVerdict.UNCLEAR))
    (made,) = claim_reviews([unclear], {}, "en")
    assert made["reviewRating"] == {"@type": "Rating", "alternateName": "the source does not settle it"}


def test_stale_and_replaced_ones_are_none() -> None:
    assert reviews_json_ld([replace(HOLDS, stale="x"), replace(HOLDS, replaced=True)], [page()], "en") == ""


def test_nothing_in_it_ends_the_element() -> None:
    text = reviews_json_ld([HOLDS], [page()], "en")
    assert not {"<", ">", "&"} & set(text)
    assert json.loads(text)["@graph"][0]["author"]["name"] == "Ann <b>"
