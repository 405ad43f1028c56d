"""Rounding as people do it, and no further."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.comparison.quantities import is_rounded, is_rounded_count
from magcite.comparison.quantities.rounding import precision_of

WHOLE = st.integers(min_value=1, max_value=10**9)


@pytest.mark.parametrize(
    ("said", "held"), [(7, 6.8), (300, 295.8), (6.8, 6.8), (6, 6.5), (7, 6.5), (0.7, 0.66), (-34, -34.2), (87, 87.4)]
)
def test_rounds(said: float, held: float) -> None:
    assert is_rounded(said, held)


@pytest.mark.parametrize(
    ("said", "held"), [(400, 413), (20, 24), (0.66, 0.6), (6, 6.8), (-34, 34), (0, 0.2), (350, 340), (float("nan"), 1)]
)
def test_does_not_round(said: float, held: float) -> None:
    assert not is_rounded(said, held)


@pytest.mark.parametrize(("said", "held"), [(13500, 13504), (4000, 4035), (51, 51)])
def test_counts_are_rounded_to_hundreds(said: float, held: float) -> None:
    assert is_rounded_count(said, held)


@pytest.mark.parametrize(("said", "held"), [(190, 187), (13600, 13504), (50, 51), (1.5, 2), (float("inf"), 2)])
def test_counts_are_not_rounded_to_tens(said: float, held: float) -> None:
    assert not is_rounded_count(said, held)


@pytest.mark.parametrize(("said", "power"), [(6.8, -1), (62, 0), (300, 1), (13500, 2), (20, 0), (1000, 2), (0.05, -2)])
def test_precision_is_the_last_digit_shown(said: float, power: int) -> None:
    assert precision_of(said) == power


@given(st.floats(min_value=0.01, max_value=1e6), st.integers(min_value=2, max_value=6))
def test_a_number_rounded_to_two_digits_or_more_is_the_same(value: float, digits: int) -> None:
    assert is_rounded(float(f"{value:.{digits}g}"), value)


@given(WHOLE)
def test_a_count_rounded_to_hundreds_with_two_digits_left_is_the_same(value: int) -> None:
    dropped = max(len(str(value)) - 2, 0)
    assert is_rounded_count(round(value, -dropped) if dropped > 1 else value, value)


@given(WHOLE, st.integers(min_value=1, max_value=9))
def test_another_leading_digit_is_another_number(value: int, digit: int) -> None:
    other = int(str(digit) + str(value)[1:])
    assert other == value or not (is_rounded(other, value) or is_rounded_count(other, value)) or _meets(other, value)


def _meets(one: int, other: int) -> bool:
    """Whether the numbers are neighbours at the two digits that rounding leaves: 19.6 and 20."""
    high = max(one, other)
    return abs(one - other) * 200 <= 10 ** len(str(high))


@given(st.floats(min_value=0.01, max_value=1e6), st.integers(min_value=-3, max_value=3))
def test_a_shift_of_the_point_changes_nothing(value: float, power: int) -> None:
    said = float(f"{value:.3g}")
    if said >= 100 or power >= 0:
        return
    moved = float(f"{said * 10**power:.3g}")
    assert is_rounded(moved, value * 10**power)
