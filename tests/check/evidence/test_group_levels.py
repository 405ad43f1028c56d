"""Shares of two groups, of which the author noted others."""

import pytest

from magcite.model import Design, Direction, Evidence, Result
from tests.check.evidence.judging import disagreeing

ARMS = Evidence(
    Design.RCT,
    population="adults with hay fever",
    exposure="honey",
    comparator="placebo",
    results=(
        Result("share better with honey", measure="percent", value=62, direction=Direction.HIGHER),
        Result("share better with placebo", measure="percent", value=31),
    ),
)


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Of those on honey 62 per cent felt better, against 48 per cent on placebo.", "en"),
        ("In the end 81% felt better, compared with 31% on placebo.", "en"),
        ("Av dem som fick honung mådde 62 procent bättre, mot 20 procent i placebogruppen.", "sv"),
        ("81 procent mådde bättre, jämfört med 31 procent av dem som fick placebo.", "sv"),
    ],
)
def test_disagrees(sentence: str, language: str) -> None:
    assert "effect-size" in disagreeing(sentence, evidence=ARMS, language=language)


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Of those on honey 62 per cent felt better, against 31 per cent on placebo.", "en"),
        ("Of those on honey about 60 per cent felt better, against 30 per cent on placebo.", "en"),
        ("Of those on honey 75 per cent dropped out, against 20 per cent on placebo.", "en"),
        ("Av dem som fick honung mådde 62 procent bättre.", "sv"),
        ("Av dem som fick honung mådde 62 procent bättre, mot knappt en tredjedel i placebogruppen.", "sv"),
    ],
)
def test_says_nothing(sentence: str, language: str) -> None:
    assert "effect-size" not in disagreeing(sentence, evidence=ARMS, language=language)
