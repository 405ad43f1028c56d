"""A fresh copy of a project, `magcite check` run on it as a process, and what it told."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

__all__ = ["CLAIMS", "ROOT", "Ran", "Told", "project_of", "read_toml", "run", "said_by"]

ROOT = Path(__file__).parents[1]
CLAIMS = Path(__file__).parent / "claims"
_NOT_COMPARED = frozenset(("EVD001", "EVD002", "EVD003", "EVD012"))  # notices, and that no evidence is held


@dataclass(frozen=True, slots=True)
class Told:
    """One diagnostic on evidence.

    Attributes:
        accuses: severity error or warning, with both values.
    """

    name: str
    severity: str
    path: str
    claim: str | None
    citekey: str | None
    start: int | None
    page_value: str | None
    source_value: str | None
    message: str

    @property
    def accuses(self) -> bool:
        """Whether it is an accusation."""
        return self.severity in ("error", "warning") and bool(self.page_value) and bool(self.source_value)

    def line(self) -> str:
        """Return it on one line, with both values."""
        return f"{self.severity} {self.name} {self.citekey}: “{self.page_value}” against “{self.source_value}”"


@dataclass(frozen=True, slots=True)
class Ran:
    """What a run told.

    Attributes:
        verdicts: (path, claim, citekey) -> verdict.
        claims: (path, claim) -> where the claim stands.
        sections: (path, claim) -> the headings above it.
        raw: the claims as printed, by (path, claim).
    """

    diagnostics: tuple[Told, ...]
    verdicts: Mapping[tuple[str, str, str], str]
    claims: Mapping[tuple[str, str], tuple[int, int]]
    raw: Mapping[tuple[str, str], Mapping[str, Any]]


def read_toml(path: Path) -> dict[str, Any]:
    """Return what a TOML file holds."""
    return tomllib.loads(path.read_text("utf-8"))


@contextmanager
def project_of(folder: Path, references: Path | None = None, pattern: str = "*.md") -> Iterator[Path]:
    """Yield a copy of a folder's pages and references as a project that has no cache."""
    with tempfile.TemporaryDirectory() as temporary:
        project = Path(temporary) / "project"
        project.mkdir()
        for page in sorted(folder.glob(pattern)):
            shutil.copyfile(page, project / page.name)
        shutil.copytree(references or folder / "references", project / "references")
        (project / "magcite.toml").write_text(f'[project]\npages = ["{pattern}"]\nlibrary = "references"\n', "utf-8")
        yield project


def said_by(project: Path, *command: str, environ: Mapping[str, str] | None = None) -> str:
    """Run magcite in a project and return what it printed.

    Args:
        project: where it runs; its cache lies there as well.
        command: the arguments.
        environ: variables beside those of this process.

    Raises:
        RuntimeError: it did not end as it does when all could be read.
    """
    variables = os.environ | {"MAGCITE_CACHE": str(project / "cache"), "PYTHONUTF8": "1"} | dict(environ or {})
    done = subprocess.run(
        [sys.executable, "-m", "magcite", *command],
        cwd=project,
        env=variables,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode not in (0, 1, 3, 4):
        raise RuntimeError(f"magcite {' '.join(command)} ended with {done.returncode}: {done.stderr}")
    return done.stdout


def run(project: Path) -> Ran:
    """Run `magcite claims` and `magcite check` on all pages of a project."""
    pages = sorted(one.name for one in project.iterdir() if one.suffix in (".md", ".txt"))
    raw = {
        (page["path"], claim["id"]): claim
        for page in json.loads(said_by(project, "claims", *pages, "--format", "json"))["pages"]
        for claim in page["claims"]
    }
    report = json.loads(said_by(project, "check", "--format", "json"))
    names = ("name", "severity", "path", "claim", "citekey", "start", "page_value", "source_value", "message")
    return Ran(
        tuple(
            Told(*(one[name] for name in names))
            for one in report["diagnostics"]
            if one["code"].startswith("EVD") and one["code"] not in _NOT_COMPARED
        ),
        {(one["path"], one["claim"], one["citekey"]): one["verdict"] for one in report["verdicts"]},
        {key: (claim["start"], claim["end"]) for key, claim in raw.items()},
        raw,
    )
