"""GitHub workflow commands, shown beside the references they concern.

Form and escapes: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands.
"""

from magcite.language.messages import Speak, recalled, speaker
from magcite.model import AuditReport, Change, Severity
from magcite.phrases import phrase
from magcite.reporters.github import command
from magcite.reporters.reporter import AuditReporter

__all__ = ["REPORTER"]

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def report(audited: AuditReport, *, colour: bool = False, language: str = "en") -> str:
    """Return one command a line; "" when there is nothing to say."""
    say = speaker(language)
    commands = [_change(one, say) for one in audited.changes]
    for one in audited.unasked:
        reason = recalled(one.reason)
        told = phrase("{source}: {reason}", source=one.source, reason=reason) if one.source else reason
        message = say(phrase("{key}: could not be asked: {reason}", key=one.citekey, reason=told))
        commands.append(command("warning", message, title="could-not-ask"))
    return "".join(f"{one}\n" for one in commands)


def _change(one: Change, say: Speak) -> str:
    who = "; ".join(one.told_by) or say(phrase("answered"))
    lines = [say(one.message)]
    lines += [f"{say(phrase('in the lock'))}: {say(one.before)}"] if one.before else []
    lines += [f"{who}: {say(one.after)}"] if one.after else []
    lines += [say(one.help)] if one.help else []
    place = {"file": one.place.path, "line": str(one.place.line)} if one.place.path else {}
    return command(_COMMANDS[one.severity], "\n".join(lines), **place, title=one.kind.value)


REPORTER = AuditReporter("github", report)
