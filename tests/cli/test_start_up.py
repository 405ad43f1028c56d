"""What each command imports: nobody waits for a dependency that her command does not need."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.process import Run

HEAVY = ("requests", "habanero", "pydantic", "jinja2", "bibtexparser", "pyromark", "ruamel", "httpx2", "urllib3")

_REPORT = """
import runpy, sys
sys.argv = ["magcite", *{arguments!r}]
try:
    runpy.run_module("magcite", run_name="__main__")
except SystemExit as ending:
    status = ending.code
loaded = [name for name in {heavy!r} if name in sys.modules]
print("status", status, "loaded", " ".join(loaded), file=sys.stderr)
"""


def loaded_by(*arguments: str, cwd: Path) -> set[str]:
    """Return which heavy packages a run of the command line leaves imported."""
    code = _REPORT.format(arguments=arguments, heavy=HEAVY)
    done = subprocess.run([sys.executable, "-c", code], cwd=cwd, capture_output=True, encoding="utf-8", check=True)
    return set(done.stderr.splitlines()[-1].partition("loaded")[2].split())


@pytest.mark.parametrize(
    "arguments", [("--version",), ("--help",), ("check", "--help"), ("explain",), ("doctor", "--help")]
)
def test_imports_no_dependency_at_all(arguments: tuple[str, ...], tmp_path: Path) -> None:
    assert loaded_by(*arguments, cwd=tmp_path) == set()


@pytest.mark.parametrize(
    ("arguments", "unneeded"),
    [
        pytest.param(("claims", "page.md"), {"requests", "habanero", "jinja2", "bibtexparser"}, id="claims"),
        pytest.param(("check",), {"requests", "habanero", "jinja2", "bibtexparser"}, id="check"),
        pytest.param(("render", "page.md", "--to", "bibtex"), {"requests", "habanero", "jinja2"}, id="bibtex"),
        pytest.param(
            ("render", "page.md", "--to", "csl-json"), {"requests", "habanero", "jinja2", "bibtexparser"}, id="csl-json"
        ),
        pytest.param(("report", "page.md", "-o", "r.html"), {"requests", "habanero", "bibtexparser"}, id="report"),
        pytest.param(("add", "10.5555/12345678"), {"requests", "habanero", "jinja2", "bibtexparser"}, id="add"),
        pytest.param(("schema", "settings"), {"requests", "habanero", "jinja2", "bibtexparser"}, id="schema"),
        pytest.param(("limits",), {"requests", "habanero", "jinja2", "bibtexparser"}, id="limits"),
    ],
)
def test_imports_no_more_than_its_job_needs(arguments: tuple[str, ...], unneeded: set[str], project: Path) -> None:
    assert loaded_by(*arguments, cwd=project) & unneeded == set()


def test_version_and_help_end_well(run: Run) -> None:
    version = run("--version")
    assert version.returncode == 0
    assert version.stdout.startswith("magcite ")
    help_text = run("--help")
    assert help_text.returncode == 0
    for command in (
        "init",
        "add",
        "claims",
        "link",
        "enrich",
        "check",
        "render",
        "report",
        "explain",
        "snapshot",
        "doctor",
    ):
        assert f"\n    {command} " in help_text.stdout
