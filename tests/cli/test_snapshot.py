"""`magcite snapshot build` as a process: from a dump to a snapshot that `enrich` reads."""

import gzip
import json
from pathlib import Path

import pytest

from tests.loopback import retraction_row, work
from tests.loopback.others import COLUMNS
from tests.process import Run

TEA = work("10.5555/Tea.2020", "Tea and stress", author=[{"family": "Leaf", "given": "Ann"}], volume="7")
TEA["issued"] = {"date-parts": [[2020]]}
OTHER = work("10.5555/other", "Else")


def dump(folder: Path, *works: object) -> None:
    (folder / "dump.jsonl.gz").write_bytes(gzip.compress("".join(json.dumps(one) + "\n" for one in works).encode()))


@pytest.mark.parametrize("name", ["snap.json", "snap.json.gz", "snap.sqlite"])
def test_built_for_the_library_and_read_by_enrich(run: Run, project: Path, name: str) -> None:
    dump(project, TEA, OTHER)
    built = run("snapshot", "build", "dump.jsonl.gz", "--library", "-o", name)
    assert (built.returncode, built.stdout) == (
        0,
        f"2 works were read; 1 of 1 wanted is in {name}\nnext: `magcite enrich --snapshot {name}`\n",
    )
    done = run("enrich", "--offline", "--snapshot", name, "tea2020", "--format", "json")
    assert json.loads(done.stdout)["references"][0]["detail"] == "confirmed by local snapshot"
    assert done.returncode == 0


def test_corrupt_lines_are_said_and_passed_over(run: Run, tmp_path: Path) -> None:
    (tmp_path / "dump.jsonl").write_text(f"{json.dumps(TEA)}\n{{broken\n{json.dumps(OTHER)}\n", "utf-8")
    built = run("snapshot", "build", "dump.jsonl", "-o", "s.json", "--format", "json")
    tree = json.loads(built.stdout)
    assert (built.returncode, tree["read"], tree["written"], tree["passed_over"]) == (1, 2, 2, 1)
    assert tree["flaws"] == [{"path": "dump.jsonl", "place": "line 2", "reason": "this is not JSON"}]
    assert (
        "passed over: dump.jsonl, line 2: this is not JSON"
        in run("snapshot", "build", "dump.jsonl", "-o", "s.json").stdout
    )


def test_dois_of_a_file(run: Run, tmp_path: Path) -> None:
    dump(tmp_path, TEA, OTHER)
    (tmp_path / "dois.txt").write_text("# mine\nhttps://doi.org/10.5555/TEA.2020\n\ndoi:10.5555/nobody\n", "utf-8")
    built = run("snapshot", "build", "dump.jsonl.gz", "--dois", "dois.txt", "-o", "s.json", "--format", "json")
    assert (json.loads(built.stdout)["written"], json.loads(built.stdout)["wanted"]) == (1, 2)
    (tmp_path / "dois.txt").write_text("10.5555/a\npmid:12\n", "utf-8")
    wrong = run("snapshot", "build", "dump.jsonl.gz", "--dois", "dois.txt", "-o", "s.json")
    assert (wrong.returncode, "dois.txt:2: error: a DOI was expected, and this is pmid:12" in wrong.stderr) == (2, True)


def test_retractions_are_added_as_crossref_adds_them(run: Run, project: Path) -> None:
    dump(project, TEA, OTHER)
    rows = [retraction_row("10.5555/tea.2020"), retraction_row("10.5555/gone", "Gone"), retraction_row("10.5555/else")]
    (project / "rw.csv").write_text("\n".join([COLUMNS, *rows]) + "\n", "utf-8")
    (project / "references" / "gone.md").write_text("---\nDOI: 10.5555/gone\ntitle: Gone\n---\n", "utf-8")
    run("snapshot", "build", "dump.jsonl.gz", "--library", "--retractions", "rw.csv", "-o", "s.json")
    works = [json.loads(line) for line in (project / "s.json").read_text("utf-8").splitlines()]
    assert [one["DOI"] for one in works] == ["10.5555/gone", "10.5555/Tea.2020"]
    update = {
        "DOI": "10.5555/notice",
        "type": "retraction",
        "label": "Retraction",
        "source": "retraction-watch",
        "updated": {"date-parts": [[2020, 2, 6]]},
    }
    assert [one["updated-by"] for one in works] == [[update], [update]]
    run("enrich", "--offline", "--snapshot", "s.json")
    checked = json.loads(run("check", "page.md", "--format", "json").stdout)
    (told,) = [one for one in checked["diagnostics"] if one["name"] == "retracted-work"]
    assert told["source_value"] == "retraction, doi:10.5555/notice (Retraction Watch, through local snapshot)"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["dump"], "name the snapshot with -o FILE"),
        (["nothing", "-o", "s.json"], "nothing: error: there is no such file"),
        ([".", "-o", "s.json"], "cannot be read"),
    ],
)
def test_wrong_usage(run: Run, tmp_path: Path, arguments: list[str], said: str) -> None:
    done = run("snapshot", "build", *arguments)
    assert (done.returncode, said in done.stderr) == (2, True)
    assert list(tmp_path.iterdir()) == []
