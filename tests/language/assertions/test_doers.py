"""Verbs that tell an outcome by who is their subject."""

import pytest

from magcite.language.assertions import assertions_in
from magcite.model import Direction


def told(sentence: str, language: str) -> list[tuple[str, Direction | None]]:
    return [
        (",".join(one.concept.id for one in said.topics if one.concept) or "-", said.direction)
        for said in assertions_in(sentence, language)
    ]


@pytest.mark.parametrize(
    ("language", "sentence", "outcome", "direction"),
    [
        ("en", "The people who got it had fallen nearly 80 percent less.", "falls", Direction.LOWER),
        ("en", "Those on vitamin D fell a fifth less than those who got none.", "falls", Direction.LOWER),
        ("en", "The residents fell more often with the stronger dose.", "falls", Direction.HIGHER),
        ("en", "The women fell a third less often.", "falls", Direction.LOWER),
        ("en", "The babies of the mothers who got oil came a little later.", "gestation-length", Direction.HIGHER),
        ("en", "The babies were born three days earlier.", "gestation-length", Direction.LOWER),
        ("en", "Each attack was over sooner than in the others.", "attack-duration", Direction.LOWER),
        ("en", "The bouts passed more quickly.", "attack-duration", Direction.LOWER),
        ("sv", "De som fick D-vitamin hade fallit nästan 80 procent mindre.", "falls", Direction.LOWER),
        ("sv", "Kvinnorna föll en tredjedel mer sällan.", "falls", Direction.LOWER),
        ("sv", "Barnen föddes två dagar senare.", "gestation-length", Direction.HIGHER),
        ("sv", "Anfallen gick över snabbare.", "attack-duration", Direction.LOWER),
    ],
)
def test_the_subject_makes_the_verb_an_outcome(
    language: str, sentence: str, outcome: str, direction: Direction
) -> None:
    assert told(sentence, language) == [(outcome, direction)]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Blood pressure fell less in those on placebo."),
        ("en", "The women's osteocalcin fell less."),
        ("en", "The women fell asleep faster."),
        ("en", "The men fell behind more often."),
        ("en", "Babies born earlier did better."),
        ("en", "The attack was worse later."),
        ("sv", "De föll inte för frestelsen oftare."),
        ("sv", "Blodtrycket föll mindre."),
        ("sv", "Barnen kom hem tidigare."),
    ],
)
def test_another_subject_or_another_verb_is_none_of_it(language: str, sentence: str) -> None:
    assert not {"falls", "gestation-length", "attack-duration"} & {one for one, _ in told(sentence, language)}


@pytest.mark.parametrize(
    ("language", "sentence", "wanted"),
    [
        (
            "en",
            "They squeezed harder, walked faster and fell a third less often.",
            ["strength", "walking-speed", "falls"],
        ),
        ("en", "The children coughed less and slept longer.", ["cough", "sleep"]),
        ("en", "The pain, once there, was easier to bear.", ["pain,headache"]),
        ("en", "The colicky babies cried a quarter less.", ["crying"]),
        ("en", "The asthmatic children coughed less.", ["cough"]),
        ("sv", "Barnen hostade mindre och sov längre.", ["cough", "sleep"]),
    ],
)
def test_two_deeds_are_told_apart(language: str, sentence: str, wanted: list[str]) -> None:
    assert [one for one, _ in told(sentence, language)] == wanted
