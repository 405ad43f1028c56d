"""What is concluded for people from animals: "so people with dry eyes get …"."""

import pytest

from magcite.model import Design, Direction, Evidence, Result
from tests.check.evidence.judging import disagreeing

MICE = Evidence(
    Design.ANIMAL,
    species=("mouse",),
    exposure="green tea extract",
    comparator="water",
    results=(Result("inflammation", direction=Direction.LOWER, significant=True),),
)


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        (
            "In mice green tea lowered inflammation. So people with allergies get less inflammation from green tea.",
            "en",
        ),
        ("In mice green tea lowered inflammation. In other words, patients get less inflammation.", "en"),
        ("In mice green tea lowered inflammation. That means we humans get less inflammation.", "en"),
        ("Hos möss minskade grönt te inflammationen. Alltså får patienter mindre inflammation av grönt te.", "sv"),
        ("Hos möss minskade grönt te inflammationen. Så med grönt te får vi människor mindre inflammation.", "sv"),
        ("Hos möss minskade grönt te inflammationen. Det betyder att vuxna får mindre inflammation.", "sv"),
    ],
)
def test_disagrees(sentence: str, language: str) -> None:
    assert "species" in disagreeing(sentence, evidence=MICE, language=language)


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("In mice green tea lowered inflammation. So people with allergies may get less inflammation.", "en"),
        ("In mice green tea lowered inflammation. So the mice that got it had less inflammation.", "en"),
        ("Hos möss minskade grönt te inflammationen. Alltså fick mössen mindre inflammation.", "sv"),
        ("Hos möss minskade grönt te inflammationen. Så kanske får patienter mindre inflammation.", "sv"),
    ],
)
def test_says_nothing(sentence: str, language: str) -> None:
    assert "species" not in disagreeing(sentence, evidence=MICE, language=language)
