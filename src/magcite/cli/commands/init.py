"""`magcite init`: the files of a new project; what exists already is left as it is."""

import json
from argparse import ArgumentParser, Namespace
from pathlib import Path

from magcite.cli.command import Command, output_from
from magcite.cli.console import Console
from magcite.cli.exit_code import ExitCode
from magcite.phrases import phrase

__all__ = ["COMMAND"]


def configure(parser: ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("folder", metavar="DIR", nargs="?", help="default: this folder")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="default: text")


def run(arguments: Namespace, console: Console) -> ExitCode:
    """Write what is missing, and say what was written and what was left."""
    from magcite.api.starting import init_project
    from magcite.project.layout import show

    files = init_project(Path(arguments.folder or arguments.project or "."))
    if arguments.format == "json":
        listed = [{"path": show(path), "written": new} for path, new in files]
        text = json.dumps({"schema": "magcite/init/1", "files": listed}, ensure_ascii=False, indent=2) + "\n"
    else:
        told = {True: phrase("written"), False: phrase("left as it is")}
        text = "".join(f"{show(path)}: {console.say(told[new])}\n" for path, new in files)
    console.result(text, output_from(arguments))
    console.note(phrase("next: magcite check"))
    return ExitCode.CLEAN


COMMAND = Command("init", "start a project: magcite.toml, references/, a first page if there is none", configure, run)
