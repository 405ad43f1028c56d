"""Claims for people."""

import re
from dataclasses import replace

import pytest

from magcite.model import Note, Span
from magcite.reporters.claims_text import REPORTER
from magcite.reporters.columns import width_of
from tests.reporters.sample import PAGE


def test_colour_changes_nothing_but_colour() -> None:
    coloured = REPORTER.report([PAGE], colour=True)
    assert "\x1b[32mlinked\x1b[0m" in coloured
    assert re.sub(r"\x1b\[[\d;]+m", "", coloured) == REPORTER.report([PAGE])


def test_no_pages() -> None:
    assert REPORTER.report([]) == "\n"


@pytest.mark.parametrize("width", [40, 60, 100, 200])
def test_lines_keep_to_the_width(width: int) -> None:
    (claim, *_) = PAGE.claims
    wide = replace(claim, text="Sömn 睡眠 e\u0301 😴 " * 40, section=("En rubrik som är lång " * 8, "茶" * 90))
    text = REPORTER.report([replace(PAGE, claims=(wide,))], width=width)
    assert max(width_of(line) for line in text.splitlines()) <= width
    assert "".join(text.split()).count("😴") == 40


def test_a_terminal_narrower_than_any_is_not_obeyed() -> None:
    assert REPORTER.report([PAGE], width=1) == REPORTER.report([PAGE], width=40)


def test_a_heading_stands_once_above_its_claims() -> None:
    (claim, *_) = PAGE.claims
    page = replace(PAGE, claims=tuple(replace(claim, id=name, section=("A", name[0])) for name in ("b1", "b2", "c1")))
    lines = REPORTER.report([page]).splitlines()
    assert [line for line in lines if "›" in line] == ["A › b", "A › c"]
    assert "(no heading)" in REPORTER.report([replace(PAGE, claims=(replace(claim, section=()),))])


def test_what_could_not_be_read_is_said() -> None:
    page = replace(PAGE, notes=(Note(Span(0, 3), "a mark is not closed"),))
    assert "not read: line 1, column 1: a mark is not closed" in REPORTER.report([page])


def test_several_pages_are_summed_up() -> None:
    text = REPORTER.report([PAGE, PAGE])
    assert "\n2 pages\n" in text
    count = len(PAGE.claims)
    assert re.findall(r"^(\d+) claims?:", text, re.MULTILINE) == [str(count), str(count), str(2 * count)]


def test_nothing_obeys_what_a_page_says() -> None:
    (claim, *_) = PAGE.claims
    hostile = replace(claim, text="Tea \x1b[2J is\x07 hot.", section=("\x1b]0;x\x07",))
    text = REPORTER.report([replace(PAGE, claims=(hostile,))])
    assert "\x1b" not in text
    assert "\x07" not in text
