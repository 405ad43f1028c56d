"""A reference string taken apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.identifiers import Doi
from magcite.matching.citation_text import LONGEST, read_citation


@pytest.mark.parametrize(
    ("text", "numbers", "years"),
    [
        ("[12] Ek A. Tea 9 (1989) 129", ("9", "1989", "129"), {1989}),
        ("(1) Ek, A. Tea 1989, 9, 129–138.", ("1989", "9", "129", "138"), {1989}),
        ("1 A. Ek, Tea 9, 129 (1989)", ("9", "129", "1989"), {1989}),
        ("1Tea and Coffee 8 (1957)", ("8", "1957"), {1957}),
        ("Ek A. Tea. J1995;8:S250", ("1995", "8", "250"), {1995}),
        ("2011 Conference on Tea 007", ("2011", "7"), {2011}),
        ("Ek A, 120000 cups", ("120000",), set()),
    ],
)
def test_numbers_and_years(text: str, numbers: tuple[str, ...], years: set[int]) -> None:
    read = read_citation(text)
    assert (read.numbers, read.years) == (numbers, years)


def test_damaged_numbers_are_patterns_with_their_pieces() -> None:
    read = read_citation("Tea Letters k451, 3 0 (2006)")
    assert read.damaged["?451"] == ("451",)
    assert read.damaged["30"] == ("3", "0")


def test_identifiers_and_addresses_are_no_words() -> None:
    read = read_citation("Ek A. Tea. https://doi.org/10.5555/tea.77 See https://example.org/88")
    assert read.identifiers == {Doi.parse("10.5555/tea.77")}
    assert read.numbers == ()
    assert [word.folded for word in read.words] == ["ek", "a", "tea", "see"]


def test_words_beside_initials_are_names() -> None:
    read = read_citation("D. F. Magee, S. Naruse: stimulants in conscious dogs")
    assert [word.folded for word in read.words if word.in_name] == ["d", "f", "magee", "s", "naruse"]


def test_something_begins_after_punctuation_numbers_and_articles() -> None:
    read = read_citation("Ek (1989) A comparative study. Tea, well-known")
    begins = {word for word in ("comparative", "study", "tea", "known") if read.squeezed.find(word) in read.openings}
    assert begins == {"comparative", "tea"}


@given(st.text(max_size=400))
def test_any_text_can_be_read(text: str) -> None:
    read = read_citation(text)
    assert read.squeezed == "".join(word.folded for word in read.words)
    assert all(read.words[place].folded == word for word, places in read.places.items() for place in places)


def test_what_is_too_long_is_cut() -> None:
    assert len(read_citation("tea " * 10_000).words) <= LONGEST / 4
