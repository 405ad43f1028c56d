"""What is rendered, and that links back are right from where the text is going to lie."""

import json
import re
from pathlib import Path

import pytest

from magcite import open_project, read_page, render_bibliography, render_report
from tests.process import Run


@pytest.fixture
def here(project: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(project)
    return project


def test_pages_list_what_they_cite_and_without_pages_everything_is_listed(here: Path) -> None:
    project = open_project(here)
    page = read_page(project, "page.md")
    assert [one["id"] for one in json.loads(render_bibliography(project, "csl-json", [page]))] == ["tea2020"]
    listed = [one["id"] for one in json.loads(render_bibliography(project, "csl-json"))]
    assert sorted(listed) == ["spare2019", "tea2020"]


def test_links_back_are_right_from_the_output_s_folder(here: Path) -> None:
    project = open_project(here)
    page = read_page(project, "page.md")
    assert 'href="page.md#tea"' in render_bibliography(project, "html", [page])
    assert 'href="../../page.md#tea"' in render_bibliography(project, "html", [page], output=Path("build/a/b.html"))


def test_the_report_holds_every_claim_and_both_sides(here: Path) -> None:
    (here / "page.md").write_text("# Tea\n\nA trial of 41 adults found that tea lowered stress [@tea2020].\n", "utf-8")
    project = open_project(here)
    report = render_report(project, [read_page(project, "page.md")])
    text = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", report))
    assert "A trial of 41 adults found that tea lowered stress" in text
    assert "41 adults" in text
    assert "40" in text
    assert "Not confirmed" in text


def test_a_library_that_is_named_needs_no_page(run: Run, project: Path) -> None:
    (project / "magcite.toml").write_text('[project]\npages = ["nowhere/*.md"]\n', "utf-8")
    done = run("render", "--references", "references", "--to", "csl-json")
    assert (done.returncode, len(json.loads(done.stdout))) == (0, 2)
    assert run("render", "--to", "csl-json").returncode == 0
    assert run("check").returncode == 2


BROKEN_LIST = """@article{tea2020, title = {Tea}, doi = {no doi at all}, journal = nature, year = 2020}
@book{tea2020, title = {Another tea}}
@misc{cut, title = {Cut
@article{two, title = {Two}, pmid = {none}, title = {Twice}}
@xdata{lent, publisher = {P}}
@set{both, entryset = {tea2020,two}}
"""


def test_what_the_files_hold_and_the_bibliography_does_not_is_said(run: Run, project: Path) -> None:
    (project / "list.bib").write_text(BROKEN_LIST, "utf-8")
    done = run("render", "--references", "list.bib", "--to", "markdown")
    assert done.returncode == 0
    assert done.stdout.count("<a id=") == 2
    said = done.stderr.splitlines()
    duplicate = "list.bib:2: left out: its citekey 'tea2020' is that of list.bib:1; give it one of its own"
    assert said[:2] == ["list.bib:1: tea2020: DOI 'no doi at all' is left out: a DOI starts with 10.", duplicate]
    assert said[2].startswith("list.bib:3: left out: the entry cannot be read (")
    assert said[3] == "list.bib:4: two: title 'Twice' is left out: the field is given a second time"
    assert said[4].startswith("list.bib:4: two: PMID 'none' is left out: ")
    assert said[5:] == ["list.bib:6: left out: both is a set of entries, and no work of its own"]
    assert run("render", "--quiet", "--references", "list.bib").stderr == ""


def test_what_a_format_keeps_is_not_said(run: Run, project: Path) -> None:
    (project / "list.bib").write_text(BROKEN_LIST, "utf-8")
    done = run("render", "--references", "list.bib", "--to", "bibtex")
    assert "  doi = {no doi at all},\n" in done.stdout
    assert "cut" not in done.stdout
    assert [line.partition(": ")[0] for line in done.stderr.splitlines()] == [
        f"list.bib:{line}" for line in (2, 3, 4, 6)
    ]


def test_only_what_the_pages_cite_is_missed(run: Run, project: Path) -> None:
    (project / "list.bib").write_text(BROKEN_LIST.replace("@misc{cut", "@misc{nobody1999"), "utf-8")
    done = run("render", "page.md", "--references", "list.bib", "--to", "bibtex")
    assert [line.partition(": ")[0] for line in done.stderr.splitlines()] == ["list.bib:2", "list.bib:3"]
