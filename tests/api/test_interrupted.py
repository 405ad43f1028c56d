"""Runs that are broken off, run twice at once, or meet limits: nothing is lost, damaged or asked twice."""

import contextlib
import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from magcite import check_pages, enrich_library, open_project
from magcite.api.enriching import abstracts_of, keeps_answers
from magcite.lockfile import parse_lock
from magcite.model import Found
from tests.loopback import POLITE, Fault, Registry, article, work
from tests.process import Run

COUNT = 400 if os.environ.get("FULL_COUNTS") else 120


def library(folder: Path, count: int = COUNT, start: int = 0, name: str = "list.json") -> list[str]:
    """Write a list of references with nothing but DOIs, and return the DOIs."""
    dois = [f"10.5555/w{number}" for number in range(start, start + count)]
    items = [{"id": f"k{number}", "type": "article-journal", "DOI": doi} for number, doi in enumerate(dois)]
    (folder / name).write_text(json.dumps(items), "utf-8")
    return dois


def started(folder: Path, registry: Registry, *arguments: str) -> subprocess.Popen[bytes]:
    """Begin to enrich in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "magcite", "enrich", "--references", "list.json", *arguments],
        cwd=folder,
        env={**os.environ, **registry.environ, "MAGCITE_MAILTO": "a@example.org"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def found_in(lock: Path) -> int:
    answers = parse_lock(lock.read_text("utf-8"), path="lock").answers.values()
    return sum(isinstance(one, Found) for about in answers for one in about)


def kept_answers() -> int:
    """How many answers the cache of this user holds."""
    file = Path(os.environ["MAGCITE_CACHE"]) / "answers.sqlite"
    if not file.exists():
        return 0
    with contextlib.closing(sqlite3.connect(file)) as answers:
        try:
            return int(answers.execute("SELECT count(*) FROM answers").fetchone()[0])
        except sqlite3.OperationalError:  # it is just being laid out
            return 0


def without_times(lock: Path) -> str:
    return "\n".join(line for line in lock.read_text("utf-8").splitlines() if '"retrieved"' not in line)


@pytest.mark.parametrize("signalled", [signal.SIGKILL, signal.SIGINT])
def test_a_run_that_is_broken_off_asks_only_the_rest(tmp_path: Path, signalled: signal.Signals) -> None:
    dois = library(tmp_path)
    with Registry([work(doi) for doi in dois]) as registry:
        registry.latency = lambda _: 0.1 if registry.count("list") == 1 else 5.0
        registry.policy = POLITE()
        process = started(tmp_path, registry)
        while registry.count("list") < 2 or not kept_answers():
            assert process.poll() is None
            time.sleep(0.01)
        process.send_signal(signalled)
        _, said = process.communicate(timeout=60)
        assert not (tmp_path / "list.json.lock").exists()
        if signalled is signal.SIGINT:
            assert b"kept in the cache; run the same command again" in said
        registry.asked.clear()
        registry.latency = lambda _: 0.1
        second = started(tmp_path, registry)
        second.communicate(timeout=120)
        asked_again = {doi for one in registry.asked for doi in one.dois}
        assert found_in(tmp_path / "list.json.lock") == COUNT
        assert 0 < len(asked_again) < COUNT
        interrupted = without_times(tmp_path / "list.json.lock")

        registry.asked.clear()
        whole = tmp_path / "whole"
        whole.mkdir()
        library(whole)
        started(whole, registry).communicate(timeout=120)
        assert registry.asked == []  # another project of this user: all is remembered
        assert without_times(whole / "list.json.lock") == interrupted
        assert (whole / "list.json.lock").read_bytes() == (tmp_path / "list.json.lock").read_bytes()


def test_answers_are_kept_where_the_folder_can_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert keeps_answers(open_project(tmp_path))
    (tmp_path / "file").write_text("no folder", "utf-8")
    monkeypatch.setenv("MAGCITE_CACHE", str(tmp_path / "file"))
    assert not keeps_answers(open_project(tmp_path))


def test_two_runs_at_once_keep_one_budget_and_one_lock(tmp_path: Path) -> None:
    library(tmp_path, COUNT)
    dois = library(tmp_path, COUNT)
    with Registry([work(doi) for doi in dois]) as registry:
        registry.latency = lambda _: 0.2
        policy = registry.policy = POLITE()
        keys = [f"k{number}" for number in range(COUNT)]
        runs = [started(tmp_path, registry, *keys[: COUNT // 2]), started(tmp_path, registry, *keys[COUNT // 2 :])]
        for run in runs:
            run.communicate(timeout=120)
        assert policy.refused == []
        assert policy.most <= 3
    assert found_in(tmp_path / "list.json.lock") == COUNT


def test_a_registry_with_limits_is_never_offended(tmp_path: Path) -> None:
    dois = library(tmp_path, COUNT)
    odd = [f"10.5555/odd:{number}" for number in range(12)]
    items = json.loads((tmp_path / "list.json").read_text("utf-8"))
    items += [{"id": f"odd{number}", "type": "article-journal", "DOI": doi} for number, doi in enumerate(odd)]
    (tmp_path / "list.json").write_text(json.dumps(items), "utf-8")
    with Registry([work(doi) for doi in (*dois, *odd)]) as registry:
        registry.latency = lambda kind: 0.5 if kind == "list" else 0.1
        policy = registry.policy = POLITE()
        done = started(tmp_path, registry)
        done.communicate(timeout=120)
        assert done.returncode == 3  # no title to compare with
        assert (policy.refused, policy.most <= 3) == ([], True)
        registry.asked.clear()
        started(tmp_path, registry).communicate(timeout=120)
        assert registry.asked == []


def test_a_lock_written_meanwhile_is_kept(project: Path) -> None:
    with Registry([work("10.5555/tea.2020"), work("10.5555/x")]) as registry:
        text = f'[sources]\nask = ["crossref"]\ncrossref.url = "{registry.url}"\n'
        (project / "magcite.toml").write_text(text, "utf-8")
        early = open_project(project)
        assert early.lock.answers == {}
        (project / "references" / "other.md").write_text("---\nDOI: 10.5555/x\n---\n", "utf-8")
        enrich_library(open_project(project), ["other"])
        enrich_library(early)
    assert found_in(project / "references" / "magcite.lock") == 2


def test_locked_writes_nothing_and_says_so(run: Run, project: Path) -> None:
    lock = project / "references" / "magcite.lock"
    with Registry([work("10.5555/tea.2020", "Tea and stress")]) as registry:
        done = run("enrich", "tea2020", "--locked", "--allow-unchecked", "--format", "json", **registry.environ)
        assert (done.returncode, json.loads(done.stdout)["would_change"]) == (1, True)
        assert not lock.exists()
        run("enrich", "tea2020", **registry.environ)
        before = lock.read_bytes()
        done = run("enrich", "tea2020", "--locked", "--allow-unchecked", **registry.environ)
        assert (done.returncode, lock.read_bytes()) == (0, before)


@pytest.mark.parametrize(("arguments", "asks"), [(("--max-age", "0"), True), (("--max-age", "30"), False), ((), False)])
def test_answers_grow_old_when_asked_to(run: Run, project: Path, arguments: tuple[str, ...], asks: bool) -> None:
    with Registry([work("10.5555/tea.2020")]) as registry:
        run("enrich", "tea2020", **registry.environ)
        registry.asked.clear()
        time.sleep(1.1)  # the lock counts in whole seconds
        run("enrich", "tea2020", *arguments, **registry.environ)
        assert bool(registry.asked) is asks
    assert (project / "references" / "magcite.lock").exists()


@pytest.mark.usefixtures("project")
def test_offline_gives_what_is_remembered(run: Run, project: Path) -> None:
    lock = project / "references" / "magcite.lock"
    with Registry([work("10.5555/tea.2020")]) as registry:
        run("enrich", "tea2020", **registry.environ)
        kept = lock.read_bytes()
        lock.unlink()
        registry.asked.clear()
        run("enrich", "tea2020", "--offline", **registry.environ)
        assert (registry.asked, lock.read_bytes()) == ([], kept)


@pytest.mark.usefixtures("project")
def test_diff_shows_both_sides_and_changes_no_reference(run: Run, project: Path) -> None:
    file = project / "references" / "tea2020.md"
    before = file.read_bytes()
    message = work("10.5555/tea.2020", "Coffee and stress", issued={"date-parts": [[2020]]})
    with Registry([message | {"author": [{"family": "Leaf", "given": "Ann"}]}]) as registry:
        done = run("enrich", "tea2020", "--diff", "--format", "json", **registry.environ)
    differences = {one["field"]: one for one in json.loads(done.stdout)["differences"]}
    title = differences["title"]
    said = ("Tea and stress", "Coffee and stress", "crossref")
    assert (title["page_value"], title["source_value"], title["source"]) == said
    assert file.read_bytes() == before


@pytest.mark.usefixtures("project")
def test_the_end_says_why_and_what_next(run: Run) -> None:
    with Registry() as registry:
        registry.faults = [Fault(503, kind="single")]
        done = run("enrich", "tea2020", **registry.environ)
    assert "no answer: Crossref: it answered 503, 3 times" in done.stdout
    assert "next: run `magcite enrich` again later; it asks only about what has no answer" in done.stdout
    assert done.stderr == ""  # no progress but on a terminal


def test_a_key_is_sent_to_its_owner_and_shown_nowhere(run: Run, project: Path) -> None:
    text = '[sources]\nask = ["crossref", "openalex", "pubmed"]\n'
    (project / "magcite.toml").write_text(text, "utf-8")
    with Registry([work("10.5555/tea.2020")]) as registry:
        registry.faults = [Fault(403, "key hush-hush is not valid", kind="openalex")]
        done = run("enrich", "tea2020", **registry.environ, MAGCITE_OPENALEX_KEY="hush-hush", MAGCITE_MAILTO="a@b.se")
        sent = {one.kind: one for one in registry.asked}
    assert "api_key=hush-hush" in sent["openalex"].path
    assert "hush" not in sent["single"].path + "".join(sent["single"].headers.values())
    assert "hush" not in sent["openalex"].headers["User-Agent"]
    lock = (project / "references" / "magcite.lock").read_text("utf-8")
    assert "hush" not in done.stdout + done.stderr + lock


def test_abstracts_stay_in_the_cache(project: Path) -> None:
    with Registry() as registry:
        registry.others.pubmed["77"] = article("77", "Tea and stress", abstract="Forty adults drank tea.")
        text = f'[sources]\nask = ["pubmed"]\npubmed.url = "{registry.urls["pubmed"]}"\n'  # type: ignore[index]
        (project / "magcite.toml").write_text(text, "utf-8")
        (project / "references" / "only.md").write_text("---\ntitle: Tea and stress\nPMID: 77\n---\n", "utf-8")
        enriched = enrich_library(open_project(project), ["only"])
    (reference,) = [one for one in enriched.library if one.citekey == "only"]
    assert [one.abstract for one in abstracts_of(enriched, reference)] == ["Forty adults drank tea."]
    assert "drank tea" not in (project / "references" / "magcite.lock").read_text("utf-8")
    assert check_pages(enriched, ()).references


def test_a_local_file_of_retraction_watch(run: Run, project: Path) -> None:
    text = '[sources]\nask = ["retraction_watch"]\n[sources.retraction_watch]\nfile = "rw.csv"\n'
    (project / "magcite.toml").write_text(text, "utf-8")
    done = run("enrich", "tea2020", "--format", "json")
    assert "rw.csv cannot be read" in json.loads(done.stdout)["failures"][0]["reason"]
