"""A comparison that opens a sentence ends where its risk is told, with no comma between."""

import pytest

from magcite.language.assertions import assertions_in
from magcite.model import Direction


@pytest.mark.parametrize(
    ("sentence", "language", "direction"),
    [
        ("Jämfört med placebo var risken 30 procent lägre.", "sv", Direction.LOWER),
        (
            "Jämfört med dem som aldrig simmade var risken för de ivrigaste ungefär 25 procent lägre.",
            "sv",
            Direction.LOWER,
        ),
        ("Jämfört med rökare var risken bara hälften så stor.", "sv", Direction.LOWER),
        ("Compared with non-smokers the risk was 40 per cent higher.", "en", Direction.HIGHER),
    ],
)
def test_the_risk_is_told(sentence: str, language: str, direction: Direction) -> None:
    (found,) = assertions_in(sentence, language)
    assert found.direction is direction
    assert found.of_risk
    assert found.size is not None


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Compared with those at low risk, they slept.", "en"),
        ("Jämfört med dem som löpte låg risk sov de gott.", "sv"),
    ],
)
def test_a_risk_that_is_only_compared_with(sentence: str, language: str) -> None:
    assert not any(one.of_risk for one in assertions_in(sentence, language))
