"""Results of abstracts that go both ways, are of one arm, or of other people than a sentence tells of."""

import pytest

from magcite.model import Direction, Result
from tests.builders import lock
from tests.check.evidence.asking import said
from tests.check.evidence.judging import bases, disagreeing

SURVIVAL = Result("cancer-specific survival", "HR", 0.84, (0.77, 0.91), direction=Direction.BETTER, significant=True)


def told(sentence: str, abstract: str, *, title: str = "A randomised trial", language: str = "en") -> list[str]:
    """The comparisons in which a sentence and what was read of an abstract disagree."""
    return disagreeing(sentence, lock=lock(said(abstract)), title=title, language=language)


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("They had a lower risk of dying from the cancer.", "en"),
        ("De hade lägre risk att dö i cancern.", "sv"),
        ("They lived longer with the cancer.", "en"),
    ],
)
def test_a_better_survival_is_fewer_deaths(sentence: str, language: str) -> None:
    assert "direction" not in disagreeing(sentence, SURVIVAL, language=language)


def test_more_deaths_are_no_better_survival() -> None:
    assert "direction" in disagreeing("They had a higher risk of dying from the cancer.", SURVIVAL)


NUMB = (
    "METHODS: We asked 3706 men. RESULTS: Perineal numbness was more frequent in cyclists, and standing in the saddle "
    "was associated with less numbness (OR 0.4, P = 0.006)."
)


def test_what_an_abstract_tells_both_ways_accuses_nobody() -> None:
    assert "direction" not in told("Numbness was more common in the cyclists.", NUMB)


PAIN = (
    "METHODS: We randomly allocated 240 students to vitamin B1, ibuprofen or placebo. RESULTS: Pain severity fell from "
    "7.0 to 4.1 cm with vitamin B1 and from 6.9 to 6.3 cm with placebo. "
    "Both treatments were superior to placebo (P < 0.001)."
)


def test_a_change_of_each_arm_with_a_test_between_them_is_no_change_within_one() -> None:
    sentence = "Pain went from 7.0 to 4.1 with the vitamin and from 6.9 to 6.3 with placebo."
    assert "within-groups" not in told(sentence, PAIN)
    within = PAIN.replace("Both treatments were superior to placebo (P < 0.001).", "")
    assert "within-groups" in told("Vitamin B1 eased the pain.", within)
    assert "within-groups" not in told("Vitamin B1 eased the pain.", PAIN)


STEADY = (
    "METHODS: We randomly assigned 248 adults. RESULTS: Balance declined in the control group and remained stable in "
    "the yoga group (P = 0.003)."
)


def test_an_arm_that_held_steady_beside_one_that_did_not() -> None:
    assert told("The yoga group kept their balance as it was.", STEADY) == []
    assert not any(
        one.verdict == "agrees" and one.name == "direction"
        for one in bases("Yoga made no difference to balance.", lock=lock(said(STEADY)))
    )


GAIN = (
    "METHODS: We randomly assigned 156 patients. "
    "RESULTS: Body weight was lower with metformin than with placebo (P = 0.007)."
)
DRUGS = "Metformin for weight gain during treatment with antipsychotic drugs"


def test_what_people_took_already_is_not_what_was_tried() -> None:
    assert "direction" not in told("Antipsychotic drugs often make body weight go up.", GAIN, title=DRUGS)
    assert "direction" in told("Metformin made body weight go up.", GAIN, title=DRUGS)


SUGAR = Result("glycaemic control", direction=Direction.NONE, significant=False)


@pytest.mark.parametrize(
    ("sentence", "language"), [("Blood sugar improved.", "en"), ("Blodsockret blev bättre.", "sv")]
)
def test_blood_sugar_is_what_people_call_its_control(sentence: str, language: str) -> None:
    assert "significance" in disagreeing(sentence, SUGAR, language=language)
    fasting = Result("fasting glucose", direction=Direction.LOWER, significant=True)
    assert "significance" not in disagreeing("Fasting blood sugar improved.", SUGAR, fasting)
