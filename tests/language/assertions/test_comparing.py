"""Words that tell how two things were compared, in sentences of both languages."""

import pytest

from magcite.language.assertions import Exposure, assertions_in
from magcite.language.assertions.comparing import comparing_of, outcomes_of
from magcite.model import Direction, Relation


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Those who ate 30 grams less a day had a lower risk of gout.", "en"),
        ("People who drank one glass less had less gout.", "en"),
        ("Den som röker fem cigaretter mindre har lägre risk för stroke.", "sv"),
        ("De som åt en portion mindre om dagen fick mer sällan gikt.", "sv"),
    ],
)
def test_an_amount_of_less_is_the_low_end(sentence: str, language: str) -> None:
    (told,) = assertions_in(sentence, language)
    assert told.exposure is Exposure.LOW
    assert told.direction is Direction.LOWER


@pytest.mark.parametrize(
    ("sentence", "language", "hedged"),
    [
        ("Stroke was rarer, but that could be chance.", "en", True),
        ("Stroke was rarer, and it was not due to chance.", "en", False),
        ("Stroke var ovanligare, men felmarginalen var stor.", "sv", True),
        ("Lottningen var slumpmässig och stroke blev ovanligare.", "sv", False),
    ],
)
def test_grants_of_doubt_hedge(sentence: str, language: str, hedged: bool) -> None:
    assert assertions_in(sentence, language)[0].hedged is hedged


@pytest.mark.parametrize(
    ("sentence", "language", "relation"),
    [
        ("The risk of stroke was more than halved.", "en", Relation.LESS),
        ("The risk of stroke was halved.", "en", Relation.EQUAL),
        ("Risken för stroke mer än halverades.", "sv", Relation.LESS),
    ],
)
def test_more_than_halved_is_less_than_half(sentence: str, language: str, relation: Relation) -> None:
    (told,) = assertions_in(sentence, language)
    assert told.direction is Direction.LOWER
    assert told.size is not None
    assert (told.size.low, told.size.relation) == (0.5, relation)


@pytest.mark.parametrize(
    ("sentence", "language", "composite"),
    [
        ("Heart attacks and strokes taken together were rarer.", "en", True),
        ("Heart attacks and strokes were rarer.", "en", False),
        ("Hjärtinfarkt och stroke tillsammans blev ovanligare.", "sv", True),
        ("Risken för hjärtinfarkt eller stroke sjönk med 12 procent.", "sv", True),
    ],
)
def test_illnesses_counted_as_one(sentence: str, language: str, composite: bool) -> None:
    (told,) = assertions_in(sentence, language)
    assert told.composite is composite


def test_a_denial_that_leaves_its_verb_out_is_of_its_own_outcome() -> None:
    (told,) = assertions_in("The blood test looked better and the memory did not.", "en")
    assert told.topics == ()


def test_comparatives_are_of_outcomes_but_not_beside_an_effect() -> None:
    assert outcomes_of("stronger", "their legs got stronger", "en") == {"strength"}
    assert outcomes_of("stronger", "the effect was stronger in men", "en") == set()
    assert outcomes_of("starkare", "benen blev starkare", "sv") == {"strength"}


def test_a_language_without_the_table_has_no_cues() -> None:
    assert comparing_of("da").doubts.search("margin of error") is None
    assert comparing_of("da").of == ()
