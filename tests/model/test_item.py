"""Dates as ISO 8601 writes them."""

import pytest

from magcite.model import Date


@pytest.mark.parametrize(
    ("date", "iso"),
    [
        (Date(2006), "2006"),
        (Date(2006, 5), "2006-05"),
        (Date(2006, 5, 1), "2006-05-01"),
        (Date(2006, None, 1), "2006"),
        (Date(44, 3), "0044-03"),
        (Date(-43, 3, 15), "-0043-03-15"),
        (Date(literal="in press"), "in press"),
        (Date(), ""),
    ],
)
def test_a_date_is_written_as_exactly_as_it_is_known(date: Date, iso: str) -> None:
    assert date.iso == iso
