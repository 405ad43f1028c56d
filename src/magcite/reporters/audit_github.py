"""GitHub workflow commands, shown beside the references they concern.

Form and escapes: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands.
"""

from magcite.model import AuditReport, Change, Severity
from magcite.reporters.github import command
from magcite.reporters.reporter import AuditReporter

__all__ = ["REPORTER"]

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def report(audited: AuditReport, *, colour: bool = False) -> str:
    """Return one command a line; "" when there is nothing to say."""
    commands = [_change(one) for one in audited.changes]
    for one in audited.unasked:
        who = f"{one.source}: " if one.source else ""
        commands.append(
            command("warning", f"{one.citekey}: could not be asked: {who}{one.reason}", title="could-not-ask")
        )
    return "".join(f"{one}\n" for one in commands)


def _change(one: Change) -> str:
    who = "; ".join(one.told_by) or "answered"
    lines = [one.message]
    lines += [f"in the lock: {one.before}"] if one.before else []
    lines += [f"{who}: {one.after}"] if one.after else []
    lines += [one.help] if one.help else []
    place = {"file": one.place.path, "line": str(one.place.line)} if one.place.path else {}
    return command(_COMMANDS[one.severity], "\n".join(lines), **place, title=one.kind.value)


REPORTER = AuditReporter("github", report)
