"""Words that tell more than a direction: how people are, likeness, multiples, what turns an outcome round."""

import tomllib
from importlib.resources import files

import pytest

from magcite.language.assertions import assertions_in, outcome_of
from magcite.language.concepts import concept
from magcite.model import Direction


def said(sentence: str, language: str) -> list[tuple[Direction | None, list[str]]]:
    return [
        (one.direction, [topic.concept.id for topic in one.topics if topic.concept])
        for one in assertions_in(sentence, language)
    ]


@pytest.mark.parametrize("language", ["sv", "en"])
def test_words_for_how_people_are_name_concepts_and_directions(language: str) -> None:
    data = tomllib.loads(files("magcite.language").joinpath("data", f"{language}.toml").read_text("utf-8"))
    for way, *names in data["assertions"]["states"].values():
        assert Direction(way)
        assert names
        assert all(concept(name).id == name for name in names)


def test_how_people_are() -> None:
    assert said("Järn gjorde kvinnorna piggare.", "sv") == [(Direction.BETTER, ["fatigue", "sleepiness", "attention"])]
    assert said("Music did not make the patients any calmer.", "en") == [
        (Direction.NONE, ["anxiety", "stress", "mood"])
    ]


@pytest.mark.parametrize(
    ("sentence", "language", "direction"),
    [
        ("Tumours grew half as fast.", "en", Direction.LOWER),
        ("Curcumin relieved joint pain just as well as ibuprofen.", "en", Direction.NONE),
        ("Glucosamine relieved joint pain no more than placebo did.", "en", Direction.NONE),
        ("Gurkmeja lindrade ledvärk lika bra som ibuprofen.", "sv", Direction.NONE),
        ("Nattarbete ger bröstcancer.", "sv", Direction.HIGHER),
        ("Probiotics keep eczema away.", "en", Direction.LOWER),
        ("Colds were over two days sooner.", "en", Direction.LOWER),
    ],
)
def test_directions(sentence: str, language: str, direction: Direction) -> None:
    ((told, topics),) = said(sentence, language)
    assert told is direction
    assert topics


def test_a_fall_by_half_as_much_tells_no_direction() -> None:
    assert said("Memory declined half as fast.", "en") == [(None, ["memory"])]


def test_what_is_less_when_it_is_more() -> None:
    ((pain,), _) = outcome_of("pain threshold", "en")
    ((plain,), _) = outcome_of("pain", "en")
    assert pain.turned
    assert not plain.turned
    ((lack,), _) = outcome_of("iron deficiency", "en")
    assert lack.concept is not None
    assert lack.concept.id == "iron-deficiency"
