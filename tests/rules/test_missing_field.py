"""REF003: what it reports, and what it must leave alone."""

import pytest

from magcite.model import Corpus, Date, Item, Library, Lock, Name, Reference, Unreadable
from magcite.rules.missing_field import RULE
from tests.builders import corpus, doi_for, found

ANNA = (Name("Ek", "Anna"),)
Y2006 = Date(2006)
ARTICLE = Item(type="article-journal", title="T", author=ANNA, issued=Y2006, container_title="J")


def messages(item: Item, known: Corpus | None = None, *unreadable: Unreadable) -> list[str]:
    reference = Reference("a", item, unreadable=unreadable)
    return [one.message for one in RULE.check(reference, known or Corpus(library=Library((reference,))))]


def test_reports_each_missing_field_in_the_order_a_reader_asks() -> None:
    assert messages(Item(type="article-journal", doi=doi_for("a"), volume="3")) == [
        "a states no title; a work of type article-journal needs it",
        "a states no author or editor; a work of type article-journal needs it",
        "a states no name of what it appeared in (container-title); a work of type article-journal needs it",
        "a states no date (issued); a work of type article-journal needs it",
    ]


def test_reports_at_the_usual_field() -> None:
    reference = Reference("a", Item(type="speech", author=ANNA, issued=Y2006))
    (finding,) = RULE.check(reference, Corpus())
    assert finding.field == "title"
    assert finding.message == "a states no title or event (event-title); a work of type speech needs it"


def test_a_reference_without_anything_needs_a_title() -> None:
    assert messages(Item()) == ["a states no title"]


@pytest.mark.parametrize(
    "item",
    [
        pytest.param(ARTICLE, id="article"),
        pytest.param(Item(type="article-newspaper", title="T", issued=Y2006, container_title="N"), id="unsigned-news"),
        pytest.param(Item(type="speech", event_title="E", author=ANNA, issued=Y2006), id="lecture"),
        pytest.param(Item(type="book", title="T", editor=ANNA, issued=Y2006), id="edited-book"),
        pytest.param(Item(type="webpage", title="T", url="https://example.org/"), id="web-page-without-date"),
        pytest.param(Item(type="song", title="T"), id="a-type-without-needs"),
        pytest.param(Item(doi=doi_for("a")), id="nothing-but-a-doi"),
        pytest.param(Item(type="article-journal", doi=doi_for("a")), id="nothing-but-a-doi-and-a-type"),
    ],
)
def test_stays_silent(item: Item) -> None:
    assert messages(item) == []


def test_what_a_registry_answered_is_not_missing() -> None:
    reference = Reference("a", Item(type="article-journal", title="T", doi=doi_for("a")))
    assert messages(reference.item, corpus(found("a", item=ARTICLE), references=(reference,))) == []


def test_an_unreadable_value_is_not_missing() -> None:
    item = Item(type="article-journal", title="T", author=ANNA, container_title="J")
    known = Corpus(lock=Lock())
    assert messages(item, known, Unreadable("issued", "13/2006", "there is no such month")) == []
