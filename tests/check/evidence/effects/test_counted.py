"""Differences told as a count of what the outcome counts."""

import pytest

from magcite.model import Direction, Result, Verdict
from tests.check.evidence.judging import bases

DAYS = Result("migraine days per month", "MD", -2.1, (-3, -1), direction=Direction.LOWER, significant=True)
FEW = Result("migraine days per month", "MD", -0.6, (-0.9, -0.3), direction=Direction.LOWER, significant=True)
NUMBER = Result("number of migraine attacks", "MD", -0.6, (-0.9, -0.3), direction=Direction.LOWER, significant=True)


def verdicts(sentence: str, language: str, result: Result) -> list[Verdict]:
    return [one.verdict for one in bases(sentence, result, language=language) if one.name == "effect-size"]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "They had two fewer migraine days a month."),
        ("en", "They had about two migraine days fewer per month."),
        ("sv", "De hade två migrändagar färre i månaden."),
    ],
)
def test_a_count_is_compared(language: str, sentence: str) -> None:
    assert verdicts(sentence, language, DAYS) == [Verdict.AGREES]
    assert verdicts(sentence, language, FEW) == [Verdict.DISAGREES]


@pytest.mark.parametrize(
    "sentence",
    [
        "They had two fewer migraine days a year.",
        "They had two fewer migraine days.",
        "They had fewer migraine days a month.",
        "They had 20% fewer migraine days a month.",
        "They had two fewer migraine days a month than before, but so did those on placebo.",
    ],
)
def test_a_count_of_another_time_is_not(sentence: str) -> None:
    assert Verdict.DISAGREES not in verdicts(sentence, "en", FEW)


def test_half_an_hour_is_no_quarter() -> None:
    quarter = Result("total sleep time in minutes", "MD", 14, direction=Direction.HIGHER, significant=True)
    half = Result("total sleep time in minutes", "MD", 31, direction=Direction.HIGHER, significant=True)
    sentence = "They slept half an hour longer."
    assert verdicts(sentence, "en", half) == [Verdict.AGREES]
    assert Verdict.AGREES not in verdicts(sentence, "en", quarter)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The gain was worth 6 points on the depression scale."),
        ("en", "In all, the benefit was 6 points on the depression scale."),
        ("sv", "Vinsten var 6 poäng på depressionsskalan."),
    ],
)
def test_what_was_won_is_no_more_of_a_complaint(language: str, sentence: str) -> None:
    result = Result("depression score", "MD", -6, (-8, -4), direction=Direction.LOWER, significant=True)
    told = bases(sentence, result, language=language)
    assert Verdict.DISAGREES not in [one.verdict for one in told]


def test_the_only_result_in_a_unit_is_the_one_a_verb_tells() -> None:
    result = Result("sleep onset latency in minutes", "MD", -7, (-10, -4), direction=Direction.LOWER, significant=True)
    assert verdicts("They dropped off about 17 minutes sooner than on placebo.", "en", result) == [Verdict.DISAGREES]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "They fell asleep half an hour sooner, as they saw it themselves; the sleep lab saw ten minutes."),
        ("sv", "Själva tyckte de att de somnade en halvtimme fortare, men mätningarna visade tio minuter."),
    ],
)
def test_a_page_that_tells_the_time_found_beside_another_is_not_accused(language: str, sentence: str) -> None:
    result = Result("sleep onset latency in minutes", "MD", -10, direction=Direction.LOWER, significant=True)
    assert Verdict.DISAGREES not in verdicts(sentence, language, result)
