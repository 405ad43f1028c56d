"""`magcite doctor` and `magcite limits`: what is in force, where it comes from, and who answers."""

import json
import re
from pathlib import Path

import pytest

from magcite.transport import Limits
from tests.loopback import Fault, Registry, work
from tests.process import Run


def test_all_is_well(run: Run, project: Path) -> None:
    (project / "magcite.toml").write_text(
        '[project]\nmailto = "a@example.org"\n\n[sources.pubmed]\nkey = "secret1"\n', "utf-8"
    )
    with Registry([work("10.5555/tea.2020", "Tea and stress")]) as registry:
        run("enrich", "--no-search", **registry.environ)
        asked = len(registry.asked)
        done = run("doctor", "--format", "json", **registry.environ)
        kinds = sorted(one.kind for one in registry.asked[asked:])
        text = run("doctor", **registry.environ, MAGCITE_MAILTO="b@example.org")
    assert kinds == ["agency", "datacite", "europepmc", "pubmed", "single"]
    tree = json.loads(done.stdout)
    assert (done.returncode, tree["schema"]) == (0, "magcite/doctor/1")
    origins = {one["name"]: (one["value"], one["origin"]) for one in tree["settings"]}
    assert origins["project.mailto"] == ("a@example.org", "magcite.toml:2")
    assert origins["sources.crossref.url"] == (registry.url, "MAGCITE_CROSSREF_URL")
    assert origins["enrich.search"] == ("true", "default")
    assert origins["sources.pubmed.key"] == ("set", "magcite.toml:5")
    assert origins["sources.cache"][1] == "MAGCITE_CACHE"
    assert "secret1" not in done.stdout + text.stdout
    states = {one["name"]: (one["asked"], one["reachable"]) for one in tree["sources"]}
    assert states["crossref"] == ("yes", True)
    assert states["europepmc"] == ("in reserve", True)
    assert states["openalex"] == ("no", None)
    assert (tree["references"], tree["works"], tree["cache_lasts"]) == (2, 1, True)
    assert tree["cache_bytes"] > 0
    assert re.search(r"^  project\.mailto +b@example\.org  \[MAGCITE_MAILTO\]$", text.stdout, re.MULTILINE)
    assert "  Crossref: asked, it answers, http://127.0.0.1" in text.stdout
    assert "  PubMed: asked, with a key, it answers, http://127.0.0.1" in text.stdout


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize("fault", [Fault(503), Fault(200, "<html>log in</html>", "text/html")])
def test_a_source_that_does_not_answer(run: Run, fault: Fault) -> None:
    fault.kind = "datacite"
    with Registry([]) as registry:
        registry.faults = [fault]
        done = run("doctor", **registry.environ)
    assert done.returncode == 3
    assert "  DataCite: asked, it gives no answer: it answered " in done.stdout


@pytest.mark.usefixtures("project")
def test_offline_asks_nobody(run: Run) -> None:
    with Registry([]) as registry:
        done = run("doctor", "--offline", **registry.environ)
        assert registry.asked == []
    assert (done.returncode, "Crossref: asked, not tried: offline" in done.stdout) == (0, True)


def test_a_damaged_lock_and_library(run: Run, project: Path) -> None:
    (project / "references" / "magcite.lock").write_text("{", "utf-8")
    damaged = run("doctor", "--offline")
    assert (damaged.returncode, "the lock is damaged" in damaged.stdout) == (5, True)
    (project / "references" / "magcite.lock").unlink()
    (project / "references" / "bad.md").write_text("---\ntitle: x\n", "utf-8")
    unread = run("doctor", "--offline", "--format", "json")
    tree = json.loads(unread.stdout)
    assert (unread.returncode, tree["references"], "never closed" in tree["library_flaw"]) == (2, None, True)


def test_no_project_at_all(run: Run) -> None:
    done = run("doctor", "--offline")
    assert done.returncode == 0
    assert "no magcite.toml: the defaults hold" in done.stdout
    assert "contact address: none is sent" in done.stdout


def test_limits(run: Run, tmp_path: Path) -> None:
    def values() -> dict[tuple[str, str], float]:
        tree = json.loads(run("limits", "--format", "json").stdout)
        return {(one["group"], one["name"]): one["value"] for one in tree["limits"]}

    public = values()
    assert public["every call", "tries"] == Limits().tries
    assert public["Crossref", "asked about together"] == 50
    assert public["Crossref", "under way at once"] == 1
    assert "no contact address is set" in run("limits").stdout
    (tmp_path / "magcite.toml").write_text('[project]\nmailto = "a@example.org"\n', "utf-8")
    polite = values()
    assert polite["Crossref", "lists and searches"] == round(1 / Limits().polite_list_gap, 2)
    assert polite["Crossref", "under way at once"] == 3
    text = run("limits")
    assert (text.returncode, "no contact address" in text.stdout) == (0, False)
    assert "Crossref\n  single records" in text.stdout
