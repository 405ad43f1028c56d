"""`magcite explain`: what a rule does, why it matters, how to fix what it finds."""

import json
from argparse import ArgumentParser, Namespace
from dataclasses import asdict
from textwrap import fill
from typing import TYPE_CHECKING

from magcite.cli.command import Command, output_from
from magcite.cli.console import Console
from magcite.cli.exit_code import ExitCode

if TYPE_CHECKING:
    from magcite.model import Severity
    from magcite.rules import Explanation

__all__ = ["COMMAND"]


def configure(parser: ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("rule", metavar="CODE", nargs="?", help="code or name of a rule; without it, all are listed")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="default: text")


def run(arguments: Namespace, console: Console) -> ExitCode:
    """Print one explanation, or the list of rules."""
    from magcite.rules import explanation, load, names

    chosen = [arguments.rule] if arguments.rule else names()
    told = [(explanation(name), load(name).severity) for name in chosen]
    if arguments.format == "json":
        text = _as_json(told)
    elif arguments.rule:
        text = _as_text(*told[0])
    else:
        text = "".join(f"{one.code}  {severity:<7}  {one.name:<20}  {one.summary}\n" for one, severity in told)
    console.result(text, output_from(arguments))
    return ExitCode.CLEAN


def _as_text(told: "Explanation", severity: str) -> str:
    parts = (
        ("What it does", told.what),
        ("Why it matters", told.why),
        ("Fix", told.fix),
        ("Not its job", told.limits),
    )
    body = "\n".join(fill(f"{name}: {text}", 88, subsequent_indent="  ") for name, text in parts)
    silence = f"To silence it in one place: <!-- magcite-ignore {told.code}: your reason -->"
    return f"{told.code} {told.name} ({severity})\n{told.summary}\n\n{body}\n\n{silence}\n"


def _as_json(told: "list[tuple[Explanation, Severity]]") -> str:
    rules = [{**asdict(one), "severity": severity} for one, severity in told]
    return json.dumps({"schema": "magcite/rules/1", "rules": rules}, ensure_ascii=False, indent=2) + "\n"


COMMAND = Command("explain", "explain a rule: what it does, why it matters, how to fix", configure, run)
