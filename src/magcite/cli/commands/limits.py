"""`magcite limits`: the limits in force."""

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from typing import TYPE_CHECKING

from magcite.cli.command import Command, open_from, output_from
from magcite.cli.console import Console
from magcite.cli.exit_code import ExitCode
from magcite.phrases import phrase

if TYPE_CHECKING:
    from magcite.api.limits import Limit

__all__ = ["COMMAND"]


def configure(parser: ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("--format", choices=("text", "json"), default="text", help="default: text")


def run(arguments: Namespace, console: Console) -> ExitCode:
    """Print the table."""
    from magcite.api.limits import limits_in_force

    settings = open_from(arguments, console).settings
    limits = limits_in_force(settings)
    text = (
        _as_json(limits)
        if arguments.format == "json"
        else _as_text(limits, console.say, polite=settings.mailto is not None)
    )
    console.result(text, output_from(arguments))
    return ExitCode.CLEAN


def _as_text(limits: "tuple[Limit, ...]", say: Callable[[str], str], *, polite: bool) -> str:
    width = max(len(say(one.name)) for one in limits)
    lines: list[str] = []
    group = ""
    for one in limits:
        if one.group != group:
            group = one.group
            lines.append(say(group))
        lines.append(f"  {say(one.name):<{width}}  {one.value:g} {say(one.unit)}")
    if not polite:
        lines.append(
            say(phrase("no contact address is set: [project] mailto, or MAGCITE_MAILTO, lets Crossref be asked faster"))
        )
    return "\n".join(lines) + "\n"


def _as_json(limits: "tuple[Limit, ...]") -> str:
    tree = {
        "schema": "magcite/limits/1",
        "limits": [{"group": one.group, "name": one.name, "value": one.value, "unit": one.unit} for one in limits],
    }
    return json.dumps(tree, ensure_ascii=False, indent=2) + "\n"


COMMAND = Command("limits", "print the limits in force: rates, tries, sizes, deadlines", configure, run)
