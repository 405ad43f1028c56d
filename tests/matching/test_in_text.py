"""Authors, years and identifiers in strings."""

import pytest

from magcite.identifiers import Doi
from magcite.matching.citation_text import read_citation
from magcite.matching.in_text import signals_in_text
from magcite.matching.record import read_record
from magcite.model import Date, Item, Name

PEOPLE = tuple(Name(family, "A") for family in ("Lindqvist", "Okafor", "Müller", "García-Márquez"))
ITEM = Item(author=PEOPLE, issued=Date(2012), doi=Doi.parse("10.5555/tea"))


def words(text: str, item: Item = ITEM) -> list[str]:
    return [one.words for one in signals_in_text(read_citation(text), read_record(item), {})]


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("A. Lindqvist", "first author lindqvist"),
        ("A. Lindqwist", "first author lindqvist"),
        ("B. Chen, A. Okafor", "the first author lindqvist is not named"),
        ("A. Lindqvist, A. Okafor, A. Mueller", "2 of 3 further authors"),
        ("A. Lindqvist, A. Okafor, A. Muller, A. Garcia-Marquez", "3 of 3 further authors"),
        ("A. Lindqvist, B. Chesterton", "not in the record: chesterton"),
        ("A. Lindqvist 2012", "year 2012"),
        ("A. Lindqvist 2013", "a year apart: 2013, not 2012"),
        ("A. Lindqvist 2010", "another year: 2010, not 2012"),
        ("A. Lindqvist https://doi.org/10.5555/TEA", "doi:10.5555/tea is written in the reference"),
        ("A. Lindqvist doi:10.5555/coffee", "doi:10.5555/coffee is written, not doi:10.5555/tea"),
    ],
)
def test_what_is_seen(text: str, seen: str) -> None:
    assert seen in words(text)


def test_one_damaged_name_among_others_that_are_there_accuses_nobody() -> None:
    assert not any("first author" in one for one in words("A. Lzxdqwzst, A. Okafor, A. Müller"))


def test_a_page_that_looks_like_a_year_is_none() -> None:
    item = Item(author=PEOPLE, issued=Date(2012), page="1904-1911")
    assert not any("year" in one for one in words("A. Lindqvist, 1904–1911", item))


def test_a_book_without_author_is_known_by_its_editor() -> None:
    item = Item(type="book", editor=PEOPLE)
    assert "first author lindqvist" in words("A. Lindqvist (ed.)", item)
    assert not any("first author" in one for one in words("B. Chen", item))
