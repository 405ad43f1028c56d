"""Reviews against pages, library and lock: what holds, what is stale and why, what a later review replaces."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.check.reviews import claim_digest, notices_of, record_digest, weigh_reviews
from magcite.model import (
    Claim,
    Evidence,
    Item,
    Library,
    Lock,
    NoticeKind,
    Reference,
    Review,
    Reviews,
    ReviewStanding,
    ReviewVerdict,
)
from tests.builders import claim, found, lock, page, reference

TEA = replace(reference("tea"), evidence=Evidence(n=40))
CLAIM = claim("tea")


def review(one: Claim = CLAIM, source: Reference = TEA, **changed: object) -> Review:
    made = Review(
        one.id,
        "docs/page.md",
        one.text,
        claim_digest(one.text),
        source.citekey,
        ReviewVerdict.SUPPORTED,
        "Ann",
        "2026-11-20",
        record_digest(source),
    )
    return replace(made, **changed)  # type: ignore[arg-type]


def weighed(
    *reviews: Review, claims: tuple[Claim, ...] = (CLAIM,), source: Reference = TEA, held: Lock | None = None
) -> tuple[ReviewStanding, ...]:
    return weigh_reviews(Reviews(reviews), {"docs/page.md": page(*claims)}, Library((source,)), held or Lock())


def test_one_that_holds_speaks_of_the_claim_as_it_is() -> None:
    (standing,) = weighed(review())
    assert (standing.holds, standing.stale, standing.claim, standing.path) == (True, None, CLAIM.id, "page.md")


def test_a_claim_that_got_another_id_is_found_by_its_words() -> None:
    (standing,) = weighed(review(), claims=(replace(CLAIM, id="moved"),))
    assert (standing.holds, standing.claim) == (True, "moved")


@pytest.mark.parametrize(
    ("claims", "source", "reason"),
    [
        ((replace(CLAIM, text="Otherwise."),), TEA, "the claim reads otherwise: “Otherwise.”"),
        ((), TEA, "no claim of the page reads as it was read"),
        ((replace(CLAIM, citations=()),), TEA, "the claim does not cite tea"),
        ((CLAIM,), replace(TEA, citekey="coffee"), "no reference is called tea"),
        ((CLAIM,), replace(TEA, evidence=Evidence(n=41)), "what the library says of tea is not what it said then"),
        ((CLAIM,), replace(TEA, item=Item(title="Another")), "what the library says of tea is not what it said then"),
    ],
)
def test_what_makes_it_stale(claims: tuple[Claim, ...], source: Reference, reason: str) -> None:
    (standing,) = weighed(review(), claims=claims, source=source)
    assert (standing.stale, standing.holds) == (reason, False)


def test_the_authors_own_words_do_not_make_it_stale() -> None:
    (standing,) = weighed(review(), source=replace(TEA, annotation="Read again.", tags=("tea",)))
    assert standing.holds


def test_a_notice_that_was_not_known_makes_it_stale_and_one_that_was_does_not() -> None:
    held = lock(found("tea", NoticeKind.RETRACTION))
    known = notices_of(TEA, held)
    assert len(known) == 1
    assert known[0].startswith("retraction")
    (standing,) = weighed(review(), held=held)
    assert standing.stale == f"announced since, or not known then: {known[0]}"
    (standing,) = weighed(review(notices=known), held=held)
    assert standing.holds
    (standing,) = weighed(review(notices=known))
    assert standing.holds, "a lock that says less says nothing new"


def test_a_later_review_of_the_same_stands_for_both() -> None:
    first, second = weighed(review(record="0"), review(by="Bo"))
    assert (first.replaced, first.stale, first.holds) == (True, None, False)
    assert second.holds


def test_a_review_of_the_reworded_claim_replaces_the_one_it_names() -> None:
    reworded = replace(CLAIM, id="c2", text="Said better.")
    old, fresh = weighed(review(), review(reworded, replaces=CLAIM.id), claims=(reworded,))
    assert (old.replaced, old.stale, fresh.holds) == (True, None, True)
    old, fresh = weighed(review(), review(reworded), claims=(reworded,))
    assert (old.replaced, old.stale is not None, fresh.holds) == (False, True, True)


def test_reviews_of_other_pages_are_left_out() -> None:
    assert weighed(review(page="docs/other.md")) == ()


@given(st.text(min_size=1))
def test_white_space_alone_changes_no_digest(text: str) -> None:
    assert claim_digest(text) == claim_digest(f"  {text}\n")
    assert claim_digest(text) != claim_digest(f"{text} more")
