"""Changes of one group that a page tells as proof, where no comparison between groups showed a difference."""

import pytest

from magcite.model import Direction, Evidence, Result
from tests.check.evidence.judging import disagreeing

EVIDENCE = Evidence(
    exposure="magnesium",
    comparator="placebo",
    results=(
        Result("cramp score within the magnesium group", "MD", -20.0, direction=Direction.LOWER, significant=True),
        Result("cramp score", p="0.6", direction=Direction.NONE, significant=False),
    ),
)
HELPED = Evidence(
    exposure="magnesium",
    comparator="placebo",
    results=(
        Result("cramp score within the magnesium group", "MD", -20.0, direction=Direction.LOWER, significant=True),
        Result("cramp score", p="0.01", direction=Direction.LOWER, significant=True),
    ),
)


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("With magnesium the score fell from 48 to 28, so it works", "en"),
        ("The score fell by 20 points on magnesium, which shows that it is worth having", "en"),
        ("Magnesium works: the score fell from 48 to 28 points", "en"),
        ("The complaints eased with magnesium, proving that it helps", "en"),
        ("Med magnesium minskade besvären, så tillskottet fungerar", "sv"),
        ("Med magnesium sjönk poängen från 48 till 28, vilket visar att det hjälper", "sv"),
    ],
)
def test_told_as_proof(sentence: str, language: str) -> None:
    assert "within-groups" in disagreeing(sentence, evidence=EVIDENCE, language=language)
    assert disagreeing(sentence, evidence=HELPED, language=language) == []


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("The score fell on magnesium and just as much on placebo, so it does not work", "en"),
        ("The score fell in both groups", "en"),
        ("The score fell with iron, so iron works", "en"),
        ("Poängen sjönk lika mycket med placebo, så det är inte säkert att magnesium hjälper", "sv"),
        ("Med magnesium kan besvären minska, så det kanske hjälper", "sv"),
    ],
)
def test_granted(sentence: str, language: str) -> None:
    assert disagreeing(sentence, evidence=EVIDENCE, language=language) == []
