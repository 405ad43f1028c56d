"""JSON, schema magcite/check/1: every key always present, null where there is nothing to say."""

import json
from collections import Counter
from collections.abc import Mapping

from magcite.model import (
    CheckReport,
    ClaimVerdict,
    Diagnostic,
    Outcome,
    ReferenceCheck,
    ReviewStanding,
    Severity,
    Verdict,
)
from magcite.reporters.reporter import CheckReporter
from magcite.reporters.reviews_tree import review_tree, standing_tree, standings_by_citation

__all__ = ["REPORTER"]

_SCHEMA = "magcite/check/1"


def report(checked: CheckReport, *, colour: bool = False, language: str = "en") -> str:
    """Return one JSON object; offsets count code points of the page, lines and columns from 1."""
    reviewed = standings_by_citation(checked.reviews)
    document = {
        "schema": _SCHEMA,
        "summary": _summary(checked),
        "diagnostics": [_diagnostic(one) for one in checked.diagnostics],
        "references": [_reference(one) for one in checked.references],
        "verdicts": [_verdict(one, reviewed) for one in checked.verdicts],
        "reviews": [standing_tree(one) for one in checked.reviews],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _summary(checked: CheckReport) -> dict[str, object]:
    severities = Counter(one.severity for one in checked.diagnostics)
    outcomes = Counter(one.outcome for one in checked.references)
    verdicts = Counter(one.verdict for one in checked.verdicts)
    return {
        "claims": checked.claims,
        "diagnostics": {severity.value: severities[severity] for severity in reversed(Severity)},
        "references": {outcome.value: outcomes[outcome] for outcome in Outcome},
        "verdicts": {verdict.value: verdicts[verdict] for verdict in Verdict},
        "suppressed": checked.suppressed,
        "accepted": checked.accepted,
        "reviews": _reviews(checked),
    }


def _reviews(checked: CheckReport) -> dict[str, object]:
    stale = sum(one.stale is not None for one in checked.reviews)
    return {"hold": sum(one.holds for one in checked.reviews), "stale": stale}


def _diagnostic(one: Diagnostic) -> dict[str, object]:
    return {
        "code": one.code,
        "name": one.name,
        "severity": one.severity.value,
        "message": one.message,
        "path": one.path,
        "line": one.line,
        "column": one.column,
        "start": one.span.start if one.span else None,
        "end": one.span.end if one.span else None,
        "claim": one.claim,
        "citekey": one.citekey,
        "page_value": one.page_value,
        "source_value": one.source_value,
        "source": one.source,
        "help": one.help,
    }


def _reference(one: ReferenceCheck) -> dict[str, object]:
    return {
        "citekey": one.citekey,
        "outcome": one.outcome.value,
        "detail": one.detail,
        "fields": [
            {
                "name": field.name,
                "verdict": field.verdict.value,
                "page_value": field.page_value,
                "source_value": field.source_value,
                "source": field.source.label,
                "reason": field.reason,
            }
            for field in one.fields
        ],
        "accepted": [
            {
                "field": standing.difference.field,
                "here": standing.difference.here,
                "registry": standing.difference.registry,
                "reason": standing.difference.reason,
                "until": standing.difference.until,
                "lapsed": standing.lapsed,
            }
            for standing in one.accepted
        ],
    }


def _verdict(one: ClaimVerdict, reviewed: Mapping[tuple[str, str, str], ReviewStanding]) -> dict[str, object]:
    review = reviewed.get((one.path, one.claim, one.citekey))
    return {
        "path": one.path,
        "claim": one.claim,
        "citekey": one.citekey,
        "verdict": one.verdict.value,
        "review": review_tree(review.review) if review else None,
        "basis": [
            {
                "name": basis.name,
                "verdict": basis.verdict.value,
                "page_value": basis.page_value,
                "source_value": basis.source_value,
                "origin": basis.origin,
            }
            for basis in one.basis
        ],
    }


REPORTER = CheckReporter("json", report)
