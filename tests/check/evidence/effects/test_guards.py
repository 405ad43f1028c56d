"""Figures that may be those of another result, and turns that only other words of a sentence make."""

from magcite.model import Direction, Evidence, Result
from tests.check.evidence.judging import disagreeing

WHOLE = Result("preterm birth", "OR", 0.96, (0.85, 1.08), direction=Direction.NONE, significant=False)
EARLY = Result("very preterm birth", "OR", 1.38, (1.04, 1.83), direction=Direction.HIGHER, significant=True)
MOUTH = Evidence(
    exposure="mouthguard worn",
    comparator="no mouthguard",
    results=(Result("concussion", "OR", 0.36, (0.17, 0.73), direction=Direction.LOWER, significant=True),),
)


def test_a_figure_of_none_is_not_held_against_one_of_several() -> None:
    assert "significance" not in disagreeing("Preterm birth was 83 per cent more common.", WHOLE, EARLY)


def test_a_figure_is_held_against_the_only_one() -> None:
    assert "significance" in disagreeing("Preterm birth was 4 per cent more common.", WHOLE)


def test_only_words_outside_turn_a_figure_that_fits() -> None:
    said = "Players with concussion had worn mouthguards less often; the odds were 64 per cent lower with a mouthguard."
    assert "direction" not in disagreeing(said, evidence=MOUTH)


def test_a_rise_between_two_levels_is_told_of_one_group() -> None:
    inside = Result("blood pressure within the juice group", p="< 0.001", direction=Direction.LOWER, significant=True)
    assert "within-groups" not in disagreeing("Blood pressure fell from 150 to 140.", inside)


def test_those_who_went_without_are_compared_with() -> None:
    better = Result("sleep quality", "SMD", 0.5, (0.2, 0.8), direction=Direction.HIGHER, significant=True)
    assert "direction" in disagreeing("They slept worse than those who went without.", better)
    assert "direction" not in disagreeing("Those who went without slept worse.", better)
