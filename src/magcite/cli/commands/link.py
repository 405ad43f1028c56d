"""`magcite link`: which claims are tied to which references, and the sidecar that ties them."""

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from magcite.cli.command import Command, add_page_arguments, open_from, output_from, pages_from
from magcite.cli.console import Console
from magcite.cli.exit_code import ExitCode
from magcite.errors import InputError
from magcite.phrases import phrase

if TYPE_CHECKING:
    from magcite.model import Page
    from magcite.project.project import Project

__all__ = ["COMMAND"]


def configure(parser: ArgumentParser) -> None:
    """Add the command's arguments."""
    add_page_arguments(parser, required=True)
    parser.add_argument("--format", choices=("text", "json"), default="text", help="default: text")
    parser.add_argument("--write", action="store_true", help="write the sidecar, PAGE.claims.yaml")
    parser.add_argument(
        "--dry-run", action="store_true", help="show the sidecar that --write would write, and write none"
    )
    parser.add_argument(
        "--sidecar", action="store_true", help="also for Markdown and HTML, whose text can cite by itself"
    )
    parser.add_argument(
        "--set",
        dest="ties",
        metavar="CLAIM=KEY[,KEY]",
        action="append",
        default=[],
        help="tie a claim (its id, a unique beginning of it, or its line) to citekeys or identifiers; may be repeated",
    )


def run(arguments: Namespace, console: Console) -> ExitCode:
    """Print the links; 1 when an entry of a sidecar is gone or ambiguous, or its claim says something else."""
    from magcite.api.linking import link_pages
    from magcite.link import is_settled
    from magcite.reporters import links_reporter

    project = open_from(arguments, console)
    pages = pages_from(arguments, project)
    output = output_from(arguments)
    if arguments.ties and not (arguments.write or arguments.dry_run):
        raise InputError(phrase("--set changes the sidecar: add --write, or --dry-run to see what would be written"))
    if arguments.write or arguments.dry_run:
        texts = _write(arguments, console, project, pages)
        if arguments.dry_run:
            console.result("".join(texts), output)
            return ExitCode.CLEAN
        pages = pages_from(arguments, project)
    _tell_strays(pages, console)
    reporter = links_reporter(arguments.format)
    colour, width = (console.colour, console.width) if output is None else (False, 100)
    console.result(reporter.report(link_pages(pages), colour=colour, width=width, language=console.language), output)
    unsettled = any(not entry.noted and not is_settled(entry) for page in pages for entry in page.recorded)
    return ExitCode.FOUND if unsettled else ExitCode.CLEAN


def _tell_strays(pages: "tuple[Page, ...]", console: Console) -> None:
    """Say which sidecars beside a page without one belong to no page."""
    from magcite.project.layout import show
    from magcite.project.project import sidecar_path, stray_sidecars

    for page in pages:
        own = sidecar_path(page.path)
        if page.path != "-" and not own.exists():
            for path in stray_sidecars(page.path):
                console.note(
                    phrase(
                        "{path} has no page beside it; if {page} is it, rename it to {name}",
                        path=show(path),
                        page=page.path,
                        name=own.name,
                    )
                )


def _write(arguments: Namespace, console: Console, project: "Project", pages: "tuple[Page, ...]") -> list[str]:
    """Bring the sidecars up to date and return their texts; nothing is written before every page has passed."""
    from magcite.api.linking import needs_permission, write_sidecar
    from magcite.project.layout import show

    ties = _ties(arguments.ties)
    for page in pages:
        if page.path == "-":
            raise InputError(phrase("a page from standard input has no place for a sidecar: name its file"), path="-")
        if not arguments.sidecar and needs_permission(page, arguments.page_format):
            message = phrase(
                "this page can carry its own citations: cite in its text, as [@citekey] behind the claim, or add "
                "--sidecar if it may not be edited"
            )
            raise InputError(message, path=page.path)
    if ties and len(pages) > 1:
        raise InputError(phrase("--set ties the claims of one page: name that page alone"))
    planned = [write_sidecar(project, page, ties, write=False) for page in pages]
    texts: list[str] = []
    for page, plan in zip(pages, planned, strict=True):
        if plan.text is None:
            console.note(phrase("{page}: nothing to write; tie a claim with --set CLAIM=KEY", page=page.path))
        elif arguments.dry_run:
            told = phrase("would write: {path}", path=show(plan.path))
            console.note(told if plan.changed else phrase("would leave as it is: {path}", path=show(plan.path)))
            texts.append(plan.text)
        else:
            write_sidecar(project, page, ties)
            told = phrase("wrote {path}", path=show(plan.path))
            console.note(told if plan.changed else phrase("{path} is up to date", path=show(plan.path)))
    return texts


def _ties(texts: list[str]) -> dict[str, list[str]]:
    ties: dict[str, list[str]] = {}
    for text in texts:
        claim, sign, works = text.partition("=")
        named = [work for work in works.split(",") if work.strip()]
        if not sign or not claim.strip() or not named:
            raise InputError(phrase("--set takes CLAIM=KEY[,KEY], and this is {text}", text=repr(text)))
        ties.setdefault(claim.strip(), []).extend(named)
    return ties


COMMAND = Command("link", "show which claims are tied to which references; tie them in a sidecar", configure, run)
