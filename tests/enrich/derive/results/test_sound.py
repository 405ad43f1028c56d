"""What can be an outcome, and what cannot."""

import pytest

from magcite.enrich.derive.results.sound import is_sound


@pytest.mark.parametrize(
    "words",
    [
        "pain",
        "risk of stroke",
        "overall mortality",
        "LDL cholesterol",
        "quality of life",
        "the rate of falls",
        "sömn",
        "working memory",
    ],
)
def test_sound(words: str) -> None:
    assert is_sound(words)


@pytest.mark.parametrize(
    "words",
    [
        "it", "these", "multivariate",
        "multivariable-adjusted hazard ratio", "the stretching group", "women who smoked",
        "no difference",
        "was less than 150 mg/d", "was greater in the intensive-treatment group", "age-related",
        "wearing a helmet", "mean difference",
        "extract given 3 times daily", "pain (VAS", "de", "",
    ],
)  # fmt: skip
def test_unsound(words: str) -> None:
    assert not is_sound(words)
