"""What `magcite enrich` says at the end, as text and as JSON."""

import json
from collections import Counter as Tally
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from magcite.api.proposing import Proposal
from magcite.api.taking import Accepted
from magcite.cli.progress import Counter
from magcite.matching.shown import lines_of, tree_of
from magcite.model import FieldCheck, FieldVerdict, LockedProposal, Reference, ReferenceCheck
from magcite.phrases import Phrase, Value, counted, phrase, phrase_n, word

__all__ = ["Difference", "Summary", "as_json", "as_text", "differences_of"]

_ALL_SHOWN = 40  # in a longer list only what is not verified is named
_MOST_REASONS = 8


@dataclass(frozen=True, slots=True)
class Difference:
    """What a source states where the reference states something else, or nothing (None)."""

    citekey: str
    field: FieldCheck


@dataclass(frozen=True, slots=True)
class Summary:
    """What is said at the end; `differences` is None when nobody asked for them."""

    checks: list[ReferenceCheck]
    lock: str | None
    counter: Counter
    differences: list[Difference] | None
    would_change: bool
    evidence: tuple[Proposal, ...] | None
    proposals: list[LockedProposal]
    accepted: tuple[Accepted, ...]
    own: tuple[Reference, ...]


def differences_of(checks: list[ReferenceCheck]) -> Iterator[Difference]:
    """Yield each difference once, in the order of references and fields: proposals, for the author's word stands."""
    for check in checks:
        seen: set[tuple[str, str | None]] = set()
        for one in check.fields:
            told = one.source_value is not None and (one.verdict is FieldVerdict.DIFFERS or one.page_value is None)
            if told and (one.name, one.source_value) not in seen:
                seen.add((one.name, one.source_value))
                yield Difference(check.citekey, one)


def _blocks(summary: Summary) -> Iterator[str]:
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


def as_text(summary: Summary, say: Callable[[str], str]) -> str:
    """Return the summary in lines: what was accepted, how references stand, what differs, what to do next.

    Args:
        summary: of the run.
        say: puts a message into the author's language.
    """
    checks = summary.checks
    shown = [one for one in checks if len(checks) <= _ALL_SHOWN or one.outcome != "verified"]
    width = max((len(check.citekey) for check in shown), default=0)
    lines: list[str] = [_acceptance(one) for one in summary.accepted]
    lines += [f"{check.citekey:<{width}}  {say(_standing(check))}" for check in shown]
    lines += [_stated(one) for one in summary.differences or ()]
    lines += _blocks(summary)
    lines += _search_lines(summary.proposals)
    lines.append(_total(summary))
    lines += _advice(summary)
    return "\n".join(map(say, lines)) + "\n"


def _stated(difference: Difference) -> Phrase:
    """Return what a source states, beside what the reference does."""
    field = difference.field
    stated: dict[str, Value] = {
        "key": difference.citekey,
        "field": word(field.name),
        "source": field.source.label,
        "there": str(field.source_value),
    }
    if field.page_value is None:
        return phrase("{key}: {field}: the reference states nothing, {source} states “{there}”", **stated)
    return phrase(
        "{key}: {field}: the reference states “{here}”, {source} states “{there}”", **stated, here=field.page_value
    )


def _total(summary: Summary) -> Phrase:
    """Return how many references there are, how they stand, what was asked, and where the lock is."""
    checks, counter = summary.checks, summary.counter
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
    return phrase_n(
        "{n} reference: {counts}; {asked}; {lock}",
        "{n} references: {counts}; {asked}; {lock}",
        len(checks),
        counts=total or phrase("none"),
        asked=asked,
        lock=where,
    )


def _acceptance(one: Accepted) -> Phrase:
    if one.written:
        return phrase("{key}: DOI {doi} written, {path}", key=one.citekey, doi=one.doi.value, path=one.path)
    return phrase(
        "{key}: not written; put this into it yourself, {path}:{line}: {paste}",
        key=one.citekey,
        path=one.path,
        line=one.line,
        paste=one.paste,
    )


def _search_lines(proposals: list[LockedProposal]) -> Iterator[str]:
    """Yield what was proposed, the first forty of a long list."""
    for one in proposals[:_ALL_SHOWN]:
        yield from lines_of(one)
    if len(proposals) > _ALL_SHOWN:
        yield phrase_n(
            "{n} further reference was searched for; --format json names it",
            "{n} further references were searched for; --format json names them",
            len(proposals) - _ALL_SHOWN,
        )


def _advice(summary: Summary) -> Iterator[str]:
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


def _counted(tally: Tally[str]) -> Phrase:
    return counted((name, count) for name, count in sorted(tally.items()) if count)


def _standing(check: ReferenceCheck) -> Phrase:
    outcome = word(check.outcome)
    if not check.detail:
        return outcome
    detail = check.detail if isinstance(check.detail, Phrase) else word(check.detail)
    return phrase("{outcome}: {detail}", outcome=outcome, detail=detail)


def as_json(summary: Summary) -> str:
    """Return the summary in the form `magcite/enrich/1`."""
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
        "listed": [_listed(one) for one in summary.own],
        "proposals": [tree_of(one) for one in summary.proposals],
        "accepted": [_accepted(one) for one in summary.accepted],
    }
    if summary.differences is not None:
        tree["differences"] = [_differing(one) for one in summary.differences]
    if summary.evidence is not None:
        tree["evidence"] = [_proposed(one) for one in summary.evidence]
    return json.dumps(tree, ensure_ascii=False, indent=2) + "\n"


def _listed(one: Reference) -> dict[str, object]:
    return {
        "citekey": one.citekey,
        "path": one.place.path,
        "line": one.place.line,
        "column": one.place.column,
        "note": one.provenance.note,
    }


def _accepted(one: Accepted) -> dict[str, object]:
    return {
        "citekey": one.citekey,
        "doi": one.doi.value,
        "path": one.path,
        "line": one.line,
        "written": one.written,
        "paste": one.paste or None,
    }


def _differing(one: Difference) -> dict[str, object]:
    return {
        "citekey": one.citekey,
        "field": one.field.name,
        "page_value": one.field.page_value,
        "source_value": one.field.source_value,
        "source": one.field.source.value,
    }


def _proposed(one: Proposal) -> dict[str, object]:
    return {
        "citekey": one.citekey,
        "path": one.path,
        "derived": one.evidence.derived,
        "block": one.block,
        "written": one.written,
        "hindrance": one.hindrance,
    }
