"""The nearest known word."""

from hypothesis import given
from hypothesis import strategies as st

from magcite.readers.suggestion import nearest


def test_finds_the_nearest_in_any_case() -> None:
    known = ("DOI", "title", "title-short")
    assert [nearest(word, known) for word in ("titel", "doi", "Titleshort")] == ["title", "DOI", "title-short"]


@given(st.text(max_size=20))
def test_always_answers_with_a_known_word(word: str) -> None:
    known = ("DOI", "title", "pages")
    assert nearest(word, known) in known
    assert all(nearest(one.upper(), known) == one for one in known)
