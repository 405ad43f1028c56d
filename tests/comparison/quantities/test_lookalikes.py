"""Numbers that one slip of the pen parts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.comparison.quantities import Slip, slip_of


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        (540, 450, Slip.SWAPPED),
        (0.63, 0.36, Slip.SWAPPED),
        (200, 20, Slip.SCALED),
        (0.5, 5, Slip.SCALED),
        (13515, 3515, Slip.MISCOUNTED),
        (19, 9, Slip.MISCOUNTED),
        (182, 187, Slip.REPLACED),
        (-25, 15, Slip.REPLACED),
    ],
)
def test_a_slip_is_told(one: float, other: float, slip: Slip) -> None:
    assert slip_of(one, other) is slip


@pytest.mark.parametrize(("one", "other"), [(34, 34), (0.50, 0.5), (12, 48), (1234, 4321), (0, 5), (100, 32)])
def test_what_is_no_slip(one: float, other: float) -> None:
    assert slip_of(one, other) is None


@given(st.integers(1, 10**6), st.integers(1, 10**6))
def test_a_slip_goes_both_ways(one: int, other: int) -> None:
    assert slip_of(one, other) is slip_of(other, one)
