"""Processors of CSL, each in an environment of its own, asked for the same lists.

A job is a style (path), a language and items in CSL-JSON; an answer is the entries as text. citeproc-js
(https://github.com/Juris-M/citeproc-js) is the judge: it is installed by npm, run by node, and used here alone.
"""

import json
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

__all__ = ["JUDGE", "PEERS", "Job", "install", "install_judge", "run_judge", "run_peer"]

PEERS: Mapping[str, str] = {
    "refkit": "refkit==0.4.0",
    "citeproc-py": "citeproc-py==0.11.1",
    "pandoc": "pypandoc_binary==1.17",
}
JUDGE = "citeproc@2.4.63"
_HERE = Path(__file__).parent
LOCALES = _HERE.parent / "src" / "magcite" / "bibliography" / "csl" / "data" / "locales"
_SECONDS = 3000
Answer = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Job:
    """A list to be made.

    Attributes:
        style: path of a .csl file.
        language: tag of a locale ("sv-SE").
    """

    style: Path
    language: str
    items: Sequence[Mapping[str, Any]]


def install(name: str, folder: Path) -> Path:
    """Return the Python of a peer's environment, made below a folder unless it is there.

    Raises:
        CalledProcessError: it could not be installed.
    """
    home = folder / name
    done = home / "installed"
    python = home / "bin" / "python"
    if not done.is_file():
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(home)], check=True)
        command = [str(python), "-m", "pip", "install", "--quiet", PEERS[name]]
        subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
        done.touch()
    return python


def install_judge(folder: Path) -> Path | None:
    """Return the folder that citeproc-js is installed in; None without node and npm.

    Raises:
        CalledProcessError: it could not be installed.
    """
    npm = shutil.which("npm")
    if npm is None or shutil.which("node") is None:
        return None
    home = folder / "citeproc-js"
    if not (home / "node_modules" / "citeproc").is_dir():
        home.mkdir(parents=True, exist_ok=True)
        (home / "package.json").write_text("{}", "utf-8")
        subprocess.run([npm, "install", "--silent", JUDGE], cwd=home, check=True, stdout=subprocess.DEVNULL)
    return home


def run_judge(home: Path, jobs: Sequence[Job]) -> list[Answer]:
    """Return {entries: [[id, text], ...], seconds} or {error} for each job."""
    return _run(["node", str(_HERE / "csl_judge.js")], jobs, home, str(LOCALES))


def run_peer(name: str, python: Path, jobs: Sequence[Job]) -> list[Answer]:
    """Return {texts, seconds} or {error} for each job."""
    return _run([str(python), str(_HERE / "csl_peer.py"), name], jobs, python.parent)


def _run(command: Sequence[str], jobs: Sequence[Job], folder: Path, *more: str) -> list[Answer]:
    file = folder / "jobs.json"
    asked = [{"style": str(job.style.resolve()), "language": job.language, "items": job.items} for job in jobs]
    file.write_text(json.dumps(asked), "utf-8")
    done = subprocess.run(
        [*command, str(file), *more], cwd=folder, capture_output=True, text=True, timeout=_SECONDS, check=False
    )
    if done.returncode:
        raise RuntimeError(f"{command[0]} failed: {done.stderr[-500:]}")
    answers: list[Answer] = json.loads(done.stdout)
    return answers
