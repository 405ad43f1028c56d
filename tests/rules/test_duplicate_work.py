"""REF004: what it reports, and what it must leave alone."""

from dataclasses import replace

import pytest

from magcite.identifiers import Doi, Isbn, Pmid
from magcite.model import Corpus, Date, Item, Library, Name, Place, Reference
from magcite.rules.duplicate_work import RULE

ITEM = Item(
    type="article-journal", title="Magnesium and sleep in old age", author=(Name("Ek", "A"),), issued=Date(2012)
)


def library(first: Item, second: Item, *keys: str) -> Corpus:
    one, other = keys or ("ek2012", "ek2012b")
    return Corpus(
        library=Library(
            (Reference(one, first, place=Place("ek.md", 2)), Reference(other, second, place=Place("more.bib", 40)))
        )
    )


@pytest.mark.parametrize(
    ("first", "second", "shared"),
    [
        (Item(doi=Doi.parse("10.5555/A")), Item(doi=Doi.parse("10.5555/a")), "doi:10.5555/a"),
        (Item(pmid=Pmid.parse("12")), replace(ITEM, pmid=Pmid.parse("12")), "pmid:12"),
        (ITEM, replace(ITEM, title="Magnesium and Sleep in Old Age."), "this title, year and first author"),
    ],
)
def test_reports_the_later_one_and_names_the_first(first: Item, second: Item, shared: str) -> None:
    (finding,) = RULE.check(library(first, second))
    assert finding.message == f"ek2012b is the same work as ek2012 (ek.md:2): both have {shared}"
    assert finding.place == Place("more.bib", 40)
    assert finding.source_value is None


@pytest.mark.parametrize(
    "second",
    [
        pytest.param(replace(ITEM, issued=Date(2013)), id="another-year"),
        pytest.param(replace(ITEM, title="Magnesium and sleep in youth"), id="another-title"),
        pytest.param(replace(ITEM, author=(Name("Al", "A"),)), id="another-author"),
        pytest.param(replace(ITEM, type="article"), id="a-preprint"),
    ],
)
def test_stays_silent(second: Item) -> None:
    assert list(RULE.check(library(ITEM, second))) == []


def test_chapters_of_one_book_are_not_one_work() -> None:
    isbn = (Isbn.parse("978-0-306-40615-7"),)
    first, second = Item(type="chapter", title="One", isbn=isbn), Item(type="chapter", title="Two", isbn=isbn)
    assert list(RULE.check(library(first, second))) == []


def test_two_editorials_of_one_year_are_not_one_work() -> None:
    first = replace(ITEM, title="Editorial", page="1")
    assert list(RULE.check(library(first, replace(first, page="99")))) == []


def test_one_citekey_is_somebody_else_s_rule() -> None:
    assert list(RULE.check(library(ITEM, ITEM, "ek2012", "ek2012"))) == []
