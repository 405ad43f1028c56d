"""Outcomes meant by another name: the pain of a bad knee, the symptoms of an illness, what slows, and counts."""

import pytest

from magcite.model import Direction, Evidence, Result
from tests.check.evidence.judging import bases, disagreeing

NONE = Direction.NONE
NO_PAIN = Result("pain", direction=NONE, p="0.4", significant=False)
NO_SYMPTOMS = Result("symptom score", "MD", -0.4, (-1.2, 0.4), direction=NONE, significant=False)
NO_PROGRESS = Result("progression", "MD", 0.04, (-0.03, 0.11), direction=NONE, significant=False)
KNEES, HAY_FEVER = "Turmeric for osteoarthritis of the knee", "Honey for hay fever: a randomised trial"


@pytest.mark.parametrize(
    ("sentence", "language", "title", "result"),
    [
        ("Turmeric eased knee pain.", "en", KNEES, NO_PAIN),
        ('"Turmeric relieved knee pain better than placebo".', "en", KNEES, NO_PAIN),
        ("Gurkmeja minskade knäsmärtan.", "sv", KNEES, NO_PAIN),
        ("Massage eased back pain.", "en", "Massage for back trouble", NO_PAIN),
        ("Honey relieves hay fever.", "en", HAY_FEVER, NO_SYMPTOMS),
        ("Honung lindrar hösnuva.", "sv", HAY_FEVER, NO_SYMPTOMS),
        ("Walking slows dementia.", "en", "Walking and dementia", NO_PROGRESS),
        ("Promenader bromsar demens.", "sv", "Walking and dementia", NO_PROGRESS),
    ],
)
def test_no_difference_speaks_against_it(sentence: str, language: str, title: str, result: Result) -> None:
    found = disagreeing(sentence, language=language, title=title, evidence=Evidence(results=(result,)))
    assert set(found) & {"significance", "direction"}


@pytest.mark.parametrize(
    ("sentence", "title", "result"),
    [
        ("Turmeric eased knee pain.", "Turmeric in adults", NO_PAIN),  # pain of anything
        ("Honey relieves hay fever.", "Honey for asthma", NO_SYMPTOMS),
        ("Honey prevents hay fever.", HAY_FEVER, NO_SYMPTOMS),  # falling ill is no symptom
        ("Walking prevents dementia.", "Walking and dementia", NO_PROGRESS),
    ],
)
def test_another_outcome_is_left_alone(sentence: str, title: str, result: Result) -> None:
    assert disagreeing(sentence, title=title, evidence=Evidence(results=(result,))) == []


LESS_NARROW = Result("joint space narrowing (mm)", "MD", -0.25, (-0.5, -0.1), direction=Direction.LOWER)
LESS_ATROPHY = Result("rate of brain atrophy", "MD", -0.3, (-0.5, -0.1), direction=Direction.LOWER)
LESS_LOSS = Result("bone loss at the femoral neck", "MD", -0.3, (-0.5, -0.1), direction=Direction.LOWER)
MORE_HEALING = Result("wound healing", "SMD", 0.6, (0.2, 1.0), direction=Direction.HIGHER)


@pytest.mark.parametrize(
    ("sentence", "language", "result", "wrong"),
    [
        ("The joint space narrowed faster with collagen.", "en", LESS_NARROW, True),
        ("The joint space narrowed more slowly with collagen.", "en", LESS_NARROW, False),
        ("The brain shrank faster with vitamins.", "en", LESS_ATROPHY, True),
        ("The brain shrank more slowly with vitamins.", "en", LESS_ATROPHY, False),
        ("The brain shrank less with vitamins.", "en", LESS_ATROPHY, False),
        ("The thigh neck lost bone more slowly with calcium.", "en", LESS_LOSS, False),
        ("The wounds healed faster with honey.", "en", MORE_HEALING, False),
        ("Såren läkte snabbare med honung.", "sv", MORE_HEALING, False),
    ],
)
def test_a_process_that_goes_faster_is_more_of_it(sentence: str, language: str, result: Result, wrong: bool) -> None:
    assert ("direction" in disagreeing(sentence, result, language=language)) is wrong


RARER = Result("frequency of migraine", direction=NONE, p="0.6", significant=False)
MILDER = Result("severity of migraine", "MD", -1.1, (-1.7, -0.5), direction=Direction.LOWER, significant=True)


@pytest.mark.parametrize(
    ("sentence", "language", "wrong"),
    [
        ("Riboflavin halves the number of migraines.", "en", True),
        ("Migraine became less frequent with riboflavin.", "en", True),
        ("Riboflavin gjorde att migränen kom mer sällan.", "sv", True),
        ("Migraine became milder with riboflavin.", "en", False),
        ("Riboflavin eased migraine.", "en", False),
    ],
)
def test_counts_are_held_against_counts(sentence: str, language: str, wrong: bool) -> None:
    assert bool(disagreeing(sentence, RARER, MILDER, language=language)) is wrong


SOME = Result("asthma", "RR", 1.4, (1.1, 1.8), direction=Direction.HIGHER, significant=True)
SEVERE = Result("severe asthma", "RR", 1.1, (0.8, 1.5), direction=NONE, significant=False)


@pytest.mark.parametrize(
    ("sentence", "language", "wrong"),
    [
        ("Mould at home raised the risk of severe asthma.", "en", True),
        ("Mögel hemma ökade risken för svår astma.", "sv", True),
        ("Mögel hemma ökade risken för allvarlig astma.", "sv", True),
        ("Mögel hemma ökade risken för astma.", "sv", False),
    ],
)
def test_a_degree_picks_its_result(sentence: str, language: str, wrong: bool) -> None:
    assert ("significance" in disagreeing(sentence, SOME, SEVERE, language=language)) is wrong


@pytest.mark.parametrize(
    ("sentence", "result"),
    [
        ("Lens wearers had dry eyes more often: twice the odds of those without lenses.", "dry eye"),
        (
            "Midlife smokers reported hot flushes more often, with odds almost twice those of never-smokers.",
            "hot flushes",
        ),
    ],
)
def test_whose_risk_is_the_measure_turns_nothing_round(sentence: str, result: str) -> None:
    more = Result(result, "OR", 1.9, (1.3, 2.9), direction=Direction.HIGHER, significant=True)
    assert any(one.name == "direction" and one.verdict == "agrees" for one in bases(sentence, more))


def test_whom_it_is_told_of_is_no_outcome() -> None:
    sentence = (
        "Among those with worse pain, 79 per cent were helped by the two together, against 54 per cent on placebo."
    )
    assert disagreeing(sentence, NO_PAIN) == []


def test_symptoms_called_after_the_illness_studied_are_the_symptoms_measured() -> None:
    result = Result("severity of symptoms", direction=Direction.NONE, significant=False)
    for sentence, language, told in (
        ("Hur svåra IBS-symtomen var skilde sig inte mellan grupperna.", "sv", {"agrees"}),
        ("The IBS symptoms did not differ between the groups.", "en", {"agrees"}),
        ("Migränen skilde sig inte mellan grupperna.", "sv", set()),
    ):
        every = bases(sentence, result, language=language, title="Hypnotherapy for irritable bowel syndrome")
        assert {one.verdict.value for one in every if one.name == "direction"} == told
