"""docs/bibliography.md against the truth: its commands are run, its code is executed, its tables name what there is."""

import csv
import json
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from magcite.bibliography.arrangement import GROUPINGS, ONLY, SORTS
from magcite.bibliography.styles import STYLES
from magcite.readers.references import read_references
from magcite.renderers import FORMATS
from tests.process import Run

TEXT = (Path(__file__).resolve().parents[2] / "docs" / "bibliography.md").read_text("utf-8")
FILES = dict(re.findall(r"<!-- example: (\S+) -->\n```\w+\n(.*?)^```$", TEXT, re.DOTALL | re.MULTILINE))
(COMMANDS,) = re.findall(r"<!-- run -->\n```console\n(.*?)^```$", TEXT, re.DOTALL | re.MULTILINE)
(CODE,) = re.findall(r"<!-- python -->\n```python\n(.*?)^```$", TEXT, re.DOTALL | re.MULTILINE)


@pytest.fixture
def written(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
    return tmp_path


def test_the_commands(run: Run, written: Path) -> None:
    said = []
    for line in COMMANDS.splitlines():
        program, *arguments = shlex.split(line.removeprefix("$ "))
        assert program == "magcite"
        done = run(*arguments)
        assert done.returncode == 0, done.stderr
        said.append(done.stdout)
    assert "**" not in said[0]
    assert "# References" in said[6]
    assert "leaf2010" in said[6]
    assert "ek2015" not in said[6]
    assert "Leaf AB, Berg C." in (written / "list.html").read_text("utf-8")
    by_claim = (written / "by-claim.html").read_text("utf-8")
    assert by_claim.count("<h2") == 2
    assert '<a href="#ref-leaf2010">in full above</a>' in by_claim
    for name in ("list.bib", "ascii.bib", "list.ris"):
        read = read_references((written / name).read_text("utf-8"), path=name)
        assert {one.citekey: one.annotation for one in read} == {
            "leaf2010": "The nurses knew what they drank.",
            "ek2015": None,
        }
    assert '<th scope="rowgroup" rowspan="1">Leaf and Berg 2010' in (written / "evidence.html").read_text("utf-8")
    with (written / "evidence.csv").open(encoding="utf-8", newline="") as file:
        leaf = next(row for row in csv.DictReader(file) if row["citekey"] == "leaf2010")
    assert (leaf["Sample size"], leaf["Duration"], leaf["Outcome"]) == ("120", "8 weeks", "perceived stress")
    assert leaf["Effect"].startswith("MD −3.1 (−5 to −1.2)")
    assert "Green tea lowered stress in 120 nurses" in leaf["Claims and verdicts"]
    (inside,) = re.findall(r"ld\+json\">(.*?)</script>", (written / "fragment.html").read_text("utf-8"), re.DOTALL)
    assert {one["@type"] for one in json.loads(inside)["citation"]} == {"ScholarlyArticle", "Book"}


def test_the_code(written: Path) -> None:
    script = written / "script.py"
    script.write_text(
        f'{CODE}\nassert "leaf2010" in html and bib.isascii() and table.startswith("citekey,")\n', "utf-8"
    )
    done = subprocess.run(
        [sys.executable, str(script)], cwd=written, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr


def test_everything_there_is_is_named() -> None:
    for name in (*FORMATS, *ONLY, *GROUPINGS, *SORTS, *STYLES):
        assert f"`{name}`" in TEXT, name
