"""`magcite report`: pages, their claims, verdicts and evidence as one self-contained HTML file."""

from argparse import ArgumentParser, Namespace

from magcite.cli.command import Command, add_page_arguments, open_from, output_from, pages_from
from magcite.cli.console import Console
from magcite.cli.exit_code import ExitCode

__all__ = ["COMMAND"]


def configure(parser: ArgumentParser) -> None:
    """Add the command's arguments."""
    add_page_arguments(parser, required=True)


def run(arguments: Namespace, console: Console) -> ExitCode:
    """Write the report."""
    from magcite.api.reporting import render_report

    project = open_from(arguments, console)
    output = output_from(arguments)
    pages = pages_from(arguments, project)
    console.result(render_report(project, pages, output=output, language=arguments.lang), output)
    return ExitCode.CLEAN


COMMAND = Command("report", "write claims, verdicts and evidence as one self-contained HTML file", configure, run)
