"""Equivalence of quantities: symmetric, kept by scaling, three answers."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.comparison.quantities import (
    change_of_ratio,
    days_in,
    ratio_band,
    ratio_of_change,
    reach_of,
    same_age,
    same_change,
    same_count,
    same_dose,
    same_time,
    same_values,
)
from magcite.model import Quantity, Relation, Role, Span

TIMES = ("minute", "hour", "day", "week", "month", "year")
DOSES = ("mg", "g", "µg", "mg/day", "g/day", "µg/week", "IU", "mmol/day", "mg/kg", "mg/kg/day")
VALUES = st.floats(min_value=0.1, max_value=5000).map(lambda value: float(f"{value:.3g}"))


def q(
    value: float, unit: str | None = None, high: float | None = None, relation: str = "=", times: float = 1
) -> Quantity:
    return Quantity("", Span(0, 0), Role.OTHER, value, high, unit, Relation(relation), times=times)


QUANTITIES = st.builds(
    lambda low, wide, ranged, relation: q(low, None, low + wide if ranged else None, relation),
    VALUES,
    VALUES,
    st.booleans(),
    st.sampled_from("=~<>"),
)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (q(24, "week"), q(6, "month"), True),
        (q(0.5, "year"), q(24, "week"), True),
        (q(12, "week"), q(3, "month"), True),
        (q(87.4, "month"), q(7, "year"), True),
        (q(60, "day"), q(2, "month"), True),
        (q(18, "month"), q(2, "year"), False),
        (q(6, "week"), q(1, "month"), False),
        (q(10, "week"), q(2, "month"), False),
        (q(18, "year"), q(8, "year"), False),
        (q(3, "week", 24), q(3, "week", 24), True),
        (q(3, "week", 24), q(12, "week"), None),
        (q(3, "week", 24), q(36, "week"), False),
        (q(24, "week", relation="<"), q(3, "week", 24), True),
        (q(3, "week", 24), q(1, "month", 6), True),
        (q(24, "week"), q(6, "mg"), None),
    ],
)
def test_times(one: Quantity, other: Quantity, same: bool | None) -> None:
    assert same_time(one, other) is same
    assert same_time(other, one) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (q(30, "year", 60), q(30, "year", 60), True),
        (q(40, "year", 70), q(30, "year", 60), False),
        (q(45, "year"), q(30, "year", 60), None),
        (q(65, "year"), q(30, "year", 60), False),
        (q(65, "year", relation=">"), q(65, "year"), True),
        (q(65, "year", relation=">"), q(72, "year"), True),
        (q(50, "year", relation=">"), q(80, "year"), None),
        (q(65, "year", relation=">"), q(50, "year"), False),
        (q(70, "year", relation=">"), q(30, "year", 60), False),
        (q(50, "year", relation=">"), q(55, "year", 80), None),
    ],
)
def test_ages(one: Quantity, other: Quantity, same: bool | None) -> None:
    assert same_age(one, other) is same
    assert same_age(other, one) is same


@pytest.mark.parametrize(
    ("one", "other", "substance", "same"),
    [
        (q(350, "mg/day"), q(350, "mg/day"), "", True),
        (q(350, "mg/day"), q(350, "µg/day"), "", False),
        (q(0.35, "g/day"), q(350, "mg/day"), "", True),
        (q(340, "mg/day", times=2), q(170, "mg"), "", True),
        (q(340, "mg/day"), q(170, "mg"), "", False),
        (q(700, "mg/week"), q(100, "mg/day"), "", True),
        (q(350, "mg/week"), q(350, "mg/day"), "", False),
        (q(800, "IU/day"), q(20, "µg/day"), "vitamin D3", True),
        (q(800, "IU/day"), q(20, "µg/day"), "D-vitamin", True),
        (q(800, "IU/day"), q(20, "µg/day"), "", None),
        (q(17, "mmol/day"), q(413, "mg/day"), "magnesium orotate", True),
        (q(17, "mmol/day"), q(413, "mg/day"), "", None),
        (q(90, "mg/kg"), q(90, "mg"), "", None),
        (q(120, "mg/day", 973), q(350, "mg/day"), "", None),
        (q(0.5, "hour"), q(27, "minute/day"), "", True),
        (q(0.5, "hour"), q(20, "minute/day"), "", False),
    ],
)
def test_doses(one: Quantity, other: Quantity, substance: str, same: bool | None) -> None:
    assert same_dose(one, other, substance) is same
    assert same_dose(other, one, substance) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (q(-34, "%"), q(-34.2, "%"), True),
        (q(-34, "%"), q(34, "%"), False),
        (q(34, "%"), q(34, "pp"), False),
        (q(-34, "%"), q(0.66, "HR"), None),
    ],
)
def test_changes(one: Quantity, other: Quantity, same: bool | None) -> None:
    assert same_change(one, other) is same


def test_a_change_is_a_ratio() -> None:
    assert ratio_of_change(-34.0) == 0.66
    assert change_of_ratio(0.66) == -34.0
    assert ratio_band(-34.0) == (0.655, 0.665)
    assert ratio_band(-34.5) == (0.6545, 0.6555)
    assert ratio_band(-40.0).holds(0.6)
    assert not ratio_band(-40.0).holds(0.64)


@given(st.floats(min_value=-99, max_value=500).map(lambda value: round(value, 1)))
def test_a_change_is_within_its_band_and_comes_back(percent: float) -> None:
    assert ratio_band(percent).holds(ratio_of_change(percent))
    assert change_of_ratio(ratio_of_change(percent)) == pytest.approx(percent)


@given(QUANTITIES, QUANTITIES)
def test_values_are_compared_either_way(one: Quantity, other: Quantity) -> None:
    assert same_values(one, other) is same_values(other, one)
    assert same_values(one, one) is True


@given(QUANTITIES, QUANTITIES)
def test_all_units_are_compared_either_way(one: Quantity, other: Quantity) -> None:
    for compare, units in ((same_time, TIMES), (same_age, TIMES), (same_dose, DOSES)):
        for mine, theirs in product(units, units):
            first = q(one.value, mine, one.high, one.relation.value, 2)
            second = q(other.value, theirs, other.high, other.relation.value, 3)
            assert compare(first, second) is compare(second, first), (first, second)


@given(VALUES, st.sampled_from(TIMES), st.sampled_from(TIMES))
def test_a_time_in_another_unit_is_the_same(value: float, unit: str, other: str) -> None:
    mine, theirs = days_in(unit), days_in(other)
    assert mine is not None
    assert theirs is not None
    assert same_time(q(value, unit), q(value * mine / theirs, other))


@given(VALUES)
def test_an_amount_in_another_unit_is_the_same(value: float) -> None:
    assert same_dose(q(value, "mg/day"), q(value / 1000, "g/day"))
    assert same_dose(q(value, "mg/day"), q(value * 7000, "µg/week"))
    assert same_dose(q(value, "mg/day"), q(value, "g/day")) is False


@given(QUANTITIES)
def test_a_hedge_reaches_its_own_value(one: Quantity) -> None:
    reach = reach_of(one)
    assert reach.holds(one.value)
    assert one.high is None or reach.holds(one.high)


@given(st.floats(min_value=-500, max_value=-1), st.sampled_from("=~<>"))
def test_a_fall_reaches_as_far_as_a_rise(value: float, relation: str) -> None:
    fall, rise = reach_of(q(value, relation=relation)), reach_of(q(-value, relation=relation))
    assert (fall.low, fall.high) == (-rise.high, -rise.low)


@given(st.integers(min_value=1, max_value=10**7))
def test_a_count_is_itself_and_its_like_when_hedged(held: int) -> None:
    assert same_count(q(held), held)
    assert same_count(q(held, relation="~"), held)
    assert same_count(q(held, relation=">"), held)
    assert not same_count(q(held * 2), held)
