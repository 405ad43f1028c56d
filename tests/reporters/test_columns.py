"""Columns: what takes how many, and where lines are broken."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.reporters.columns import width_of, wrap


@pytest.mark.parametrize(
    ("text", "width"),
    [("", 0), ("tea", 3), ("smärta", 6), ("sma\u0308rta", 6), ("茶", 2), ("😴", 2), ("a\u200db", 2), ("ｔ", 2)],
)
def test_width(text: str, width: int) -> None:
    assert width_of(text) == width


def test_lines_are_broken_at_blanks() -> None:
    assert list(wrap("tea  lowers pain in\nmen", 10)) == ["tea lowers", "pain in", "men"]
    assert list(wrap("", 10)) == []


def test_an_indent_takes_its_share_of_the_columns() -> None:
    assert list(wrap("tea lowers pain in men", 12, 2)) == ["  tea lowers", "  pain in", "  men"]
    assert list(wrap("", 12, 2)) == []


def test_an_address_stays_whole_and_wide_words_are_broken() -> None:
    assert list(wrap("see https://example.org/a/long/one now", 10)) == ["see", "https://example.org/a/long/one", "now"]
    assert list(wrap("茶茶茶茶茶茶", 5)) == ["茶茶", "茶茶", "茶茶"]


@given(text=st.text(max_size=80), width=st.integers(2, 30))
def test_nothing_is_lost_and_no_line_of_several_words_too_wide(text: str, width: int) -> None:
    lines = list(wrap(text, width))
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(width_of(line) <= width for line in lines if " " in line)
