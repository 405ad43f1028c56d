"""Text for people: colour on request, nothing a terminal would obey."""

import re
from dataclasses import replace

from magcite.model import CheckReport
from magcite.reporters.text import REPORTER
from tests.reporters.sample import REPORT


def test_colour_changes_nothing_but_colour() -> None:
    plain, coloured = REPORTER.report(REPORT), REPORTER.report(REPORT, colour=True)
    assert "\x1b[31;1merror\x1b[0m" in coloured
    assert re.sub(r"\x1b\[[\d;]+m", "", coloured) == plain


def test_control_characters_from_a_page_are_shown_not_obeyed() -> None:
    assert "\x1b" not in REPORTER.report(REPORT)


def test_the_same_help_is_given_once() -> None:
    twice = replace(REPORT, diagnostics=REPORT.diagnostics[:1] * 2)
    assert REPORTER.report(twice).count("help: ") == 1
    assert REPORTER.report(twice).count("EVD001") == 2


def test_a_check_that_looked_at_nothing_says_so() -> None:
    said = "0 errors, 0 warnings, 0 for information\nno claims were found, so nothing was checked\n"
    assert REPORTER.report(CheckReport()) == said
    assert "nothing was checked" not in REPORTER.report(CheckReport(claims=1))
    assert "nothing was checked" not in REPORTER.report(CheckReport(references=REPORT.references))
