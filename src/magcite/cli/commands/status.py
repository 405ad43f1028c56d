"""`magcite status`: what changed since last time, which reviews hold, what is old; with --links, which links answer."""

from argparse import ArgumentParser, Namespace

from magcite.cli.command import Command, add_page_arguments, open_from, output_from, pages_from
from magcite.cli.console import Console
from magcite.cli.exit_code import ExitCode
from magcite.cli.progress import looked_at_links
from magcite.phrases import phrase_n

__all__ = ["COMMAND"]


def configure(parser: ArgumentParser) -> None:
    """Add the command's arguments."""
    add_page_arguments(parser, required=False)
    parser.add_argument("--links", action="store_true", help="ask whether the addresses on the pages answer (network)")
    parser.add_argument(
        "--remember", action="store_true", help="note the claims of all pages as they are, for the next time"
    )
    parser.add_argument("--days", type=int, default=180, help="after how many days an answer is old (default: 180)")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="default: text")
    parser.add_argument(
        "--allow-unchecked", action="store_true", help="do not fail when something could not be checked"
    )


def run(arguments: Namespace, console: Console) -> ExitCode:
    """Say how the project stands, and note its claims if that is wanted."""
    from magcite.api.standing import note_claims, project_status
    from magcite.cli.judgement import judge_status
    from magcite.project.layout import show
    from magcite.reporters import status_reporter

    project = open_from(arguments, console)
    pages = pages_from(arguments, project) if arguments.pages else None
    status = project_status(project, pages, days=arguments.days, links=arguments.links, looked=looked_at_links(console))
    output = output_from(arguments)
    colour, width = (console.colour, console.width) if output is None else (False, 100)
    text = status_reporter(arguments.format).report(status, colour=colour, width=width, language=console.language)
    console.result(text, output)
    if arguments.remember:
        count = note_claims(project)
        noted = show(project.layout.noted)
        console.note(phrase_n("noted {n} claim in {path}", "noted {n} claims in {path}", count, path=noted))
    return judge_status(status, allow_unchecked=arguments.allow_unchecked)


COMMAND = Command("status", "show what changed, which reviews hold, and what is old", configure, run)
