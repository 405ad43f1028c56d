"""Offsets, lines and columns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.model import LineIndex


@pytest.mark.parametrize(
    ("text", "offset", "position"),
    [
        ("", 0, (1, 1)),
        ("ab\ncd", 3, (2, 1)),
        ("ab\r\ncd", 4, (2, 1)),
        ("ab\rcd", 3, (2, 1)),
        ("å😀\nb", 3, (2, 1)),
        ("a\u2028b", 2, (1, 3)),  # a line separator ends no line in any editor
        ("a\n", 2, (2, 1)),
    ],
)
def test_position(text: str, offset: int, position: tuple[int, int]) -> None:
    assert LineIndex(text).position(offset) == position


@given(st.text(alphabet="a\r\nå😀"))
def test_position_and_offset_are_the_same_place(text: str) -> None:
    index = LineIndex(text)
    lines = text.replace("\r\n", "\n\x00").replace("\r", "\n").replace("\n\x00", "\x00\n").split("\n")
    for offset in range(len(text) + 1):
        line, column = index.position(offset)
        assert sum(len(one) + 1 for one in lines[: line - 1]) + column - 1 == offset
