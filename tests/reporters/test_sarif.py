"""SARIF: what code scanning services demand."""

import json

from magcite.model import CheckReport
from magcite.reporters.sarif import REPORTER
from tests.reporters.sample import REPORT

(RUN,) = json.loads(REPORTER.report(REPORT))["runs"]


def test_each_result_points_to_its_rule() -> None:
    rules = RUN["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["CIT001", "EVD001", "REG001"]
    for result in RUN["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]


def test_levels_and_places() -> None:
    assert [result["level"] for result in RUN["results"]] == ["error", "warning", "note"]
    place = RUN["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "docs/s%C3%B6mn%2C%20del%201.md"}
    assert place["region"] == {"startLine": 3, "startColumn": 26, "charOffset": 60, "charLength": 9}
    assert RUN["columnKind"] == "unicodeCodePoints"


def test_an_empty_report_is_a_run_without_results() -> None:
    (run,) = json.loads(REPORTER.report(CheckReport()))["runs"]
    assert run["results"] == []
