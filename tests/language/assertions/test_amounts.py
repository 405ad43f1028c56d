"""What tells how often something came is no size of it."""

import pytest

from magcite.language.assertions import assertions_in


@pytest.mark.parametrize(
    "sentence",
    ["They had two bad days a week less than the others had headaches.", "Their weight dropped by two a day."],
)
def test_how_often_is_no_size(sentence: str) -> None:
    assert [one.size for one in assertions_in(sentence, "en")] in ([], [None])


def test_a_time_that_was_gained_is_one() -> None:
    (one,) = assertions_in("Half of them, 30 in all, slept half an hour longer.", "en")
    assert one.size is not None
    assert (one.size.low, one.size.unit) == (0.5, "hour")
