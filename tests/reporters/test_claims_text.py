"""Claims for people."""

import re

from magcite.reporters.claims_text import REPORTER
from tests.reporters.sample import PAGE


def test_colour_changes_nothing_but_colour() -> None:
    coloured = REPORTER.report([PAGE], colour=True)
    assert "\x1b[32mlinked\x1b[0m" in coloured
    assert re.sub(r"\x1b\[[\d;]+m", "", coloured) == REPORTER.report([PAGE])


def test_no_pages() -> None:
    assert REPORTER.report([]) == "\n"
