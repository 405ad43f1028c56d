"""Differences told by their size alone."""

import pytest

from magcite.language.assertions import SizeKind, assertions_in


@pytest.mark.parametrize(
    ("language", "sentence", "value", "unit"),
    [
        ("en", "The difference in pain between the two groups was about 30 points.", 30, "point"),
        ("en", "On average it came to 9 mmHg for the upper value.", 9, "mmHg"),
        ("sv", "I snitt handlade det om drygt 9 mmHg för det övre trycket.", 9, "mmHg"),
        ("sv", "Skillnaden i vikt blev 3 kg.", 3, "kg"),
    ],
)
def test_a_difference_has_a_size_and_no_way(language: str, sentence: str, value: float, unit: str) -> None:
    (one,) = assertions_in(sentence, language)
    assert one.direction is None
    assert one.size is not None
    assert (one.size.low, one.size.unit, one.size.unsigned) == (value, unit, True)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [("en", "In all it came to twelve weeks."), ("sv", "Det handlade om 50 g bönor om dagen.")],
)
def test_other_amounts_are_no_difference(language: str, sentence: str) -> None:
    assert assertions_in(sentence, language) == ()


@pytest.mark.parametrize(
    ("sentence", "share"),
    [("Pain eased by a third of a standard deviation.", 0.333), ("Pain eased by half a standard deviation.", 0.5)],
)
def test_a_part_of_a_standard_deviation_is_no_part_of_the_pain(sentence: str, share: float) -> None:
    (one,) = assertions_in(sentence, "en")
    assert one.size is not None
    assert (one.size.kind, one.size.measure) == (SizeKind.DIFFERENCE, "SMD")
    assert one.size.low == pytest.approx(share, abs=0.001)
