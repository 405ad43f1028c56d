"""`magcite enrich`: ask registries about the references, and write what they answered to the lock."""

import json
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections import Counter as Tally
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from magcite.cli.command import Command, open_from, output_from
from magcite.cli.console import Console
from magcite.cli.exit_code import ExitCode
from magcite.cli.progress import Counter
from magcite.cli.wanted import Wanted, nothing, wanted_of
from magcite.phrases import Phrase, Value, counted, phrase, phrase_n, word

if TYPE_CHECKING:
    from magcite.api.proposing import Proposal
    from magcite.api.taking import Accepted
    from magcite.model import FieldCheck, Library, Lock, LockedProposal, Reference, ReferenceCheck
    from magcite.project.project import Project

__all__ = ["COMMAND"]

_ALL_SHOWN = 40  # in a longer list only what is not verified is named
_MOST_REASONS = 8
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
    from magcite.api.taking import accept_proposals
    from magcite.cli.judgement import judge
    from magcite.errors import InputError
    from magcite.lockfile import dump_lock
    from magcite.model import CheckReport, Severity
    from magcite.project.layout import show

    if arguments.write and (arguments.locked or not arguments.evidence):
        raise InputError(phrase("--write goes with --evidence, and not with --locked"))
    project = open_from(arguments, console)
    wanted = wanted_of(project, arguments, console)
    if not references_of(project, wanted.keys, wanted.pages):
        raise nothing(project, wanted)
    accepted: tuple[Accepted, ...] = ()
    if arguments.accept:
        if arguments.locked:
            raise InputError(
                phrase("--accept writes into references, and --locked writes nothing: leave one of them out")
            )
        project, accepted = accept_proposals(project, arguments.accept)
    counter = Counter(console)
    enriched = _asked(project, wanted, arguments, counter, console)
    library, standing = stand(enriched, wanted.pages)
    chosen = {one.citekey for one in references_of(enriched, wanted.keys, wanted.pages)}
    checks = [check for key, check in standing.items() if key in chosen]
    summary = _Summary(
        checks=checks,
        lock=show(project.layout.lock) if project.layout.lock.exists() else None,
        counter=counter,
        differences=list(_differences(checks)) if arguments.diff else None,
        would_change=arguments.locked and dump_lock(enriched.lock) != dump_lock(project.lock),
        evidence=_evidence(enriched, chosen, write=arguments.write) if arguments.evidence else None,
        proposals=list(_proposals(library, enriched.lock, chosen, counter)),
        accepted=accepted,
        own=tuple(one for one in library.references[len(enriched.library) :] if one.citekey in chosen),
    )
    text = _as_json(summary) if arguments.format == "json" else _as_text(summary, console.say)
    console.result(text, output_from(arguments))
    ending = judge(
        CheckReport(references=tuple(checks)), fail_on=Severity.ERROR, allow_unchecked=arguments.allow_unchecked
    )
    if not summary.would_change:
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


@dataclass(frozen=True, slots=True)
class _Difference:
    """What a source states where the reference states something else, or nothing (None)."""

    citekey: str
    field: "FieldCheck"


@dataclass(frozen=True, slots=True)
class _Summary:
    """What is said at the end; `differences` is None when nobody asked for them."""

    checks: "list[ReferenceCheck]"
    lock: str | None
    counter: Counter
    differences: list[_Difference] | None
    would_change: bool
    evidence: "tuple[Proposal, ...] | None"
    proposals: "list[LockedProposal]"
    accepted: "tuple[Accepted, ...]"
    own: "tuple[Reference, ...]"


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


def _differences(checks: "list[ReferenceCheck]") -> Iterator[_Difference]:
    """Yield each difference once, in the order of references and fields: proposals, for the author's word stands."""
    from magcite.model import FieldVerdict

    for check in checks:
        seen: set[tuple[str, str | None]] = set()
        for one in check.fields:
            told = one.source_value is not None and (one.verdict is FieldVerdict.DIFFERS or one.page_value is None)
            if told and (one.name, one.source_value) not in seen:
                seen.add((one.name, one.source_value))
                yield _Difference(check.citekey, one)


def _evidence(project: "Project", chosen: set[str], *, write: bool) -> "tuple[Proposal, ...]":
    from magcite.api.proposing import propose, write_proposals

    proposals = propose(project, chosen)
    return write_proposals(project, proposals) if write else proposals


def _blocks(summary: _Summary) -> Iterator[str]:
    """Yield the proposed evidence, and what became of it."""
    for one in summary.evidence or ():
        where = phrase("written to {path}", path=str(one.path))
        if not one.written:
            where = phrase("for {path}", path=str(one.path)) if one.path else phrase("for it")
        told: dict[str, Value] = {"key": one.citekey, "source": one.evidence.derived or "", "where": where}
        yield (
            phrase(
                "{key}: evidence derived from {source}, {where}, not written: {reason}", **told, reason=one.hindrance
            )
            if one.hindrance
            else phrase("{key}: evidence derived from {source}, {where}", **told)
        )
        yield one.block.rstrip("\n")
    if summary.evidence:
        yield phrase(
            "read each against its source; what you have confirmed is yours when its line derived: is taken out"
        )
    elif summary.evidence is not None:
        yield phrase("no evidence can be proposed: nothing plain was derived for references that have none")


def _as_text(summary: _Summary, say: Callable[[str], str]) -> str:
    checks, counter = summary.checks, summary.counter
    shown = [one for one in checks if len(checks) <= _ALL_SHOWN or one.outcome != "verified"]
    width = max((len(check.citekey) for check in shown), default=0)
    lines: list[str] = [f"{check.citekey:<{width}}  {say(_standing(check))}" for check in shown]
    for one in summary.differences or ():
        field = one.field
        stated: dict[str, Value] = {
            "key": one.citekey,
            "field": word(field.name),
            "source": field.source.label,
            "there": str(field.source_value),
        }
        lines.append(
            phrase("{key}: {field}: the reference states nothing, {source} states “{there}”", **stated)
            if field.page_value is None
            else phrase(
                "{key}: {field}: the reference states “{here}”, {source} states “{there}”",
                **stated,
                here=field.page_value,
            )
        )
    lines += _blocks(summary)
    lines[:0] = [_acceptance(one) for one in summary.accepted]
    lines += _search_lines(summary.proposals)
    total = _counted(Tally(str(check.outcome) for check in checks))
    came = _counted(counter.came)
    where = (
        phrase("the lock is {path}", path=summary.lock)
        if summary.lock
        else phrase("no lock was written: there was no answer to keep")
    )
    asked = (
        phrase_n(
            "{n} question was asked: {answers}", "{n} questions were asked: {answers}", counter.asked, answers=came
        )
        if counter.came
        else phrase_n("{n} question was asked", "{n} questions were asked", counter.asked)
    )
    lines.append(
        phrase_n(
            "{n} reference: {counts}; {asked}; {lock}",
            "{n} references: {counts}; {asked}; {lock}",
            len(checks),
            counts=total or phrase("none"),
            asked=asked,
            lock=where,
        )
    )
    lines += _advice(summary)
    return "\n".join(map(say, lines)) + "\n"


def _acceptance(one: "Accepted") -> Phrase:
    if one.written:
        return phrase("{key}: DOI {doi} written, {path}", key=one.citekey, doi=one.doi.value, path=one.path)
    return phrase(
        "{key}: not written; put this into it yourself, {path}:{line}: {paste}",
        key=one.citekey,
        path=one.path,
        line=one.line,
        paste=one.paste,
    )


def _search_lines(proposals: "list[LockedProposal]") -> Iterator[str]:
    """Yield what was proposed, the first forty of a long list."""
    from magcite.matching.shown import lines_of

    for one in proposals[:_ALL_SHOWN]:
        yield from lines_of(one)
    if len(proposals) > _ALL_SHOWN:
        yield phrase_n(
            "{n} further reference was searched for; --format json names it",
            "{n} further references were searched for; --format json names them",
            len(proposals) - _ALL_SHOWN,
        )


def _advice(summary: _Summary) -> Iterator[str]:
    """Yield why answers failed, and what to do next; nothing when all is well."""
    reasons = summary.counter.reasons.most_common()
    for reason, count in reasons[:_MOST_REASONS]:
        told = phrase("no answer: {reason}", reason=reason)
        yield phrase("{message} ({n} times)", message=told, n=count) if count > 1 else told
    if len(reasons) > _MOST_REASONS:
        yield phrase_n(
            "no answer: {n} further reason; --format json names it",
            "no answer: {n} further reasons; --format json names them",
            len(reasons) - _MOST_REASONS,
        )
    if reasons:
        yield phrase("next: run `magcite enrich` again later; it asks only about what has no answer")
    own = {one.citekey for one in summary.own}
    proposed = [one.citekey for one in summary.proposals if one.best is not None]
    ready = [key for key in proposed if key not in own]
    if len(ready) < len(proposed):
        yield phrase("next: put a proposed DOI behind its entry on the page yourself; nothing is written into pages")
    if len(ready) == 1:
        yield phrase("next: `magcite enrich --accept {key}` writes a proposed DOI into its reference", key=ready[0])
    elif ready:
        yield phrase("next: `magcite enrich --accept KEY[,KEY]` (or `all`) writes a proposed DOI into its reference")
    if summary.would_change:
        yield phrase("the lock would change: run `magcite enrich` without --locked, and commit the lock")
    elif any(check.outcome in {"contradicted", "not-found"} for check in summary.checks):
        yield phrase("next: `magcite check` shows what is contradicted or not found, and how to mend it")


def _counted(tally: "Tally[str]") -> Phrase:
    return counted((name, count) for name, count in sorted(tally.items()) if count)


def _standing(check: "ReferenceCheck") -> Phrase:
    outcome = word(check.outcome)
    if not check.detail:
        return outcome
    detail = check.detail if isinstance(check.detail, Phrase) else word(check.detail)
    return phrase("{outcome}: {detail}", outcome=outcome, detail=detail)


def _as_json(summary: _Summary) -> str:
    from magcite.matching.shown import tree_of

    counter = summary.counter
    tree: dict[str, object] = {
        "schema": "magcite/enrich/1",
        "lock": summary.lock,
        "asked": counter.asked,
        "answers": {kind: counter.came[kind] for kind in ("found", "registered", "absent", "searched", "failed")},
        "failures": [{"reason": reason, "count": count} for reason, count in counter.reasons.most_common()],
        "would_change": summary.would_change,
        "references": [
            {"citekey": check.citekey, "outcome": check.outcome, "detail": check.detail} for check in summary.checks
        ],
        "listed": [
            {
                "citekey": one.citekey,
                "path": one.place.path,
                "line": one.place.line,
                "column": one.place.column,
                "note": one.provenance.note,
            }
            for one in summary.own
        ],
        "proposals": [tree_of(one) for one in summary.proposals],
        "accepted": [
            {
                "citekey": one.citekey,
                "doi": one.doi.value,
                "path": one.path,
                "line": one.line,
                "written": one.written,
                "paste": one.paste or None,
            }
            for one in summary.accepted
        ],
    }
    if summary.differences is not None:
        tree["differences"] = [
            {
                "citekey": one.citekey,
                "field": one.field.name,
                "page_value": one.field.page_value,
                "source_value": one.field.source_value,
                "source": one.field.source.value,
            }
            for one in summary.differences
        ]
    if summary.evidence is not None:
        tree["evidence"] = [
            {
                "citekey": one.citekey,
                "path": one.path,
                "derived": one.evidence.derived,
                "block": one.block,
                "written": one.written,
                "hindrance": one.hindrance,
            }
            for one in summary.evidence
        ]
    return json.dumps(tree, ensure_ascii=False, indent=2) + "\n"


def _keys(text: str) -> list[str]:
    return [key.strip() for key in text.split(",") if key.strip()]


def _days(text: str) -> timedelta:
    if not text.isascii() or not text.isdigit() or int(text[:6]) > _LONGEST_AGE:
        raise ArgumentTypeError(phrase("{text} is no number of days", text=repr(text)))
    return timedelta(days=int(text))


COMMAND = Command("enrich", "ask registries about the references, and write their answers to the lock", configure, run)
