"""Numbers as journals write them."""

import pytest

from magcite.enrich.derive.notation import value_of


@pytest.mark.parametrize(
    ("said", "value"), [("0·85", 0.85), ("−1,5", -1.5), ("– 2.0", -2.0), ("+3", 3.0), ("12", 12.0)]
)
def test_is_read(said: str, value: float) -> None:
    assert value_of(said) == value


def test_two_points_are_no_number() -> None:
    with pytest.raises(ValueError, match="float"):
        value_of("1.234.5")
