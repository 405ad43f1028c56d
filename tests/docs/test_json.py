"""docs/json.md names exactly the keys that are printed."""

import json
import re
from pathlib import Path

import pytest

from magcite.reporters.audit_json import REPORTER
from tests.process import Run
from tests.reporters.audit_sample import AUDIT

ROOT = Path(__file__).resolve().parents[2]
TEXT = (ROOT / "docs" / "json.md").read_text("utf-8")


def documented(command: str) -> dict[str, list[str]]:
    """The keys of each object, by where it stands, in the order of the table."""
    table = TEXT.partition(f"<!-- keys: {command} -->")[2].partition("\n\n")[0]
    rows = re.findall(r"^\| `?(\w+)(?:\[\])?`? \| (.+) \|$", table, re.MULTILINE)
    return {where: re.findall(r"`(\w+)`", re.sub(r"\([^)]*\)", "", keys)) for where, keys in rows if where != "where"}


def printed(tree: object, where: str = "top") -> dict[str, list[str]]:
    """The keys of the first object found at each place."""
    found: dict[str, list[str]] = {}
    if isinstance(tree, dict):
        found[where] = list(tree)
        for name, value in tree.items():
            if where != "summary":
                found |= {place: keys for place, keys in printed(value, name).items() if place not in found}
    elif isinstance(tree, list):
        for one in tree:
            found |= {place: keys for place, keys in printed(one, where).items() if place not in found}
    return found


@pytest.mark.parametrize("command", ["claims", "check", "link"])
def test_the_keys(run: Run, project: Path, command: str) -> None:
    work = {
        "DOI": "10.5555/tea.2020",
        "title": ["Tea and stress"],
        "author": [{"family": "Leaf", "given": "Ann"}],
        "issued": {"date-parts": [[2020]]},
    }
    (project / "snapshot.json").write_text(json.dumps([work]), "utf-8")
    run("enrich", "--offline", "--snapshot", "snapshot.json")
    tree = json.loads(run(command, "page.md", "--format", "json").stdout)
    assert printed(tree) == documented(command)


def test_the_keys_of_an_audit() -> None:
    assert printed(json.loads(REPORTER.report(AUDIT))) == documented("audit")
