"""A page in a language that is not read: every command names it, and none of its claims is called right or wrong."""

import json
from pathlib import Path

import pytest

from magcite.cli.main import main
from tests.language.test_foreign import PROSE

REFERENCE = """\
---
type: article-journal
title: Vitamin D and fractures
author: [{family: Knoche, given: Eva}]
issued: 2018
container-title: Journal of Invented Bones
evidence: {design: rct, n: 20, dose: 20 µg/day, results: [{outcome: fractures, direction: lower}]}
---
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a German page, a library of one work, and settings."""
    (tmp_path / "references").mkdir()
    (tmp_path / "references" / "knochen2018.md").write_text(REFERENCE, "utf-8")
    (tmp_path / "magcite.toml").write_text('[project]\npages = ["*.md"]\nlanguage = "sv"\n', "utf-8")
    (tmp_path / "seite.md").write_text(f"# Vitamin D\n\n{' '.join(PROSE['de'].split())} [@knochen2018]\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_check_says_it_and_ends_with_what_was_not_checked(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert project.is_dir()
    assert main(["check", "seite.md", "--lang", "sv"]) == 3
    told = capsys.readouterr().out
    assert "CIT007 page-language: av orden att döma är sidan på tyska (de)" in told
    assert "EVD" not in told


def test_a_page_without_any_citation_is_no_clean_page(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "seite.md").write_text(f"# Vitamin D\n\n{' '.join(PROSE['de'].split())}\n", "utf-8")
    assert main(["check", "seite.md"]) == 3
    assert "CIT007" in capsys.readouterr().out
    assert main(["check", "seite.md", "--allow-unchecked"]) == 0


def test_the_verdict_gives_the_language_as_its_reason(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert project.is_dir()
    main(["check", "seite.md", "--format", "json"])
    (verdict,) = json.loads(capsys.readouterr().out)["verdicts"]
    assert verdict["verdict"] == "not-checkable"
    assert verdict["basis"] == [
        {
            "name": "language",
            "verdict": "not-checkable",
            "page_value": "German (de)",
            "source_value": None,
            "origin": "magcite does not read this language",
        }
    ]


@pytest.mark.parametrize("command", ["link", "claims"])
def test_listings_name_it(project: Path, capsys: pytest.CaptureFixture[str], command: str) -> None:
    assert project.is_dir()
    main([command, "seite.md", "--lang", "en"])
    heading, note, *_ = capsys.readouterr().out.splitlines()
    assert heading == "seite.md (de)"
    assert note.strip().startswith("by its words the page is written in German (de)")
    main([command, "seite.md", "--format", "json"])
    assert json.loads(capsys.readouterr().out)["pages"][0]["language"] == "de"


def test_the_report_marks_its_words_and_says_why(project: Path) -> None:
    main(["report", "seite.md", "-o", "report.html"])
    report = (project / "report.html").read_text("utf-8")
    assert 'lang="de"' in report
    assert "av orden att döma är sidan på tyska (de)" in report
    assert "magcite läser inte det här språket" in report
