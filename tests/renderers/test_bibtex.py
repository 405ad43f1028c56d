"""BibTeX that BibTeX reads: keys, braces, months, and what keeps its capitals."""

import bibtexparser
import pytest
from hypothesis import given

from magcite.bibliography import compile_bibliography
from magcite.model import Bibliography, Date, Item, Library, Name, Reference
from magcite.readers.references import read_references
from magcite.renderers import render
from magcite.renderers.latex import escape, protect_capitals, verbatim
from tests.builders import lock
from tests.renderers.bibliographies import annotated, bibliographies, of_items


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Zinc in DNA and pH of mRNA", "Zinc in {DNA} and {pH} of {mRNA}"),
        ("Vitamin D and COVID-19", "Vitamin {D} and {COVID-19}"),
        ("A study of McDonald's", "A study of {McDonald's}"),
        ("AN OLD TITLE", "AN OLD TITLE"),
        ("50 % of {x} & {", r"50 \% of \{x\} \& \textbraceleft{}"),
        ("x @DNA{", r"x {@}{DNA}\textbraceleft{}"),
        ("a -- b", "a -{}- b"),
    ],
)
def test_titles(title: str, expected: str) -> None:
    assert protect_capitals(title) == expected


def test_escapes() -> None:
    assert escape(r"a_b \ ^ ~ #") == r"a\_b \textbackslash{} \textasciicircum{} \textasciitilde{} \#"
    assert verbatim("https://example.org/a_b%20{c}") == "https://example.org/a_b%20%7Bc%7D"


def test_names() -> None:
    people = (
        Name("Gogh", "Vincent", "van"),
        Name("King", "Martin", suffix="Jr."),
        Name("de Souza", "Ana"),
        Name(literal="Research and Health"),
    )
    text = render("bibtex", of_items(Item(author=people, other=(("et-al", "author"),))))
    assert (
        "author = {van Gogh, Vincent and King, Jr., Martin and {de Souza}, Ana and {Research and Health} and others}"
        in text
    )


def test_dates() -> None:
    text = render("bibtex", of_items(Item(issued=Date(2006, 5, 1), accessed=Date(2026, 11))))
    assert "  year = {2006},\n  month = may,\n  day = {1},\n  urldate = {2026-11},\n" in text


def test_keys_are_made_safe_and_stay_apart() -> None:
    references = (Reference("a b", Item(title="1")), Reference("a{b", Item(title="2")), Reference("", Item(title="3")))
    bibliography = compile_bibliography(Library(references), (), lock(), {}, title="", language="en")
    keys = [
        line.partition("{")[2].rstrip(",")
        for line in render("bibtex", bibliography).splitlines()
        if line.startswith("@")
    ]
    assert keys == ["a-b", "a-b-2", "entry"]


@given(bibliographies | annotated)
def test_every_entry_is_read_again_and_braces_balance(bibliography: Bibliography) -> None:
    text = render("bibtex", bibliography)
    library = bibtexparser.parse_string(text, parse_stack=[])
    assert library.failed_blocks == []
    assert len(library.entries) == len(library.blocks) == len(bibliography.entries)
    assert text.count("{") == text.count("}")  # as BibTeX counts: a backslash before a brace means nothing


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("article-journal", "  number = {3},\n  eid = {77},\n"),
        ("report", "  number = {77},\n"),
        ("book", "  number = {77},\n  collection-number = {5},\n"),
    ],
)
def test_numbers(kind: str, expected: str) -> None:
    issue, other = ("3", ()) if kind == "article-journal" else (None, (("collection-number", "5"),))
    other = other if kind == "book" else ()
    assert expected in render("bibtex", of_items(Item(type=kind, issue=issue, number="77", other=other)))


@pytest.mark.parametrize(
    ("genre", "expected"),
    [
        (None, "@thesis"),
        ("Licentiate", "@thesis"),
        ("Master's thesis", "@mastersthesis"),
        ("Doctoral dissertation", "@phdthesis"),
        ("PhD thesis", "@phdthesis"),
    ],
)
def test_the_level_of_a_thesis_is_not_made_up(genre: str | None, expected: str) -> None:
    assert render("bibtex", of_items(Item(type="thesis", title="T", genre=genre))).startswith(expected + "{")


def test_a_thesis_keeps_its_level() -> None:
    for name in ("mastersthesis", "phdthesis", "thesis"):
        made = read_references(f"@{name}{{a, title={{T}}}}", path="a.bib")[0].item
        assert render("bibtex", of_items(made)).startswith(f"@{name}{{")
