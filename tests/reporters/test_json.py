"""magcite/check/1: every key, no other, of the right kind."""

import json

from jsonschema import Draft202012Validator

from magcite.model import CheckReport
from magcite.reporters.json import REPORTER
from tests.reporters.sample import REPORT

TEXT, COUNT = {"type": "string"}, {"type": "integer", "minimum": 0}
MAYBE_TEXT, MAYBE_COUNT = {"type": ["string", "null"]}, {"type": ["integer", "null"], "minimum": 0}


def closed(**properties: object) -> dict[str, object]:
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}


def listed(items: object) -> dict[str, object]:
    return {"type": "array", "items": items}


FIELD_VERDICT = {"enum": ["same", "compatible", "differs", "unknown"]}
VERDICT = {"enum": ["agrees", "disagrees", "not-stated", "not-checkable"]}
OUTCOME = {"enum": ["verified", "contradicted", "not-found", "could-not-check", "not-checked"]}
REVIEW: dict[str, object] = {
    **dict.fromkeys(("page", "text", "citekey", "verdict", "by", "on"), TEXT),
    **dict.fromkeys(("claim", "note", "replaces"), MAYBE_TEXT),
}
SCHEMA = closed(
    schema={"const": "magcite/check/1"},
    summary=closed(
        claims=COUNT,
        diagnostics=closed(error=COUNT, warning=COUNT, info=COUNT),
        references=closed(**dict.fromkeys(OUTCOME["enum"], COUNT)),
        verdicts=closed(**dict.fromkeys(VERDICT["enum"], COUNT)),
        suppressed=COUNT,
        accepted=COUNT,
        reviews=closed(hold=COUNT, stale=COUNT),
    ),
    diagnostics=listed(
        closed(
            code={"type": "string", "pattern": "^[A-Z]{3}[0-9]{3}$"},
            name=TEXT,
            severity={"enum": ["error", "warning", "info"]},
            message=TEXT,
            path=TEXT,
            line={"type": "integer", "minimum": 1},
            column={"type": "integer", "minimum": 1},
            start=MAYBE_COUNT,
            end=MAYBE_COUNT,
            claim=MAYBE_TEXT,
            citekey=MAYBE_TEXT,
            page_value=MAYBE_TEXT,
            source_value=MAYBE_TEXT,
            source=MAYBE_TEXT,
            help=TEXT,
        )
    ),
    references=listed(
        closed(
            citekey=TEXT,
            outcome=OUTCOME,
            detail=MAYBE_TEXT,
            fields=listed(
                closed(
                    name=TEXT,
                    verdict=FIELD_VERDICT,
                    page_value=MAYBE_TEXT,
                    source_value=MAYBE_TEXT,
                    source=TEXT,
                    reason=MAYBE_TEXT,
                )
            ),
            accepted=listed(
                closed(field=TEXT, here=TEXT, registry=TEXT, reason=TEXT, until=MAYBE_TEXT, lapsed=MAYBE_TEXT)
            ),
        )
    ),
    verdicts=listed(
        closed(
            path=TEXT,
            claim=TEXT,
            citekey=TEXT,
            verdict=VERDICT,
            review={"anyOf": [{"type": "null"}, closed(**REVIEW)]},
            basis=listed(closed(name=TEXT, verdict=VERDICT, page_value=TEXT, source_value=MAYBE_TEXT, origin=TEXT)),
        )
    ),
    reviews=listed(closed(**REVIEW, path=TEXT, reviewed_claim=TEXT, stale=MAYBE_TEXT, replaced={"type": "boolean"})),
)


def test_the_report_is_valid() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    for report in (REPORT, CheckReport()):
        Draft202012Validator(SCHEMA).validate(json.loads(REPORTER.report(report)))


def test_counts() -> None:
    assert json.loads(REPORTER.report(REPORT))["summary"] == {
        "claims": 3,
        "diagnostics": {"error": 1, "warning": 1, "info": 1},
        "references": {"verified": 1, "contradicted": 0, "not-found": 0, "could-not-check": 0, "not-checked": 1},
        "verdicts": {"agrees": 1, "disagrees": 0, "not-stated": 0, "not-checkable": 0},
        "suppressed": 1,
        "accepted": 0,
        "reviews": {"hold": 0, "stale": 0},
    }
