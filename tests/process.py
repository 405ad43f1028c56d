"""Fixtures that run the command line as a process, in a folder of its own."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

__all__ = ["Run", "project", "run"]

Run = Callable[..., CompletedProcess[str]]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Return a function that runs `magcite` in the test's folder and gives back status and output."""

    def call(*arguments: str, stdin: bytes | None = None, **environ: str) -> CompletedProcess[str]:
        done = subprocess.run(
            [sys.executable, "-m", "magcite", *arguments],
            check=False,
            capture_output=True,
            cwd=tmp_path,
            input=stdin,
            env={**os.environ, "NO_COLOR": "", **environ},
            timeout=120,
        )
        return CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())

    return call


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a folder with settings, one page and two references."""
    (tmp_path / "references").mkdir()
    (tmp_path / "magcite.toml").write_text('[project]\npages = ["page.md"]\n', encoding="utf-8")
    (tmp_path / "page.md").write_text(
        "# Tea\n\nA trial in 40 adults found that tea lowered stress [@tea2020].\n\nThe sky is blue [@nobody1999].\n",
        encoding="utf-8",
    )
    (tmp_path / "references" / "tea2020.md").write_text(
        "---\ntype: article-journal\ntitle: Tea and stress\nauthor:\n  - Leaf, Ann\nissued: 2020\n"
        "container-title: Journal of Invented Results\nDOI: 10.5555/tea.2020\nevidence:\n  design: rct\n  n: 40\n---\n"
        "Tea helped.\n",
        encoding="utf-8",
    )
    (tmp_path / "references" / "spare2019.md").write_text(
        "---\ntype: book\ntitle: Spare parts\nauthor:\n  - Part, Per\nissued: 2019\npublisher: Invented Press\n---\n",
        encoding="utf-8",
    )
    return tmp_path
