"""`magcite check`: claims against evidence, references against registries, from the files alone."""

from argparse import ArgumentParser, Namespace

from magcite.cli.command import Command, add_page_arguments, open_from, output_from, pages_from
from magcite.cli.console import Console
from magcite.cli.exit_code import ExitCode
from magcite.phrases import phrase

__all__ = ["COMMAND"]

_SEVERITIES = ("info", "warning", "error")
_FORMATS = ("text", "json", "sarif", "github", "junit")


def configure(parser: ArgumentParser) -> None:
    """Add the command's arguments."""
    add_page_arguments(parser, required=False)
    parser.add_argument("--format", choices=_FORMATS, default="text", help="default: text")
    parser.add_argument(
        "--fail-on",
        choices=_SEVERITIES,
        default="warning",
        help="the lightest severity that makes the exit status 1 (default: warning)",
    )
    parser.add_argument(
        "--allow-unchecked",
        action="store_true",
        help="do not fail when something was not or could not be checked",
    )


def run(arguments: Namespace, console: Console) -> ExitCode:
    """Check the pages named; without any, the whole project; with --references alone, the references."""
    from magcite.api.checking import check_pages
    from magcite.cli.judgement import judge
    from magcite.cli.progress import heard_reading
    from magcite.errors import InputError
    from magcite.model import Severity
    from magcite.reporters import check_reporter

    project = open_from(arguments, console)
    if arguments.pages:
        pages = pages_from(arguments, project)
    elif arguments.references or not project.settings.pages:
        pages = ()
    else:
        pages = None
    report = check_pages(project, pages, heard=heard_reading(console))
    if pages == () and not len(project.library):
        if arguments.references:
            raise InputError(
                phrase("there is no reference in it, so there is nothing to check"), path=arguments.references
            )
        raise InputError(phrase("there is nothing to check: name a page, or set [project] pages in magcite.toml"))
    output = output_from(arguments)
    reporter = check_reporter(arguments.format)
    console.result(reporter.report(report, colour=console.colour and output is None, language=console.language), output)
    return judge(report, fail_on=Severity(arguments.fail_on), allow_unchecked=arguments.allow_unchecked)


COMMAND = Command("check", "check claims against evidence, and references against registries", configure, run)
