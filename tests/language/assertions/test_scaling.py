"""More or less of a change: who gained less is lower, who lost less is higher, and neither says which way it went."""

import pytest

from magcite.language.assertions import Exposure, assertions_in
from magcite.model import Direction

LOWER = (
    ("en", "The children gained less weight with the sugar-free drink."),
    ("en", "They gained 1 kg less than the others."),
    ("en", "Blood pressure rose less in the walkers than in the controls."),
    ("en", "Their weight went up less."),
    ("en", "Those on tea had a smaller rise in blood pressure."),
    ("en", "The rise in cholesterol was smaller."),
    ("en", "Weight gain was smaller with water."),
    ("en", "Blood pressure fell more with salt substitutes than with salt."),
    ("en", "They lost 2 kg more than the others."),
    ("en", "A larger drop in blood pressure was seen with beetroot."),
    ("en", "The fall in blood pressure was larger with beetroot."),
    ("en", "The pain was less with massage."),
    ("sv", "De gick upp ett kilo mindre än de andra."),
    ("sv", "De ökade 1,2 kilo mindre i vikt."),
    ("sv", "Vikten ökade mindre än i kontrollgruppen."),
    ("sv", "Ökningen av kolesterolet blev mindre."),
    ("sv", "De fick en mindre ökning av blodtrycket."),
    ("sv", "Viktuppgången var mindre med vatten."),
    ("sv", "De gick ner två kilo mer än de som fick placebo."),
    ("sv", "Minskningen av smärtan var större med träning."),
    ("sv", "Smärtan var mindre efter träning."),
)
HIGHER = (
    ("en", "Their blood pressure dropped less than that of the controls."),
    ("en", "A smaller drop in blood pressure was seen with tea."),
    ("en", "Memory showed a slower decline with fish oil."),
    ("en", "Blood pressure fell by 3 mmHg less in the older half."),
    ("sv", "Blodtrycket sjönk mindre än med läkemedel."),
    ("sv", "Smärtan minskade mindre med massage än med träning."),
)


@pytest.mark.parametrize(
    ("language", "sentence", "way"),
    [(*one, Direction.LOWER) for one in LOWER] + [(*one, Direction.HIGHER) for one in HIGHER],
)
def test_direction(language: str, sentence: str, way: Direction) -> None:
    (told,) = assertions_in(sentence, language)
    assert told.direction is way


@pytest.mark.parametrize(
    ("language", "sentence", "way"),
    [
        ("en", "Blood pressure was lower in those eating less.", Direction.LOWER),
        ("en", "Those who moved less had higher blood pressure.", Direction.HIGHER),
        ("en", "Exercise reduced pain in less active people.", Direction.LOWER),
        ("en", "No smaller drop in pain was seen.", Direction.NONE),
        ("sv", "Blodtrycket var lägre hos dem som åt mindre.", Direction.LOWER),
        ("sv", "De som rörde sig mindre fick högre blodtryck.", Direction.HIGHER),
    ],
)
def test_less_of_something_else_scales_nothing(language: str, sentence: str, way: Direction) -> None:
    (told,) = assertions_in(sentence, language)
    assert told.direction is way


def test_a_difference_that_is_less_is_none_of_the_outcome() -> None:
    assert assertions_in("Skillnaden i smärta var mindre efter ett år.", "sv") == ()


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "After twelve weeks the pain fell."),
        ("en", "After a week pain eased."),
        ("sv", "Efter tolv veckor minskade smärtan."),
        ("sv", "Under sex månader steg blodtrycket."),
    ],
)
def test_how_long_it_took_is_no_size(language: str, sentence: str) -> None:
    (told,) = assertions_in(sentence, language)
    assert told.size is None
    assert told.direction is not None


@pytest.mark.parametrize(
    ("language", "sentence", "exposure"),
    [
        ("en", "Massage kept people off opioids, with 15% fewer prescriptions.", None),
        ("en", "Yoga eased pain, with 15% fewer new pills as a result.", None),
        ("sv", "Yoga lindrade värken, med 15 % färre värktabletter.", None),
        ("en", "A diet, with 20% less salt, lowered blood pressure.", Exposure.LOW),
        ("en", "Blood pressure fell on a diet with 20% less salt.", Exposure.LOW),
    ],
)
def test_the_size_of_an_effect_added_to_it_is_no_low_exposure(
    language: str, sentence: str, exposure: Exposure | None
) -> None:
    assert {one.exposure for one in assertions_in(sentence, language)} == {exposure}
