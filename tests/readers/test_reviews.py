"""reviews.yaml: what is read, and what is said of the rest."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.errors import InputError
from magcite.model import Review, ReviewVerdict
from magcite.readers.reviews import read_reviews
from magcite.renderers.reviews import append_review

WHOLE = """\
reviews:   # by hand, too
  - claim: c1
    page: docs/tea.md
    text: Tea helped.
    digest: "0123"
    reference: tea2020
    verdict: partly-supported
    by: Anna Berg
    on: 2026-11-20
    record: abcd
    notices: [retraction doi:10.5555/n]
    note: "table 2: a third"
    replaces: c0
"""


def test_every_key_is_read() -> None:
    read = read_reviews(WHOLE, path="reviews.yaml")
    assert read.misread == ()
    assert read.entries == (
        Review(
            *("c1", "docs/tea.md", "Tea helped.", "0123", "tea2020", ReviewVerdict.PARTLY, "Anna Berg", "2026-11-20"),
            "abcd",
            ("retraction doi:10.5555/n",),
            "table 2: a third",
            "c0",
            2,
        ),
    )


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("verdict: partly-supported", "verdict: true", "verdict: true is none of supported, partly-supported"),
        ("    by: Anna Berg\n", "", "by: is not there, and without it nothing is reviewed"),
        ("on: 2026-11-20", "on: soon", "on: soon is no day; write it as 2027-01-31"),
        ("notices: [retraction doi:10.5555/n]", "notices: much", "notices: is a list of texts, not much"),
        ("replaces:", "replace:", "there is no such key as replace; the nearest is replaces"),
        ("text: Tea helped.", "text: [Tea]", "text: is one line of text"),
    ],
)
def test_an_entry_that_cannot_be_understood_counts_for_nothing(old: str, new: str, reason: str) -> None:
    read = read_reviews(WHOLE.replace(old, new), path="reviews.yaml")
    assert read.entries == ()
    ((line, said),) = [(one.line, one.reason) for one in read.misread]
    assert line == 2
    assert said.startswith(reason)


@pytest.mark.parametrize("text", ["reviews: all", "accepted: []", "reviews: [", "- a"])
def test_what_is_no_list_of_reviews_is_an_error(text: str) -> None:
    with pytest.raises(InputError) as caught:
        read_reviews(text, path="reviews.yaml")
    assert caught.value.path == "reviews.yaml"


def test_no_reviews() -> None:
    assert read_reviews("", path="r").entries == read_reviews("reviews:\n", path="r").entries == ()


WORDS = st.text(st.characters(exclude_categories=("C", "Z"), include_characters=" "), min_size=1, max_size=30).map(
    lambda text: " ".join(text.split())
)
TEXTS = WORDS.filter(bool)


@given(TEXTS, TEXTS, TEXTS, st.none() | TEXTS, st.lists(TEXTS, max_size=2, unique=True))
def test_what_is_appended_is_read_back(text: str, by: str, key: str, note: str | None, notices: list[str]) -> None:
    verdict = ReviewVerdict.UNCLEAR
    review = Review("c9", "a b.md", text, "77e1", key, verdict, by, "2026-01-02", "1e5", tuple(sorted(notices)), note)
    added = append_review(WHOLE, review)
    assert added.startswith(WHOLE)
    first, second = read_reviews(added, path="r").entries
    assert first.claim == "c1"
    assert second == Review(
        *("c9", "a b.md", text, "77e1", key, verdict, by, "2026-01-02", "1e5", tuple(sorted(notices)), note),
        line=added[: added.rindex("- claim")].count("\n") + 1,
    )
