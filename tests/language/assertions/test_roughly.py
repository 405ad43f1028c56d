"""Rough words inside a size, shares that are left, and figures below the others'."""

import pytest

from magcite.language.assertions import SizeKind, assertions_in
from magcite.language.assertions.roughly import roughly
from magcite.model import Direction


@pytest.mark.parametrize(
    ("language", "sentence", "low", "high"),
    [
        ("sv", "Risken för stroke sjönk med en dryg fjärdedel.", 0.75, 0.75),
        ("sv", "Risken för stroke var en knapp tredjedel så stor.", 0.3333, 0.3333),
        ("sv", "Risken för stroke gick ner till två tredjedelar.", 0.667, 0.667),
        ("sv", "Risken för stroke var bara en tredjedel av de andras.", 0.333, 0.333),
        ("sv", "Risken för stroke var nere i en femtedel.", 0.2, 0.2),
        ("sv", "Stroke blev mer än hälften så vanligt.", 0.5, 0.5),
        ("sv", "Stroke var dubbelt så ovanligt.", 0.5, 0.5),
        ("sv", "De somnade på halva tiden.", 0.5, 0.5),
        ("sv", "Risken för stroke låg 17 procent under de andras.", 0.83, 0.83),
        ("sv", "Blodtrycket sjönk med ett par enheter.", 2, 3),
        ("sv", "De gick ner drygt kilot mer än de andra.", 1, 1),
        ("sv", "De gick ner ett och ett halvt kilo mer än de andra.", 1.5, 1.5),
        ("en", "The risk of stroke fell by a good quarter.", 0.75, 0.75),
        ("en", "The risk of stroke fell to two thirds of what it was.", 0.667, 0.667),
        ("en", "The risk of stroke was a third of that in the placebo group.", 0.333, 0.333),
        ("en", "Stroke was twice as rare.", 0.5, 0.5),
        ("en", "The risk of stroke lay 17 per cent below that of the others.", 0.83, 0.83),
        ("en", "Blood pressure fell by a couple of points.", 2, 3),
        ("en", "They slept a full two hours longer.", 2, 2),
    ],
)
def test_a_size_is_read_with_rough_words_inside(language: str, sentence: str, low: float, high: float) -> None:
    (one,) = assertions_in(sentence, language)
    assert one.size is not None
    assert (one.size.low, one.size.high) == pytest.approx((low, high), abs=0.01)
    if one.size.kind is SizeKind.RATIO:
        assert one.direction is Direction.LOWER
    assert not one.doubtful


@pytest.mark.parametrize(
    ("language", "sentence", "direction"),
    [
        ("sv", "Risken för stroke låg 17 procent över de andras.", Direction.HIGHER),
        ("sv", "Bland dem låg risken för stroke 17 procent över de andras.", Direction.HIGHER),
        ("sv", "Stroke femdubblades.", Direction.HIGHER),
        ("en", "The risk of stroke lay 17 per cent above that of the others.", Direction.HIGHER),
        ("en", "Strokes quintupled.", Direction.HIGHER),
    ],
)
def test_a_direction_is_told_beside_the_others(language: str, sentence: str, direction: Direction) -> None:
    (one,) = assertions_in(sentence, language)
    assert one.direction is direction
    assert one.exposure is None


@pytest.mark.parametrize(
    ("language", "sentence"), [("sv", "Stroke var hälften så ovanligt."), ("en", "Stroke was half as rare.")]
)
def test_half_as_rare_tells_nothing(language: str, sentence: str) -> None:
    assert all(one.direction is None for one in assertions_in(sentence, language))


def test_a_sentence_keeps_its_length() -> None:
    assert roughly("De sov en dryg timme längre.", "sv") == "De sov dryg en timme längre."
    assert roughly("An extra hour in bed did not help.", "en") == "An extra hour in bed did not help."


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("sv", "Det dröjde dubbelt så länge innan migränen kom tillbaka."),
        ("en", "It took twice as long before depression came back."),
    ],
)
def test_an_illness_longer_in_coming_is_left_open(language: str, sentence: str) -> None:
    assert all(one.doubtful for one in assertions_in(sentence, language))
