"""Dates in words."""

import pytest

from magcite.bibliography.dates import in_words, year_of
from magcite.model import Date


@pytest.mark.parametrize(
    ("date", "english", "swedish"),
    [
        (Date(2006, 5, 1), "May 1, 2006", "1 maj 2006"),
        (Date(2006, 5), "May 2006", "maj 2006"),
        (Date(2006), "2006", "2006"),
        (Date(literal="in press"), "in press", "in press"),
        (Date(-43), "44 BCE", "44 f.Kr."),
    ],
)
def test_in_words(date: Date, english: str, swedish: str) -> None:
    assert (in_words(date, "en"), in_words(date, "sv")) == (english, swedish)


def test_no_date_says_so() -> None:
    assert (year_of(None, "en"), year_of(None, "sv"), year_of(None, "en", "b")) == ("n.d.", "u.å.", "n.d.-b")
