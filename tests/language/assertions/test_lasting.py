"""How long something was done, which is no size of what came of it: «tränade med gummiband i tolv veckor»."""

import pytest

from magcite.language.assertions import assertions_in


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("De tränade med hantlar i cirka åtta veckor, och orkade fem fler armhävningar.", "sv"),
        ("De lyfte med vikter under sex veckor och blev starkare än kontrollgruppen.", "sv"),
        ("De övade hemma med gummiband i tio veckor, och klarade knappt två fler uppresningar.", "sv"),
        ("They trained with bands for twelve weeks, and got stronger than the controls.", "en"),
    ],
)
def test_how_long_it_was_done_is_no_size(sentence: str, language: str) -> None:
    assert [one.size for one in assertions_in(sentence, language)] == [None]


@pytest.mark.parametrize(
    ("sentence", "language", "value"),
    [
        ("Sömnen ökade med under 20 minuter.", "sv", 20),
        ("Sömnen ökade med i snitt 15 minuter.", "sv", 15),
        ("Sleep grew by over 25 minutes.", "en", 25),
    ],
)
def test_a_difference_in_time_is_one(sentence: str, language: str, value: float) -> None:
    assert [one.size and one.size.low for one in assertions_in(sentence, language)] == [value]
