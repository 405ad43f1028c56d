"""How people were before they got something is no effect of it."""

import pytest

from magcite.language.assertions import assertions_in
from magcite.language.assertions.those_given import those_given


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (
            "sv",
            "62 vuxna med förhöjt fastesocker, nedsatt glukostolerans eller metabolt syndrom fick krom.",
        ),
        ("sv", "40 patienter med högt kolesterol lottades till havre eller ris."),
        ("en", "62 adults with raised fasting glucose or impaired glucose tolerance got chromium or placebo."),
        ("en", "In 40 people with high blood pressure and raised cholesterol, fish oil was given."),
    ],
)
def test_a_state_is_no_effect(language: str, sentence: str) -> None:
    assert assertions_in(sentence, language) == ()


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "People with high cholesterol had higher blood pressure."),
        ("en", "Oats lowered cholesterol in people with high cholesterol."),
        ("sv", "De med högt intag hade lägre risk."),
    ],
)
def test_other_sentences_stay_as_they_are(language: str, sentence: str) -> None:
    assert those_given(sentence, language) == sentence


def test_what_came_of_it_is_told() -> None:
    told = assertions_in("40 adults with high cholesterol got oats, and their blood pressure fell.", "en")
    assert [topic.concept.id for one in told for topic in one.topics if topic.concept] == ["blood-pressure"]
