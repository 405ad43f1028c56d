"""`magcite report`: pages, their claims, verdicts and evidence as one self-contained HTML file."""

from argparse import ArgumentParser, Namespace

from magcite.cli.command import Command, add_page_arguments, open_from, output_from, pages_from
from magcite.cli.console import Console
from magcite.cli.exit_code import ExitCode

__all__ = ["COMMAND"]

_ENDINGS = frozenset({".html", ".htm", ".xhtml", ""})  # any other would be read as something else, a page or a library


def configure(parser: ArgumentParser) -> None:
    """Add the command's arguments."""
    add_page_arguments(parser, required=True)


def run(arguments: Namespace, console: Console) -> ExitCode:
    """Write the report."""
    from magcite.api.reporting import render_report
    from magcite.errors import InputError
    from magcite.phrases import phrase

    project = open_from(arguments, console)
    output = output_from(arguments)
    if output is not None and output.suffix.lower() not in _ENDINGS:
        raise InputError(phrase("a report is HTML: name a file that ends in .html"), path=str(output))
    pages = pages_from(arguments, project)
    console.result(render_report(project, pages, output=output, language=arguments.lang), output)
    return ExitCode.CLEAN


COMMAND = Command("report", "write claims, verdicts and evidence as one self-contained HTML file", configure, run)
