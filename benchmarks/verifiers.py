"""Other verifiers on the same entries and the same registry, each by its own command line under its own Python.

How each says that an entry is wrong, that it could not tell, and that it is right, is read from its report:

- bibtex-updater (https://pypi.org/project/bibtex-updater/): one JSON line an entry, with `status` and `abstained`.
- citegate (https://pypi.org/project/citegate/): `verdict`, of which "not-found" and "mismatch" are accusations.
- bibaudit (https://pypi.org/project/bibaudit/): `verdict`; UNCONFIRMED is its word for a search without a match.
"""

import json
import subprocess
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

__all__ = ["VERIFIERS", "Said", "run_verifier"]

_SHIM = Path(__file__).with_name("verifier_shim.py")
_SECONDS = 1200
ACCUSED, TOLD, VERIFIED = "accused", "told", "verified"
Said = Mapping[str, str]  # by key of the entry: ACCUSED, TOLD or VERIFIED


@dataclass(frozen=True, slots=True)
class Verifier:
    """How a verifier is run and read."""

    target: str
    arguments: tuple[str, ...]
    report: str
    read: Callable[[str], Said]


def _bibtex_updater(text: str) -> Said:
    said = {}
    for line in text.splitlines():
        row = json.loads(line)
        told = TOLD if row["abstained"] else ACCUSED
        said[row["key"]] = VERIFIED if row["status"] == "verified" else told
    return said


def _citegate(text: str) -> Said:
    words = {"verified": VERIFIED, "not-found": ACCUSED, "mismatch": ACCUSED, "retracted": ACCUSED}
    return {row["key"]: words.get(row["verdict"], TOLD) for row in json.loads(text)["results"]}


def _bibaudit(text: str) -> Said:
    words = {"BAD-ID": ACCUSED, "FIELD-MISMATCH": ACCUSED, "WRONG-WORK": ACCUSED, "RETRACTED": ACCUSED}
    words |= {"UNCONFIRMED": TOLD, "UNCHECKED": TOLD}
    return {row["key"]: words.get(row["verdict"], VERIFIED) for row in json.loads(text)["results"]}


VERIFIERS: Mapping[str, Verifier] = {
    "bibtex-updater": Verifier(
        "bibtex_updater.cli.fact_checker_cli:main",
        ("list.bib", "--jsonl", "updater.jsonl", "--no-cache", "--rate-limit", "100000"),
        "updater.jsonl",
        _bibtex_updater,
    ),
    "citegate": Verifier(
        "citegate.cli:main", ("list.bib", "--json", "citegate.json", "--quiet"), "citegate.json", _citegate
    ),
    "bibaudit": Verifier(
        "bibaudit.cli:main",
        ("check", "list.bib", "--format", "json", "-o", "audit.json", "--cache-dir", "audit", "--refresh"),
        "audit.json",
        _bibaudit,
    ),
}


def run_verifier(name: str, python: str, url: str, folder: Path) -> Said:
    """Return what a verifier says of each entry of `list.bib` in a folder; it asks the registry at `url`."""
    verifier = VERIFIERS[name]
    command: Sequence[str] = (python, str(_SHIM), url, verifier.target, *verifier.arguments)
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=_SECONDS, check=False)
    report = folder / verifier.report
    if not report.is_file():
        raise RuntimeError(f"{name} wrote no report: {done.stderr[-500:]}")
    return verifier.read(report.read_text("utf-8"))
