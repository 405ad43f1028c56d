"""Two falls set side by side by an abstract."""

import pytest

from magcite.check.evidence.effects.fallen import way_of_falls
from magcite.model import Direction, Finding


@pytest.mark.parametrize(
    ("words", "figures", "way", "right"),
    [
        ("The score had fallen by 48% in the treated and by 30%", (48.0, 30.0), Direction.HIGHER, Direction.LOWER),
        ("The score had decreased by a mean of 4 and by 9", (4.0, 9.0), Direction.LOWER, Direction.HIGHER),
        ("The score fell by 48% and by 30%", (48.0, 30.0), Direction.LOWER, Direction.LOWER),
        ("The score was 48 against 30", (48.0, 30.0), Direction.HIGHER, Direction.HIGHER),
        ("The score had fallen to 48 and to 30", (48.0, 30.0), Direction.HIGHER, Direction.HIGHER),
        ("The score had fallen by 48%", None, Direction.HIGHER, Direction.HIGHER),
    ],
)
def test_more_of_a_fall_is_lower(
    words: str, figures: tuple[float, float] | None, way: Direction, right: Direction
) -> None:
    assert way_of_falls(Finding("the score", way, None, None, None, None, None, None, figures), words) is right
