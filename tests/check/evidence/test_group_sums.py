"""Groups that add up, against how many were studied."""

import pytest

from magcite.model import Design, Evidence
from tests.check.evidence.asking import bases

CASES = [
    ("en", "In all, 120 men and 150 women were followed", 270, 207),
    ("sv", "Sammanlagt följdes 120 män och 150 kvinnor", 270, 720),
    ("en", "Two groups of 25 people each ate yoghurt", 50, 75),
    ("sv", "Två grupper om vardera 25 personer åt fil", 50, 500),
    ("sv", "30 fick ingefära och 32 fick placebo", 62, 26),
    ("en", "There were 40 people in the zinc group and 41 in the placebo group", 81, 61),
    ("en", "They picked 150 men and as many women", 300, 30),
    ("en", "A study of 310 patients and as many healthy people was made", 620, 260),
]


def verdicts(text: str, language: str, size: int) -> list[str]:
    held = Evidence(design=Design.COHORT, species=("human",), n=size)
    return [one[0] for one in bases(text, held, "sample", language=language)]


@pytest.mark.parametrize(("language", "text", "size", "wrong"), CASES)
def test_sums(language: str, text: str, size: int, wrong: int) -> None:
    assert "disagrees" not in verdicts(text, language, size)
    assert "disagrees" in verdicts(text, language, wrong)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "30 got ginger and 32 got placebo"),
        ("sv", "30 fick ingefära och 32 fick placebo"),
        ("en", "In it 40 smokers and 22 others took part"),
        ("sv", "Av dem fick 30 män och 20 kvinnor huvudvärk"),
    ],
)
def test_more_groups_may_have_been(language: str, text: str) -> None:
    assert "disagrees" not in verdicts(text, language, 120)
