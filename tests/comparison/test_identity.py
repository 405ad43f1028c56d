"""Marks: what two records of one work share."""

from dataclasses import replace

import pytest

from magcite.comparison.identity import marks_of
from magcite.identifiers import Doi, Isbn, Pmid
from magcite.model import Date, Item, Name

ITEM = Item(
    type="article-journal",
    title="Magnesium and sleep in old age",
    author=(Name("Ek", "A"), Name("Al", "B")),
    issued=Date(2012),
    container_title="Tea Letters",
    volume="3",
    page="7-9",
)


def keys(item: Item, *, exact: bool = False) -> set[object]:
    return {mark.key for mark in marks_of(item, exact=exact)}


def test_identifiers_come_first_and_an_isbn_tells_no_work() -> None:
    item = replace(ITEM, doi=Doi.parse("10.5555/A"), pmid=Pmid.parse("12"), isbn=(Isbn.parse("978-0-306-40615-7"),))
    words = [mark.words for mark in marks_of(item)]
    assert words == ["doi:10.5555/a", "pmid:12", "this title, year and first author"]


@pytest.mark.parametrize("exact", [False, True])
@pytest.mark.parametrize(
    ("other", "same"),
    [
        pytest.param(replace(ITEM, title="MAGNESIUM and sleep in old age."), True, id="typography"),
        pytest.param(replace(ITEM, author=(Name("Ek", "Anna"),)), True, id="initials-and-later-authors"),
        pytest.param(replace(ITEM, author=(Name("Bo", "A"),)), False, id="another-first-author"),
        pytest.param(replace(ITEM, issued=Date(2013)), False, id="another-year"),
        pytest.param(replace(ITEM, type="article"), False, id="preprint"),
    ],
)
def test_a_description_tells_a_work(other: Item, same: bool, exact: bool) -> None:
    assert bool(keys(ITEM, exact=exact) & keys(other, exact=exact)) is same


def test_an_exact_description_has_its_place_too() -> None:
    elsewhere = replace(ITEM, container_title="Tea Reviews")
    assert keys(ITEM) & keys(elsewhere)
    assert not keys(ITEM, exact=True) & keys(elsewhere, exact=True)


def test_a_title_that_tells_little_needs_its_place() -> None:
    assert not keys(replace(ITEM, title="Editorial")) & keys(replace(ITEM, title="Editorial", page="1"))


@pytest.mark.parametrize(
    "bare", [Item(), Item(title="Tea"), replace(ITEM, author=()), replace(ITEM, issued=Date(literal="in press"))]
)
def test_what_says_too_little_has_no_mark(bare: Item) -> None:
    assert keys(bare) == set()
