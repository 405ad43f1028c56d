"""What people eat or are given is no outcome, whatever it is called by."""

import pytest

from magcite.language.assertions import assertions_in
from magcite.language.assertions.fare import without_fare
from magcite.model import Direction, Result
from tests.check.evidence.judging import disagreeing

CHOLESTEROL = Result("plasma cholesterol", direction=Direction.NONE, significant=False)
PRESSURE = Result("blood pressure", direction=Direction.NONE, significant=False)


@pytest.mark.parametrize(
    ("sentence", "result", "language"),
    [
        ("In rabbits on a cholesterol-rich diet, the oil gave 40% less plaque.", CHOLESTEROL, "en"),
        ("Rabbits on a diet high in cholesterol had 40% less plaque.", CHOLESTEROL, "en"),
        ("Rats fed cholesterol had 40% less plaque.", CHOLESTEROL, "en"),
        ("Among those who took cholesterol tablets, 40% fewer had plaques.", CHOLESTEROL, "en"),
        ("Among people with high blood pressure, the oil gave 20% less plaque.", PRESSURE, "en"),
        ("Hos kaniner på kolesterolrik kost gav oljan 40 % mindre plack.", CHOLESTEROL, "sv"),
        ("Kaniner som åt mat med mycket kolesterol fick 40 % mindre plack.", CHOLESTEROL, "sv"),
        ("Djuren åt kolesterolrikt foder och fick 40 % mindre plack.", CHOLESTEROL, "sv"),
        ("Hos dem med högt blodtryck gav oljan 20 % mindre plack.", PRESSURE, "sv"),
    ],
)
def test_accuses_nobody(sentence: str, result: Result, language: str) -> None:
    assert disagreeing(sentence, result, language=language) == []


@pytest.mark.parametrize(
    ("sentence", "result", "language"),
    [
        ("Cholesterol fell by 40% on this rich diet.", CHOLESTEROL, "en"),
        ("On the cholesterol-rich diet, cholesterol fell by 40%.", CHOLESTEROL, "en"),
        ("Kolesterolet sjönk 40 % på den feta kosten.", CHOLESTEROL, "sv"),
        ("Hos dem med högt blodtryck sjönk blodtrycket 20 %.", PRESSURE, "sv"),
    ],
)
def test_what_was_measured_is_still_told(sentence: str, result: Result, language: str) -> None:
    assert disagreeing(sentence, result, language=language) != []


def test_a_name_of_what_is_eaten_is_blanked_alone() -> None:
    text = "On a cholesterol-rich diet their cholesterol rose."
    assert without_fare(text, "en") == "On a            -rich diet their cholesterol rose."
    assert without_fare("Smärtan minskade.", "xx") == "Smärtan minskade."


def test_no_topic_is_read() -> None:
    (said,) = assertions_in("A cholesterol-rich diet and the oil gave 40% less plaque.", "en")
    assert "cholesterol" not in {topic.concept.id for topic in said.topics if topic.concept}
