"""Shares that are left of something, with rough words before them, beside those that tell a change or are another's."""

import pytest

from magcite.language.assertions import assertions_in


@pytest.mark.parametrize(
    ("language", "sentence", "left"),
    [
        ("en", "The risk of stroke fell to a good third.", 1 / 3),
        ("en", "The pain fell by close to a good third.", 2 / 3),
        ("en", "The pain fell by a third of what it was.", 2 / 3),
        ("en", "The risk of stroke was down to barely a fifth.", 1 / 5),
        ("sv", "Risken för stroke sjönk till en dryg fjärdedel.", 1 / 4),
        ("sv", "Smärtan minskade med en tredjedel av vad den var.", 2 / 3),
        ("sv", "Smärtan gick ner till 60 procent av de andras.", 0.6),
    ],
)
def test_a_share_that_is_left_is_apart_from_a_change(language: str, sentence: str, left: float) -> None:
    (one,) = assertions_in(sentence, language)
    assert one.size is not None
    assert one.size.low == pytest.approx(left, abs=0.01)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The pain dropped to a couple of points."),
        ("en", "Those who cut their sugar down to a third had fewer cavities."),
        ("sv", "Smärtan sjönk till ett par poäng."),
        ("sv", "De som drog ner sockret till en dryg tredjedel fick färre hål i tänderna."),
    ],
)
def test_levels_and_what_was_taken_are_no_sizes(language: str, sentence: str) -> None:
    assert [one.size for one in assertions_in(sentence, language)] == [None]
