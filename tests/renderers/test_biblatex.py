"""BibLaTeX as biber wants it, and the same records when it is read."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.bibliography import compile_bibliography
from magcite.identifiers import Arxiv, Pmid
from magcite.model import Date, Item, Library, Name, NoticeKind, Reference
from magcite.model.marked import emphasis_only
from magcite.readers.references import read_references
from magcite.renderers import RenderOptions, render
from magcite.renderers.bib_fields import lost
from tests.builders import doi_for, found, lock
from tests.renderers.bibliographies import of_items, sample
from tests.renderers.test_bibtex_round_trip import ANNOTATIONS, ITEMS

LATEX = RenderOptions(encoding="latex")


def written(item: Item, **options: str) -> str:
    return render("biblatex", of_items(item), RenderOptions(**options))


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        (Item(type="thesis", genre="Doctoral dissertation", publisher="Uppsala"),
         "@thesis{r0,\n  publisher = {Uppsala},\n".replace("publisher", "institution")),
        (Item(type="report", publisher="WHO", number="7"), "@report{r0,\n  institution = {WHO},\n  number = {7},\n"),
        (Item(type="article-journal", container_title="J", issue="3"), "  journaltitle = {J},\n  number = {3},\n"),
        (Item(type="book", publisher_place="Lund"), "  location = {Lund},\n"),
        (Item(issued=Date(2006, 5, 1)), "  date = {2006-05-01},\n"),
        (Item(issued=Date(-44)), "  date = {-0044},\n"),
        (Item(issued=Date(literal="in press")), "  year = {in press},\n"),
        (Item(pmid=Pmid.parse("12")), "  eprint = {12},\n  eprinttype = {pubmed},\n"),
        (Item(pmid=Pmid.parse("12"), arxiv=Arxiv.parse("2101.00001")),
         "  pmid = {12},\n  eprint = {2101.00001},\n  eprinttype = {arxiv},\n"),
        (Item(note="Printed."), "  note = {Printed.},\n"),
        (Item(other=(("addendum", "At the end."),)), "  addendum = {At the end.},\n"),
        (Item(issued=Date(2006), other=(("date", "2006/2008"),)), "  date = {2006/2008},\n"),
        (Item(publisher_place="Lund", other=(("location", "Oslo"),)), "  address = {Lund},\n  location = {Oslo},\n"),
    ],
)  # fmt: skip
def test_fields(item: Item, expected: str) -> None:
    if item.type == "thesis":
        assert "@thesis{r0,\n" in written(item)
        assert "  institution = {Uppsala},\n" in written(item)
    else:
        assert expected in written(item)


def test_note_annotation_and_the_mark_of_a_retraction_stay_apart() -> None:
    item = Item(type="article-journal", title="T", note="My note.", doi=doi_for("a"), other=(("addendum", "The end."),))
    held = lock(found("a", NoticeKind.RETRACTION, item=item))
    library = Library((Reference("a", item, annotation="What it shows."),))
    bibliography = compile_bibliography(library, (), held, {}, title="", language="en")
    latex, tex = render("biblatex", bibliography), render("bibtex", bibliography)
    assert "  addendum = {RETRACTED, according to Crossref. The end.},\n" in latex
    assert "  note = {My note.},\n" in latex
    assert "  annotation = {What it shows.},\n" in latex
    assert "  note = {RETRACTED, according to Crossref. My note.},\n" in tex
    assert "  addendum = {The end.},\n" in tex
    assert "  annote = {What it shows.},\n" in tex
    for text in (latex, tex):
        (again,) = read_references(text, path="list.bib")
        assert again.annotation == "What it shows."
        rendered = compile_bibliography(Library((again,)), (), held, {}, title="", language="en")
        assert render("biblatex" if text == latex else "bibtex", rendered) == text  # it is marked once


def test_a_record_with_an_annotation_of_both_kinds_keeps_both() -> None:
    bibliography = of_items(Item(title="T", other=(("annote", "CSL's own."),)), annotation="The author's.")
    for form in ("bibtex", "biblatex"):
        (again,) = read_references(render(form, bibliography), path="list.bib")
        assert again.annotation == "CSL's own.\n\nThe author's."
    (again,) = read_references(render("csl-json", bibliography), path="list.json")
    assert again.annotation == "CSL's own.\n\nThe author's."
    (again,) = read_references(render("ris", bibliography), path="list.ris")
    assert again.annotation == "CSL's own.\n\nThe author's."


@given(ITEMS, st.none() | ANNOTATIONS)
def test_any_record_comes_back(item: Item, annotation: str | None) -> None:
    bibliography = of_items(item, annotation=annotation)
    for options in (RenderOptions(), LATEX):
        (again,) = read_references(render("biblatex", bibliography, options), path="list.bib")
        assert emphasis_only(again.item) == emphasis_only(bibliography.entries[0].item)
        assert again.annotation == annotation
        assert again.unreadable == ()


def test_latex_is_ascii_and_says_what_it_could_not_do() -> None:
    item = Item(title="Öl, α och 東", author=(Name("Åkerfeldt", "Eva"),), url="https://example.org/ö")
    bibliography = replace(of_items(item), entries=(replace(of_items(item).entries[0], key="åkerfeldt2010"),))
    text = render("bibtex", bibliography, LATEX)
    assert text.startswith("@misc{akerfeldt2010,\n  author = {{\\AA}kerfeldt, Eva},\n")
    assert r"title = {{\"O}l, \ensuremath{\alpha} och 東}" in text
    assert "url = {https://example.org/%C3%B6}" in text
    assert {key for _, key in lost(bibliography, LATEX)} == {"åkerfeldt2010"}
    assert [what for what, _ in lost(bibliography, LATEX)] == [
        "in ASCII the citekey is akerfeldt2010",
        "LaTeX has no command for 東, and it is left in UTF-8",
    ]
    assert list(lost(bibliography, RenderOptions())) == []


def test_the_sample_in_ascii() -> None:
    text = render("biblatex", sample(), LATEX)
    assert text.isascii()
    assert "@incollection{ost2010," in text
