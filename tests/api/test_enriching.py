"""Asking registries, as a program does and as the command line does, against a registry on this machine."""

import json
from pathlib import Path

import pytest

from magcite import check_pages, enrich_library, open_project
from magcite.errors import InputError
from magcite.model import Outcome
from tests.loopback import Fault, Registry, work
from tests.process import Run

TEA = work(
    "10.5555/Tea.2020",
    "Tea and stress",
    author=[{"family": "Leaf", "given": "Ann"}],
    issued={"date-parts": [[2020]]},
    **{"container-title": ["Journal of Invented Results"]},
)


def addresses(registry: Registry) -> dict[str, str]:
    """The variables that point the command line to a registry on this machine."""
    return {**registry.environ, "MAGCITE_MAILTO": "author@example.org"}


def test_the_command_asks_once_and_the_lock_says_what_was_answered(run: Run, project: Path) -> None:
    with Registry([TEA]) as registry:
        first = run("enrich", "--format", "json", **addresses(registry))
        assert json.loads(first.stdout)["references"] == [
            {
                "citekey": "spare2019",
                "outcome": "could-not-check",
                "detail": "it has no identifier, "
                "and none of the works (1) that a search at Crossref names is surely this one",
            },
            {"citekey": "tea2020", "outcome": "verified", "detail": "confirmed by Crossref"},
        ]
        assert first.returncode == 3  # the book has no identifier: nobody could be asked
        lock = (project / "references" / "magcite.lock").read_bytes()
        asked = len(registry.asked)
        assert "mailto:author@example.org" in registry.asked[0].headers["User-Agent"]
        second = run("enrich", "tea2020", **addresses(registry))
        assert (second.returncode, len(registry.asked)) == (0, asked)
        assert (project / "references" / "magcite.lock").read_bytes() == lock


def test_a_bib_file_has_its_lock_beside_it(run: Run, project: Path) -> None:
    (project / "list.bib").write_text(
        "@article{tea, author={Leaf, Ann}, title={Tea and stress}, journal={Journal of Invented Results}, year=2020,"
        " volume=7, doi={10.5555/tea.2020}}\n",
        "utf-8",
    )
    with Registry([TEA | {"volume": "3"}]) as registry:
        assert run("enrich", "--references", "list.bib", **addresses(registry)).returncode == 0
    assert (project / "list.bib.lock").is_file()
    checked = run("check", "--references", "list.bib", "--format", "json")
    assert checked.returncode == 1
    (diagnostic,) = json.loads(checked.stdout)["diagnostics"]
    assert (diagnostic["name"], diagnostic["page_value"], diagnostic["source_value"]) == ("field-mismatch", "7", "3")


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize("status", [500, 503, 429, 200])
def test_an_outage_is_never_not_found_and_is_asked_about_again(run: Run, status: int) -> None:
    fault = Fault(
        status=status, body="<html>maintenance</html>", content_type="text/html", headers={"Retry-After": "0"}
    )
    with Registry([TEA]) as registry:
        registry.faults.append(fault)
        done = run("enrich", "tea2020", "--format", "json", **addresses(registry))
        (reference,) = json.loads(done.stdout)["references"]
        assert (done.returncode, reference["outcome"]) == (3, "could-not-check")
        registry.faults.clear()
        again = run("enrich", "tea2020", **addresses(registry))
        assert again.returncode == 0


@pytest.mark.usefixtures("project")
def test_what_everybody_disowns_is_not_found(run: Run) -> None:
    with Registry([]) as registry:
        done = run("enrich", "tea2020", "--format", "json", **addresses(registry))
    assert json.loads(done.stdout)["references"][0]["outcome"] == "not-found"
    checked = json.loads(run("check", "page.md", "--format", "json").stdout)
    (diagnostic,) = [one for one in checked["diagnostics"] if one["name"] == "work-not-found"]
    assert (diagnostic["severity"], diagnostic["citekey"]) == ("error", "tea2020")


def test_offline_asks_nobody_and_writes_nothing(run: Run, project: Path) -> None:
    done = run("enrich", "--offline", MAGCITE_CROSSREF_URL="http://127.0.0.1:9")
    assert done.returncode == 3
    assert "0 questions were asked" in done.stdout
    assert not (project / "references" / "magcite.lock").exists()


def test_a_snapshot_answers_in_its_own_name(project: Path) -> None:
    (project / "snapshot.json").write_text(json.dumps({"message": {"items": [TEA]}}), "utf-8")
    opened = open_project(project)
    enriched = enrich_library(opened, snapshot=project / "snapshot.json", offline=True, write=False)
    checks = {one.citekey: one for one in check_pages(enriched, ()).references}
    assert checks["tea2020"].outcome is Outcome.VERIFIED
    assert checks["tea2020"].detail == "confirmed by local snapshot"
    assert not opened.layout.lock.exists()
    assert opened.lock.answers == {}


def test_an_unknown_citekey_names_the_nearest(project: Path) -> None:
    with pytest.raises(InputError, match=r"'tea2021'; did you mean tea2020\?"):
        enrich_library(open_project(project), ["tea2021"], offline=True)


def test_add_online_fills_the_file_and_the_lock(run: Run, tmp_path: Path) -> None:
    with Registry([TEA]) as registry:
        done = run("add", "--online", "10.5555/tea.2020", **addresses(registry))
    assert (done.returncode, done.stdout) == (0, "leaf2020: written, references/leaf2020.md\n")
    text = (tmp_path / "references" / "leaf2020.md").read_text("utf-8")
    assert "title: Tea and stress" in text
    assert "origin: registry" in text
    checked = json.loads(run("check", "--references", "references", "--format", "json").stdout)
    assert [one["outcome"] for one in checked["references"]] == ["verified"]
