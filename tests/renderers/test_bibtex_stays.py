"""BibTeX that is written, read and written again stays as it is."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.bibliography import compile_bibliography
from magcite.model import Bibliography, Library
from magcite.readers.references import read_references
from magcite.renderers import render
from tests.builders import doi_for, lock
from tests.renderers.bibliographies import of_items
from tests.strategies import items

PIECES = st.sampled_from(
    [
        "@",
        "{",
        "}",
        "\\",
        "\\\\",
        "\\{",
        "\\}",
        "{@}",
        "article",
        "DNA",
        " ",
        "\n",
        "(",
        ")",
        ",",
        "=",
        '"',
        "%",
        "#",
        "x",
    ]
)
VALUES = st.lists(PIECES, max_size=10).map("".join).filter(lambda text: text.strip(" {}\n"))


def read_again(text: str) -> Bibliography:
    references = read_references(text, path="list.bib")
    return compile_bibliography(Library(references), (), lock(), {}, title="T", language="en")


def file(**fields: str) -> str:
    return "".join(["@misc{r0,\n", *(f"  {name} = {{{value}}},\n" for name, value in fields.items()), "}\n"])


@pytest.mark.parametrize(
    "value",
    [
        "mail ann@example.org",
        "LeQua @ CLEF, 5 % & more_x",
        r"a set \{x, y\} of $x_1$",
        r"{\"o}l \\ and \emph{more}",
        "x {@}DNA{y}",
    ],
)
def test_a_foreign_field_stays_word_for_word(value: str) -> None:
    written = render("bibtex", read_again(file(title="T", abstract=value)))
    assert f"  abstract = {{{value}}},\n" in written


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("x @DNA{y}", "x {@}DNA{y}"),
        ("a }{ b", r"a \textbraceright{}\textbraceleft{} b"),
        (r"a \{ b", r"a \textbraceleft{} b"),
        ("a \\", r"a \textbackslash{}"),
        ("a \\\\", r"a \newline{}"),
    ],
)
def test_what_would_be_misread_is_written_otherwise_once(value: str, expected: str) -> None:
    item = read_references(file(title="T"), path="a.bib")[0].item
    once = render("bibtex", of_items(type(item)(title="T", other=(("abstract", value),))))
    assert f"  abstract = {{{expected}}},\n" in once
    assert render("bibtex", read_again(once)) == once


@given(st.dictionaries(st.sampled_from(["abstract", "file", "x-note"]), VALUES, min_size=1), items)
def test_what_is_written_is_written_again_the_same(fields: dict[str, str], item: object) -> None:
    made = replace(item, other=tuple(fields.items()))  # type: ignore[type-var]
    once = render("bibtex", read_again(render("bibtex", of_items(made))))
    assert render("bibtex", read_again(once)) == once


@pytest.mark.parametrize(
    "fields",
    [
        {"doi": "not a doi"},
        {"isbn": "9780306406157, 123"},
        {"pmid": "PMC?"},
        {"eprint": "none such", "archiveprefix": "arXiv"},
        {"url": "https://example.org/a https://example.org/b"},
        {"url": "https://example.org/a, https://example.org/b"},
        {"howpublished": "at https://example.org/a"},
    ],
    ids=str,
)
def test_values_nobody_could_read_and_several_addresses_stay(fields: dict[str, str]) -> None:
    written = render("bibtex", read_again(file(title="T", **fields)))
    for name, value in fields.items():
        assert f"  {name} = {{{value}}},\n" in written
    assert render("bibtex", read_again(written)) == written


def test_a_registered_identifier_wins_over_one_nobody_could_read() -> None:
    bibliography = read_again(file(title="T", doi="not a doi"))
    (entry,) = bibliography.entries
    filled = replace(entry, item=replace(entry.item, doi=doi_for("a")))
    assert render("bibtex", replace(bibliography, entries=(filled,))).count("doi = ") == 1
