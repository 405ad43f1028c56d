"""What only explains an outcome, between two commas."""

import pytest

from magcite.language.assertions import assertions_in
from magcite.language.assertions.explained import explained
from magcite.model import Direction


@pytest.mark.parametrize(
    ("language", "sentence", "outcome", "direction"),
    [
        ("en", "The osteocalcin, which tells whether bone is built, rose.", "bone-turnover", Direction.HIGHER),
        ("en", "Ferritin, which shows how full the stores are, rose by a fifth.", "ferritin", Direction.HIGHER),
        ("en", "Creatinine, which reveals how the kidneys work, was the same.", "creatinine", Direction.NONE),
        ("sv", "Ferritin, som visar om järnförråden är fulla, steg.", "ferritin", Direction.HIGHER),
        ("sv", "Kreatinin, som berättar hur bra njurarna arbetar, sjönk.", "creatinine", Direction.LOWER),
    ],
)
def test_an_explanation_asks_nothing(language: str, sentence: str, outcome: str, direction: Direction) -> None:
    (one,) = assertions_in(sentence, language)
    assert [topic.concept.id for topic in one.topics if topic.concept] == [outcome]
    assert one.direction is direction


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "It is unclear whether blood pressure fell, which tells nobody anything."),
        ("en", "Blood pressure, which fell by 5 mmHg, matters."),
        ("sv", "Blodtrycket, som sjönk med 5 mmHg, är viktigt."),
    ],
)
def test_what_tells_a_result_stays(language: str, sentence: str) -> None:
    assert explained(sentence, language) == sentence


def test_the_amount_of_something_in_the_blood_is_an_outcome() -> None:
    for language, sentence in (
        ("en", "The amount of foobarin in the blood rose."),
        ("sv", "Mängden selen i blodet steg."),
    ):
        assert [one.direction for one in assertions_in(sentence, language)] == [Direction.HIGHER]
    for language, sentence in (("en", "The amount of money rose."), ("sv", "Mängden pengar steg.")):
        assert assertions_in(sentence, language) == ()


@pytest.mark.parametrize(
    ("language", "sentence", "outcome", "direction"),
    [
        ("en", "Less stressed, however, they did not feel.", "stress", Direction.NONE),
        ("sv", "Mindre stressade, däremot, kände de sig inte.", "stress", Direction.NONE),
        ("en", "The weight, by contrast, fell.", "body-weight", Direction.LOWER),
    ],
)
def test_an_aside_parts_no_statement(language: str, sentence: str, outcome: str, direction: Direction) -> None:
    (one,) = assertions_in(sentence, language)
    assert [topic.concept.id for topic in one.topics if topic.concept] == [outcome]
    assert one.direction is direction


def test_an_aside_between_two_statements_keeps_them_apart() -> None:
    told = assertions_in("Their sleep improved, however, the pain grew.", "en")
    assert [one.direction for one in told] == [Direction.BETTER, Direction.HIGHER]
