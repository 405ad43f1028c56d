"""Sugar-free gum is gum: what it did is told of gum as it is, and not of a lack of it."""

import pytest

from magcite.model import Direction, Evidence, Result
from tests.check.evidence.judging import disagreeing


def told(sentence: str, exposure: str, *, language: str = "en") -> list[str]:
    fell = Result("hunger rating", measure="MD", value=-9, direction=Direction.LOWER, significant=True)
    return disagreeing(sentence, evidence=Evidence(exposure=exposure, results=(fell,)), language=language)


@pytest.mark.parametrize(
    ("language", "sentence", "exposure"),
    [
        ("en", "Chewing gum raised their hunger.", "sugar-free gum"),
        ("en", "Sugar-free gum raised their hunger.", "sugar-free gum"),
        ("en", "The beer raised their hunger.", "alcohol-free beer"),
        ("sv", "Hungern steg av tuggandet.", "sugar-free gum"),
        ("sv", "Hungern steg av kaffet.", "decaffeinated coffee"),
    ],
)
def test_it_is_held_against_the_thing(language: str, sentence: str, exposure: str) -> None:
    assert told(sentence, exposure, language=language) == ["direction"]


@pytest.mark.parametrize(
    ("language", "sentence", "exposure"),
    [
        ("en", "Chewing gum lowered their hunger.", "sugar-free gum"),
        ("en", "Sugar-free gum lowered their hunger.", "sugar-free gum"),
        ("en", "Full-fat milk raised their hunger.", "low-fat milk"),
        ("sv", "Hungern steg av vanligt tuggummi.", "sugar-free gum"),
        ("en", "More gluten raised their hunger.", "gluten-free diet"),
    ],
)
def test_what_still_has_it_is_another_thing(language: str, sentence: str, exposure: str) -> None:
    assert told(sentence, exposure, language=language) == []
