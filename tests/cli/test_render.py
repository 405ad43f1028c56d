"""`magcite render` as a process: formats from endings, options, and what is said on standard error."""

from pathlib import Path

import pytest

from tests.process import Run

RECORD = """---
type: speech
title: Öl i {år}
author: ["Åkerfeldt, Eva"]
issued: 2010
tags: [öl]
other:
  file: a.pdf
---
"""


@pytest.fixture
def beer(tmp_path: Path) -> Path:
    (tmp_path / "references").mkdir()
    (tmp_path / "references" / "öl2010.md").write_text(RECORD, "utf-8")
    return tmp_path


@pytest.mark.usefixtures("beer")
def test_what_is_lost_is_said_and_quiet_is_quiet(run: Run) -> None:
    done = run("render", "--to", "ris")
    assert done.stdout.startswith("TY  - SLIDE\nID  - öl2010\n")
    assert "RIS has no place for the field file: öl2010\n" in done.stderr
    assert run("--quiet", "render", "--to", "ris").stderr == ""


@pytest.mark.usefixtures("beer")
def test_ascii_on_request(run: Run) -> None:
    done = run("render", "--to", "bibtex", "--encoding", "latex")
    assert done.stdout.isascii()
    assert "in ASCII the citekey is ol2010: öl2010" in done.stderr
    assert "{öl2010," in run("render", "--to", "bibtex").stdout


@pytest.mark.usefixtures("beer")
@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--to", "ris", "--encoding", "latex"], "ris takes no --encoding; it goes with bibtex, biblatex"),
        (["--fragment"], "markdown takes no --fragment; it goes with html"),
        (["--table", "--to", "bibtex"], "there is no table in bibtex; the formats are markdown, html, csv"),
        (["--design", "rcd"], "there is no study design 'rcd'; did you mean rct"),
    ],
)
def test_what_does_not_go_together(run: Run, arguments: list[str], message: str) -> None:
    done = run("render", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert message in done.stderr


@pytest.mark.usefixtures("beer")
def test_an_empty_list_is_said_to_be_one(run: Run) -> None:
    for more in ([], ["--table"]):
        done = run("render", "--only", "retracted", *more)
        assert done.returncode == 0
        assert "the list is empty: no reference fits what was asked for" in done.stderr


def test_csv_keeps_its_line_ends(run: Run, beer: Path) -> None:
    assert run("render", "-o", "a.csv").returncode == 0
    assert (beer / "a.csv").read_bytes().count(b"\r\n") == 2
