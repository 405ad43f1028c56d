"""Figures of one arm each beside the difference between the arms."""

from magcite.enrich.derive.results import results
from magcite.enrich.derive.text import Text
from magcite.model import Direction


def test_an_interval_after_the_figure_of_each_arm_is_not_of_the_difference() -> None:
    text = (
        "RESULTS: The plaque score increased by 75 (95% CI 25 to 126) with treatment and by 92 (95% CI 46 to 138) with "
        "placebo (mean difference -17, 95% CI -86 to 53; p = 0.64)."
    )
    (one,) = results(Text(text, "en"), "Garlic and plaque")
    assert one.finding is not None
    assert (one.finding.direction, one.estimate) == (Direction.NONE, -17.0)


def test_a_rose_is_a_plant_before_its_parts() -> None:
    text = "RESULTS: Compared with the control drink, rose hip lowered total cholesterol by 5.9% (P = 0.02)."
    (one,) = results(Text(text, "en"), "Rose hip and cholesterol")
    assert one.finding is not None
    assert (one.finding.outcome, one.finding.direction) == ("total cholesterol", Direction.LOWER)
