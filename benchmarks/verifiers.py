"""Other verifiers on the same entries and the same registry, each by its own command line in its own environment.

Three words are used for what a verifier says of an entry, by one rule: it *accuses* when it states something against
the entry in its own report (a field differs, the identifier belongs to something else or to nothing, the work exists
nowhere); it *verifies* when it says so; all else is *told*: what it calls an abstention, an error, not its business.

- bibtex-updater (https://pypi.org/project/bibtex-updater/): its summary sorts its statuses into problems, abstentions
  and verified ones, and so does this. "Unconfirmed" and "not found" are abstentions there. The check of venue names
  is off (`--no-check-venue-existence`): it asks DBLP and OpenAlex whether a venue exists, which know none here.
- citegate (https://pypi.org/project/citegate/): "mismatch", "not-found" ("possibly a fabricated reference") and
  "retracted" accuse.
- bibaudit (https://pypi.org/project/bibaudit/): BAD-ID, WRONG-WORK, FIELD-MISMATCH and RETRACTED accuse; UNCONFIRMED
  ("needs review"), DISPUTED (registries disagree) and UNCHECKED are told; differences that it
  calls cosmetic, drift or the registry's own, and gaps in an entry, are verified.
- citecheck-refs (https://pypi.org/project/citecheck-refs/): MISMATCH and NOT_FOUND accuse, and so does CHECK where a
  record was found from which a field differs; CHECK without a record ("confirm it exists") and ERROR are told.

bibtex-updater imports the first generation of bibtexparser without asking for it, so that is installed with it.
"""

import json
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

__all__ = ["ACCUSED", "TOLD", "VERIFIED", "VERIFIERS", "Said", "Verifier", "install", "run_verifier"]

_SHIM = Path(__file__).with_name("verifier_shim.py")
_SECONDS = 3000
ACCUSED, TOLD, VERIFIED = "accused", "told", "verified"
Said = Mapping[str, str]  # by key of the entry: ACCUSED, TOLD or VERIFIED


@dataclass(frozen=True, slots=True)
class Verifier:
    """How a verifier is installed, run and read.

    Attributes:
        packages: what pip is asked for, the verifier itself first, with the version that was read for this.
        licence: SPDX, as its package states it.
        target: module and function of its command line.
        report: the file it writes, of which `read` makes what it says of each entry.
    """

    packages: tuple[str, ...]
    licence: str
    target: str
    arguments: tuple[str, ...]
    report: str
    read: Callable[[str], Said]


_UPDATER_VERIFIED = frozenset(
    {
        "verified",
        "url_verified",
        "url_accessible",
        "book_verified",
        "working_paper_verified",
        "published_version_exists",
    }
)
_UPDATER_PROBLEMS = frozenset(
    {
        "hallucinated", "title_mismatch", "author_mismatch", "year_mismatch", "venue_mismatch", "nonexistent_venue",
        "partial_match", "url_content_mismatch", "future_date", "invalid_year", "doi_not_found", "arxiv_id_mismatch",
        "doi_mismatch", "preprint_only", "title_near_miss", "author_truncated", "given_name_substitution",
        "unpublished_at_claimed_venue",
    }
)  # fmt: skip


def read_updater(text: str) -> Said:
    """Read bibtex-updater's report: one JSON object a line, with `key` and `status`."""
    rows = [json.loads(line) for line in text.splitlines()]
    words = dict.fromkeys(_UPDATER_VERIFIED, VERIFIED) | dict.fromkeys(_UPDATER_PROBLEMS, ACCUSED)
    return {row["key"]: words.get(row["status"], TOLD) for row in rows}


def read_citegate(text: str) -> Said:
    """Read citegate's report: `results`, each with `key` and `verdict`."""
    words = {"verified": VERIFIED, "not-found": ACCUSED, "mismatch": ACCUSED, "retracted": ACCUSED}
    return {row["key"]: words.get(row["verdict"], TOLD) for row in json.loads(text)["results"]}


def read_bibaudit(text: str) -> Said:
    """Read bibaudit's report: `results`, each with `key` and `verdict`."""
    words = dict.fromkeys(("BAD-ID", "FIELD-MISMATCH", "WRONG-WORK", "RETRACTED"), ACCUSED)
    words |= dict.fromkeys(("UNCONFIRMED", "DISPUTED", "UNCHECKED"), TOLD)
    return {row["key"]: words.get(row["verdict"], VERIFIED) for row in json.loads(text)["results"]}


def read_citecheck(text: str) -> Said:
    """Read citecheck's report: `results`, each with `key`, `verdict` and `match`, the record found."""
    return {row["key"]: _citecheck(row) for row in json.loads(text)["results"]}


def _citecheck(row: Mapping[str, object]) -> str:
    if row["verdict"] == "VERIFIED":
        return VERIFIED
    against = row["verdict"] in {"MISMATCH", "NOT_FOUND"} or (row["verdict"] == "CHECK" and row["match"])
    return ACCUSED if against else TOLD


VERIFIERS: Mapping[str, Verifier] = {
    "bibtex-updater": Verifier(
        ("bibtex-updater==1.12.0", "bibtexparser<2"),
        "MIT",
        "bibtex_updater.cli.fact_checker_cli:main",
        ("list.bib", "--jsonl", "updater.jsonl", "--no-cache", "--rate-limit", "100000", "--no-check-venue-existence"),
        "updater.jsonl",
        read_updater,
    ),
    "citegate": Verifier(
        ("citegate==0.3.0",),
        "MIT",
        "citegate.cli:main",
        ("list.bib", "--json", "citegate.json", "--quiet"),
        "citegate.json",
        read_citegate,
    ),
    "bibaudit": Verifier(
        ("bibaudit==0.1.2",),
        "MIT",
        "bibaudit.cli:main",
        ("check", "list.bib", "--verbose", "--format", "json", "-o", "audit.json", "--cache-dir", "audit", "--refresh"),
        "audit.json",
        read_bibaudit,
    ),
    "citecheck-refs": Verifier(
        ("citecheck-refs==0.4.1",),
        "MIT",
        "citecheck:main",
        ("list.bib", "--all", "--json", "citecheck.json", "--no-cache"),
        "citecheck.json",
        read_citecheck,
    ),
}


def install(name: str, folder: Path) -> str:
    """Return the Python of a verifier's own environment, made below a folder unless it is there.

    Raises:
        CalledProcessError: it could not be installed.
    """
    home = folder / name
    python = home / "bin" / "python"
    done = home / "installed"
    if not done.is_file():
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(home)], check=True)
        command = [str(python), "-m", "pip", "install", "--quiet", *VERIFIERS[name].packages]
        subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
        done.touch()
    return str(python)


def run_verifier(name: str, python: str, url: str, folder: Path) -> Said:
    """Return what a verifier says of each entry of `list.bib` in a folder; it asks the registry at `url`.

    Raises:
        RuntimeError: it wrote no report.
    """
    verifier = VERIFIERS[name]
    report = folder / verifier.report
    report.unlink(missing_ok=True)
    command: Sequence[str] = (python, str(_SHIM), url, verifier.target, *verifier.arguments)
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=_SECONDS, check=False)
    if not report.is_file():
        raise RuntimeError(f"{name} wrote no report: {done.stderr[-500:]}")
    return verifier.read(report.read_text("utf-8"))
