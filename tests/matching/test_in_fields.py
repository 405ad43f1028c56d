"""Fields against fields, weighed."""

from dataclasses import replace

import pytest

from magcite.identifiers import Doi, Pmid
from magcite.matching.in_fields import signals_in_fields
from magcite.matching.record import read_record
from magcite.model import Date, Item, Name

ITEM = Item(
    type="article-journal",
    title="Oral magnesium and nocturnal leg cramps in older adults",
    author=(Name("Lindqvist", "Anna"), Name("Okafor", "C")),
    issued=Date(2012),
    container_title="Journal of Invented Nutrition",
    volume="93",
    issue="4",
    page="1904-1911",
)


def points(wanted: Item, record: Item = ITEM) -> dict[str, int]:
    totals: dict[str, int] = {}
    for one in signals_in_fields(read_record(wanted), read_record(record), {}):
        totals[one.name] = totals.get(one.name, 0) + one.points
    return totals


SAME = {"first author": 19, "authors": 4, "title": 50, "issued": 12, "container-title": 15, "volume": 13, "page": 20}


def test_all_that_agrees_counts() -> None:
    assert points(ITEM) == {**SAME, "issue": 4}


@pytest.mark.parametrize(
    ("change", "name", "worth"),
    [
        ({"title": "Oral magnesium and noctumal leg cramps in oldcr adults"}, "title", 40),
        ({"title": "Oral magnesium and nocturnal leg cramps in young adults"}, "title", -20),
        ({"title": "Magnesium and nocturnal leg cramps in older adults"}, "title", 25),
        ({"title": "Kettles of the far north"}, "title", -60),
        ({"author": (Name("Chen", "B"),)}, "first author", -40),
        ({"author": (Name(literal="Lindqvist"), Name(literal="Chen"))}, "authors", -10),
        ({"issued": Date(2013)}, "issued", 5),
        ({"issued": Date(2009)}, "issued", -15),
        ({"container_title": "J Invent Nutr"}, "container-title", 15),
        ({"container_title": "Kettle Reviews"}, "container-title", -12),
        ({"volume": "39"}, "volume", -15),
        ({"issue": "3"}, "issue", -4),
        ({"page": "1904"}, "page", 20),
        ({"page": "1906"}, "page", 0),
        ({"page": "77"}, "page", -20),
        ({"page": "77", "volume": "39"}, "page", -45),
    ],
)
def test_what_differs_counts_against(change: dict[str, object], name: str, worth: int) -> None:
    assert points(replace(ITEM, **change)).get(name, 0) == worth  # type: ignore[arg-type]


def test_a_book_cited_by_its_container_is_known_by_its_title() -> None:
    book = Item(type="book", title="Kettles of the far north", author=ITEM.author, issued=Date(2012))
    wanted = Item(container_title="Kettles of the far north", author=ITEM.author[:1], issued=Date(2012))
    assert points(wanted, book) == {"first author": 19, "title": 50, "issued": 12}


def test_what_is_not_stated_is_unknown() -> None:
    assert points(Item(title=ITEM.title), ITEM) == {"title": 50, "container-title": -15}
    assert points(ITEM, Item(title=ITEM.title)) == {"title": 50}


def test_identifiers_tell_most() -> None:
    doi, other = Doi.parse("10.5555/a"), Doi.parse("10.5555/b")
    assert points(Item(doi=doi), Item(doi=doi)) == {"doi": 60}
    assert points(Item(doi=doi), Item(doi=other)) == {"doi": -40}
    assert points(Item(pmid=Pmid.parse("12")), Item(doi=doi)) == {}
