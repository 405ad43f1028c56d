"""The nearest known word."""

from hypothesis import given
from hypothesis import strategies as st

from magcite.language.suggestion import nearest

KNOWN = ("DOI", "title", "title-short")


def test_finds_the_nearest_in_any_case() -> None:
    words = ("titel", "doi", "Titleshort")
    assert [nearest(word, KNOWN) for word in words] == ["title", "DOI", "title-short"]


def test_nothing_is_near_where_nothing_is_like_it() -> None:
    assert nearest("volume", ("author", "DOI")) is None
    assert nearest("title", ()) is None
    assert nearest("titel", KNOWN, likeness=0.9) is None


def test_of_words_that_differ_in_case_alone_the_first_counts() -> None:
    assert nearest("ek2013", ("Ek2012", "ek2012")) == "Ek2012"


@given(st.text(max_size=20))
def test_without_a_likeness_there_is_always_one(word: str) -> None:
    assert nearest(word, KNOWN, likeness=0) in KNOWN
    assert all(nearest(one.upper(), KNOWN, likeness=0) == one for one in KNOWN)
