"""`magcite link`: what it proposes, what accepting writes where, and what it never asks again.

As a process where it is a process that matters: one page from proposal to link, a page with a byte order mark, a
terminal. The rest calls the command line's own `main`.
"""

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from magcite.cli.main import main
from tests.process import Run

CLAIM = "A randomised trial in 137 adults found that green tea lowered anxiety by 23% after 9 weeks."
OTHER = "Sleep is a state that every animal needs, and nobody knows quite why."
LINE = f"{CLAIM} Read the study here"
REFERENCE = """---
type: article-journal
title: Green tea and anxiety in adults
author: [{family: Leaf}]
issued: 2021
DOI: 10.5555/greentea
evidence: {design: rct, n: 137, duration: 9 weeks, exposure: green tea,
  results: [{outcome: anxiety, measure: percentage, value: 23, direction: lower}]}
---
"""


@pytest.fixture
def called(folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return a function that calls `main` in the test's folder, and gives back what a process would."""
    monkeypatch.chdir(folder)
    monkeypatch.setenv("NO_COLOR", "")

    def call(*arguments: str) -> subprocess.CompletedProcess[str]:
        try:
            status = int(main(list(arguments)))
        except SystemExit as left:
            status = int(left.code or 0)
        return subprocess.CompletedProcess(arguments, status, *capsys.readouterr())

    return call


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a library and no settings."""
    (tmp_path / "books").mkdir()
    (tmp_path / "books" / "leaf2021.md").write_text(REFERENCE, "utf-8")
    return tmp_path


def link(run: Run, page: str, *arguments: str) -> tuple[int, str, str]:
    done = run("link", page, "--references", "books", *arguments)
    return done.returncode, done.stdout, done.stderr


def states(run: Run, page: str) -> list[tuple[str, list[str], list[str]]]:
    tree = json.loads(link(run, page, "--format", "json")[1])
    return [
        (one["state"], one["keys"], [candidate["key"] for candidate in one["candidates"]])
        for one in tree["pages"][0]["links"]
    ]


def test_a_text_page_is_answered_in_its_sidecar(called: Run, folder: Path) -> None:
    (folder / "page.txt").write_text(f"Tea\n\n{LINE}\n\n{OTHER}\n", "utf-8")
    assert states(called, "page.txt")[0] == ("proposed", [], ["leaf2021"])
    status, shown, _ = link(called, "page.txt")
    assert status == 0
    assert "3: proposed leaf2021" in shown
    assert "sample size 137 adults: 137" in " ".join(shown.split())
    status, diff, told = link(called, "page.txt", "--dry-run", "--accept-all")
    assert (status, "would write: page.txt.claims.yaml" in told, "{key: leaf2021}" in diff) == (0, True, True)
    assert not (folder / "page.txt.claims.yaml").exists()
    assert link(called, "page.txt", "--write", "--accept", "3")[0] == 0
    assert states(called, "page.txt")[0] == ("linked", ["leaf2021"], [])
    assert (folder / "page.txt").read_text("utf-8") == f"Tea\n\n{LINE}\n\n{OTHER}\n"


def test_a_markdown_page_gets_the_link(run: Run, called: Run, folder: Path) -> None:
    mark = b"\xef\xbb\xbf"
    text = f"# Tea\r\n\r\n{LINE}\r\n\r\n{OTHER}\r\n"
    (folder / "page.md").write_bytes(mark + text.encode())
    status, diff, _ = link(called, "page.md", "--dry-run", "--accept-all")
    assert (status, "+A randomised trial" in diff) == (0, True)
    status, shown, told = link(run, "page.md", "--write", "--accept-all")
    assert (status, "wrote page.md" in told, "linked leaf2021" in shown) == (0, True, True)
    put_in = text.replace("Read the study here", "[Read the study here](https://doi.org/10.5555/greentea)")
    assert (folder / "page.md").read_bytes() == mark + put_in.encode()
    assert "nothing to write" in link(called, "page.md", "--write", "--accept-all")[2]


def test_an_html_page_gets_an_anchor(called: Run, folder: Path) -> None:
    (folder / "page.html").write_text(f"<html><body><h1>Tea</h1><p>{LINE}</p></body></html>\n", "utf-8")
    assert link(called, "page.html", "--write", "--accept-all")[0] == 0
    anchor = '<a href="https://doi.org/10.5555/greentea">Read the study here</a>'
    assert anchor in (folder / "page.html").read_text("utf-8")
    assert states(called, "page.html")[0][:2] == ("linked", ["leaf2021"])


def test_none_is_remembered_in_the_sidecar_and_can_be_taken_back(called: Run, folder: Path) -> None:
    (folder / "page.md").write_text(f"# Tea\n\n{LINE}\n", "utf-8")
    assert link(called, "page.md", "--write", "--none", "3")[0] == 0
    sidecar = folder / "page.md.claims.yaml"
    assert "link: none" in sidecar.read_text("utf-8")
    assert states(called, "page.md") == [("none", [], [])]
    assert "by your own decision" in link(called, "page.md")[1]
    sidecar.write_text(sidecar.read_text("utf-8").replace("link: none", "link: open"), "utf-8")
    assert states(called, "page.md")[0][0] == "proposed"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--accept-all",), "--accept-all changes the page or its sidecar: add --write"),
        (("--write", "--accept", "3=nobody"), "'nobody' is no candidate of claim"),
        (("--write", "--accept", "99"), "there is no claim '99' here"),
        (("--write", "--none", "99"), "there is no claim '99' here"),
        (("--write", "--accept-all", "--set", "3=leaf2021"), "run it by itself"),
        (("--threshold", "7"), "a score is from 0.5 to 1"),
    ],
)
def test_what_it_refuses(called: Run, folder: Path, arguments: tuple[str, ...], words: str) -> None:
    (folder / "page.md").write_text(f"# Tea\n\n{LINE}\n", "utf-8")
    status, _, told = link(called, "page.md", *arguments)
    assert status == 2
    assert words in told
    assert (folder / "page.md").read_text("utf-8") == f"# Tea\n\n{LINE}\n"


def test_suggestions(called: Run, folder: Path) -> None:
    (folder / "page.txt").write_text(f"Tea\n\n{LINE}\n", "utf-8")
    status, shown, _ = link(called, "page.txt", "--suggest")
    assert status == 0
    assert "leaf2021 is cited by no claim, and could support" in shown
    tree = json.loads(link(called, "page.txt", "--suggest", "--format", "json")[1])
    assert (tree["schema"], tree["references"][0]["key"]) == ("magcite/suggestions/1", "leaf2021")
    assert tree["references"][0]["claims"][0]["text"] == CLAIM
    assert tree["accounts"] == []


def test_on_a_terminal_it_asks(folder: Path) -> None:
    (folder / "page.md").write_text(f"# Tea\n\n{LINE}\n", "utf-8")
    parent, child = pty.openpty()
    command = [sys.executable, "-m", "magcite", "link", "page.md", "--references", "books", "--write"]
    process = subprocess.Popen(command, cwd=folder, stdin=child, stdout=child, stderr=child, close_fds=True)
    os.close(child)
    os.write(parent, b"n\na\n")
    shown = b""
    while True:
        try:
            piece = os.read(parent, 4096)
        except OSError:
            break
        if not piece:
            break
        shown += piece
    os.close(parent)
    assert process.wait(60) == 0
    assert b"[a]ccept, [n]ext candidate" in shown
    assert "(https://doi.org/10.5555/greentea)" in (folder / "page.md").read_text("utf-8")


PAPER = """---
type: article-newspaper
title: Tea calms
author: [{family: Ink}]
issued: 2021
container-title: The Daily
URL: https://daily.example/tea
---
"""


def test_the_study_behind_a_newspaper_is_cited_beside_it(called: Run, folder: Path) -> None:
    (folder / "books" / "daily2021.md").write_text(PAPER, "utf-8")
    page = folder / "page.md"
    page.write_text(f"# Tea\n\n{CLAIM[:-1]} [@daily2021].\n", "utf-8")
    shown = link(called, "page.md", "--suggest")[1]
    assert "behind it: " in shown
    assert "magcite link PAGE --suggest --write --accept LINE=KEY" in shown
    assert "+A randomised" in link(called, "page.md", "--suggest", "--dry-run", "--accept", "3=leaf2021")[1]
    assert link(called, "page.md", "--suggest", "--write", "--accept", "3")[0] == 0
    assert page.read_text("utf-8") == f"# Tea\n\n{CLAIM[:-1]} [@daily2021] [@leaf2021].\n"
    assert not list(folder.glob("*.claims.yaml"))
    assert states(called, "page.md") == [("linked", ["daily2021", "leaf2021"], [])]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--write",), "only what is named is written"),
        (("--write", "--accept-all"), "only what is named is written"),
        (("--write", "--set", "3=leaf2021"), "only what is named is written"),
        (("--write", "--accept", "3=daily2021"), "'daily2021' is no candidate of claim"),
        (("--write", "--accept", "5"), "nothing is proposed for claim"),
    ],
)
def test_suggestions_are_written_by_name_alone(
    called: Run, folder: Path, arguments: tuple[str, ...], words: str
) -> None:
    (folder / "books" / "daily2021.md").write_text(PAPER, "utf-8")
    text = f"# Tea\n\n{CLAIM[:-1]} [@daily2021].\n\n{OTHER}\n"
    (folder / "page.md").write_text(text, "utf-8")
    status, _, told = link(called, "page.md", "--suggest", *arguments)
    assert (status, words in told) == (2, True)
    assert (folder / "page.md").read_text("utf-8") == text
