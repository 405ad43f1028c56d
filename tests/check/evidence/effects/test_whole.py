"""Effects told of no outcome by name: against studies that saw no difference, that saw one, and that saw several."""

import pytest

from magcite.model import Direction, Evidence, Result
from tests.check.evidence.judging import disagreeing

NOTHING = Result("pain", "MD", 0.2, (-0.6, 1.0), direction=Direction.NONE, significant=False)
LESS_PAIN = Result("pain", "MD", -1.2, (-1.9, -0.5), direction=Direction.LOWER, significant=True)
SLEEP = Result("sleep quality", "SMD", 0.1, (-0.2, 0.4), direction=Direction.NONE, significant=False)
COST = Result("cost per person in euros", "MD", -120.0, (-200.0, -40.0), direction=Direction.LOWER, significant=True)


def told(sentence: str, *results: Result, language: str, exposure: str, comparator: str) -> list[str]:
    evidence = Evidence(exposure=exposure, comparator=comparator, results=results)
    return disagreeing(sentence, language=language, evidence=evidence)


@pytest.mark.parametrize(
    ("sentence", "language", "exposure", "comparator"),
    [
        ("Swimming beats stretching.", "en", "swimming", "stretching"),
        ("Swimming is clearly better than stretching.", "en", "swimming", "stretching"),
        ("Massage worked worse than physiotherapy.", "en", "massage", "physiotherapy"),
        ("Turmeric helps.", "en", "turmeric", "placebo"),
        ("Glucosamine is superior to placebo.", "en", "glucosamine", "placebo"),
        ("Simning slår stretching.", "sv", "swimming", "stretching"),
        ("Gurkmeja hjälper.", "sv", "turmeric", "placebo"),
        ("Massage fungerade bättre än sjukgymnastik.", "sv", "massage", "physiotherapy"),
        ("Glukosamin är bättre än placebo.", "sv", "glucosamine", "placebo"),
    ],
)
def test_no_difference_in_anything_speaks_against_an_effect(
    sentence: str, language: str, exposure: str, comparator: str
) -> None:
    found = told(sentence, NOTHING, SLEEP, COST, language=language, exposure=exposure, comparator=comparator)
    assert "significance" in found


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Swimming beats stretching.", "en"),
        ("Simning slår stretching.", "sv"),
    ],
)
def test_one_difference_is_enough(sentence: str, language: str) -> None:
    assert told(sentence, NOTHING, LESS_PAIN, language=language, exposure="swimming", comparator="stretching") == []


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Swimming gave better contact with the neighbours and a nicer week at the office.", "en"),
        ("Swimming may beat stretching.", "en"),
        ("Swimming improved manners.", "en"),
        ("Simning förbättrade minspelet.", "sv"),
        ("The pool had better water than the lake.", "en"),
        ("Simning gav bättre kontakt med grannarna och en trevligare vecka på jobbet.", "sv"),
    ],
)
def test_words_for_something_else_are_left_alone(sentence: str, language: str) -> None:
    assert told(sentence, NOTHING, SLEEP, language=language, exposure="swimming", comparator="stretching") == []


AGAINST_PLACEBO = Result("headache", direction=Direction.LOWER, p="0.01", significant=True)
AGAINST_IBUPROFEN = Result("headache against ibuprofen", direction=Direction.NONE, p="0.55", significant=False)


@pytest.mark.parametrize(
    ("sentence", "language", "wrong"),
    [
        ("It worked better than ibuprofen.", "en", True),
        ("It was much better than ibuprofen.", "en", True),
        ("Det fungerade bättre än ibuprofen.", "sv", True),
        ("It worked better than placebo.", "en", False),
        ("It worked as well as ibuprofen.", "en", False),
        ("It worked no better than ibuprofen.", "en", False),
    ],
)
def test_a_named_rival_is_held_against_its_own_result(sentence: str, language: str, wrong: bool) -> None:
    found = told(sentence, AGAINST_PLACEBO, AGAINST_IBUPROFEN, language=language, exposure="mint", comparator="placebo")
    assert ("significance" in found) is wrong
