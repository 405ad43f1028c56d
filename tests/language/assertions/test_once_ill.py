"""An illness that tells when the rest of a sentence was so is no outcome of it."""

import pytest

from magcite.language.assertions import assertions_in


def outcomes(sentence: str, language: str) -> set[str]:
    topics = (topic for one in assertions_in(sentence, language) for topic in one.topics)
    return {topic.concept.id for topic in topics if topic.concept is not None}


@pytest.mark.parametrize(
    ("language", "sentence", "named"),
    [
        ("en", "When they caught a cold they coughed less.", "cough"),
        ("en", "And when they did catch a cold they coughed less.", "cough"),
        ("en", "Once they had a cold they got over it sooner.", "illness-duration"),
        ("en", "After they had a cold they slept worse.", "sleep-quality"),
        ("sv", "När de väl blev förkylda hostade de mindre.", "cough"),
        ("sv", "När de väl fick migrän var smärtan mildare.", "pain"),
        ("sv", "Men när de blev förkylda var de sjuka kortare tid.", "illness-duration"),
        ("sv", "Om de blev förkylda var de sjuka kortare tid.", "illness-duration"),
    ],
)
def test_what_is_told_of_those_who_were_ill(language: str, sentence: str, named: str) -> None:
    found = outcomes(sentence, language)
    assert named in found
    assert not found & {"common-cold", "migraine", "respiratory-infection"}


@pytest.mark.parametrize(
    ("language", "sentence", "named"),
    [
        ("sv", "När de fick zink blev förkylningarna färre.", "common-cold"),
        ("sv", "De blev förkylda mer sällan.", "common-cold"),
        ("en", "They caught fewer colds when they took zinc.", "common-cold"),
        ("en", "When they took zinc they caught fewer colds.", "common-cold"),
    ],
)
def test_what_became_of_the_illness(language: str, sentence: str, named: str) -> None:
    assert named in outcomes(sentence, language)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [("en", "And when winter came they coughed less."), ("sv", "Och när vintern kom hostade de mindre.")],
)
def test_a_condition_behind_a_word_that_joins_opens_the_sentence(language: str, sentence: str) -> None:
    assert outcomes(sentence, language) == {"cough"}
