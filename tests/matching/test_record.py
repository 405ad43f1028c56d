"""A record made ready to be looked for."""

import pytest

from magcite.matching.record import read_record
from magcite.model import Date, Item, Name

ITEM = Item(
    title="Tea at night: a Survey",
    author=(Name("van den Berg", "A"), Name(literal="Tea Study Group")),
    issued=Date(2012),
    container_title="The Journal of Tea",
    container_title_short="J Tea",
    volume="Vol. 09",
    page="1615-21",
    publisher="Kettle Press",
    other=(("published-print-date", "2013-01"),),
)


def test_names_numbers_and_years_are_bare() -> None:
    record = read_record(ITEM)
    assert record.title[: record.beginning] == ("tea", "at", "night")
    assert [person.words for person in record.people] == [("berg",)]
    assert record.containers == (("journal", "tea"), ("j", "tea"))
    assert record.years == {2012, 2013}
    assert (record.volume, record.page, record.last_page) == ("9", "1615", "1621")
    assert {"kettle", "journal", "study", "group"} <= record.frame
    assert "night" not in record.frame


@pytest.mark.parametrize(
    ("page", "number", "first", "last"),
    [
        ("xi-xxiii", None, "xi", None),
        ("7-7", None, "7", None),
        ("S250", None, "250", None),
        (None, "e0123", "123", None),
        (None, None, None, None),
    ],
)
def test_pages_in_all_forms(page: str | None, number: str | None, first: str | None, last: str | None) -> None:
    record = read_record(Item(page=page, number=number))
    assert (record.page, record.last_page) == (first, last)


def test_editors_stand_where_no_author_does() -> None:
    assert [one.words for one in read_record(Item(editor=(Name("Ek", "A"),))).people] == [("ek",)]


def test_an_empty_record_says_nothing() -> None:
    record = read_record(Item())
    assert (record.title, record.people, record.containers, record.frame) == ((), (), (), frozenset())
