"""What `magcite accept` writes, and what it refuses."""

import json
from pathlib import Path

import pytest

from tests.process import Run

WORK = {
    "DOI": "10.5555/leaf",
    "title": ["Green tea and the blood pressure of nurses"],
    "author": [{"family": "Leaf", "given": "Ann"}],
    "container-title": ["Journal of Tea"],
    "issued": {"date-parts": [[2009]]},
    "type": "journal-article",
}
FILE = """---
DOI: 10.5555/leaf
type: article-journal
title: Green tea and the blood pressure of nurses
author: ["Leaf, Ann"]
issued: {year}
container-title: Journal of Tea
---
"""


@pytest.fixture
def leaf(run: Run, tmp_path: Path) -> Path:
    folder = tmp_path / "references"
    folder.mkdir(exist_ok=True)
    (folder / "leaf.md").write_text(FILE.format(year=2013), "utf-8")
    (tmp_path / "snapshot.json").write_text(json.dumps([WORK]), "utf-8")
    run("enrich", "--references", "references", "--offline", "--snapshot", "snapshot.json")
    return folder


def check(run: Run) -> tuple[int, dict[str, object]]:
    done = run("check", "--references", "references", "--format", "json")
    return done.returncode, json.loads(done.stdout)


def test_a_difference_is_accepted_counted_and_comes_back(run: Run, leaf: Path) -> None:
    assert check(run)[0] == 1
    done = run("accept", "leaf", "issued", "--reason", "reprint: 2013", "--references", "references")
    assert (done.returncode, done.stderr) == (0, "")
    assert "“2013” against “2009” is accepted: reprint: 2013" in done.stdout
    code, tree = check(run)
    assert (code, tree["diagnostics"], tree["summary"]["accepted"]) == (0, [], 1)  # type: ignore[index]
    assert "1 difference accepted by the author" in run("check", "--references", "references").stdout
    rendered = run("render", "--references", "references", "--to", "markdown").stdout
    assert "The author accepts the difference in" in rendered
    (leaf / "leaf.md").write_text(FILE.format(year=2016), "utf-8")
    code, tree = check(run)
    assert (code, tree["summary"]["accepted"]) == (1, 0)  # type: ignore[index]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("laef", "issued"), "the nearest is leaf"),
        (("leaf", "isued"), "the nearest that does is issued"),
        (("leaf", "title"), "differs from no registry in 'title'; it differs in issued"),
        (("leaf", "issued", "--until", "soon"), "is no day"),
        (("leaf",), "name either the FIELD"),
        (("leaf", "--distinct-from", "leaf"), "one reference"),
    ],
)
def test_usage_errors_write_nothing(run: Run, leaf: Path, arguments: tuple[str, ...], told: str) -> None:
    done = run("accept", *arguments, "--reason", "x", "--references", "references")
    assert done.returncode == 2
    assert told in done.stderr
    assert not (leaf / "accepted.yaml").exists()


def test_a_file_that_cannot_be_added_to_is_left_alone(run: Run, leaf: Path) -> None:
    text = "accepted: []\n"
    (leaf / "accepted.yaml").write_text(text, "utf-8")
    done = run("accept", "leaf", "issued", "--reason", "x", "--references", "references")
    assert (done.returncode, "cannot be added" in done.stderr) == (2, True)
    assert (leaf / "accepted.yaml").read_text("utf-8") == text
