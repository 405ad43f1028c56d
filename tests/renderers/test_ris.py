"""RIS that reads back to the same records; what it cannot hold is named."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.bibliography import compile_bibliography
from magcite.model import Date, Item, Library, Name, NoticeKind, Reference, Unreadable
from magcite.readers.references import read_references
from magcite.renderers import RenderOptions, render
from magcite.renderers.ris import lost, writes_back
from tests.builders import doi_for, found, lock
from tests.readers.references.test_ris import ARTICLE
from tests.renderers.bibliographies import of_items
from tests.renderers.test_bibtex_round_trip import ITEMS

LINES = st.lists(st.sampled_from(["", "- item", "  - nested", "**bold**", "AB  - no tag", "    code"]), max_size=6)
KEPT = (
    *("title", "container_title", "publisher", "volume", "edition", "language", "doi", "pmid", "pmcid", "isbn", "issn"),
    *("url", "accessed", "issued", "note"),
)


def again(item: Item, annotation: str | None = None) -> Reference:
    (read,) = read_references(render("ris", of_items(item, annotation=annotation)), path="list.ris")
    return read


def test_ris_to_record_to_ris_to_record() -> None:
    (first,) = read_references(ARTICLE, path="list.ris")
    text = render("ris", compile_bibliography(Library((first,)), (), lock(), {}, title="", language="en"))
    (second,) = read_references(text, path="list.ris")
    assert replace(second, place=first.place) == first
    once_more = compile_bibliography(Library((second,)), (), lock(), {}, title="", language="en")
    assert render("ris", once_more) == text


@pytest.mark.parametrize(
    "item",
    [
        Item(type="article-journal", number="e77", issue="3"),
        Item(type="report", number="7"),
        Item(type="chapter", issn=("1234-5678",)),
        Item(type="article-journal", issued=Date(2006, 5), accessed=Date(2024, 2, 3)),
        Item(type="book", author=(Name(literal="University of California, San Diego"),)),
        Item(type="book", author=(Name("King", suffix="Jr."), Name("King", "Martin", suffix="Jr."))),
        Item(type="article-journal", page="1-3, 7-9"),
        Item(type="article-journal", page="14-14"),
        Item(type="article-journal", note="one\ntwo"),
        Item(type="book", other=(("call-number", "QV 1"), ("AD", "Lund\nOslo"), ("abstract", "We measured."))),
    ],
)
def test_what_comes_back(item: Item) -> None:
    assert again(item).item == item


@given(ITEMS)
def test_any_record_comes_back_but_for_what_is_named(item: Item) -> None:
    bibliography = of_items(item)
    before, after = bibliography.entries[0].item, again(item).item
    told = " ".join(what for what, _ in lost(bibliography, RenderOptions()))
    for name in KEPT:
        assert getattr(after, name) == getattr(before, name), name
    assert after.type == before.type or "the type" in told
    assert len(after.author) == len(before.author)


@given(LINES.map("\n".join).map(str.strip))
def test_an_annotation_keeps_its_lines(text: str) -> None:
    lines = "\n".join(line.rstrip() for line in text.split("\n"))
    assert (again(Item(title="T"), lines or None).annotation or "") == lines


def test_a_retraction_is_a_note_of_its_own_once() -> None:
    item = Item(type="article-journal", title="T", note="Mine.", doi=doi_for("a"))
    held = lock(found("a", NoticeKind.RETRACTION, item=item))
    bibliography = compile_bibliography(Library((Reference("a", item),)), (), held, {}, title="", language="sv")
    text = render("ris", bibliography)
    assert "N1  - TILLBAKADRAGEN, enligt Crossref.\nN1  - Mine.\n" in text
    (read,) = read_references(text, path="a.ris")
    assert render("ris", compile_bibliography(Library((read,)), (), held, {}, title="", language="sv")) == text


def test_what_has_no_place_is_named() -> None:
    item = Item(
        type="speech",
        title="T",
        medium="DVD",
        author=(Name("Gogh", "Vincent", "van"), Name("Ek, Jr", "Bo")),
        issued=Date(literal="1999-2009"),
        other=(("et-al", "author"), ("file", "a.pdf"), ("crossref", "b"), ("issued", "{}"), ("U1", "mine")),
    )
    assert [
        what.removeprefix("RIS has no place for ")
        for what, _ in lost(of_items(item, Item(type="treaty")), RenderOptions())
    ] == [
        "medium",
        "a particle apart from the name in author",
        "a comma in the name of author",
        "the words '1999-2009' of issued",
        "“and others” of author",
        "the field file",
        "more than one day in issued",
        "the type treaty (read as document)",
    ]


def test_identifiers_that_nobody_could_read_are_written_as_they_came() -> None:
    (entry,) = of_items(Item(type="book", title="T")).entries
    flaws = (Unreadable("DOI", "none", "no"), Unreadable("PMID", "x", "no"))
    bibliography = replace(of_items(), entries=(replace(entry, unreadable=flaws),))
    assert writes_back(bibliography.entries[0]) == flaws[:1]
    assert "DO  - none\n" in render("ris", bibliography)
