"""Whom a study set beside whom turns nothing round that is told after it."""

import pytest

from magcite.language.assertions import Exposure, assertions_in


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("sv", "Man jämförde vinterbadare med folk som inte badade, i fyra månader, och badarna var mindre trötta."),
        ("en", "They compared winter swimmers with people who did not swim, and the swimmers were less tired."),
        ("en", "When runners were compared with neighbours who never ran, the runners had less arthritis."),
    ],
)
def test_the_others_of_a_comparison_are_not_those_spoken_of(language: str, sentence: str) -> None:
    (one,) = assertions_in(sentence, language)
    assert one.exposure is not Exposure.LOW


def test_those_others_may_be_spoken_of_after_it() -> None:
    told = assertions_in("They compared swimmers with walkers, and those who did not swim were more tired.", "en")
    assert [one.exposure for one in told] == [Exposure.LOW]
