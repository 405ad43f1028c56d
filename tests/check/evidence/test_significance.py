"""Significance: effects told as facts that the study could not tell from none."""

import pytest

from magcite.model import Direction, Result
from tests.check.evidence.judging import disagreeing

UNSURE = Result("cardiovascular mortality", "RR", 0.6, (0.2, 1.2), direction=Direction.LOWER, significant=False)
BY_INTERVAL = Result("stroke", "HR", 0.9, (0.7, 1.1))
BY_P = Result("blood pressure", p="0.44", direction=Direction.LOWER)
BY_DIFFERENCE = Result("body weight", "MD", -0.3, (-1.4, 0.8))


@pytest.mark.parametrize(
    ("sentence", "result", "language"),
    [
        ("Risken att dö i hjärt-kärlsjukdom var 40 procent lägre.", UNSURE, "sv"),
        ("The risk of dying from cardiovascular disease was 40 per cent lower.", UNSURE, "en"),
        ("Fish lowers the risk of stroke.", BY_INTERVAL, "en"),
        ("Blood pressure fell.", BY_P, "en"),
        ("Vikten minskade.", BY_DIFFERENCE, "sv"),
    ],
)
def test_disagrees(sentence: str, result: Result, language: str) -> None:
    assert disagreeing(sentence, result, language=language) == ["significance"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Fish may lower the risk of stroke.",
        "Stroke tended to be less common.",
        "Stroke was less common, but the difference was not statistically significant.",
        "Stroke was not less common.",
        "There was no difference in stroke.",
        "The risk of stroke needs more research.",
    ],
)
def test_stays_silent(sentence: str) -> None:
    assert disagreeing(sentence, BY_INTERVAL) == []


def test_an_interval_that_touches_no_effect_leaves_it_open() -> None:
    assert disagreeing("Stroke fell.", Result("stroke", "RR", 0.6, (0.4, 1.0), p="0.05")) == []


def test_a_sure_result_beside_an_unsure_one_is_enough() -> None:
    late = Result("blood pressure at 24 weeks", direction=Direction.LOWER, significant=True)
    early = Result("blood pressure at 12 weeks", direction=Direction.NONE, significant=False)
    assert disagreeing("Blood pressure fell.", early, late) == []
    assert disagreeing("Blood pressure fell in 12 weeks.", early, late) == ["significance"]


def test_deaths_of_any_cause_stand_with_those_that_were_counted() -> None:
    result = Result("cardiovascular death", "HR", 0.98, (0.87, 1.1), direction=Direction.NONE, significant=False)
    assert "significance" in disagreeing("Those who took the capsules lived longer.", result)


def test_a_claim_against_the_work_is_not_accused() -> None:
    assert disagreeing("Fish lowers the risk of stroke.", BY_INTERVAL, intent="critiques") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "De som rörde sig löpte 40 procent lägre risk för att dö i hjärt-kärlsjukdom.",
        "Risken för att dö av både hjärt-kärlsjukdom samt andra sjukdomar minskade med 40 %.",
        "De hade 50 % lägre risk för att få cancer och 40 % lägre risk för att dö av hjärt-och-kärlsjukdomar.",
        "Sannolikheten för att dö i hjärtsjukdom var lägre.",
    ],
)
def test_reads_what_a_risk_is_of(sentence: str) -> None:
    assert disagreeing(sentence, UNSURE, language="sv") == ["significance"]


def test_an_aim_is_no_effect() -> None:
    assert disagreeing("De åt fisk för att leva längre och minska risken att dö i stroke.", UNSURE, language="sv") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Det finns en risk för att blodtrycket sjunker för mycket.",
        "Risken för att blodtrycket stiger är liten.",
    ],
)
def test_a_risk_that_something_happens_is_no_effect(sentence: str) -> None:
    assert disagreeing(sentence, BY_P, language="sv") == []


INSOMNIA = Result("severity of insomnia", direction=Direction.LOWER, significant=True)
ALIKE = Result("total sleep time", direction=Direction.NONE, significant=False)


def test_words_of_several_senses_are_borne_out_by_one_of_them() -> None:
    assert disagreeing("They lay awake for 17 minutes less.", INSOMNIA, ALIKE) == []
    assert disagreeing("They slept longer.", INSOMNIA, ALIKE) == ["significance"]


@pytest.mark.parametrize(
    ("sentence", "language"), [("They slept no longer in all.", "en"), ("De sov inte längre.", "sv")]
)
def test_no_longer_than_the_others_is_no_effect(sentence: str, language: str) -> None:
    assert disagreeing(sentence, ALIKE, language=language) == []
    longer = Result("total sleep time", direction=Direction.HIGHER, significant=True)
    assert disagreeing(sentence, longer, language=language) == ["direction"]


BESIDE_NONE = Result("knee pain, ginger versus placebo", direction=Direction.LOWER, significant=True)
BESIDE_OTHER = Result("knee pain, ginger versus ibuprofen", direction=Direction.NONE, significant=False)


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Ginger did better than no treatment at all.", "en"),
        ("Ginger beat the placebo.", "en"),
        ("Ingefära klarade sig bättre än sockerpiller.", "sv"),
        ("Ingefära fungerade bättre än ingen behandling alls.", "sv"),
    ],
)
def test_better_than_nothing_is_borne_out_by_the_result_beside_nothing(sentence: str, language: str) -> None:
    assert disagreeing(sentence, BESIDE_NONE, BESIDE_OTHER, language=language) == []


FEWER_COLDS = Result("number of common colds", "percent", -50, direction=Direction.LOWER, significant=True)
AS_LONG = Result("duration of colds", direction=Direction.NONE, significant=False)
SHORTER = Result("duration of colds", direction=Direction.LOWER, significant=True)


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Their colds were shorter too.", "en"),
        ("And when they did catch a cold they got well sooner.", "en"),
        ("Förkylningarna blev kortare.", "sv"),
        ("Och när de väl blev förkylda var de sjuka kortare tid.", "sv"),
    ],
)
def test_how_long_is_not_borne_out_by_how_many(sentence: str, language: str) -> None:
    assert set(disagreeing(sentence, FEWER_COLDS, AS_LONG, language=language)) == {"significance"}
    assert disagreeing(sentence, FEWER_COLDS, SHORTER, language=language) == []
    assert disagreeing(sentence, FEWER_COLDS, language=language) == []


@pytest.mark.parametrize(
    ("sentence", "language"),
    [("Their colds were fewer.", "en"), ("Colds were milder.", "en"), ("Förkylningarna blev färre.", "sv")],
)
def test_how_many_is_not_denied_by_how_long(sentence: str, language: str) -> None:
    assert disagreeing(sentence, FEWER_COLDS, AS_LONG, language=language) == []
