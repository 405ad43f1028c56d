"""Where a sentence names one more outcome of which the one before it tells."""

import pytest

from magcite.language.leaning import leans_at


@pytest.mark.parametrize(
    ("language", "sentence", "outcome"),
    [
        ("sv", "Detsamma gällde magont.", "magont."),
        ("sv", "Samma sak gällde även för migrän.", "migrän."),
        ("sv", "Framför allt knäsmärta.", "knäsmärta."),
        ("en", "And the same was true of headache.", "headache."),
        ("en", "Especially back pain.", "back pain."),
    ],
)
def test_the_outcome_is_what_follows(language: str, sentence: str, outcome: str) -> None:
    start = leans_at(sentence, language)
    assert start is not None
    assert sentence[start:] == outcome


@pytest.mark.parametrize(
    ("language", "sentence"), [("sv", "Magont minskade."), ("en", "Headache was rarer."), ("sv", "Detsamma gäller")]
)
def test_other_sentences_have_none(language: str, sentence: str) -> None:
    assert leans_at(sentence, language) is None
