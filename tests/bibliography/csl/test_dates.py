"""Dates are read from what registries and people write, and shown as the style wants them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.bibliography.csl.dates import When, date_key, is_uncertain, when_of
from tests.bibliography.csl.small import entry

DATE = (
    '<date variable="issued" delimiter=" ">'
    '<date-part name="day"/><date-part name="month"/><date-part name="year"/></date>'
)


@pytest.mark.parametrize(
    ("value", "when"),
    [
        ({"date-parts": [[2020, 5, 1]]}, When((2020, 5, 1))),
        ({"date-parts": [["2020", "05"]]}, When((2020, 5))),
        ({"date-parts": [[2020, 0]]}, When((2020,))),
        ({"date-parts": [[2020, 1], [2020, 2]]}, When((2020, 1), (2020, 2))),
        ({"date-parts": [[2020, 21]]}, When((2020,), season=21)),
        ({"literal": " early  1999 "}, When(literal="early 1999")),
        ({"date-parts": [[None]]}, None),
        ({}, None),
        (None, None),
        ("2020", When(literal="2020")),
    ],
)
def test_reading(value: object, when: When | None) -> None:
    assert when_of(value) == when


@pytest.mark.parametrize(
    ("parts", "read"),
    [
        ([[2020, 5, 1]], "1 May 2020"),
        ([[2020]], "2020"),
        ([[2020, 5, 1], [2020, 5, 4]], "1–4 May 2020"),
        ([[2020, 5, 1], [2021, 6, 4]], "1 May 2020–4 June 2021"),
        ([[-44]], "44BC"),
        ([[79]], "79AD"),
    ],
)
def test_showing(parts: list[list[int]], read: str) -> None:
    assert entry(DATE, issued={"date-parts": parts}) == read


def test_circa() -> None:
    assert [is_uncertain(one) for one in ({"circa": True}, {"circa": 0}, {}, None)] == [True, False, False, False]


DAYS = st.tuples(st.integers(-400, 2100).filter(bool), st.integers(1, 12), st.integers(1, 28))


@given(DAYS, DAYS)
def test_keys_sort_as_days_do(one: tuple[int, int, int], two: tuple[int, int, int]) -> None:
    first, second = (date_key({"date-parts": [list(day)]}) for day in (one, two))
    assert (first < second) is (one < two)
