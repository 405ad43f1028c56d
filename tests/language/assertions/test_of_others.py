"""Those whom an outcome is held against are not those it is told of."""

import pytest

from magcite.language.assertions import assertions_in
from magcite.model import Direction


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Kidney stones were almost twice as common among those who took it as among those who took none", "en"),
        ("Gout was three times as frequent in men with much fructose as in those with little", "en"),
        ("Njursten var dubbelt så vanligt bland dem som tog det som bland dem som inte tog något", "sv"),
        ("Gikt var tre gånger så vanligt hos män med mycket fruktos som hos dem med lite", "sv"),
    ],
)
def test_the_outcome_is_told_of_the_first(text: str, language: str) -> None:
    (one,) = assertions_in(text, language)
    assert (one.direction, one.exposure is None or one.exposure.value) != (Direction.HIGHER, "low")
    assert one.direction is Direction.HIGHER
