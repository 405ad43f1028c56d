"""Whom or when a result was seen beside what was done, people told by what they are, and what a clause leaves out."""

import pytest

from tests.enrich.derive.results.test_results import cases, read
from tests.enrich.derive.results.test_shapes import whole


@pytest.mark.parametrize(("sentence", "expected"), list(cases("led.txt")))
def test_what_was_done_is_the_arm(sentence: str, expected: list[str]) -> None:
    assert [whole(one) for one in read(sentence)] == expected


@pytest.mark.parametrize(("sentence", "expected"), list(cases("led_sv.txt")))
def test_what_was_done_is_the_arm_in_swedish(sentence: str, expected: list[str]) -> None:
    assert [whole(one) for one in read(sentence, "sv")] == expected


def test_a_bare_risk_is_of_what_was_told_before() -> None:
    said = (
        "Tea was associated with a lower risk of gout (HR 0.7, 95% CI 0.5 to 0.9). In women, tea was associated with a "
        "lower hazard (HR 0.6, 95% CI 0.4 to 0.9). In men, no association was seen (HR 1.0, 95% CI 0.7 to 1.4)."
    )
    told = [one.finding for one in read(said) if one.finding]
    assert [(one.outcome, one.direction, one.subgroup) for one in told] == [
        ("risk of gout", "lower", None),
        ("risk of gout", "lower", "In women"),
        ("risk of gout", "none", "In men"),
    ]


def test_the_ratio_of_a_deed_is_of_the_outcome_told_before() -> None:
    said = (
        "Rowing was associated with a lower risk of gout (HR 0.7, 95% CI 0.5 to 0.9). For dancing the hazard ratio was "
        "0.94 (95% CI 0.77 to 1.15)."
    )
    told = [one.finding for one in read(said) if one.finding]
    assert [(one.outcome, one.direction, one.arm) for one in told][1:] == [("risk of gout", "none", "dancing")]
