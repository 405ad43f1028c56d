"""Sentences whose halves have a work each, exposures told by both ends, and words that both groups changed alike."""

import pytest

from magcite.model import Direction, Evidence, Result
from tests.check.evidence.judging import bases, disagreeing

ALIKE = Result("memory", direction=Direction.NONE, significant=False)
STROKE = Result("stroke", "RR", 0.8, (0.7, 0.9), direction=Direction.LOWER, significant=True)
WITHIN = Result("body weight within the nut group", direction=Direction.LOWER, significant=True)
BETWEEN = Result("body weight", direction=Direction.NONE, significant=False)
FALLS = Result("incidence of falls", "IRR", 0.25, (0.12, 0.5), direction=Direction.LOWER, significant=True)


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Memory improves in the young; it did not in people over 70", "en"),
        ("Memory improved in students, but not the slightest effect was found in the old: it did not improve", "en"),
        ("Minnet förbättras hos unga, men hos äldre gjorde det inte det", "sv"),
    ],
)
def test_each_half_has_its_work(sentence: str, language: str) -> None:
    assert disagreeing(f"{sentence} [@b]", ALIKE, language=language) == []


@pytest.mark.parametrize(
    ("sentence", "language"), [("Memory improves in the young", "en"), ("Minnet förbättras hos unga", "sv")]
)
def test_a_plain_sentence_of_two_works_is_accused(sentence: str, language: str) -> None:
    assert disagreeing(f"{sentence} [@b]", ALIKE, language=language) != []


@pytest.mark.parametrize("exposure", ["highest against lowest intake of nuts", "most nuts versus fewest nuts"])
@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("Those who ate the most nuts had strokes 20% less often than those who ate the least.", []),
        ("Those who ate the most nuts had strokes 20% more often than those who ate the least.", ["direction"]),
    ],
)
def test_the_end_named_first_is_meant(exposure: str, sentence: str, wrong: list[str]) -> None:
    evidence = Evidence(exposure=exposure, results=(STROKE,))
    told = [one.name for one in bases(sentence, evidence=evidence) if one.verdict == "disagrees"]
    assert told == wrong


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("De gick ned i vikt vare sig de åt nötter eller inte.", "sv"),
        ("They lost weight whether they ate nuts or not.", "en"),
        ("De åt nötter medan de bantade.", "sv"),
    ],
)
def test_both_groups_changed(sentence: str, language: str) -> None:
    assert disagreeing(sentence, WITHIN, BETWEEN, language=language) == []


def test_a_change_of_one_group_alone_is_no_effect() -> None:
    assert disagreeing("Nuts made people lose weight.", WITHIN, BETWEEN) == ["within-groups"]


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("The dancers had a quarter as many falls as those who stretched.", []),
        ("The dancers had four times as many falls as those who stretched.", ["direction"]),
    ],
)
def test_parts_of_falls(sentence: str, wrong: list[str]) -> None:
    assert [one for one in disagreeing(sentence, FALLS) if one == "direction"] == wrong


@pytest.mark.parametrize(
    ("sentence", "language", "verdicts"),
    [
        ("Body weight fell about as much on both", "en", {"agrees"}),
        ("Body weight fell on both diets", "en", {"agrees"}),
        ("Body weight fell with nuts", "en", {"disagrees"}),
        ("Vikten sjönk med båda", "sv", {"agrees"}),
        ("Vikten sjönk med båda dieterna", "sv", {"agrees"}),
        ("Vikten sjönk med nötter", "sv", {"disagrees"}),
    ],
)
def test_what_both_treatments_did_is_no_effect_of_one(sentence: str, language: str, verdicts: set[str]) -> None:
    told = bases(sentence, WITHIN, BETWEEN, language=language)
    assert {one.verdict.value for one in told if one.name == "within-groups"} == verdicts
