"""Words that only say how far a change went: no lack of anything."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.language.assertions import Exposure, assertions_in
from magcite.language.assertions.slightly import slightly
from magcite.model import Direction


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Blood pressure was a little lower.", "en"),
        ("Their pain had also eased a little more.", "en"),
        ("Blodtrycket var lite lägre.", "sv"),
        ("Blodtrycket hade sjunkit lite då.", "sv"),
        ("Smärtan minskade lite mer.", "sv"),
        ("Triglycerides were lower as well, but fasting glucose was not.", "en"),
    ],
)
def test_a_small_change_is_one(sentence: str, language: str) -> None:
    first = assertions_in(sentence, language)[0]
    assert (first.direction, first.exposure, first.doubtful) == (Direction.LOWER, None, False)


@pytest.mark.parametrize(
    ("sentence", "language"),
    [("With little salt, blood pressure was lower.", "en"), ("De som åt lite salt hade lägre blodtryck.", "sv")],
)
def test_a_lack_stays_one(sentence: str, language: str) -> None:
    (one,) = assertions_in(sentence, language)
    assert one.exposure is Exposure.LOW


@given(st.text(), st.sampled_from(["en", "sv", "da"]))
def test_no_length_changes(sentence: str, language: str) -> None:
    assert len(slightly(sentence, language)) == len(sentence)
