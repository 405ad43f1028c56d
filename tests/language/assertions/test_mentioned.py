"""Which concepts of a text are outcomes."""

import pytest

from magcite.language.assertions import outcome_of


@pytest.mark.parametrize(
    ("words", "language", "outcomes"),
    [
        ("asthma-related quality of life", "en", ["quality-of-life"]),
        ("asthma quality of life", "en", ["quality-of-life"]),
        ("astmarelaterad livskvalitet", "sv", ["quality-of-life"]),
        ("asthma and quality of life", "en", ["asthma", "quality-of-life"]),
        ("migraine, quality of life", "en", ["migraine", "quality-of-life"]),
    ],
)
def test_an_illness_only_tells_which_quality_of_life_is_meant(words: str, language: str, outcomes: list[str]) -> None:
    assert [one.concept.id for one in outcome_of(words, language)[0] if one.concept] == outcomes
