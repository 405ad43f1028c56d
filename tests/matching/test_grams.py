"""Runs of three letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.matching.grams import coverage, grams

TEXT = st.text(alphabet="abc ", max_size=30)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("", set()), ("ab", {"ab"}), ("a b", {"ab"}), ("abcd", {"abc", "bcd"}), ("ab cd", {"abc", "bcd"})],
)
def test_blanks_are_left_out(text: str, expected: set[str]) -> None:
    assert grams(text) == expected


@given(TEXT, TEXT)
def test_a_text_covers_its_parts(left: str, right: str) -> None:
    part = grams(left)
    if len(left.replace(" ", "")) >= 3:
        assert coverage(part, grams(left + right)) == 1.0
    assert coverage(frozenset(), part) == 0.0


def test_one_wrong_letter_costs_three_runs() -> None:
    assert coverage(grams("magnesium"), grams("magnexium")) == pytest.approx(4 / 7)
