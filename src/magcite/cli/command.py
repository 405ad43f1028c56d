"""What every command of the command line has: a name, arguments, and what it does."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from magcite.cli.console import Console
from magcite.cli.exit_code import ExitCode
from magcite.phrases import spoken_in

if TYPE_CHECKING:
    from magcite.model import Page
    from magcite.project.project import Project

__all__ = ["Command", "add_page_arguments", "open_from", "output_from", "pages_from"]


@dataclass(frozen=True, slots=True)
class Command:
    """One command.

    Attributes:
        help: one line for the list of commands.
        configure: adds the command's own arguments.
        run: does the work; imports its job when it runs, so that other commands start without it.
    """

    name: str
    help: str
    configure: Callable[[ArgumentParser], None]
    run: Callable[[Namespace, Console], ExitCode]


def add_page_arguments(parser: ArgumentParser, *, required: bool) -> None:
    """Add PAGE... and the format to read it as."""
    parser.add_argument("pages", metavar="PAGE", nargs="+" if required else "*", help="a page, or - for standard input")
    parser.add_argument(
        "--from",
        dest="page_format",
        choices=("markdown", "html", "text", "wikitext"),
        help="what the pages are written in (default: told from the name, or else from the text)",
    )


def open_from(arguments: Namespace, console: Console) -> "Project":
    """Open the project the arguments point to; without --lang, the console speaks the language of its settings."""
    from magcite.project.project import open_project

    project = open_project(arguments.project, references=arguments.references)
    if arguments.lang is None:
        console.language = spoken_in(project.settings.language)
    return project


def pages_from(arguments: Namespace, project: "Project") -> "tuple[Page, ...]":
    """Read the pages the arguments name, in their order."""
    from magcite.project.project import read_all, read_page

    def read(path: str) -> "Page":
        text = _standard_input() if path == "-" else None
        return read_page(project, path, text=text, format=arguments.page_format)

    return read_all(arguments.pages, read)


def _standard_input() -> str:
    import sys

    from magcite.readers.encoding import decode

    return decode(sys.stdin.buffer.read(), path="-")


def output_from(arguments: Namespace) -> Path | None:
    """Return the file to write; None for standard output."""
    return None if arguments.output in (None, "-") else Path(arguments.output)
