"""Numbers in the signs of a language."""

import pytest

from magcite.language.written_numbers import count_words, decimal_words, number_words, p_words, range_words


@pytest.mark.parametrize(
    ("language", "number", "count", "words"),
    [("en", "−0.5", "66,806", "0.5 g. Daily"), ("sv", "−0,5", "66\u00a0806", "0,5 g. Daily")],
)
def test_signs(language: str, number: str, count: str, words: str) -> None:
    assert number_words(-0.5, language) == number
    assert count_words(66806, language) == count
    assert decimal_words("0.5 g. Daily", language) == words


def test_whole_numbers_and_small_counts_have_no_sign() -> None:
    assert number_words(2, "sv") == "2"
    assert count_words(4035, "en") == "4035"


def test_a_range_has_a_dash_unless_an_end_is_below_zero() -> None:
    assert range_words((0.45, 0.95), "sv") == "0,45–0,95"
    assert range_words((-1.25, 0.3), "sv") == "−1,25 till 0,3"


@pytest.mark.parametrize(
    ("said", "p"), [("0.03", "= 0,03"), ("p<0.01", "< 0,01"), ("P = 0.03", "= 0,03"), (" ≤ 0.05 ", "≤ 0,05")]
)
def test_p_values_have_one_sign(said: str, p: str) -> None:
    assert p_words(said, "sv") == p
