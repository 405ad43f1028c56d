"""Offsets, lines and columns, and how two ranges lie to each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.model import LineIndex, Span


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


@pytest.mark.parametrize(
    ("other", "holds", "meets"),
    [
        pytest.param(Span(2, 6), True, True, id="the-same"),
        pytest.param(Span(3, 5), True, True, id="inside"),
        pytest.param(Span(1, 7), False, True, id="around"),
        pytest.param(Span(5, 8), False, True, id="overlapping"),
        pytest.param(Span(6, 8), False, False, id="touching"),
        pytest.param(Span(0, 1), False, False, id="apart"),
    ],
)
def test_ranges(other: Span, *, holds: bool, meets: bool) -> None:
    assert Span(2, 6).holds(other) is holds
    assert Span(2, 6).meets(other) is meets
    assert other.meets(Span(2, 6)) is meets
