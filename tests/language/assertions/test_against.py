"""Figures of the other side of a comparison, which turn nothing round, in sentences of both languages."""

import pytest

from magcite.language.assertions import assertions_in
from magcite.model import Direction


@pytest.mark.parametrize(
    ("sentence", "language", "doubtful"),
    [
        ("Their anxiety dropped by 12 points, against 3 in the others.", "en", False),
        ("Pain fell by 30 per cent with ginger, compared with 12 per cent in the control group.", "en", False),
        ("Pain fell by 12 per cent in the control group, compared with 30 per cent with ginger.", "en", True),
        ("Smärtan minskade med 25 % av ingefära, jämfört med 13,5 % av placebo.", "sv", False),
        ("Smärtan minskade med tolv poäng mot bara tre i kontrollgruppen.", "sv", False),
        ("Smärtan minskade med 13 % i kontrollgruppen mot 25 % med ingefära.", "sv", True),
    ],
)
def test_controls_behind_their_figure_leave_the_front_as_it_is(sentence: str, language: str, doubtful: bool) -> None:
    (told,) = assertions_in(sentence, language)
    assert (told.direction, told.doubtful) == (Direction.LOWER, doubtful)


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("The risk was 25% lower than with neither of them.", "en"),
        ("The risk was lower than with none of the drugs.", "en"),
        ("Risken var 25 % lägre än med ingendera.", "sv"),
    ],
)
def test_nothing_behind_than_denies_nothing(sentence: str, language: str) -> None:
    assert [one.direction for one in assertions_in(sentence, language)] == [Direction.LOWER]


def test_no_difference_behind_a_comparison_is_told() -> None:
    (told,) = assertions_in("Compared with placebo, there was no difference in pain.", "en")
    assert told.direction is Direction.NONE
