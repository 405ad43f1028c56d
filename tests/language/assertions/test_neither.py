"""Negations that open a list hold for all of it."""

import pytest

from magcite.language.assertions import assertions_in
from magcite.language.assertions.neither import neither
from magcite.model import Direction

THREE = ["pain", "sleep", "quality-of-life"]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("sv", "Inte heller smärtan, sömnen eller livskvaliteten blev bättre än med placebo."),
        ("sv", "Inte heller blev smärtan, sömnen eller livskvaliteten bättre."),
        ("sv", "Varken smärtan, sömnen eller livskvaliteten blev bättre."),
        ("en", "Neither pain, sleep nor quality of life got better than with placebo."),
        ("en", "Nor did pain, sleep or quality of life improve."),
    ],
)
def test_all_of_the_list_is_denied(language: str, sentence: str) -> None:
    told = assertions_in(sentence, language)
    assert {one.direction for one in told} == {Direction.NONE}
    assert [topic.concept.id for one in told for topic in one.topics if topic.concept] == THREE


def test_one_that_is_denied_is_no_list() -> None:
    (told,) = assertions_in("Inte heller smärtan blev bättre.", "sv")
    assert told.direction is Direction.NONE


@pytest.mark.parametrize(
    ("language", "sentence"),
    [("en", "Pain fell, sleep got better and nor did the pulse rise."), ("sv", "Smärtan, sömnen och pulsen sjönk.")],
)
def test_other_sentences_stay_as_they_are(language: str, sentence: str) -> None:
    assert neither(sentence, language) == sentence


def test_the_length_stays() -> None:
    sentence = "Inte heller smärtan, sömnen eller pulsen ändrades."
    assert len(neither(sentence, "sv")) == len(sentence)
