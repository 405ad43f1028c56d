"""docs/reviews.md against the truth: its files are written, its commands are run, its file is the one that is made."""

import json
import re
import shlex
from dataclasses import fields
from pathlib import Path

import pytest

from magcite.model import Review, ReviewVerdict
from magcite.readers.reviews import read_reviews
from tests.process import Run

TEXT = (Path(__file__).resolve().parents[2] / "docs" / "reviews.md").read_text("utf-8")
FILES = dict(re.findall(r"<!-- example: (\S+) -->\n```\w+\n(.*?)^```$", TEXT, re.DOTALL | re.MULTILINE))
(SHOWN,) = re.findall(r"<!-- file: references/reviews.yaml -->\n```yaml\n(.*?)^```$", TEXT, re.DOTALL | re.MULTILINE)
RUNS = [
    [line.removeprefix("$ magcite ") for line in block.splitlines()]
    for block in re.findall(r"<!-- run -->\n```console\n(.*?)^```$", TEXT, re.DOTALL | re.MULTILINE)
]
DIGESTS = re.compile(r'^(    (?:digest|record): )"?[0-9a-f]{16}"?$', re.MULTILINE)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
    return tmp_path


def test_the_page_as_it_goes(run: Run, folder: Path) -> None:
    (verify, check), (again,), statuses = RUNS
    assert run(*shlex.split(verify)).returncode == 0
    written = (folder / "references" / "reviews.yaml").read_text("utf-8")
    assert DIGESTS.sub(r"\1…", written) == DIGESTS.sub(r"\1…", SHOWN)
    assert "1 citation reviewed by a person: 1 supported; last on 2026-11-20" in run(*shlex.split(check)).stdout
    page = folder / "tea.md"
    page.write_text(FILES["tea.md"].replace("lower stress", "less stress"), "utf-8")
    assert "REF008 stale-review" in run("check").stdout
    (old,) = (one.claim for one in read_reviews(written, path="r").entries)
    assert run(*shlex.split(again.replace("OLD", old))).returncode == 0
    assert "REF008" not in run("check").stdout
    first, remember, machine = (run(*shlex.split(one)) for one in statuses)
    assert [first.returncode, remember.returncode, machine.returncode] == [3, 3, 3]
    assert "what changed is not known" in first.stdout
    assert json.loads(machine.stdout)["changes"] == []


def test_every_key_and_every_verdict_is_told() -> None:
    known = {"citekey": "reference"}
    for field in fields(Review):
        name = known.get(field.name, field.name)
        assert f"`{name}`" in TEXT or name == "line", name
    for verdict in ReviewVerdict:
        assert f"| `{verdict.value}` |" in TEXT
    assert read_reviews(SHOWN, path="reviews.yaml").misread == ()
