"""`magcite claims` as a process: filters, width, colours."""

import json
from argparse import ArgumentParser
from pathlib import Path

import pytest

from magcite.cli.command import add_page_arguments
from magcite.cli.console import Console
from magcite.readers.pages import FORMATS
from tests.process import Run

PAGE = "# Tea\n\nTea is hot. Drink it warm!\n\n"
PAGE += "A trial of 40 people found less pain [@tea2020].\n\nMy comment: I like it.\n"


@pytest.fixture(autouse=True)
def page(project: Path) -> None:
    (project / "tea.md").write_text(PAGE, "utf-8")


def kinds(run: Run, *arguments: str) -> list[str]:
    done = run("claims", "tea.md", "--format", "json", *arguments)
    assert done.returncode == 0, done.stderr
    return [claim["kind"] for claim in json.loads(done.stdout)["pages"][0]["claims"]]


def test_filters(run: Run) -> None:
    assert kinds(run) == ["background", "advice", "finding", "commentary"]
    assert kinds(run, "--kind", "finding") == ["finding"]
    assert kinds(run, "--kind", "finding", "--kind", "advice") == ["advice", "finding"]
    assert kinds(run, "--unsourced") == ["background"]
    assert kinds(run, "--unsourced", "--kind", "finding") == []
    assert run("claims", "tea.md", "--kind", "opinion").returncode == 2


def test_the_listing_is_the_same_wherever_it_goes(run: Run) -> None:
    plain = run("claims", "tea.md").stdout
    assert plain == run("claims", "tea.md", COLUMNS="47").stdout == run("claims", "tea.md", NO_COLOR="1").stdout
    assert "\x1b" not in plain
    run("claims", "tea.md", "-o", "out.txt")
    assert run("claims", "tea.md", "-o", "-").stdout == plain
    assert plain.endswith(
        "4 claims: 1 finding, 1 background, 1 advice, 1 commentary\n"
        "1 citation: 1 linked, 0 link lost, 0 not in library\nwithout a source: 1\n"
    )


def test_what_could_not_be_read_is_said_by_both_commands(run: Run, project: Path) -> None:
    (project / "tea.md").write_text("Tea is hot.\n\n<!-- magcite-ignore: why -->\n", "utf-8")
    assert "not read: line 3, column 1: the comment “magcite-ignore: why” is not understood" in " ".join(
        run("claims", "tea.md").stdout.split()
    )
    checked = json.loads(run("check", "tea.md", "--format", "json").stdout)
    assert [
        (one["code"], one["severity"], one["line"]) for one in checked["diagnostics"] if one["name"] == "unread-part"
    ] == [("CIT006", "info", 3)]


class Terminal:
    """Standard output that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("out", "width"), [(Terminal(), 63), (None, 100)])
def test_the_width_of_the_terminal(
    out: Terminal | None, width: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "63")
    with (tmp_path / "out").open("w") as file:
        assert Console(out or file, file, environ={}).width == width  # type: ignore[arg-type]


def test_every_format_of_pages_can_be_named() -> None:
    parser = ArgumentParser()
    add_page_arguments(parser, required=True)
    for name in FORMATS:
        assert parser.parse_args(["--from", name, "page"]).page_format == name
