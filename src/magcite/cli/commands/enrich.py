"""`magcite enrich`: ask registries about the references, and write what they answered to the lock."""

import json
from argparse import ArgumentParser, Namespace
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from magcite.cli.command import Command, open_from, output_from
from magcite.cli.console import Console
from magcite.cli.exit_code import ExitCode
from magcite.cli.progress import Counter

if TYPE_CHECKING:
    from magcite.model import ReferenceCheck

__all__ = ["COMMAND"]


def configure(parser: ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("keys", metavar="KEY", nargs="*", help="citekeys to ask about (default: all)")
    parser.add_argument("--refresh", action="store_true", help="ask again about what was answered before")
    parser.add_argument("--offline", action="store_true", help="ask no registry; only the snapshot, if one is given")
    parser.add_argument("--snapshot", metavar="FILE", type=Path, help="a file in Crossref's shape, asked first")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="default: text")
    parser.add_argument("--allow-unchecked", action="store_true", help="end with 0 although some got no answer")


def run(arguments: Namespace, console: Console) -> ExitCode:
    """Ask, write the lock, and say how each reference stands now."""
    from magcite.api.checking import check_pages
    from magcite.api.enriching import enrich_library
    from magcite.cli.judgement import judge
    from magcite.errors import InputError
    from magcite.model import Severity
    from magcite.project.layout import show

    project = open_from(arguments)
    if not len(project.library):
        raise InputError("there is no reference to ask about", path=show(project.layout.library))
    counter = Counter(console)
    enriched = enrich_library(
        project,
        arguments.keys,
        snapshot=arguments.snapshot,
        offline=arguments.offline,
        refresh=arguments.refresh,
        progress=counter,
    )
    counter.finish()
    report = check_pages(enriched, ())
    chosen = set(arguments.keys)
    checks = [check for check in report.references if not chosen or check.citekey in chosen]
    lock = show(project.layout.lock) if project.layout.lock.exists() else None
    write = _as_json if arguments.format == "json" else _as_text
    console.result(write(checks, lock, asked=counter.asked), output_from(arguments))
    answers_alone = replace(report, diagnostics=(), references=tuple(checks))
    return judge(answers_alone, fail_on=Severity.ERROR, allow_unchecked=arguments.allow_unchecked)


def _as_text(checks: "list[ReferenceCheck]", lock: str | None, *, asked: int) -> str:
    width = max((len(check.citekey) for check in checks), default=0)
    lines = [f"{check.citekey:<{width}}  {check.outcome}" + _detail(check) for check in checks]
    counts = {outcome: sum(check.outcome is outcome for check in checks) for outcome in {c.outcome for c in checks}}
    total = ", ".join(f"{count} {outcome}" for outcome, count in sorted(counts.items()))
    where = f"the lock is {lock}" if lock else "no lock was written: there was no answer to keep"
    lines.append(f"{len(checks)} references: {total or 'none'}; {asked} questions were asked; {where}")
    return "\n".join(lines) + "\n"


def _detail(check: "ReferenceCheck") -> str:
    return f": {check.detail}" if check.detail else ""


def _as_json(checks: "list[ReferenceCheck]", lock: str | None, *, asked: int) -> str:
    tree = {
        "schema": "magcite/enrich/1",
        "lock": lock,
        "asked": asked,
        "references": [
            {"citekey": check.citekey, "outcome": check.outcome, "detail": check.detail} for check in checks
        ],
    }
    return json.dumps(tree, ensure_ascii=False, indent=2) + "\n"


COMMAND = Command("enrich", "ask registries about the references, and write their answers to the lock", configure, run)
