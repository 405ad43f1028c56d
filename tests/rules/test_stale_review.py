"""REF008: what it reports, and what it must leave alone; why a review is stale is in tests/check/test_reviews.py."""

from magcite.model import Corpus, Misread, Review, Reviews, ReviewStanding, ReviewVerdict
from magcite.rules.stale_review import RULE

REVIEW = Review(*("c1", "page.md", "Tea.", "d", "tea", ReviewVerdict.SUPPORTED, "Ann", "2026-11-20", "r"), line=4)


def told(standing: ReviewStanding, *misread: Misread) -> list[tuple[str, int, str | None]]:
    corpus = Corpus(reviews=(standing,), all_reviews=Reviews((REVIEW,), "reviews.yaml", misread))
    return [(one.message, one.place.line, one.place.path) for one in RULE.check(corpus) if one.place is not None]


def test_reports_what_is_stale_and_what_cannot_be_understood() -> None:
    assert told(ReviewStanding(REVIEW, "page.md", "because"), Misread(9, 3, "no name")) == [
        ("this review counts for nothing: no name", 9, "reviews.yaml"),
        ("the review of c1 against tea by Ann, 2026-11-20, does not hold: because", 4, "reviews.yaml"),
    ]


def test_stays_silent() -> None:
    assert told(ReviewStanding(REVIEW, "page.md", None, "c1")) == []
    assert told(ReviewStanding(REVIEW, "page.md", None, "c1", replaced=True)) == []
