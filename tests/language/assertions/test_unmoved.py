"""Values that did not move, beside people who did not."""

import pytest

from magcite.language.assertions import Exposure, assertions_in
from magcite.model import Direction


@pytest.mark.parametrize(
    ("sentence", "direction"),
    [
        ("LDL-kolesterolet var lägre, medan HDL-kolesterolet inte rörde sig.", Direction.LOWER),
        ("Blodtrycket sjönk, medan blodsockret inte rörde sig.", Direction.LOWER),
    ],
)
def test_a_value_that_did_not_move_turns_nothing(sentence: str, direction: Direction) -> None:
    first, second = assertions_in(sentence, "sv")
    assert (first.direction, first.exposure, first.doubtful) == (direction, None, False)
    assert second.direction is Direction.NONE


def test_people_who_did_not_move_took_no_exercise() -> None:
    told = assertions_in("De som inte rörde sig hade högre blodtryck.", "sv")
    assert [one.exposure for one in told] == [Exposure.LOW]


def test_a_share_of_people_who_did_not_move_is_no_denial() -> None:
    told = assertions_in("Bland dem hade 3 procent artros, mot 10 procent av dem som inte rörde på sig.", "sv")
    assert Direction.NONE not in {one.direction for one in told}
