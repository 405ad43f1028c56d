"""REF004: what it reports, and what it must leave alone."""

from dataclasses import replace

import pytest

from magcite.identifiers import Doi, Isbn, Pmid
from magcite.model import Acceptances, Corpus, Date, DistinctWorks, Item, Library, Name, Place, Reference, Severity
from magcite.rules.duplicate_work import RULE
from tests.builders import doi_for, found, lock

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


def test_a_preprint_and_its_article_are_two_versions_for_information() -> None:
    preprint = replace(ITEM, type="article", issued=Date(2010), container_title="bioRxiv")
    (finding,) = RULE.check(library(ITEM, preprint))
    assert finding.severity is Severity.INFO
    assert "ek2012b and ek2012 (ek.md:2) are a preprint and what was published of it" in finding.message


def test_one_work_in_two_styles() -> None:
    full = replace(
        ITEM,
        author=(Name("Ek", "Anna"), Name("Berg", "Bo")),
        container_title="Sleep Medicine",
        volume="13",
        page="101-9",
    )
    short = replace(
        full, title=None, author=(Name("Ek", "A"), Name("Berg", "B")), container_title="Sleep Med", page="101"
    )
    (finding,) = RULE.check(library(full, short))
    assert finding.message.startswith("ek2012b is the same work as ek2012 (ek.md:2): they agree in ")


def test_an_identifier_that_the_lock_joins_counts() -> None:
    item = Item(doi=doi_for("a"), pmid=Pmid.parse("12"))
    answers = lock(found("a", item=item))
    first, second = Item(doi=doi_for("a")), Item(pmid=Pmid.parse("12"))
    (finding,) = RULE.check(replace(library(first, second), lock=answers))
    assert finding.message.endswith("both have pmid:12")


@pytest.mark.parametrize("citekeys", [("ek2012", "ek2012b"), ("ek2012b", "ek2012")])
def test_what_the_author_called_two_works_is_left_alone(citekeys: tuple[str, str]) -> None:
    accepted = Acceptances((DistinctWorks(citekeys, "two parts"),))
    second = replace(ITEM, title="Magnesium and Sleep in Old Age.")
    assert list(RULE.check(replace(library(ITEM, second), acceptances=accepted))) == []


def test_a_third_reference_is_still_held_against_the_others() -> None:
    third = Reference("ek2012c", ITEM, place=Place("c.md", 1))
    two = library(ITEM, ITEM)
    accepted = Acceptances((DistinctWorks(("ek2012", "ek2012c"), "another edition"),))
    corpus = replace(two, library=Library((*two.library.references, third)), acceptances=accepted)
    found = {one.citekey: one.message for one in RULE.check(corpus)}
    assert "the same work as ek2012 (" in found["ek2012b"]
    assert "the same work as ek2012b (" in found["ek2012c"]
