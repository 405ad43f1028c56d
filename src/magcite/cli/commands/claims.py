"""`magcite claims`: the claims of pages, their kinds, citations and quantities."""

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from magcite.cli.command import Command, add_page_arguments, open_from, output_from, pages_from
from magcite.cli.console import Console
from magcite.cli.exit_code import ExitCode

if TYPE_CHECKING:
    from magcite.model import Page

__all__ = ["COMMAND"]

_KINDS = ("finding", "background", "advice", "commentary")


def configure(parser: ArgumentParser) -> None:
    """Add the command's arguments."""
    add_page_arguments(parser, required=True)
    parser.add_argument("--format", choices=("text", "json", "jsonld"), default="text", help="default: text")
    parser.add_argument(
        "--kind", action="append", choices=_KINDS, help="list claims of this kind only; may be given several times"
    )
    parser.add_argument(
        "--unsourced", action="store_true", help="list only what owes a source (finding, background) and cites none"
    )


def run(arguments: Namespace, console: Console) -> ExitCode:
    """Print every claim with the state of its citations."""
    from magcite.reporters import claims_reporter

    pages = [_chosen(page, arguments) for page in pages_from(arguments, open_from(arguments, console))]
    output = output_from(arguments)
    reporter = claims_reporter(arguments.format)
    colour, width = (console.colour, console.width) if output is None else (False, 100)
    console.result(reporter.report(pages, colour=colour, width=width, language=console.language), output)
    return ExitCode.CLEAN


def _chosen(page: "Page", arguments: Namespace) -> "Page":
    from dataclasses import replace

    claims = page.claims
    if arguments.kind:
        claims = tuple(claim for claim in claims if claim.kind.value in arguments.kind)
    if arguments.unsourced:
        claims = tuple(claim for claim in claims if claim.kind.owes_source and not claim.citations)
    return replace(page, claims=claims)


COMMAND = Command("claims", "list the claims of pages, their kinds, citations and quantities", configure, run)
