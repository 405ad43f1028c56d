"""JUnit XML: well formed whatever the text holds, and the counts are right."""

from dataclasses import replace
from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from magcite.model import CheckReport
from magcite.reporters.junit import REPORTER
from tests.reporters.sample import REPORT


def test_counts() -> None:
    root = ET.fromstring(REPORTER.report(REPORT))  # noqa: S314  our own text
    assert (root.get("tests"), root.get("failures"), root.get("skipped")) == ("4", "2", "1")
    assert [suite.get("name") for suite in root] == [
        "docs/sömn, del 1.md",
        "references/lind1991.md",
        "verified references",
    ]


@given(st.text(), st.text())
def test_always_well_formed(path: str, message: str) -> None:
    one = replace(REPORT.diagnostics[0], path=path, message=message, source_value=message)
    root = ET.fromstring(REPORTER.report(CheckReport((one,))))  # noqa: S314  our own text
    assert root.get("failures") == "1"
