"""What every command of the command line has: a name, arguments, and what it does."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from magcite.cli.console import Console
from magcite.cli.exit_code import ExitCode

if TYPE_CHECKING:
    from magcite.api.project import Project
    from magcite.model import Page

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
        choices=("markdown", "html", "text"),
        help="what the pages are written in (default: told from the name, or else from the text)",
    )


def open_from(arguments: Namespace) -> "Project":
    """Open the project the arguments point to."""
    from magcite.api.project import open_project

    return open_project(arguments.project, references=arguments.references)


def pages_from(arguments: Namespace, project: "Project") -> "tuple[Page, ...]":
    """Read the pages the arguments name, in their order."""
    import sys

    from magcite.api.project import read_page
    from magcite.errors import InputError, InputsError
    from magcite.readers.encoding import decode

    pages: list[Page] = []
    errors: list[InputError] = []
    for path in arguments.pages:
        try:
            text = decode(sys.stdin.buffer.read(), path="-") if path == "-" else None
            pages.append(read_page(project, path, text=text, format=arguments.page_format))
        except InputError as error:
            errors.append(error)
    if errors:
        raise InputsError(tuple(errors))
    return tuple(pages)


def output_from(arguments: Namespace) -> Path | None:
    """Return the file to write; None for standard output."""
    return None if arguments.output in (None, "-") else Path(arguments.output)
