"""`magcite status`: what changed, what is old, which reviews hold, which links answer."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytest_httpserver import HTTPServer

from magcite.api.standing import note_claims, project_status
from magcite.errors import InputError
from magcite.model import ProjectStatus
from magcite.project.project import open_project
from magcite.transport import links
from magcite.transport.limits import Pace
from tests.process import Run


@pytest.fixture
def server() -> Iterator[HTTPServer]:
    with HTTPServer() as running:
        yield running


def status_of(folder: Path, **options: Any) -> ProjectStatus:
    return project_status(open_project(folder), **options)


def test_three_answers_of_links(
    project: Path, server: HTTPServer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(links, "_PACE", Pace(0.0, 1))
    monkeypatch.setenv("MAGCITE_CACHE", str(tmp_path / "cache"))
    server.expect_request("/here").respond_with_data("page")
    server.expect_request("/gone").respond_with_data("", status=410)
    server.expect_request("/busy").respond_with_data("", status=503)
    server.expect_request("/archive/wayback/available").respond_with_json({"archived_snapshots": {}})
    (project / "magcite.toml").write_text(
        f'[project]\npages = ["page.md"]\n\n[sources.wayback]\nurl = "{server.url_for("/archive")}"\n', "utf-8"
    )
    named = " ".join(f"[x]({server.url_for(path)})" for path in ("/here", "/gone", "/busy", "/here"))
    (project / "page.md").write_text(f"# Tea\n\nTea lowered stress. {named}\n", "utf-8")
    status = status_of(project, links=True)
    assert status.links is not None
    assert [(one.url.rpartition("/")[2], one.answers, one.reason) for one in status.links] == [
        ("here", True, ""),
        ("gone", False, "it answered 410"),
        ("busy", None, "it answered 503"),
    ]
    heads = [request.path for request, _ in server.log if request.method == "HEAD"]
    assert heads.count("/here") == 1, "an address is asked for once"


def test_without_links_nothing_is_asked(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("magcite.api.standing.LinkChecker", None)
    assert status_of(project).links is None


def test_changes_need_a_note_and_are_told_from_then_on(project: Path) -> None:
    before = status_of(project)
    assert (before.noted, before.changes) == (None, ())
    assert note_claims(open_project(project)) == 2
    assert status_of(project).changes == ()
    page = project / "page.md"
    page.write_text(page.read_text("utf-8").replace("40 adults", "41 adults"), "utf-8")
    (change,) = status_of(project).changes
    assert (change.kind, change.page, change.line) == ("changed", "page.md", 3)


def test_references_without_an_answer_are_never_asked(project: Path) -> None:
    assert [(one.citekey, one.asked) for one in status_of(project).references] == [
        ("spare2019", None),
        ("tea2020", None),
    ]


def test_an_impossible_age_is_refused(project: Path) -> None:
    with pytest.raises(InputError, match="one day"):
        status_of(project, days=0)


def test_the_command_tells_it_in_both_languages_and_ends_accordingly(run: Run, project: Path) -> None:
    done = run("status")
    assert (done.returncode, done.stderr) == (3, "")
    assert "what changed is not known" in done.stdout
    assert run("status", "--allow-unchecked").returncode == 0
    assert run("verify", "tea2020", "--verdict", "supported", "--by", "Ann").returncode == 0
    assert run("status", "--remember").returncode == 3
    (project / "page.md").write_text("# Tea\n\nWater is wet [@tea2020].\n", "utf-8")
    done = run("status", "--lang", "sv")
    assert done.returncode == 4
    assert "1 är inaktuell" in done.stdout
    assert "gäller" in done.stdout
    tree = json.loads(run("status", "--format", "json").stdout)
    assert (tree["schema"], tree["links"], tree["unreviewed"]) == ("magcite/status/1", None, 1)
    assert {one["kind"] for one in tree["changes"]} == {"added", "removed"}
    assert tree["reviews"][0]["stale"] == "no claim of the page reads as it was read"


def test_a_damaged_note_is_told(run: Run, project: Path) -> None:
    (project / "references" / "noted.claims").write_text("{", "utf-8")
    done = run("status", "--lang", "sv")
    assert done.returncode == 2
    assert "skriver den på nytt" in done.stderr
