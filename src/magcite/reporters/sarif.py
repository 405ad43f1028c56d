"""SARIF 2.1.0, for code scanning services: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html."""

import json
from urllib.parse import quote

from magcite.model import CheckReport, Diagnostic, Severity
from magcite.reporters.reporter import CheckReporter
from magcite.version import __version__

__all__ = ["REPORTER"]

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def report(checked: CheckReport, *, colour: bool = False, language: str = "en") -> str:
    """Return one log with one run; columns and offsets count code points."""
    rules: dict[str, Diagnostic] = {}
    for diagnostic in checked.diagnostics:
        rules.setdefault(diagnostic.code, diagnostic)
    codes = sorted(rules)
    driver = {"name": "magcite", "version": __version__, "rules": [_rule(rules[code]) for code in codes]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(one, codes.index(one.code)) for one in checked.diagnostics],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(example: Diagnostic) -> dict[str, object]:
    return {
        "id": example.code,
        "name": example.name,
        "shortDescription": {"text": example.name},
        "help": {"text": f"Run magcite explain {example.code}."},
    }


def _result(one: Diagnostic, rule: int) -> dict[str, object]:
    values = {
        "claim": one.claim,
        "citekey": one.citekey,
        "page_value": one.page_value,
        "source_value": one.source_value,
        "source": one.source,
    }
    result: dict[str, object] = {
        "ruleId": one.code,
        "ruleIndex": rule,
        "level": _LEVELS[one.severity],
        "message": {"text": f"{one.message}. {one.help}" if one.help else one.message},
        "properties": {name: value for name, value in values.items() if value is not None},
    }
    if one.path:
        result["locations"] = [{"physicalLocation": _location(one)}]
    return result


def _location(one: Diagnostic) -> dict[str, object]:
    region: dict[str, int] = {"startLine": one.line, "startColumn": one.column}
    if one.span is not None:
        region |= {"charOffset": one.span.start, "charLength": one.span.end - one.span.start}
    return {"artifactLocation": {"uri": quote(one.path.replace("\\", "/"), safe="/")}, "region": region}


REPORTER = CheckReporter("sarif", report)
