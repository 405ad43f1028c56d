"""`magcite enrich --evidence`: proposals from abstracts, printed, or put into files that have none."""

import json
from pathlib import Path

import pytest

from tests.process import Run

SNAPSHOT = [
    {
        "DOI": f"10.5555/{key}",
        "type": "journal-article",
        "title": [f"Tea and stress, {key}: a randomized controlled trial"],
        "abstract": "<jats:p>We randomly assigned 51 adults to tea or water for 24 weeks. Stress fell (RR 0.66, 95% CI"
        " 0.50-0.90; P = 0.01).</jats:p>",
    }
    for key in ("bare", "read", "odd")
]
BARE = b"---\r\nDOI: 10.5555/bare\r\n# a note\r\n---\r\nMy  words.\r\n"
READ = b"---\nDOI: 10.5555/read\nevidence:\n  n: 52\n---\nMine.\n"
ODD = b"---\n{DOI: 10.5555/odd}\n---\nFlow.\n"


@pytest.fixture
def library(project: Path) -> Path:
    folder = project / "references"
    for old in folder.glob("*"):
        old.unlink()
    for name, content in (("bare", BARE), ("read", READ), ("odd", ODD)):
        (folder / f"{name}.md").write_bytes(content)
    (project / "snapshot.jsonl").write_text("".join(json.dumps(one) + "\n" for one in SNAPSHOT), "utf-8")
    return folder


ASK = ("enrich", "--offline", "--snapshot", "snapshot.jsonl", "--evidence", "--allow-unchecked", "--format", "json")


def test_a_proposal_is_printed_and_changes_no_file(run: Run, library: Path) -> None:
    told = json.loads(run(*ASK).stdout)["evidence"]
    assert [(one["citekey"], one["written"], one["hindrance"]) for one in told] == [
        ("bare", False, None),
        ("odd", False, None),
    ]
    assert "  n: 51\n" in told[0]["block"]
    assert told[0]["derived"].startswith("the abstract at local snapshot, 20")
    assert [(library / f"{name}.md").read_bytes() for name in ("bare", "read", "odd")] == [BARE, READ, ODD]
    assert b"51 adults" in (library / "magcite.lock").read_bytes()
    assert b"We randomly assigned" not in (library / "magcite.lock").read_bytes()


def test_what_is_written_leaves_the_rest_and_the_authors_evidence_alone(run: Run, library: Path) -> None:
    told = {one["citekey"]: one for one in json.loads(run(*ASK, "--write").stdout)["evidence"]}
    assert told["bare"]["written"] is True
    assert told["odd"]["written"] is False
    assert told["odd"]["hindrance"] == "its front matter has a form that no block can be put into"
    block = told["bare"]["block"].replace("\n", "\r\n").encode()
    assert (library / "bare.md").read_bytes() == BARE.replace(b"---\r\nMy", block + b"---\r\nMy")
    assert (library / "read.md").read_bytes() == READ
    assert (library / "odd.md").read_bytes() == ODD
    again = json.loads(run(*ASK, "--write").stdout)["evidence"]
    assert [one["citekey"] for one in again] == ["odd"]


def test_the_text_shows_the_block_and_what_to_do(run: Run, library: Path) -> None:
    shown = run(*ASK[:-2]).stdout
    assert "bare: evidence derived from the abstract at local snapshot" in shown
    assert "  design: rct\n" in shown
    assert "what you have confirmed is yours when its line derived: is taken out" in shown
    assert (library / "bare.md").read_bytes() == BARE


@pytest.mark.usefixtures("library")
@pytest.mark.parametrize("arguments", [("--write",), ("--write", "--evidence", "--locked")])
def test_write_alone_or_on_a_locked_lock_is_a_mistake(run: Run, arguments: tuple[str, ...]) -> None:
    told = run("enrich", "--offline", *arguments)
    assert told.returncode == 2
    assert "--write goes with --evidence, and not with --locked" in told.stderr
