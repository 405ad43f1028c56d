"""Text for people: what changed, with both values and what to do next; then what got no answer, and the count."""

from collections import Counter
from collections.abc import Iterator, Mapping

from magcite.language.messages import Speak, recalled, speaker
from magcite.model import AuditReport, Change, ChangeKind, Notice, Severity
from magcite.phrases import Phrase, counted, listed, phrase, phrase_n, word
from magcite.reporters.ink import Ink, inert
from magcite.reporters.reporter import AuditReporter

__all__ = ["REPORTER"]

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "blue"}
_MOST_NAMED = 8
_NOT_IN_THE_LOCK = frozenset({ChangeKind.LINK_ROT, ChangeKind.RESTS_ON})


def report(audited: AuditReport, *, colour: bool = False, language: str = "en") -> str:
    """Return the report; each help is printed once, and control characters from outside are shown as escapes."""
    ink, say = Ink(colour), speaker(language)
    lines: list[str] = []
    helped: set[str] = set()
    for change in audited.changes:
        lines += _block(change, ink, say, helped)
    if audited.unasked:
        lines += ([""] if lines else []) + list(_unasked(audited, ink, say))
    return "\n".join([*lines, *([""] if lines else []), *_summary(audited, ink, say)]) + "\n"


def _block(change: Change, ink: Ink, say: Speak, helped: set[str]) -> Iterator[str]:
    severity = ink(say(word(change.severity)), _COLOURS[change.severity], "bold")
    told_by = [say(name) for name in change.told_by if name not in change.message]
    who = f" ({inert('; '.join(told_by))})" if told_by else ""
    yield f"{severity} {change.kind.value}: {inert(say(change.message))}{who}"
    values = [(phrase("in the lock"), change.before), *_notice(change.notice)]
    if change.notice is None or change.after != change.notice.label:
        values.insert(1, (phrase("answered"), change.after))
    told = [(say(name), say(value)) for name, value in values if value]
    width = max((len(name) for name, _ in told), default=0) + 1
    for name, value in told:
        yield f"    {name + ':':<{width}} {inert(value)}"
    if change.help and change.help not in helped:
        helped.add(change.help)
        yield "    " + ink(inert(say(phrase("next: {advice}", advice=change.help))), "dim")


def _notice(notice: Notice | None) -> list[tuple[Phrase, str | None]]:
    if notice is None:
        return []
    return [
        (phrase("notice"), notice.doi.prefixed if notice.doi else None),
        (phrase("date"), notice.date.iso if notice.date else None),
        (phrase("reasons"), "; ".join(notice.reasons) or None),
    ]


def _unasked(audited: AuditReport, ink: Ink, say: Speak) -> Iterator[str]:
    """Yield why questions got no answer, each reason once with the references it concerns."""
    yield ink(say(phrase("could not be asked, so that nothing is known of what changed:")), "bold")
    concerned: dict[str, list[str]] = {}
    for one in audited.unasked:
        told = say(recalled(one.reason))
        reason = f"{one.source}: {told}" if one.source else told
        concerned.setdefault(reason, []).append(one.citekey)
    for reason, repeated in concerned.items():
        citekeys = list(dict.fromkeys(repeated))
        named = ", ".join(citekeys[:_MOST_NAMED])
        more = len(citekeys) - _MOST_NAMED
        keys = say(phrase("{keys} and {n} more", keys=named, n=more)) if more > 0 else named
        yield f"    {inert(keys)}: {inert(reason)}"


def _summary(audited: AuditReport, ink: Ink, say: Speak) -> Iterator[str]:
    found = Counter(change.severity for change in audited.changes)
    worst = max(found, key=lambda severity: severity.rank, default=None)
    yield ink(
        say(
            phrase_n(
                "{n} reference audited: {found}",
                "{n} references audited: {found}",
                audited.references,
                found=_found(audited, found),
            )
        ),
        *(["bold"] if worst is None else ["bold", _COLOURS[worst]]),
    )
    if audited.unasked:
        yield say(
            phrase_n(
                "{n} question got no answer; run `magcite audit` again later",
                "{n} questions got no answer; run `magcite audit` again later",
                len(audited.unasked),
            )
        )
    if audited.links is not None:
        yield say(phrase("links: {counts}", counts=counted(audited.links.items())))
    yield from map(say, _hop(audited))
    if audited.updated:
        yield say(phrase("the lock holds the new answers; commit it"))
    elif any(change.kind not in _NOT_IN_THE_LOCK for change in audited.changes):
        yield say(phrase("the lock is as it was; `magcite audit --update` writes the new answers to it"))


def _found(audited: AuditReport, found: Mapping[Severity, int]) -> Phrase:
    if audited.changes:
        return listed(
            (
                phrase_n("{n} error", "{n} errors", found[Severity.ERROR]),
                phrase_n("{n} warning", "{n} warnings", found[Severity.WARNING]),
                phrase("{n} for information", n=found[Severity.INFO]),
            )
        )
    return phrase("nothing changed in what was answered") if audited.unasked else phrase("nothing changed")


def _hop(audited: AuditReport) -> Iterator[Phrase]:
    seen = audited.second_hop
    if seen is None:
        return
    yield phrase(
        "second hop: {works} with a known list of references, {unlisted} without; {cited} with a DOI, {bare} without",
        works=phrase_n("{n} work", "{n} works", seen.works),
        unlisted=seen.without_list,
        cited=phrase_n("{n} cited work", "{n} cited works", seen.cited),
        bare=seen.without_doi,
    )
    if seen.left_out and seen.unseen:
        yield phrase(
            "second hop: nothing is known of {n} of them ({left} left out: too many)", n=seen.unseen, left=seen.left_out
        )
    elif seen.unseen:
        yield phrase("second hop: nothing is known of {n} of them", n=seen.unseen)


REPORTER = AuditReporter("text", report)
