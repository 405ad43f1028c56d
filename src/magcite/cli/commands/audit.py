"""`magcite audit`: ask registries again, and say what changed since the lock was written."""

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from magcite.cli.command import Command, open_from, output_from
from magcite.cli.console import Console
from magcite.cli.exit_code import ExitCode
from magcite.cli.progress import Counter, looked_at_links
from magcite.phrases import phrase

if TYPE_CHECKING:
    from magcite.model import AuditReport
    from magcite.project.project import Project

__all__ = ["COMMAND"]


def configure(parser: ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("keys", metavar="KEY", nargs="*", help="citekeys to ask about (default: all)")
    parser.add_argument("--update", action="store_true", help="write the new answers to the lock")
    parser.add_argument(
        "--second-hop", action="store_true", help="ask, too, about the works that the cited works cite themselves"
    )
    parser.add_argument(
        "--links", action="store_true", help="look whether URLs, and the pages that DOIs lead to, are still there"
    )
    parser.add_argument("--format", choices=("text", "json", "github"), default="text", help="default: text")
    parser.add_argument(
        "--fail-on",
        choices=("info", "warning", "error"),
        default="warning",
        help="the lightest severity that makes the exit status 1 (default: warning)",
    )
    parser.add_argument("--allow-unchecked", action="store_true", help="do not fail when something got no answer")


def run(arguments: Namespace, console: Console) -> ExitCode:
    """Ask, compare with the lock, and say what changed."""
    from magcite.cli.judgement import judge_audit
    from magcite.errors import InputError
    from magcite.model import Severity
    from magcite.project.layout import show
    from magcite.reporters import audit_reporter

    project = open_from(arguments, console)
    if not len(project.library):
        raise InputError(phrase("there is no reference to ask about"), path=show(project.layout.library))
    report = _audited(project, arguments, console)
    output = output_from(arguments)
    reporter = audit_reporter(arguments.format)
    console.result(reporter.report(report, colour=console.colour and output is None, language=console.language), output)
    return judge_audit(report, fail_on=Severity(arguments.fail_on), allow_unchecked=arguments.allow_unchecked)


def _audited(project: "Project", arguments: Namespace, console: Console) -> "AuditReport":
    """Ask, and tell whoever breaks it off that the lock is as it was."""
    from magcite.api.auditing import audit_library

    counter = Counter(console)
    try:
        return audit_library(
            project,
            arguments.keys,
            update=arguments.update,
            second_hop=arguments.second_hop,
            links=arguments.links,
            progress=counter,
            looked=looked_at_links(console),
        )
    except KeyboardInterrupt:
        console.overwrite("")
        console.note(phrase("the lock is as it was; an audit asks all its questions anew"))
        raise
    finally:
        counter.finish()


COMMAND = Command("audit", "ask registries again, and say what changed since the lock was written", configure, run)
