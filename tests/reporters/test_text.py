"""Text for people: colour on request, nothing a terminal would obey."""

import re

from magcite.reporters.text import REPORTER, printable
from tests.reporters.sample import REPORT


def test_colour_changes_nothing_but_colour() -> None:
    plain, coloured = REPORTER.report(REPORT), REPORTER.report(REPORT, colour=True)
    assert "\x1b[31;1merror\x1b[0m" in coloured
    assert re.sub(r"\x1b\[[\d;]+m", "", coloured) == plain


def test_control_characters_from_a_page_are_shown_not_obeyed() -> None:
    assert "\x1b" not in REPORTER.report(REPORT)
    assert printable("a\x1b[31m\nb\u202ec") == "a\\x1b[31m b\\x202ec"
