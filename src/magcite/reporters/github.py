"""GitHub workflow commands, shown beside the lines they concern.

Form and escapes: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands.
"""

from magcite.language.messages import Speak, speaker
from magcite.model import CheckReport, Diagnostic, Severity
from magcite.phrases import phrase
from magcite.reporters.reporter import CheckReporter

__all__ = ["REPORTER", "command"]

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_DATA = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_PROPERTY = _DATA | {":": "%3A", ",": "%2C"}


def report(checked: CheckReport, *, colour: bool = False, language: str = "en") -> str:
    """Return one command a line; "" when there is nothing to say."""
    return "".join(f"{_command(one, speaker(language))}\n" for one in checked.diagnostics)


def _command(one: Diagnostic, say: Speak) -> str:
    properties = {
        "file": one.path,
        "line": str(one.line),
        "col": str(one.column),
        "title": f"{one.code} {one.name}",
    }
    lines = [say(one.message)]
    if one.source_value is not None:
        lines += [f"{say(one.source or phrase('source'))}: {say(one.source_value)}"]
    lines += [say(one.help)] if one.help else []
    return command(_COMMANDS[one.severity], "\n".join(lines), **properties)


def command(name: str, message: str, **properties: str) -> str:
    """Return one workflow command, escaped; properties that are empty are left out."""
    stated = ",".join(f"{key}={_escaped(value, _PROPERTY)}" for key, value in properties.items() if value)
    return f"::{name} {stated}::{_escaped(message, _DATA)}"


def _escaped(text: str, escapes: dict[str, str]) -> str:
    return "".join(escapes.get(character, character) for character in text)


REPORTER = CheckReporter("github", report)
