"""Negations of a main clause behind an effect that it grants, in sentences of both languages."""

import pytest

from magcite.language.assertions import assertions_in
from magcite.model import Direction


@pytest.mark.parametrize(
    ("sentence", "language", "outcome"),
    [
        ("Att värmevallningarna blev färre var inget de inbillade sig.", "sv", "hot-flushes"),
        ("Att blodtrycket sjönk berodde inte på att de gick ner i vikt.", "sv", "blood-pressure"),
        ("Att kolesterolet sjönk var ingen överraskning.", "sv", "cholesterol"),
        ("Minskningen av blodtrycket var ingen slump.", "sv", "blood-pressure"),
        ("That the blood pressure fell was no illusion.", "en", "blood-pressure"),
        ("The fact that cholesterol fell wasn't due to the diet.", "en", "cholesterol"),
        ("The fall in blood pressure was no coincidence.", "en", "blood-pressure"),
    ],
)
def test_granted(sentence: str, language: str, outcome: str) -> None:
    (told,) = assertions_in(sentence, language)
    assert told.direction is Direction.LOWER
    assert [topic.concept.id for topic in told.topics if topic.concept is not None] == [outcome]


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Att blodtrycket sjönk kunde inte bekräftas.", "sv"),
        ("Att blodtrycket inte sjönk var ingen överraskning.", "sv"),
        ("Blodtrycket sjönk inte.", "sv"),
        ("That the pain was lower was not confirmed.", "en"),
        ("That the pain was not lower was no surprise.", "en"),
        ("Blood pressure did not fall.", "en"),
    ],
)
def test_denied(sentence: str, language: str) -> None:
    assert {one.direction for one in assertions_in(sentence, language)} <= {Direction.NONE}
