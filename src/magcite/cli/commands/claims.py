"""`magcite claims`: the claims of pages, their kinds, citations and quantities."""

from argparse import ArgumentParser, Namespace

from magcite.cli.command import Command, add_page_arguments, open_from, output_from, pages_from
from magcite.cli.console import Console
from magcite.cli.exit_code import ExitCode

__all__ = ["COMMAND"]


def configure(parser: ArgumentParser) -> None:
    """Add the command's arguments."""
    add_page_arguments(parser, required=True)
    parser.add_argument("--format", choices=("text", "json", "jsonld"), default="text", help="default: text")


def run(arguments: Namespace, console: Console) -> ExitCode:
    """Print every claim with the state of its citations."""
    from magcite.reporters import claims_reporter

    pages = pages_from(arguments, open_from(arguments))
    output = output_from(arguments)
    reporter = claims_reporter(arguments.format)
    console.result(reporter.report(pages, colour=console.colour and output is None), output)
    return ExitCode.CLEAN


COMMAND = Command("claims", "list the claims of pages, their kinds, citations and quantities", configure, run)
