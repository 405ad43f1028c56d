"""`magcite audit` as a process, against registries on this machine that say one thing and then another."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytest_httpserver import HTTPServer

from magcite import AuditReport, audit_library, enrich_library, open_project
from magcite.errors import InputError
from magcite.model import Severity
from tests.loopback import Fault, Registry, article, retraction_row, work
from tests.process import Run

DOI = "10.5555/tea.2020"
TEA = work(
    "10.5555/Tea.2020",
    "Tea and stress",
    author=[{"family": "Leaf", "given": "Ann"}],
    issued={"date-parts": [[2020]]},
    volume="3",
    **{"container-title": ["Journal of Invented Results"]},
)
NOTICE = {
    "DOI": "10.5555/notice",
    "type": "retraction",
    "source": "retraction-watch",
    "updated": {"date-parts": [[2026, 11, 20]]},
}


@pytest.fixture
def tea(tmp_path: Path) -> Path:
    """A project with one reference that says enough to be verified, and leaves the volume to the registry."""
    (tmp_path / "references").mkdir()
    (tmp_path / "magcite.toml").write_text('[project]\nmailto = "author@example.org"\n', "utf-8")
    (tmp_path / "references" / "tea2020.md").write_text(
        "---\ntype: article-journal\ntitle: Tea and stress\nauthor:\n  - Leaf, Ann\nissued: 2020\n"
        f"container-title: Journal of Invented Results\nDOI: {DOI}\n---\n",
        "utf-8",
    )
    return tmp_path


@pytest.fixture
def registry(tea: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Registry]:
    """The world before, with the lock written from it."""
    with Registry([TEA]) as running:
        for name, value in running.environ.items():
            monkeypatch.setenv(name, value)
        enrich_library(open_project(tea))
        yield running


def audited(run: Run, registry: Registry, *arguments: str) -> tuple[int, dict[str, Any]]:
    done = run("audit", "--format", "json", *arguments, **registry.environ)
    assert "Traceback" not in done.stderr
    return done.returncode, json.loads(done.stdout)


def kinds(tree: dict[str, Any]) -> list[tuple[str, str]]:
    return [(one["severity"], one["kind"]) for one in tree["changes"]]


def test_nothing_changed(run: Run, registry: Registry, tea: Path) -> None:
    lock = (tea / "references" / "magcite.lock").read_bytes()
    code, tree = audited(run, registry)
    assert (code, tree["changes"], tree["could_not_ask"]) == (0, [], [])
    assert registry.count("single") == 2  # it was asked again
    assert (tea / "references" / "magcite.lock").read_bytes() == lock


@pytest.mark.parametrize(
    ("after", "code", "expected"),
    [
        ({"updated-by": [NOTICE]}, 1, [("error", "new-notice")]),
        ({"updated-by": [NOTICE | {"type": "expression_of_concern"}]}, 1, [("warning", "new-notice")]),
        ({"updated-by": [NOTICE | {"type": "erratum"}]}, 0, [("info", "new-notice")]),
        ({"updated-by": [NOTICE | {"type": "reinstatement"}]}, 0, [("info", "new-notice")]),
        ({"title": ["RETRACTED: Tea and stress"]}, 1, [("error", "new-notice")]),
        (
            {"relation": {"is-preprint-of": [{"id-type": "doi", "id": "10.5555/article"}]}},
            1,
            [("warning", "published")],
        ),
        ({"volume": "4"}, 1, [("warning", "field-changed")]),
        ({"issue": "2", "abstract": "<p>Tea.</p>"}, 0, [("info", "field-changed")]),
        ({"title": ["TEA AND STRESS"], "abstract": "<p>Tea.</p>"}, 0, []),
        ({"title": ["Tea and heart rate in young cats"]}, 1, [("warning", "field-changed")]),
        ({"DOI": "10.5555/moved", "aliases": [DOI]}, 1, [("warning", "doi-moved")]),
        (
            {
                "title": ["Soil along northern rivers"],
                "author": [{"family": "Bank", "given": "Bo"}],
                "issued": {"date-parts": [[1998]]},
                "container-title": ["Annals of Mud"],
            },
            1,
            [("error", "another-work")],
        ),
    ],
)
def test_each_kind_of_change(
    run: Run, registry: Registry, after: dict[str, object], code: int, expected: list[tuple[str, str]]
) -> None:
    registry.works[DOI] |= after
    ended, tree = audited(run, registry)
    assert kinds(tree) == expected
    assert (ended, tree["could_not_ask"]) == (code, [])


def test_a_new_retraction_in_full(run: Run, registry: Registry) -> None:
    registry.works[DOI]["updated-by"] = [NOTICE]
    _, tree = audited(run, registry)
    (change,) = tree["changes"]
    assert change["message"] == "tea2020: new notice: retraction, doi:10.5555/notice"
    assert change["told_by"] == ["Retraction Watch, through Crossref"]
    assert change["notice"] == {
        "type": "retraction",
        "said": "retraction",
        "date": "2026-11-20",
        "doi": "10.5555/notice",
        "reasons": [],
        "source": "Crossref",
        "asserted_by": "Retraction Watch",
    }
    assert (change["path"], change["line"]) == ("references/tea2020.md", 1)


def test_a_notice_that_is_gone(run: Run, registry: Registry) -> None:
    registry.works[DOI]["updated-by"] = [NOTICE]
    audited(run, registry, "--update")
    registry.works[DOI]["updated-by"] = []
    code, tree = audited(run, registry)
    assert (code, kinds(tree)) == (1, [("warning", "notice-gone")])


def test_a_doi_that_is_not_registered_any_more(run: Run, registry: Registry) -> None:
    del registry.works[DOI]
    code, tree = audited(run, registry)
    assert (code, kinds(tree)) == (1, [("error", "not-registered")])
    assert tree["changes"][0]["after"] == "unknown to Crossref and doi.org"


def test_silence_of_doi_org_accuses_nobody(run: Run, registry: Registry) -> None:
    del registry.works[DOI]
    registry.faults.append(Fault(503, "busy", "text/plain", {"Retry-After": "0"}, kind="agency"))
    code, tree = audited(run, registry)
    assert ("error", "not-registered") not in kinds(tree)
    assert (code, [one["source"] for one in tree["could_not_ask"]]) == (4, ["doi.org"])


def test_an_identifier_that_pubmed_joins(run: Run, tea: Path) -> None:
    reference = tea / "references" / "tea2020.md"
    reference.write_text(reference.read_text("utf-8").replace(f"DOI: {DOI}", "PMID: 123"), "utf-8")
    with Registry([TEA]) as registry:
        registry.others.pubmed["123"] = article("123", "Tea and stress")
        run("enrich", **registry.environ)
        registry.others.pubmed["123"] = article("123", "Tea and stress", DOI)
        code, tree = audited(run, registry)
        assert (code, kinds(tree)) == (0, [("info", "identifier-joined")])
        assert tree["changes"][0]["after"] == f"doi:{DOI}"
        registry.works[DOI]["updated-by"] = [NOTICE]
        code, tree = audited(run, registry)
    assert (code, kinds(tree)[0]) == (1, ("error", "new-notice"))  # of the work, by its other name


@pytest.mark.parametrize("status", [500, 503, 429])
def test_an_outage_is_never_nothing_changed(run: Run, registry: Registry, tea: Path, status: int) -> None:
    lock = (tea / "references" / "magcite.lock").read_bytes()
    registry.faults.append(Fault(status, "<p>busy</p>", "text/html", {"Retry-After": "0"}))
    code, tree = audited(run, registry, "--update")
    assert (code, tree["changes"], tree["summary"]["updated"]) == (3, [], False)
    (told,) = tree["could_not_ask"]
    assert (told["citekey"], told["identifier"], told["source"]) == ("tea2020", f"doi:{DOI}", "Crossref")
    assert str(status) in told["reason"]
    assert (tea / "references" / "magcite.lock").read_bytes() == lock
    text = run("audit", **registry.environ)
    assert "nothing changed in what was answered" in text.stdout
    assert run("audit", "--allow-unchecked", **registry.environ).returncode == 0


def test_an_answer_about_another_doi_is_no_answer(run: Run, registry: Registry) -> None:
    registry.faults.append(Fault(body=json.dumps({"message-type": "work", "message": work("10.5555/other")})))
    code, tree = audited(run, registry)
    assert (code, tree["changes"]) == (3, [])
    assert "another DOI" in tree["could_not_ask"][0]["reason"]


def test_changed_and_unchecked(run: Run, registry: Registry, tea: Path) -> None:
    registry.works[DOI]["updated-by"] = [NOTICE]
    (tea / "references" / "book.md").write_text("---\ntype: book\ntitle: Spare parts\n---\n", "utf-8")
    code, tree = audited(run, registry)
    assert (code, kinds(tree)) == (4, [("error", "new-notice")])
    assert [(one["citekey"], one["reason"]) for one in tree["could_not_ask"]] == [
        ("book", "it has no identifier to ask about")
    ]
    assert audited(run, registry, "tea2020")[0] == 1
    assert audited(run, registry, "tea2020", "--fail-on", "error")[0] == 1
    registry.works[DOI] = TEA | {"volume": "4"}
    assert audited(run, registry, "tea2020", "--fail-on", "error")[0] == 0


def test_update_writes_the_lock_and_the_next_audit_is_clean(run: Run, registry: Registry, tea: Path) -> None:
    registry.works[DOI] |= {"updated-by": [NOTICE], "volume": "4"}
    code, tree = audited(run, registry, "--update")
    assert (code, tree["summary"]["updated"]) == (1, True)
    assert "10.5555/notice" in (tea / "references" / "magcite.lock").read_text("utf-8")
    assert audited(run, registry) == (
        0,
        {
            "schema": "magcite/audit/1",
            "summary": {
                "references": 1,
                "changes": {"error": 0, "warning": 0, "info": 0},
                "could_not_ask": 0,
                "updated": False,
                "links": None,
                "second_hop": None,
            },
            "changes": [],
            "could_not_ask": [],
        },
    )
    checked = json.loads(run("check", "--references", "references", "--format", "json").stdout)
    assert "retracted-work" in {one["name"] for one in checked["diagnostics"]}


def test_without_a_lock_everything_is_a_first_answer(run: Run, tea: Path) -> None:
    with Registry([TEA | {"updated-by": [NOTICE]}]) as registry:
        code, tree = audited(run, registry)
    assert (code, kinds(tree)) == (1, [("error", "new-notice"), ("info", "first-answer")])
    assert not (tea / "references" / "magcite.lock").exists()


def test_retraction_watch_tells_of_what_the_lock_holds_nothing_of(run: Run, registry: Registry, tea: Path) -> None:
    settings = tea / "magcite.toml"
    settings.write_text(f'{settings.read_text("utf-8")}[sources]\nask = ["crossref", "retraction_watch"]\n', "utf-8")
    registry.others.retractions.append(retraction_row(DOI))
    code, tree = audited(run, registry)
    assert (code, kinds(tree)) == (1, [("error", "new-notice")])
    assert tree["changes"][0]["notice"]["reasons"] == ["Data invented"]


def test_a_damaged_lock(run: Run, registry: Registry, tea: Path) -> None:
    (tea / "references" / "magcite.lock").write_text("{", "utf-8")
    done = run("audit", **registry.environ)
    assert (done.returncode, done.stdout) == (5, "")
    assert (tea / "references" / "magcite.lock").read_text("utf-8") == "{"


@pytest.mark.usefixtures("registry")
def test_wrong_usage(run: Run, tmp_path: Path) -> None:
    done = run("audit", "tea2021")
    assert done.returncode == 2
    assert "did you mean tea2020?" in done.stderr
    (tmp_path / "empty").mkdir()
    assert run("audit", "--references", "empty").returncode == 2
    assert run("audit", "--format", "sarif").returncode == 2


def test_a_file_of_references(run: Run, tmp_path: Path) -> None:
    (tmp_path / "list.bib").write_text(f"@article{{tea, title={{Tea and stress}}, doi={{{DOI}}}}}\n", "utf-8")
    with Registry([TEA]) as registry:
        run("enrich", "--references", "list.bib", **registry.environ)
        registry.works[DOI]["updated-by"] = [NOTICE]
        code, tree = audited(run, registry, "--references", "list.bib", "--update")
        assert (code, tree["changes"][0]["path"]) == (1, "list.bib")
        assert audited(run, registry, "--references", "list.bib")[0] == 0
    assert "10.5555/notice" in (tmp_path / "list.bib.lock").read_text("utf-8")


def test_the_second_hop(run: Run, registry: Registry) -> None:
    registry.works[DOI]["reference"] = [
        {"key": "a", "DOI": "10.5555/OLD"},
        {"key": "b", "DOI": "10.5555/sound"},
        {"key": "c", "DOI": "10.5061/elsewhere"},
        {"key": "d", "unstructured": "A book"},
    ]
    registry.works["10.5555/old"] = work("10.5555/old", "Old tea", **{"updated-by": [NOTICE]})
    registry.works["10.5555/sound"] = work("10.5555/sound", "Sound tea")
    code, tree = audited(run, registry, "--second-hop")
    assert (code, kinds(tree)) == (0, [("info", "rests-on")])
    assert tree["changes"][0]["message"] == "tea2020 itself cites doi:10.5555/old (retracted 2026)"
    assert tree["summary"]["second_hop"] == {
        "works": 1,
        "without_list": 0,
        "cited": 3,
        "without_doi": 1,
        "unseen": 1,
        "left_out": 0,
    }
    assert registry.count("list") == 1  # all cited works in one call, and the list of references in none of its own
    assert audited(run, registry, "--second-hop", "--fail-on", "info")[0] == 1
    assert "nothing is known of 1 of them" in run("audit", "--second-hop", **registry.environ).stdout


def test_an_outage_at_the_second_hop(run: Run, registry: Registry) -> None:
    registry.works[DOI]["reference"] = [{"key": "a", "DOI": "10.5555/a"}, {"key": "b", "DOI": "10.5555/b"}]
    registry.faults.append(Fault(503, "busy", "text/plain", {"Retry-After": "0"}, kind="list"))
    code, tree = audited(run, registry, "--second-hop")
    assert (code, tree["changes"]) == (3, [])
    assert tree["could_not_ask"][0]["reason"].startswith("asked about 2 works that it cites: it answered 503")


def test_links(run: Run, registry: Registry, tea: Path) -> None:
    with HTTPServer() as web:
        copy = "https://web.archive.org/web/2020/dead"
        web.expect_request("/alive").respond_with_data("")
        web.expect_request("/dead").respond_with_data("", status=404)
        web.expect_request("/shy").respond_with_data("", status=403)
        web.expect_request("/wayback/available").respond_with_json(
            {"archived_snapshots": {"closest": {"available": True, "url": copy}}}
        )
        for name in ("alive", "dead", "shy"):
            (tea / "references" / f"{name}.md").write_text(
                f"---\ntype: webpage\ntitle: Page\nURL: {web.url_for('/' + name)}\n---\n", "utf-8"
            )
        registry.handles[DOI] = web.url_for("/dead")
        archive = {"MAGCITE_WAYBACK_URL": web.url_for("").rstrip("/")}
        done = run("audit", "--links", "--format", "json", **registry.environ, **archive)
        tree = json.loads(done.stdout)
        rot = [one for one in tree["changes"] if one["kind"] == "link-rot"]
        assert {one["citekey"]: one["identifier"] for one in rot} == {
            "dead": web.url_for("/dead"),
            "tea2020": f"doi:{DOI}",
        }
        assert all(one["help"] == f"an archived copy: {copy}" and one["severity"] == "warning" for one in rot)
        assert tree["summary"]["links"] == {"alive": 1, "gone": 1, "unknown": 1}
        assert ("shy", "it answered 403") in {(one["citekey"], one["reason"]) for one in tree["could_not_ask"]}
        assert done.returncode == 4
        asked = len(web.log)
        run("audit", **registry.environ, **archive)
        assert len(web.log) == asked  # only when it is asked for


@pytest.mark.parametrize(
    ("handles", "code", "expected"),
    [({}, 1, ("error", "not-registered")), ({DOI: None}, 1, ("warning", "link-rot"))],
    ids=["not-registered", "leads-nowhere"],
)
def test_where_a_doi_leads(
    run: Run, registry: Registry, handles: dict[str, str | None], code: int, expected: tuple[str, str]
) -> None:
    registry.handles |= handles
    ended, tree = audited(run, registry, "--links")
    assert (ended, kinds(tree)) == (code, [expected])


def test_a_handle_server_that_is_down(run: Run, registry: Registry) -> None:
    registry.faults.append(Fault(503, "busy", "text/plain", {"Retry-After": "0"}, kind="handle"))
    code, tree = audited(run, registry, "--links")
    assert (code, tree["changes"]) == (3, [])
    assert tree["could_not_ask"][0]["source"] == "doi.org"


def test_broken_off_the_lock_is_as_it_was(registry: Registry, tea: Path) -> None:
    lock = (tea / "references" / "magcite.lock").read_bytes()
    registry.works[DOI]["updated-by"] = [NOTICE]
    registry.faults.append(Fault(body="{}", delay=30))
    asked = len(registry.asked)
    process = subprocess.Popen(
        [sys.executable, "-m", "magcite", "audit", "--update"],
        cwd=tea,
        env={**os.environ, **registry.environ},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    while len(registry.asked) == asked:
        assert process.poll() is None
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out) == (130, b"")
    assert b"the lock is as it was" in err
    assert b"Traceback" not in err
    assert (tea / "references" / "magcite.lock").read_bytes() == lock


def test_from_python(tea: Path, registry: Registry) -> None:
    project = open_project(tea)
    assert audit_library(project).changes == ()
    registry.works[DOI]["updated-by"] = [NOTICE]
    report = audit_library(project, ["tea2020"])
    assert isinstance(report, AuditReport)
    assert [change.severity for change in report.changes] == [Severity.ERROR]
    assert open_project(tea).lock == project.lock
    updated = audit_library(project, update=True)
    assert open_project(tea).lock == updated.lock
    with pytest.raises(InputError):
        audit_library(project, ["nobody"])
