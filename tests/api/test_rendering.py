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
