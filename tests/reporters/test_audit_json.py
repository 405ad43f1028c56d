"""magcite/audit/1: every key, no other, of the right kind."""

import json

from jsonschema import Draft202012Validator

from magcite.model import AuditReport, ChangeKind, NoticeKind
from magcite.reporters.audit_json import REPORTER
from tests.reporters.audit_sample import AUDIT
from tests.reporters.test_json import COUNT, MAYBE_COUNT, MAYBE_TEXT, TEXT, closed, listed

SCHEMA = closed(
    schema={"const": "magcite/audit/1"},
    summary=closed(
        references=COUNT,
        changes=closed(error=COUNT, warning=COUNT, info=COUNT),
        could_not_ask=COUNT,
        updated={"type": "boolean"},
        links={"anyOf": [{"type": "null"}, closed(alive=COUNT, gone=COUNT, unknown=COUNT)]},
        second_hop={
            "anyOf": [
                {"type": "null"},
                closed(works=COUNT, without_list=COUNT, cited=COUNT, without_doi=COUNT, unseen=COUNT, left_out=COUNT),
            ]
        },
    ),
    changes=listed(
        closed(
            kind={"enum": [kind.value for kind in ChangeKind]},
            severity={"enum": ["error", "warning", "info"]},
            citekey=TEXT,
            message=TEXT,
            identifier=MAYBE_TEXT,
            field=MAYBE_TEXT,
            before=MAYBE_TEXT,
            after=MAYBE_TEXT,
            told_by=listed(TEXT),
            notice={
                "anyOf": [
                    {"type": "null"},
                    closed(
                        type={"enum": [kind.value for kind in NoticeKind]},
                        said=MAYBE_TEXT,
                        date=MAYBE_TEXT,
                        doi=MAYBE_TEXT,
                        reasons=listed(TEXT),
                        source=TEXT,
                        asserted_by=MAYBE_TEXT,
                    ),
                ]
            },
            path=MAYBE_TEXT,
            line=MAYBE_COUNT,
            help=TEXT,
        )
    ),
    could_not_ask=listed(closed(citekey=TEXT, identifier=MAYBE_TEXT, source=MAYBE_TEXT, reason=TEXT)),
)


def test_the_report_is_valid() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    for report in (AUDIT, AuditReport()):
        Draft202012Validator(SCHEMA).validate(json.loads(REPORTER.report(report)))


def test_counts() -> None:
    assert json.loads(REPORTER.report(AUDIT))["summary"] == {
        "references": 4,
        "changes": {"error": 1, "warning": 2, "info": 1},
        "could_not_ask": 3,
        "updated": False,
        "links": {"alive": 2, "gone": 0, "unknown": 1},
        "second_hop": {
            "works": 2,
            "without_list": 2,
            "cited": 61,
            "without_doi": 5,
            "unseen": 3,
            "left_out": 1,
        },
    }
