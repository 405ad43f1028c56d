"""Lengths of time in one word."""

import pytest

from magcite.language.lengths import find_lengths
from magcite.model import Role


@pytest.mark.parametrize(
    ("language", "text", "value", "unit"),
    [
        ("en", "The year-long trial", 1.0, "year"),
        ("en", "a weeklong course", 1.0, "week"),
        ("sv", "en halvårslång kur", 6.0, "month"),
        ("sv", "det ettåriga försöket", 1.0, "year"),
    ],
)
def test_one_word_is_a_duration(language: str, text: str, value: float, unit: str) -> None:
    (one,) = find_lengths(text, language)
    assert (one.role, one.value, one.unit) == (Role.DURATION, value, unit)


@pytest.mark.parametrize("text", ["three-year-long", "a long year", "yearlongs"])
def test_longer_words_are_none(text: str) -> None:
    assert list(find_lengths(text, "en")) == []
