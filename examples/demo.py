"""The main job on the magnesium page, offline, and what a registry's answer changes, on an invented page.

Run by `make demo`. Every step is the command line as a user would type it; the last line says what was found.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGE = "docs/magnesium.sv.md"
OUT = Path("build/magnesium")
INVENTED = Path("build/invented")
MEANING = {
    0: "every reference checked, nothing found",
    1: "something was found",
    3: "something was not checked",
    4: "something was found, and something was not checked",
}


def main() -> int:
    """Run every step; return 0 when each ended in a way that is no failure."""
    os.chdir(ROOT)
    shutil.rmtree(OUT, ignore_errors=True)
    shutil.rmtree(INVENTED, ignore_errors=True)

    title("The magnesium page: its claims, and what each rests on")
    run("claims", PAGE)
    title("Check it against the library and the lock; nothing is asked of any registry")
    status = run("check", PAGE, may_end=(0, 1, 3, 4))
    title("Its annotated bibliography and the report")
    for name in ("bibliography.md", "bibliography.html", "bibliography.bib"):
        run("render", PAGE, "-o", str(OUT / name))
    run("report", PAGE, "-o", str(OUT / "report.html"))

    title("What a registry's answer changes: an invented page, an invented registry, in a file of Crossref's shape")
    shutil.copytree("examples/invented", INVENTED)
    snapshot = str(INVENTED / "crossref-snapshot.json")
    run("enrich", "--project", str(INVENTED), "--offline", "--snapshot", snapshot, may_end=(0, 3))
    run("check", "--project", str(INVENTED), may_end=(0, 1, 3, 4))

    print(f"\n{summary(status)} Report: {OUT / 'report.html'}")
    return 0


def summary(status: int) -> str:
    """Say in one sentence what was found on the page."""
    claims = json.loads(output("claims", PAGE, "--format", "json"))["pages"][0]["claims"]
    report = json.loads(output("check", PAGE, "--format", "json"))
    counts = report["summary"]["diagnostics"]
    linked = sum(any(citation["state"] == "linked" for citation in claim["citations"]) for claim in claims)
    lost = sum(any(citation["state"] == "lost" for citation in claim["citations"]) for claim in claims)
    found = ", ".join(f"{counts[severity]} {severity}" for severity in ("error", "warning", "info"))
    return (
        f"{len(claims)} claims on {PAGE}: {linked} linked to the library, {lost} whose link is lost; "
        f"diagnostics: {found}; exit status {status} ({MEANING[status]})."
    )


def title(text: str) -> None:
    """Print a heading."""
    print(f"\n=== {text}\n", flush=True)


def run(*arguments: str, may_end: tuple[int, ...] = (0,)) -> int:
    """Run one command as a process, with its output shown; end the demo when it fails."""
    print(f"$ magcite {' '.join(arguments)}", flush=True)
    status = subprocess.run([sys.executable, "-m", "magcite", *arguments], check=False).returncode
    if status not in may_end:
        sys.exit(f"magcite {arguments[0]} ended with exit status {status}")
    return status


def output(*arguments: str) -> str:
    """Return what one command prints."""
    command = [sys.executable, "-m", "magcite", *arguments]
    return subprocess.run(command, check=False, capture_output=True, encoding="utf-8").stdout


if __name__ == "__main__":
    sys.exit(main())
