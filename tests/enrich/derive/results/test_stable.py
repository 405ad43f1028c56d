"""A change in one group beside none in the other, and lists of what a treatment was better on."""

import pytest

from tests.enrich.derive.results.told_by import findings, ways


@pytest.mark.parametrize(
    ("sentence", "outcome", "way", "arm"),
    [
        (
            "Balance declined in the control group and remained stable in the yoga group (P = 0.02).",
            "Balance",
            "higher",
            "yoga group",
        ),
        (
            "Glucose rose from 5.1 to 6.0 mmol/l with juice and was unchanged with water (p = 0.004).",
            "Glucose",
            "higher",
            "juice",
        ),
        (
            (
                "The change in learning of figures differed: performance declined in the placebo group and remained "
                "stable in the tea group (P = 0.003)."
            ),
            "learning of figures",
            "higher",
            "tea group",
        ),
    ],
)
def test_a_change_beside_none_is_a_difference(sentence: str, outcome: str, way: str, arm: str) -> None:
    steady, between = findings(sentence)
    assert (steady.within, steady.direction and steady.direction.value) == (True, "none")
    assert (between.outcome, between.arm, between.significant, between.within) == (outcome, arm, True, False)
    assert between.direction is not None
    assert between.direction.value == way


@pytest.mark.parametrize(
    "sentence",
    [
        "Balance declined in the control group and remained stable in the yoga group (P = 0.2).",
        "Balance declined in the control group and remained stable in the yoga group.",
        "Balance improved in the yoga group and worsened in controls.",
    ],
)
def test_no_test_no_difference(sentence: str) -> None:
    assert not any(one.significant for one in findings(sentence))


def test_a_list_of_what_was_better() -> None:
    told = ways("Yoga was superior to stretching on three outcomes: pain (P = 0.02), stiffness and sleep (P = 0.4).")
    assert told == [("pain", "better"), ("stiffness", "better")]


def test_a_sentence_behind_a_colon_is_no_list() -> None:
    assert ways("Yoga was more effective than rest: the pain score fell by 3 points.") == [("pain score", "lower")]
