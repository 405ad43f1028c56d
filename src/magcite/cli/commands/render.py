"""`magcite render`: an annotated bibliography of pages or of the whole library."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from magcite.cli.command import Command, add_page_arguments, open_from, output_from, pages_from
from magcite.cli.console import Console
from magcite.cli.exit_code import ExitCode

__all__ = ["COMMAND"]

_FORMATS = ("markdown", "html", "bibtex", "csl-json")
_ENDINGS = {".md": "markdown", ".html": "html", ".htm": "html", ".bib": "bibtex", ".json": "csl-json"}


def configure(parser: ArgumentParser) -> None:
    """Add the command's arguments."""
    add_page_arguments(parser, required=False)
    parser.add_argument(
        "--to", choices=_FORMATS, help="default: told from the ending of the file to write, or else markdown"
    )
    parser.add_argument(
        "--style",
        help="apa, vancouver, ama, chicago, harvard, ieee, or a .csl file (default: as in magcite.toml, or apa)",
    )
    parser.add_argument("--title", help="heading of the bibliography")


def run(arguments: Namespace, console: Console) -> ExitCode:
    """Render what the pages cite; without pages, the whole library."""
    from magcite.api.rendering import render_bibliography

    project = open_from(arguments, console)
    pages = pages_from(arguments, project) if arguments.pages else None
    output = output_from(arguments)
    text = render_bibliography(
        project,
        arguments.to or _format_of(output),
        pages,
        style=arguments.style,
        title=arguments.title,
        output=output,
        tell=console.note,
        language=arguments.lang,
    )
    console.result(text, output)
    return ExitCode.CLEAN


def _format_of(output: Path | None) -> str:
    return _ENDINGS.get(output.suffix.lower(), "markdown") if output else "markdown"


COMMAND = Command("render", "render an annotated bibliography of pages or of the whole library", configure, run)
