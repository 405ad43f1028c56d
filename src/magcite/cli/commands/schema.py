"""`magcite schema`: JSON Schema of the files, for editors."""

import json
from argparse import ArgumentParser, Namespace

from magcite.cli.command import Command, output_from
from magcite.cli.console import Console
from magcite.cli.exit_code import ExitCode

__all__ = ["COMMAND"]

_FILES = ("reference", "sidecar", "lock", "settings", "reviews", "accepted")


def configure(parser: ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("file", choices=_FILES, help="the kind of file; reference: its front matter")


def run(arguments: Namespace, console: Console) -> ExitCode:
    """Print one schema."""
    from magcite.api.schemas import schema_of

    console.result(json.dumps(schema_of(arguments.file), ensure_ascii=False, indent=2) + "\n", output_from(arguments))
    return ExitCode.CLEAN


COMMAND = Command("schema", "print the JSON Schema of a kind of file, for editors", configure, run)
