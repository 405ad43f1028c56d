"""`magcite explain`: what a rule does, why it matters, how to fix what it finds."""

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from textwrap import fill
from typing import TYPE_CHECKING

from magcite.cli.command import Command, open_from, output_from
from magcite.cli.console import Console
from magcite.cli.exit_code import ExitCode
from magcite.phrases import phrase, word

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

    _listen(arguments, console)
    chosen = [arguments.rule] if arguments.rule else names()
    told = [(explanation(name), load(name).severity) for name in chosen]
    if arguments.format == "json":
        text = _as_json(told)
    elif arguments.rule:
        text = _as_text(*told[0], console.say)
    else:
        text = "".join(
            f"{one.code}  {console.say(word(severity)):<7}  {one.name:<20}  {console.say(one.summary)}\n"
            for one, severity in told
        )
    console.result(text, output_from(arguments))
    return ExitCode.CLEAN


def _listen(arguments: Namespace, console: Console) -> None:
    """Let the console speak the project's language; a project that cannot be read keeps nobody from an explanation."""
    from magcite.errors import MagciteError

    start = Path(arguments.project or ".").resolve()
    if arguments.lang or not any((folder / "magcite.toml").is_file() for folder in (start, *start.parents)):
        return
    try:
        open_from(arguments, console)
    except MagciteError:
        return


def _as_text(told: "Explanation", severity: "Severity", say: Callable[[str], str]) -> str:
    parts = (
        (phrase("What it does"), told.what),
        (phrase("Why it matters"), told.why),
        (phrase("Fix"), told.fix),
        (phrase("Not its job"), told.limits),
    )
    body = "\n".join(
        fill(f"{say(name)}: {say(text)}", 88, subsequent_indent="  ", break_on_hyphens=False) for name, text in parts
    )
    silence = say(phrase("To silence it in one place: <!-- magcite-ignore {code}: your reason -->", code=told.code))
    return f"{told.code} {told.name} ({say(word(severity))})\n{say(told.summary)}\n\n{body}\n\n{silence}\n"


def _as_json(told: "list[tuple[Explanation, Severity]]") -> str:
    rules = [{**asdict(one), "severity": severity} for one, severity in told]
    return json.dumps({"schema": "magcite/rules/1", "rules": rules}, ensure_ascii=False, indent=2) + "\n"


COMMAND = Command("explain", "explain a rule: what it does, why it matters, how to fix", configure, run)
