"""Plain words for what became of an outcome, in both languages, beside one result."""

import pytest

from magcite.model import Direction, Result
from tests.check.evidence.judging import disagreeing

LOWER, HIGHER, NONE = Direction.LOWER, Direction.HIGHER, Direction.NONE


@pytest.mark.parametrize(
    ("sentence", "language", "outcome", "way"),
    [
        ("Beetroot juice sent blood pressure up.", "en", "blood pressure", LOWER),
        ("The walk chased sleepiness away.", "en", "sleepiness", HIGHER),
        ("Stomach pain flared up on the oil.", "en", "abdominal pain", LOWER),
        ("The sea made their mood worse.", "en", "mood", HIGHER),
        ("Whoever naps gets asthma.", "en", "asthma", LOWER),
        ("Long nappers outlived the rest.", "en", "all-cause mortality", HIGHER),
        ("The dance drew colds out.", "en", "common cold", LOWER),
        ("Dansen fick blodtrycket att rasa.", "sv", "blood pressure", HIGHER),
        ("Dansen drev undan tröttheten.", "sv", "fatigue", HIGHER),
        ("Dansen drog blodtrycket uppåt.", "sv", "blood pressure", LOWER),
        ("Astman blossade upp av dansen.", "sv", "asthma", LOWER),
        ("Barnen hostade mer av sången.", "sv", "cough", LOWER),
        ("Den som snusar får astma.", "sv", "asthma", LOWER),
        ("Dansen förkortar livet.", "sv", "life span", HIGHER),
    ],
)
def test_the_wrong_way_is_seen_and_the_right_way_is_not(
    sentence: str, language: str, outcome: str, way: Direction
) -> None:
    other = HIGHER if way is LOWER else LOWER
    assert disagreeing(sentence, Result(outcome, direction=way, significant=True), language=language) == ["direction"]
    assert disagreeing(sentence, Result(outcome, direction=other, significant=True), language=language) == []


@pytest.mark.parametrize(
    ("sentence", "language", "outcome"),
    [
        ("The drip made runners faster.", "en", "running performance"),
        ("A month of sauna melted fat away.", "en", "body fat"),
        ("A cold bath brings strength back faster.", "en", "strength recovery"),
        ("The pill gave more muscle pain than placebo.", "en", "muscle symptom score"),
        ("Those who ate most were less often limited in their mobility.", "en", "mobility limitation"),
        ("Droppet gjorde löparna snabbare.", "sv", "running performance"),
        ("Bastun smälte bort fett.", "sv", "body fat"),
        ("Med dans blev färre förvirrade.", "sv", "delirium"),
        ("De som dansade ramlade mer sällan.", "sv", "falls"),
        ("Dansen gör dig starkare.", "sv", "muscle strength"),
    ],
)
def test_an_effect_that_was_not_sure_is_seen(sentence: str, language: str, outcome: str) -> None:
    unsure = Result(outcome, direction=NONE, significant=False)
    assert disagreeing(sentence, unsure, language=language) == ["significance"]


@pytest.mark.parametrize(
    ("sentence", "language", "outcome", "way"),
    [
        ("Sleep got no better.", "en", "sleep", NONE),
        ("Being off sick less often is not the same as being well.", "en", "sickness absence", LOWER),
        ("Leucine keeps your muscles from shrinking.", "en", "muscle mass", HIGHER),
        ("Walking slows the decline of memory.", "en", "memory", HIGHER),
        ("They had better balance and fewer falls.", "en", "falls", LOWER),
        ("De mådde inte mer illa än andra.", "sv", "nausea", NONE),
        ("Dansen bromsar försämringen av minnet.", "sv", "memory", HIGHER),
        ("Starkare blev de inte av dansen.", "sv", "muscle strength", NONE),
        ("I placebogruppen minskade tröttheten också, med 29 procent.", "sv", "fatigue", LOWER),
        ("De följdes i två år och fick allt lägre värden.", "sv", "anaemia", HIGHER),
        ("Dansen gav äldre bättre balans och färre fall.", "sv", "balance", Direction.BETTER),
    ],
)
def test_right_words_are_left_in_peace(sentence: str, language: str, outcome: str, way: Direction) -> None:
    result = Result(outcome, direction=way, significant=way is not NONE)
    assert disagreeing(sentence, result, language=language) == []
