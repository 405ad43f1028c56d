"""`magcite enrich`: ask registries about the references, and write what they answered to the lock."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from magcite.cli.command import Command, open_from, output_from
from magcite.cli.console import Console
from magcite.cli.exit_code import ExitCode
from magcite.cli.progress import Counter
from magcite.cli.wanted import Wanted, nothing, wanted_of
from magcite.phrases import phrase, phrase_n

if TYPE_CHECKING:
    from magcite.api.proposing import Proposal
    from magcite.api.taking import Accepted
    from magcite.model import Library, Lock, LockedProposal, ReferenceCheck
    from magcite.project.project import Project

__all__ = ["COMMAND"]

_LONGEST_AGE = 36_500  # days


def configure(parser: ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument(
        "names",
        metavar="KEY|PAGE",
        nargs="*",
        help="citekeys, and pages for what they cite and their lists describe (default: all references and all pages)",
    )
    parser.add_argument(
        "--from",
        dest="page_format",
        choices=("markdown", "html", "text", "wikitext"),
        help="what the pages are written in (default: told from the name, or else from the text)",
    )
    parser.add_argument("--refresh", action="store_true", help="ask again about what was answered before")
    parser.add_argument(
        "--max-age", metavar="DAYS", type=_days, help="ask again about what was answered more than DAYS days ago"
    )
    parser.add_argument(
        "--offline", action="store_true", help="ask no registry; only the snapshot, if one is given, and the cache"
    )
    parser.add_argument("--snapshot", metavar="FILE", type=Path, help="a file in Crossref's shape, asked first")
    parser.add_argument("--locked", action="store_true", help="write nothing, and end with 1 if the lock would change")
    parser.add_argument("--diff", action="store_true", help="show where registries state something else")
    parser.add_argument(
        "--evidence", action="store_true", help="propose evidence blocks, derived from abstracts, where there are none"
    )
    parser.add_argument("--write", action="store_true", help="with --evidence: put them into the reference files")
    parser.add_argument(
        "--no-search", action="store_true", help="do not search for the works of references without identifier"
    )
    parser.add_argument(
        "--accept",
        metavar="KEY[,KEY]",
        type=_keys,
        action="extend",
        default=[],
        help="write the DOI that a search proposed into the reference, then ask; all for every one that is proposed",
    )
    parser.add_argument("--format", choices=("text", "json"), default="text", help="default: text")
    parser.add_argument("--allow-unchecked", action="store_true", help="end with 0 although some got no answer")


def run(arguments: Namespace, console: Console) -> ExitCode:
    """Ask, write the lock, and say how each reference stands now."""
    from magcite.api.checking import stand
    from magcite.api.enriching import references_of
    from magcite.cli.enrich_summary import Summary, as_json, as_text, differences_of
    from magcite.errors import InputError
    from magcite.lockfile import dump_lock
    from magcite.project.layout import show

    if arguments.write and (arguments.locked or not arguments.evidence):
        raise InputError(phrase("--write goes with --evidence, and not with --locked"))
    project = open_from(arguments, console)
    wanted = wanted_of(project, arguments, console)
    if not references_of(project, wanted.keys, wanted.pages):
        raise nothing(project, wanted)
    project, accepted = _accepted(project, arguments)
    counter = Counter(console)
    enriched = _asked(project, wanted, arguments, counter, console)
    library, standing = stand(enriched, wanted.pages)
    chosen = {one.citekey for one in references_of(enriched, wanted.keys, wanted.pages)}
    checks = [check for key, check in standing.items() if key in chosen]
    summary = Summary(
        checks=checks,
        lock=show(project.layout.lock) if project.layout.lock.exists() else None,
        counter=counter,
        differences=list(differences_of(checks)) if arguments.diff else None,
        would_change=arguments.locked and dump_lock(enriched.lock) != dump_lock(project.lock),
        evidence=_evidence(enriched, chosen, write=arguments.write) if arguments.evidence else None,
        proposals=list(_proposals(library, enriched.lock, chosen, counter)),
        accepted=accepted,
        own=tuple(one for one in library.references[len(enriched.library) :] if one.citekey in chosen),
    )
    text = as_json(summary) if arguments.format == "json" else as_text(summary, console.say)
    console.result(text, output_from(arguments))
    return _ending(checks, arguments, would_change=summary.would_change)


def _accepted(project: "Project", arguments: Namespace) -> "tuple[Project, tuple[Accepted, ...]]":
    """Return the project with the proposed DOIs that are accepted, and what became of each."""
    from magcite.api.taking import accept_proposals
    from magcite.errors import InputError

    if not arguments.accept:
        return project, ()
    if arguments.locked:
        raise InputError(phrase("--accept writes into references, and --locked writes nothing: leave one of them out"))
    return accept_proposals(project, arguments.accept)


def _ending(checks: "list[ReferenceCheck]", arguments: Namespace, *, would_change: bool) -> ExitCode:
    """Return the exit code of references that stand so, and of a lock that would change."""
    from magcite.cli.judgement import judge
    from magcite.model import CheckReport, Severity

    ending = judge(
        CheckReport(references=tuple(checks)), fail_on=Severity.ERROR, allow_unchecked=arguments.allow_unchecked
    )
    if not would_change:
        return ending
    return ExitCode.FOUND_AND_UNCHECKED if ending is ExitCode.UNCHECKED else ExitCode.FOUND


def _asked(project: "Project", wanted: Wanted, arguments: Namespace, counter: Counter, console: Console) -> "Project":
    """Ask, and tell whoever breaks it off what is kept."""
    from magcite.api.enriching import enrich_library, keeps_answers

    try:
        return enrich_library(
            project,
            wanted.keys,
            pages=wanted.pages,
            snapshot=arguments.snapshot,
            offline=arguments.offline,
            refresh=arguments.refresh,
            search=False if arguments.no_search else None,
            max_age=arguments.max_age,
            write=not arguments.locked,
            progress=counter,
        )
    except KeyboardInterrupt:
        kept = counter.came.total() - counter.came["failed"]
        counter.finish()
        if kept and keeps_answers(project):
            console.note(
                phrase_n(
                    "{n} answer is kept in the cache; run the same command again to ask about the rest",
                    "{n} answers are kept in the cache; run the same command again to ask about the rest",
                    kept,
                )
            )
        elif kept:
            console.note(phrase("nothing is kept: the cache folder cannot be written to; MAGCITE_CACHE names another"))
        raise
    finally:
        counter.finish()


def _proposals(library: "Library", lock: "Lock", chosen: set[str], counter: Counter) -> "Iterator[LockedProposal]":
    """Yield what searches came to for the chosen references: of this run, or else what the lock holds."""
    from magcite.matching import proposal_for

    seen: set[str] = set()
    for reference in library:
        key = reference.citekey
        if key in seen or key not in chosen:
            continue
        seen.add(key)
        held = proposal_for(reference, lock) or counter.searches.get(key)
        if held is not None:
            yield held


def _evidence(project: "Project", chosen: set[str], *, write: bool) -> "tuple[Proposal, ...]":
    from magcite.api.proposing import propose, write_proposals

    proposals = propose(project, chosen)
    return write_proposals(project, proposals) if write else proposals


def _keys(text: str) -> list[str]:
    return [key.strip() for key in text.split(",") if key.strip()]


def _days(text: str) -> timedelta:
    if not text.isascii() or not text.isdigit() or int(text[:6]) > _LONGEST_AGE:
        raise ArgumentTypeError(phrase("{text} is no number of days", text=repr(text)))
    return timedelta(days=int(text))


COMMAND = Command("enrich", "ask registries about the references, and write their answers to the lock", configure, run)
