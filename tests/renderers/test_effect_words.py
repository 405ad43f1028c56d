"""Numbers of effects in the signs of a language."""

import pytest

from magcite.model import Result
from magcite.renderers.effect_words import count_words, effect_words, interval_words, number_words, p_words


@pytest.mark.parametrize(
    ("language", "value", "interval", "p"),
    [("en", "−0.5", "−1.25 to 0.3", "< 0.01"), ("sv", "−0,5", "−1,25 till 0,3", "< 0,01")],
)
def test_decimals_and_minus(language: str, value: str, interval: str, p: str) -> None:
    result = Result("pressure", "MD", -0.5, (-1.25, 0.3), "p<0.01")
    assert effect_words(result, language) == value
    assert interval_words(result, language) == interval
    assert p_words(result, language) == p


def test_what_is_not_stated_is_a_dash() -> None:
    bare = Result("pressure")
    assert {effect_words(bare, "en"), interval_words(bare, "en"), p_words(bare, "en")} == {"–"}
    assert p_words(Result("pressure", p="p"), "en") == "–"


def test_shares_and_counts() -> None:
    assert effect_words(Result("x", "percentage", 63.3), "sv") == "63,3\u00a0%"
    assert count_words(4035, "en") == "4035"
    assert count_words(66806, "en") == "66,806"
    assert number_words(2, "en") == "2"
