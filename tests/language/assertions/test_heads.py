"""Outcomes named by the front of a compound of difference."""

import pytest

from magcite.language.assertions import assertions_in
from magcite.language.assertions.heads import headed_in
from magcite.model import Direction


@pytest.mark.parametrize(
    ("sentence", "outcome"),
    [
        ("Någon viktskillnad var det däremot inte.", "body-weight"),
        ("Det var ingen sömnskillnad mellan grupperna.", "sleep"),
        ("Det var ingen blodtrycksskillnad.", "blood-pressure"),
        ("Någon smärtskillnad fanns inte.", "pain"),
    ],
)
def test_no_difference(sentence: str, outcome: str) -> None:
    (told,) = assertions_in(sentence, "sv")
    assert told.direction is Direction.NONE
    assert [topic.concept.id for topic in told.topics if topic.concept is not None] == [outcome]


@pytest.mark.parametrize(
    ("text", "language"), [("Åldersskillnaden", "sv"), ("skillnaden", "sv"), ("viktskillnad", "en")]
)
def test_other_words_name_nothing(text: str, language: str) -> None:
    assert headed_in(text, language) == []
