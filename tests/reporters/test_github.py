"""Workflow commands: one line each, whatever the text holds."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from magcite.model import CheckReport
from magcite.reporters.github import REPORTER
from tests.reporters.sample import REPORT

ONE = REPORT.diagnostics[0]


def test_properties_and_data_are_escaped_each_in_their_way() -> None:
    text = REPORTER.report(CheckReport((replace(ONE, path="a:b,c%.md", message="50 %: a,\nb", help=""),)))
    assert text.startswith("::error file=a%3Ab%2Cc%25.md,line=3,col=26,title=EVD001 retracted-work::50 %25: a,%0Ab%0A")


@given(st.text(), st.text())
def test_one_line_a_diagnostic(path: str, message: str) -> None:
    text = REPORTER.report(CheckReport((replace(ONE, path=path, message=message),)))
    assert text.count("\n") == 1
    assert "\r" not in text
    assert text.count("::") >= 2
    assert "," not in text.split("file=", 1)[1].split("line=", 1)[0].removesuffix(",") if path else True
