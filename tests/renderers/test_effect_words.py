"""Numbers of effects in the signs of a language."""

import pytest

from magcite.model import Result
from magcite.renderers.effect_words import effect_words, interval_words, p_value_words


@pytest.mark.parametrize(
    ("language", "value", "interval", "p"),
    [("en", "−0.5", "−1.25 to 0.3", "< 0.01"), ("sv", "−0,5", "−1,25 till 0,3", "< 0,01")],
)
def test_decimals_and_minus(language: str, value: str, interval: str, p: str) -> None:
    result = Result("pressure", "MD", -0.5, (-1.25, 0.3), "p<0.01")
    assert effect_words(result, language) == value
    assert interval_words(result, language) == interval
    assert p_value_words(result, language) == p


def test_what_is_not_stated_is_a_dash() -> None:
    bare = Result("pressure")
    assert {effect_words(bare, "en"), interval_words(bare, "en"), p_value_words(bare, "en")} == {"–"}
    assert p_value_words(Result("pressure", p="p"), "en") == "–"


def test_shares() -> None:
    assert effect_words(Result("x", "percentage", 63.3), "sv") == "63,3\u00a0%"
