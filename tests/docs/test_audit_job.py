"""The weekly job in docs/audit.md is YAML, and its steps do what the page says."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from magcite.cli.main import parser_in
from magcite.model import ChangeKind
from magcite.reporters.audit_json import REPORTER
from tests.reporters.audit_sample import AUDIT

TEXT = (Path(__file__).resolve().parents[2] / "docs" / "audit.md").read_text("utf-8")
(SOURCE,) = re.findall(r"<!-- workflow -->\n```yaml\n(.*?)^```$", TEXT, re.DOTALL | re.MULTILINE)
WORKFLOW: dict[str, Any] = YAML(typ="safe", pure=True).load(SOURCE)
STEPS: list[dict[str, Any]] = WORKFLOW["jobs"]["audit"]["steps"]


def script(name: str) -> str:
    (found,) = [step["run"] for step in STEPS if step.get("name") == name]
    assert isinstance(found, str)
    return found


def program(folder: Path, name: str, text: str) -> None:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{text}\n", "utf-8")
    path.chmod(0o755)


def ran(code: str, folder: Path) -> subprocess.CompletedProcess[str]:
    environ = {**os.environ, "PATH": f"{folder}:{os.environ['PATH']}", "GITHUB_OUTPUT": str(folder / "output")}
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", code],
        cwd=folder,
        env=environ,
        capture_output=True,
        text=True,
        check=False,
    )


def test_it_runs_every_week_and_may_write_issues() -> None:
    assert re.fullmatch(r"\d+ \d+ \* \* [0-6]", WORKFLOW["on"]["schedule"][0]["cron"])
    assert WORKFLOW["permissions"] == {"contents": "read", "issues": "write"}
    assert all(("uses" in step) is not ("run" in step) for step in STEPS)


def test_its_command_is_one_that_magcite_takes() -> None:
    (command,) = re.findall(r"magcite (audit .*?) \|\|", script("Ask the registries"))
    assert parser_in("en").parse_args(command.split()).format == "json"


@pytest.mark.parametrize(
    ("status", "ends", "warns"),
    [(0, 0, False), (1, 0, False), (2, 2, False), (3, 0, True), (4, 0, True), (5, 5, False)],
)
def test_each_exit_status(tmp_path: Path, status: int, ends: int, warns: bool) -> None:
    program(tmp_path, "magcite", f"exit {status}")
    done = ran(script("Ask the registries"), tmp_path)
    assert (done.returncode, "::warning" in done.stdout) == (ends, warns)
    assert (tmp_path / "output").read_text("utf-8") == f"status={status}\n"


def test_the_issue_says_what_changed(tmp_path: Path) -> None:
    (tmp_path / "audit.json").write_text(REPORTER.report(AUDIT), "utf-8")
    subprocess.run([sys.executable, "-W", "ignore", "-c", script("Write what changed")], cwd=tmp_path, check=True)
    body = (tmp_path / "audit.md").read_text("utf-8")
    for change in json.loads(REPORTER.report(AUDIT))["changes"]:
        assert f"    {change['severity']}: {' '.join(change['message'].split())}\n" in body
    assert all(line.startswith("    ") or line == "" or line[0].isalnum() for line in body.splitlines())


@pytest.mark.parametrize(("listed", "expected"), [("7", "issue edit 7"), ("", "issue create")])
def test_one_issue_is_kept_open(tmp_path: Path, listed: str, expected: str) -> None:
    program(tmp_path, "gh", f'echo "$@" >> calls\nif [ "$2" = list ]; then echo "{listed}"; fi')
    assert ran(script("Open or update the issue"), tmp_path).returncode == 0
    calls = (tmp_path / "calls").read_text("utf-8").splitlines()
    assert calls[0].startswith("issue list")
    assert calls[1].startswith(expected)


def test_the_page_names_every_kind_of_change() -> None:
    named = set(re.findall(r"^\| `([a-z-]+)` \| (?:error|warning|info)", TEXT, re.MULTILINE))
    assert named == {kind.value for kind in ChangeKind}
