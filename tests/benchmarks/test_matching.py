"""The benchmark of matching, run as people run it, on data made here."""

import gzip
import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.matching.invented import works

ROOT = Path(__file__).parents[2]


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "benchmarks" / "matching.py"), "--data", str(folder), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.fixture(name="data")
def make(tmp_path: Path) -> Path:
    made = list(works(14, seed=3))
    styled = [
        {
            "doi": str(work.record.doi),
            "strings": {
                "1:chicago-author-date": work.references["chicago"],
                "1:apa": work.references["apa"],
                "1:american-institute-of-physics": work.references["physics"],
            },
        }
        for work in made
    ]
    fields = {"author": "Ek A", "year": "2012", "journal-title": "J Tea", "volume": "930", "first-page": "1904"}
    structured = [{"reference": fields, "doi": "10.5555/tea"}, {"reference": fields | {"year": "1990"}, "doi": None}]
    unstructured = [{"ref_string": "Ek A. Sleepless kettles of the north. Umeå: Tea Press; 1995.", "doi": None}]
    extracted = [
        {"title": "Kettles", "authors": ["A. Ek"], "year": 1999, "venue": "", "raw_text": "A. Ek#Kettles##1999#"}
    ]
    for name, rows in {
        "styled_strings": styled,
        "real_structured": structured,
        "real_unstructured": unstructured,
        "extracted_bibliographies": extracted,
    }.items():
        with gzip.open(tmp_path / f"{name}.jsonl.gz", "wt", encoding="utf-8") as lines:
            lines.writelines(f"{json.dumps(row)}\n" for row in rows)
    return tmp_path


def test_it_says_when_there_are_no_data(tmp_path: Path) -> None:
    done = run(tmp_path)
    assert done.returncode == 2
    assert "nothing was measured" in done.stdout


def test_it_prints_a_row_a_kind_and_the_totals(data: Path) -> None:
    done = run(data, "--half", "all", "--misses", "0")
    assert done.returncode == 0, done.stdout + done.stderr
    rows = {line[:32].strip(): line[32:].split() for line in done.stdout.splitlines() if line[:1].isalpha()}
    assert rows["apa"][:3] == ["14", "14", "0"]
    assert rows["american-institute-of-physics"][:3] == ["14", "14", "0"]
    assert "precision 1.0000 where the record is there" in done.stdout
    assert "20000 characters:" in done.stdout


def test_the_halves_make_the_whole(data: Path) -> None:
    asked = {half: asked_of("apa", run(data, "--half", half).stdout) for half in ("tune", "report")}
    assert sum(asked.values()) == 14
    assert min(asked.values()) > 0


def asked_of(kind: str, printed: str) -> int:
    return int(next(line for line in printed.splitlines() if line.startswith(kind)).split()[1])
