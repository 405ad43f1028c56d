"""References from identifiers and from files of other programs."""

from pathlib import Path

import pytest

from magcite import Project, add_references, open_project, read_new
from magcite.errors import InputError, InputsError
from magcite.identifiers import Isbn
from magcite.model import Date, Item, Name, Origin, Reference
from tests.builders import found, lock
from tests.process import Run

BIB = """\
@article{leaf2020, author = {Leaf, Ann}, title = {Tea}, journal = {Tea Letters}, year = 2020, doi = {10.5555/tea}}
@article{leaf2020b, author = {Leaf, Bo}, title = {More tea}, journal = {Tea Letters}, year = 2020}
"""


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return open_project(tmp_path)


@pytest.mark.parametrize(
    ("text", "citekey", "field", "value"),
    [
        ("10.5555/Tea", "doi-10-5555-tea", "doi", "10.5555/Tea"),
        ("https://doi.org/10.5555/tea", "doi-10-5555-tea", "doi", "10.5555/tea"),
        ("pmid:123", "pmid-123", "pmid", "123"),
        ("PMC123", "pmcid-pmc123", "pmcid", "PMC123"),
        ("arXiv:2101.00001v2", "arxiv-2101-00001", "arxiv", "2101.00001v2"),
    ],
)
def test_a_bare_identifier(project: Project, text: str, citekey: str, field: str, value: str) -> None:
    (added,) = add_references(project, read_new([text]))
    assert (added.citekey, added.described) == (citekey, False)
    (reference,) = open_project(project.layout.root).library
    assert str(getattr(reference.item, field)) == value
    assert reference.provenance.origin is Origin.HAND


def test_a_bib_file_becomes_one_file_an_entry(project: Project, tmp_path: Path) -> None:
    (tmp_path / "list.bib").write_text(BIB, "utf-8")
    added = add_references(project, read_new([str(tmp_path / "list.bib")]))
    assert [one.citekey for one in added] == ["leaf2020", "leaf2020b"]
    library = open_project(tmp_path).library
    assert {reference.provenance.origin for reference in library} == {Origin.IMPORT}
    leaf = library.get("leaf2020")
    assert leaf is not None
    assert (leaf.item.title, leaf.item.container_title, str(leaf.item.doi)) == ("Tea", "Tea Letters", "10.5555/tea")


def test_a_work_the_library_has_is_not_written_again(project: Project, tmp_path: Path) -> None:
    (tmp_path / "list.bib").write_text(BIB, "utf-8")
    add_references(project, read_new([str(tmp_path / "list.bib")]))
    before = {path: path.read_bytes() for path in (tmp_path / "references").iterdir()}
    again = add_references(open_project(tmp_path), read_new([str(tmp_path / "list.bib")]))
    assert [(one.path, one.notes) for one in again] == [(None, ("already in the library",))] * 2
    (added,) = add_references(open_project(tmp_path), read_new(["doi:10.5555/TEA"]))
    assert (added.citekey, added.path) == ("leaf2020", None)
    assert {path: path.read_bytes() for path in (tmp_path / "references").iterdir()} == before


def test_a_taken_citekey_is_never_overwritten(project: Project, tmp_path: Path) -> None:
    (tmp_path / "list.bib").write_text(BIB, "utf-8")
    add_references(project, read_new([str(tmp_path / "list.bib")]))
    other = BIB.splitlines()[0].replace("10.5555/tea", "10.5555/other").replace("Tea}", "Other tea}")
    (tmp_path / "other.bib").write_text(other, "utf-8")
    (added,) = add_references(open_project(tmp_path), read_new([str(tmp_path / "other.bib")]))
    assert added.citekey == "leaf2020c"
    assert added.notes == ("leaf2020 is taken by another work",)
    assert len(open_project(tmp_path).library) == 3


def test_an_answer_fills_a_bare_identifier_and_is_named(project: Project) -> None:
    answer = found("tea")
    (added,) = add_references(project, read_new(["10.5555/tea"]), lock=lock(answer))
    assert added.described
    (reference,) = open_project(project.layout.root).library
    assert reference.item.title == "tea"
    assert reference.provenance.origin is Origin.REGISTRY
    assert reference.provenance.note == "filled from Crossref's answer of 2026-11-23"


def test_what_cannot_be_added_is_named_all_at_once() -> None:
    with pytest.raises(InputsError) as caught:
        read_new(["12345", "nowhere.bib", "10.5555/tea"])
    assert [error.path for error in caught.value.errors] == ["12345", "nowhere.bib"]


def test_a_library_of_one_file_takes_no_new_ones(tmp_path: Path) -> None:
    (tmp_path / "list.bib").write_text(BIB, "utf-8")
    project = open_project(tmp_path, references=tmp_path / "list.bib")
    with pytest.raises(InputError, match="the library is one file"):
        add_references(project, read_new(["10.5555/x"]))
    assert (tmp_path / "list.bib").read_text("utf-8") == BIB


@pytest.mark.parametrize(
    "citekey",
    ["../page", "/abs", "a/b", "README", ".hidden", "_low", "CON", "con.x", "a:b", "x" * 150, "a|b", "a?"],
)
def test_a_citekey_never_leads_out_of_the_folder_or_onto_a_file_that_is_not_read(
    project: Project, tmp_path: Path, citekey: str
) -> None:
    (tmp_path / "page.md").write_text("mine", "utf-8")
    new = Reference(citekey, Item(title="Tea", author=(Name("Leaf"),), issued=Date(2020)))
    (added,) = add_references(project, [new])
    assert (added.citekey, added.notes) == ("leaf2020", (f"“{citekey}” cannot be the name of a file",))
    assert added.path == tmp_path / "references" / "leaf2020.md"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["page.md", "references"]
    assert (tmp_path / "page.md").read_text("utf-8") == "mine"
    assert [one.citekey for one in open_project(tmp_path).library] == ["leaf2020"]


def test_citekeys_that_differ_in_case_only_do_not_share_a_file(project: Project) -> None:
    first = Reference("Leaf", Item(title="Tea", author=(Name("Leaf"),)))
    second = Reference("leaf", Item(title="Coffee", author=(Name("Bean"),)))
    assert [one.citekey for one in add_references(project, [first, second])] == ["Leaf", "bean"]


def test_chapters_of_one_book_are_works_of_their_own(project: Project) -> None:
    isbn = (Isbn.parse("978-0-306-40615-7"),)
    chapters = [Reference(f"ch{n}", Item(type="chapter", title=f"Chapter {n}", isbn=isbn)) for n in (1, 2)]
    assert [one.citekey for one in add_references(project, chapters)] == ["ch1", "ch2"]


def test_a_record_that_cannot_be_read_is_left_out_and_said(run: Run, tmp_path: Path) -> None:
    (tmp_path / "list.bib").write_text(BIB + "@article{cut, title = {Never closed\n", "utf-8")
    done = run("add", "list.bib")
    assert done.returncode == 1
    assert done.stdout.splitlines()[2].startswith("cut: left out, it cannot be read; ")
    assert sorted(path.name for path in (tmp_path / "references").iterdir()) == ["leaf2020.md", "leaf2020b.md"]


def test_a_record_the_library_describes_less_well_is_not_lost_without_a_word(project: Project, tmp_path: Path) -> None:
    add_references(project, read_new(["10.5555/tea"]))
    (tmp_path / "list.bib").write_text(BIB.splitlines()[0], "utf-8")
    (added,) = add_references(open_project(tmp_path), read_new([str(tmp_path / "list.bib")]))
    assert (added.citekey, added.described) == ("doi-10-5555-tea", False)
    assert added.notes == ("already in the library", "leaf2020 was not taken over")


@pytest.mark.parametrize("name", ["empty.bib", "empty.ris", "empty.json"])
def test_a_file_without_references_is_said_to_have_none(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("[]" if name.endswith("json") else "", "utf-8")
    with pytest.raises(InputsError, match="no reference in it"):
        read_new([str(tmp_path / name)])
