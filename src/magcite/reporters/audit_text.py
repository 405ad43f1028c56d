"""Text for people: what changed, with both values and what to do next; then what got no answer, and the count."""

from collections import Counter
from collections.abc import Iterator

from magcite.model import AuditReport, Change, ChangeKind, Notice, Severity
from magcite.reporters.ink import Ink, inert
from magcite.reporters.reporter import AuditReporter

__all__ = ["REPORTER"]

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "blue"}
_MOST_NAMED = 8
_NOT_IN_THE_LOCK = frozenset({ChangeKind.LINK_ROT, ChangeKind.RESTS_ON})


def report(audited: AuditReport, *, colour: bool = False) -> str:
    """Return the report; each help is printed once, and control characters from outside are shown as escapes."""
    ink = Ink(colour)
    lines: list[str] = []
    helped: set[str] = set()
    for change in audited.changes:
        lines += _block(change, ink, helped)
    if audited.unasked:
        lines += ([""] if lines else []) + list(_unasked(audited, ink))
    return "\n".join([*lines, *([""] if lines else []), *_summary(audited, ink)]) + "\n"


def _block(change: Change, ink: Ink, helped: set[str]) -> Iterator[str]:
    severity = ink(change.severity.value, _COLOURS[change.severity], "bold")
    told_by = [name for name in change.told_by if name not in change.message]
    who = f" ({inert('; '.join(told_by))})" if told_by else ""
    yield f"{severity} {change.kind.value}: {inert(change.message)}{who}"
    values = [("in the lock", change.before), *_notice(change.notice)]
    if change.notice is None or change.after != change.notice.label:
        values.insert(1, ("answered", change.after))
    told = [(name, value) for name, value in values if value]
    width = max((len(name) for name, _ in told), default=0) + 1
    for name, value in told:
        yield f"    {name + ':':<{width}} {inert(value)}"
    if change.help and change.help not in helped:
        helped.add(change.help)
        yield "    " + ink(f"next: {inert(change.help)}", "dim")


def _notice(notice: Notice | None) -> list[tuple[str, str | None]]:
    if notice is None:
        return []
    return [
        ("notice", notice.doi.prefixed if notice.doi else None),
        ("date", notice.date.iso if notice.date else None),
        ("reasons", "; ".join(notice.reasons) or None),
    ]


def _unasked(audited: AuditReport, ink: Ink) -> Iterator[str]:
    """Yield why questions got no answer, each reason once with the references it concerns."""
    yield ink("could not be asked, so that nothing is known of what changed:", "bold")
    concerned: dict[str, list[str]] = {}
    for one in audited.unasked:
        reason = f"{one.source}: {one.reason}" if one.source else one.reason
        concerned.setdefault(reason, []).append(one.citekey)
    for reason, repeated in concerned.items():
        citekeys = list(dict.fromkeys(repeated))
        named = ", ".join(citekeys[:_MOST_NAMED])
        more = len(citekeys) - _MOST_NAMED
        yield f"    {inert(named)}{f' and {more} more' if more > 0 else ''}: {inert(reason)}"


def _summary(audited: AuditReport, ink: Ink) -> Iterator[str]:
    found = Counter(change.severity for change in audited.changes)
    worst = max(found, key=lambda severity: severity.rank, default=None)
    counts = [_count(found[severity], severity.value) for severity in (Severity.ERROR, Severity.WARNING)]
    said = ", ".join([*counts, f"{found[Severity.INFO]} for information"]) if audited.changes else "nothing changed"
    if not audited.changes and audited.unasked:
        said = "nothing changed in what was answered"
    yield ink(
        f"{_count(audited.references, 'reference')} audited: {said}",
        *(["bold"] if worst is None else ["bold", _COLOURS[worst]]),
    )
    if audited.unasked:
        yield f"{_count(len(audited.unasked), 'question')} got no answer; run `magcite audit` again later"
    if audited.links is not None:
        yield "links: " + ", ".join(f"{count} {state}" for state, count in audited.links.items())
    yield from _hop(audited)
    if audited.updated:
        yield "the lock holds the new answers; commit it"
    elif any(change.kind not in _NOT_IN_THE_LOCK for change in audited.changes):
        yield "the lock is as it was; `magcite audit --update` writes the new answers to it"


def _hop(audited: AuditReport) -> Iterator[str]:
    seen = audited.second_hop
    if seen is None:
        return
    yield (
        f"second hop: {_count(seen.works, 'work')} with a known list of references, {seen.without_list} without; "
        f"{_count(seen.cited, 'cited work')} with a DOI, {seen.without_doi} without"
    )
    if seen.unseen:
        left_out = f" ({seen.left_out} left out: too many)" if seen.left_out else ""
        yield f"second hop: nothing is known of {seen.unseen} of them{left_out}"


def _count(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


REPORTER = AuditReporter("text", report)
