"""`magcite link`: which claims are tied to which references, which references others may rest on, and writing both."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Mapping
from difflib import unified_diff
from typing import TYPE_CHECKING

from magcite.cli.command import Command, add_page_arguments, open_from, output_from, pages_from
from magcite.cli.console import Console
from magcite.cli.exit_code import ExitCode
from magcite.errors import InputError
from magcite.phrases import phrase

if TYPE_CHECKING:
    from magcite.api.link_writing import PageFile
    from magcite.api.linking import SidecarFile
    from magcite.model import Page, PageLinks
    from magcite.project.project import Project

    Decided = tuple[Page, dict[str, tuple[str, ...]], list[str]]  # citekeys by claim id, and ids of claims with none

__all__ = ["COMMAND"]

_LEAST = 0.5


def configure(parser: ArgumentParser) -> None:
    """Add the command's arguments."""
    add_page_arguments(parser, required=True)
    parser.add_argument("--format", choices=("text", "json"), default="text", help="default: text")
    parser.add_argument(
        "--threshold", type=_score, metavar="SCORE", help="score from which a reference is proposed (default: 0.65)"
    )
    parser.add_argument(
        "--suggest",
        action="store_true",
        help="the other way round: references no claim cites, and the studies behind newspapers and encyclopedias",
    )
    parser.add_argument(
        "--online",
        action="store_true",
        help="search Crossref and Europe PMC for the studies that the library does not have",
    )
    parser.add_argument("--refresh", action="store_true", help="with --online: ask again what was asked within a week")
    parser.add_argument(
        "--add",
        action="store_true",
        help="with --online: put the works that are accepted into the library; with --write, cite them too",
    )
    parser.add_argument(
        "--write", action="store_true", help="write what is accepted, into the page or its sidecar, PAGE.claims.yaml"
    )
    parser.add_argument("--dry-run", action="store_true", help="show what --write would write, and write nothing")
    parser.add_argument(
        "--sidecar", action="store_true", help="also for Markdown and HTML, whose text can cite by itself"
    )
    parser.add_argument(
        "--accept",
        metavar="CLAIM[=KEY]",
        action="append",
        default=[],
        help="accept what is proposed for a claim, or one of its candidates; may be repeated",
    )
    parser.add_argument("--accept-all", action="store_true", help="accept everything that is proposed")
    parser.add_argument(
        "--none",
        dest="refused",
        metavar="CLAIM",
        action="append",
        default=[],
        help="no reference of the library is meant: the sidecar keeps it, and nothing is proposed again",
    )
    parser.add_argument(
        "--set",
        dest="ties",
        metavar="CLAIM=KEY[,KEY]",
        action="append",
        default=[],
        help="tie a claim (its id, a unique beginning of it, or its line) to citekeys or identifiers, in the sidecar",
    )


def _score(text: str) -> float:
    try:
        value = float(text)
    except ValueError as error:
        raise ArgumentTypeError(f"{text!r} is no number") from error
    if not _LEAST <= value <= 1.0:
        raise ArgumentTypeError(f"a score is from {_LEAST} to 1, and this is {text}")
    return value


def run(arguments: Namespace, console: Console) -> ExitCode:
    """Print the links; 1 when an entry of a sidecar is gone or ambiguous, or its claim says something else."""
    from magcite.link import is_settled
    from magcite.reporters import links_reporter

    project = open_from(arguments, console)
    pages = pages_from(arguments, project)
    output = output_from(arguments)
    _require_sense(arguments, console)
    if arguments.suggest and not (arguments.write or arguments.dry_run):
        return _suggest(arguments, console, project, pages)
    whole, asks = True, arguments.online
    if arguments.write or arguments.dry_run or arguments.add:
        asks = False  # that was done before anything was accepted
        texts, whole = _write(arguments, console, project, pages)
        if arguments.dry_run:
            console.result("".join(texts), output)
            return ExitCode.CLEAN if whole else ExitCode.UNCHECKED
        project = open_from(arguments, console)
        pages = pages_from(arguments, project)
    _tell_strays(pages, console)
    reporter = links_reporter(arguments.format)
    colour, width = (console.colour, console.width) if output is None else (False, 100)
    links, answered = _links(arguments, console, project, pages, online=asks)
    console.result(reporter.report(links, colour=colour, width=width, language=console.language), output)
    unsettled = any(not entry.noted and not is_settled(entry) for page in pages for entry in page.recorded)
    if whole and answered:
        return ExitCode.FOUND if unsettled else ExitCode.CLEAN
    return ExitCode.FOUND_AND_UNCHECKED if unsettled else ExitCode.UNCHECKED


def _require_sense(arguments: Namespace, console: Console) -> None:
    """Refuse options that say nothing together.

    Raises:
        InputError: what is to be changed is not said, or not where.
    """
    decided = next((flag for flag, given in _changes(arguments) if given), None)
    if decided and not (arguments.write or arguments.dry_run or arguments.add):
        raise InputError(
            phrase(
                "{flag} changes the page or its sidecar: add --write, or --dry-run to see what would be", flag=decided
            )
        )
    for flag, given in (("--add", arguments.add), ("--refresh", arguments.refresh)):
        if given and not arguments.online:
            raise InputError(phrase("{flag} is for what registries are asked for: add --online", flag=flag))
    if arguments.online and arguments.suggest:
        raise InputError(phrase("--suggest looks through the library alone: leave --online out"))
    others = [flag for flag, given in (*_changes(arguments), ("--add", arguments.add)) if given and flag != "--accept"]
    writes = arguments.write or arguments.dry_run
    if arguments.suggest and (others or (writes and not arguments.accept)):
        raise InputError(phrase("of what --suggest shows, only what is named is written: --accept CLAIM=KEY"))
    if arguments.add and not (arguments.accept or arguments.accept_all or console.asks):
        raise InputError(phrase("--add takes what is accepted: name it with --accept CLAIM[=KEY], or add --accept-all"))


def _links(
    arguments: Namespace, console: Console, project: "Project", pages: "tuple[Page, ...]", *, online: bool
) -> "tuple[tuple[PageLinks, ...], bool]":
    """Return the links of pages, and whether every registry that was asked gave an answer."""
    if online:
        from magcite.api.searching import is_unanswered
        from magcite.cli.link_online import search

        found = search(arguments, console, project, pages)
        return found, not is_unanswered(found)
    from magcite.api.linking import link_pages
    from magcite.cli.progress import heard_reading

    return link_pages(pages, project, threshold=arguments.threshold, heard=heard_reading(console)), True


def _changes(arguments: Namespace) -> tuple[tuple[str, bool], ...]:
    return (
        ("--set", bool(arguments.ties)),
        ("--accept", bool(arguments.accept)),
        ("--accept-all", arguments.accept_all),
        ("--none", bool(arguments.refused)),
    )


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


def _suggest(arguments: Namespace, console: Console, project: "Project", pages: "tuple[Page, ...]") -> ExitCode:
    from magcite.api.suggesting import suggest_links
    from magcite.reporters import suggestions_reporter

    output = output_from(arguments)
    suggested = suggest_links(project, pages)
    colour, width = (console.colour, console.width) if output is None else (False, 100)
    console.result(
        suggestions_reporter(arguments.format).report(suggested, colour=colour, width=width, language=console.language),
        output,
    )
    return ExitCode.CLEAN


def _write(
    arguments: Namespace, console: Console, project: "Project", pages: "tuple[Page, ...]"
) -> tuple[list[str], bool]:
    """Write what is accepted and bring the sidecars up to date; nothing is written before every page has passed.

    Returns:
        What a dry run shows, and whether registries said all that they were asked for.
    """
    if any(page.path == "-" for page in pages):
        raise InputError(phrase("a page from standard input has no place to write to: name its file"), path="-")
    if len(pages) > 1 and (arguments.accept or arguments.refused):
        raise InputError(phrase("--accept and --none name the claims of one page: name that page alone"))
    interactive = console.asks and not any(given for _, given in _changes(arguments)) and not arguments.dry_run
    if interactive or any(given for flag, given in _changes(arguments) if flag != "--set"):
        return _write_accepted(arguments, console, project, pages, interactive=interactive)
    return _write_sidecars(arguments, console, project, pages), True


def _write_accepted(
    arguments: Namespace, console: Console, project: "Project", pages: "tuple[Page, ...]", *, interactive: bool
) -> tuple[list[str], bool]:
    if arguments.ties:
        raise InputError(phrase("--set goes into the sidecar: run it by itself, without --accept and --none"))
    decided, whole = (
        (_of_suggestions(arguments, project, pages), True)
        if arguments.suggest
        else _of_proposals(arguments, console, project, pages, interactive=interactive)
    )
    foreign = [key for _, ties, _ in decided for keys in ties.values() for key in keys if not project.library.get(key)]
    if foreign and not arguments.add:
        raise InputError(phrase("{key} is not in the library: --add puts it there", key=foreign[0]))
    renamed: Mapping[str, str] = {}
    if arguments.add:
        from magcite.cli.link_online import add_accepted

        every = {f"{page.path}#{name}": keys for page, ties, _ in decided for name, keys in ties.items()}
        renamed, described = add_accepted(console, project, every, dry_run=arguments.dry_run)
        whole = whole and described
        if not arguments.write and not arguments.dry_run:
            return [], whole
        project = open_from(arguments, console)
    return _write_decided(arguments, console, project, decided, renamed), whole


def _of_suggestions(arguments: Namespace, project: "Project", pages: "tuple[Page, ...]") -> "list[Decided]":
    from magcite.api.suggesting import accepted_suggestions, suggest_links

    suggested = suggest_links(project, pages)
    return [(page, accepted_suggestions(suggested, page, arguments.accept), []) for page in pages]


def _of_proposals(
    arguments: Namespace, console: Console, project: "Project", pages: "tuple[Page, ...]", *, interactive: bool
) -> "tuple[list[Decided], bool]":
    from magcite.api.link_writing import accepted_links
    from magcite.api.linking import find_claim

    links, whole = _links(arguments, console, project, pages, online=arguments.online)
    decided: list[Decided] = []
    for one in links:
        ties = accepted_links(one, arguments.accept, every=arguments.accept_all)
        refused = [find_claim(one.page, name).id for name in arguments.refused]
        if interactive:
            ties, refused = _asked(one, console)
        decided.append((one.page, {name: keys for name, keys in ties.items() if name not in refused}, refused))
    return decided, whole


def _write_decided(
    arguments: Namespace,
    console: Console,
    project: "Project",
    decided: "list[Decided]",
    renamed: Mapping[str, str],
) -> list[str]:
    """Write citations and decisions, after all of them have passed; return what a dry run shows."""
    from magcite.api.link_writing import write_links

    plans = []
    for page, ties, refused in decided:
        named = {name: tuple(renamed.get(key, key) for key in keys) for name, keys in ties.items()}
        there = {name: tuple(key for key in keys if project.library.get(key)) for name, keys in named.items()}
        kept = {name: keys for name, keys in there.items() if keys}
        options = {"refused": refused, "format": arguments.page_format, "sidecar": arguments.sidecar}
        write_links(project, page, kept, write=False, **options)
        plans.append((page, kept, options))
    texts: list[str] = []
    for page, ties, options in plans:
        files = write_links(project, page, ties, write=not arguments.dry_run, **options)
        texts += [_told(file, console, dry_run=arguments.dry_run) for file in files]
    return texts


def _asked(links: "PageLinks", console: Console) -> tuple[dict[str, tuple[str, ...]], list[str]]:
    from magcite.cli.link_review import Terminal, review
    from magcite.reporters.ink import Ink

    decisions = review([links], Terminal(console.ask, console.show, Ink(console.colour), console.say))
    return decisions.ties, decisions.refused


def _told(file: "PageFile | SidecarFile", console: Console, *, dry_run: bool) -> str:
    """Say what became of a file; return what a dry run shows of it."""
    from magcite.api.link_writing import PageFile
    from magcite.project.layout import show

    name = show(file.path)
    if file.text is None or not file.changed:
        console.note(phrase("{path}: nothing to write", path=name))
        return ""
    console.note(phrase("would write: {path}", path=name) if dry_run else phrase("wrote {path}", path=name))
    if isinstance(file, PageFile):
        before, after = (text.splitlines(keepends=True) for text in (file.before, file.text))
        return "".join(unified_diff(before, after, name, name))
    return file.text


def _write_sidecars(arguments: Namespace, console: Console, project: "Project", pages: "tuple[Page, ...]") -> list[str]:
    """Bring the sidecars up to date and return their texts."""
    from magcite.api.linking import needs_permission, write_sidecar
    from magcite.project.layout import show

    ties = _ties(arguments.ties)
    for page in pages:
        if not arguments.sidecar and needs_permission(page, arguments.page_format):
            message = phrase(
                "this page can carry its own citations: --accept and --accept-all cite in its text; add --sidecar if "
                "it may not be edited"
            )
            raise InputError(message, path=page.path)
    if ties and len(pages) > 1:
        raise InputError(phrase("--set ties the claims of one page: name that page alone"))
    planned = [write_sidecar(project, page, ties, write=False) for page in pages]
    texts: list[str] = []
    for page, plan in zip(pages, planned, strict=True):
        if plan.text is None:
            console.note(
                phrase(
                    "{page}: nothing to write; accept a proposal, or tie a claim with --set CLAIM=KEY", page=page.path
                )
            )
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


COMMAND = Command("link", "propose references for claims, show which are tied, and write both", configure, run)
