"""GitHub workflow commands, shown beside the lines they concern.

Form and escapes: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands.
"""

from magcite.model import CheckReport, Diagnostic, Severity
from magcite.reporters.reporter import CheckReporter

__all__ = ["REPORTER"]

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_DATA = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_PROPERTY = _DATA | {":": "%3A", ",": "%2C"}


def report(checked: CheckReport, *, colour: bool = False) -> str:
    """Return one command a line; "" when there is nothing to say."""
    return "".join(f"{_command(one)}\n" for one in checked.diagnostics)


def _command(one: Diagnostic) -> str:
    properties = {
        "file": one.path,
        "line": str(one.line),
        "col": str(one.column),
        "title": f"{one.code} {one.name}",
    }
    stated = ",".join(f"{name}={_escaped(value, _PROPERTY)}" for name, value in properties.items() if value)
    lines = [one.message]
    if one.source_value is not None:
        lines += [f"{one.source or 'source'}: {one.source_value}"]
    lines += [one.help] if one.help else []
    return f"::{_COMMANDS[one.severity]} {stated}::{_escaped(chr(10).join(lines), _DATA)}"


def _escaped(text: str, escapes: dict[str, str]) -> str:
    return "".join(escapes.get(character, character) for character in text)


REPORTER = CheckReporter("github", report)
