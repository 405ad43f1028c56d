"""What things became, each by a word of its own."""

import pytest

from magcite.language.assertions import assertions_in
from magcite.language.concept_table import load_concepts
from magcite.language.languages import table_of

TOLD = [
    ("en", "The gum pockets grew shallower.", "probing-depth", "lower"),
    ("en", "Their arteries were less stiff than before.", "arterial-stiffness", "lower"),
    ("en", "Harder nails were seen in those who got it.", "nail-strength", "higher"),
    ("en", "Their nails grew no harder.", "nail-strength", "none"),
    ("en", "Their periods were no more regular.", "menstrual-regularity", "none"),
    ("en", "The hair stayed as thin as ever.", "hair-thickness", "none"),
    ("en", "Their teeth were not as white.", "tooth-whiteness", "lower"),
    ("en", "The gut wall got leakier.", "gut-permeability", "higher"),
    ("sv", "Tandköttsfickorna blev grundare.", "probing-depth", "lower"),
    ("sv", "Kärlen var mindre stela.", "arterial-stiffness", "lower"),
    ("sv", "De fick starkare naglar.", "nail-strength", "higher"),
    ("sv", "Håret var lika tunt som förut.", "hair-thickness", "none"),
]
# Things of which nothing is told, and words of something else.
SILENT = [
    ("en", "They bought harder brushes for their nails."),
    ("en", "The nails were cut on Fridays."),
    ("sv", "Naglarna klipptes på fredagar."),
    ("sv", "De fick en hårdare borste och nya naglar."),
]


@pytest.mark.parametrize(("language", "sentence", "outcome", "way"), TOLD)
def test_what_a_thing_became_names_its_outcome(language: str, sentence: str, outcome: str, way: str) -> None:
    (read,) = assertions_in(sentence, language)
    assert outcome in {one.concept.id for one in read.topics if one.concept is not None}
    assert read.direction == way


@pytest.mark.parametrize(("language", "sentence"), SILENT)
def test_other_words_tell_of_no_thing(language: str, sentence: str) -> None:
    assert not [topic for one in assertions_in(sentence, language) for topic in one.topics]


def test_more_of_one_outcome_is_less_of_another() -> None:
    (read,) = assertions_in("Their skin was drier.", "en")
    ways = {one.concept.id: one.turned for one in read.topics if one.concept is not None}
    assert ways["skin-hydration"] != ways["dry-skin"]


@pytest.mark.parametrize(
    ("language", "sentence", "way"),
    [
        ("en", "They suffered far fewer strokes.", "lower"),
        ("en", "The gout flared up less often.", "lower"),
        ("en", "As many had a heart attack with the capsules as without them.", "none"),
        ("en", "They did not live a day longer.", "none"),
        ("sv", "Eksemet blossade upp mer sällan.", "lower"),
    ],
)
def test_a_verb_that_only_links_tells_no_way(language: str, sentence: str, way: str) -> None:
    assert [one.direction for one in assertions_in(sentence, language)] == [way]


@pytest.mark.parametrize("language", ["en", "sv"])
def test_every_outcome_of_a_thing_is_of_the_vocabulary(language: str) -> None:
    names = {name.replace("_", "-") for name in table_of(language, "things")}
    assert names
    assert names <= set(load_concepts().concepts)
