"""JSON, schema magcite/audit/1: every key always present, null where there is nothing to say."""

import json
from collections import Counter

from magcite.model import AuditReport, Change, Notice, SecondHop, Severity, Unasked
from magcite.reporters.reporter import AuditReporter

__all__ = ["REPORTER"]

_SCHEMA = "magcite/audit/1"


def report(audited: AuditReport, *, colour: bool = False, language: str = "en") -> str:
    """Return one JSON object."""
    document = {
        "schema": _SCHEMA,
        "summary": _summary(audited),
        "changes": [_change(one) for one in audited.changes],
        "could_not_ask": [_unasked(one) for one in audited.unasked],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _summary(audited: AuditReport) -> dict[str, object]:
    severities = Counter(one.severity for one in audited.changes)
    return {
        "references": audited.references,
        "changes": {severity.value: severities[severity] for severity in reversed(Severity)},
        "could_not_ask": len(audited.unasked),
        "updated": audited.updated,
        "links": None if audited.links is None else dict(audited.links),
        "second_hop": None if audited.second_hop is None else _hop(audited.second_hop),
    }


def _hop(seen: SecondHop) -> dict[str, object]:
    return {
        "works": seen.works,
        "without_list": seen.without_list,
        "cited": seen.cited,
        "without_doi": seen.without_doi,
        "unseen": seen.unseen,
        "left_out": seen.left_out,
    }


def _change(one: Change) -> dict[str, object]:
    return {
        "kind": one.kind.value,
        "severity": one.severity.value,
        "citekey": one.citekey,
        "message": one.message,
        "identifier": one.identifier,
        "field": one.field,
        "before": one.before,
        "after": one.after,
        "told_by": list(one.told_by),
        "notice": None if one.notice is None else _notice(one.notice),
        "path": one.place.path or None,
        "line": one.place.line if one.place.path else None,
        "help": one.help,
    }


def _notice(notice: Notice) -> dict[str, object]:
    return {
        "type": notice.kind.value,
        "said": notice.said,
        "date": notice.date.iso if notice.date else None,
        "doi": notice.doi.value if notice.doi else None,
        "reasons": list(notice.reasons),
        "source": notice.source.label,
        "asserted_by": notice.asserted_by,
    }


def _unasked(one: Unasked) -> dict[str, object]:
    return {"citekey": one.citekey, "identifier": one.identifier, "source": one.source, "reason": one.reason}


REPORTER = AuditReporter("json", report)
