"""Outcomes told by scenes of everyday life, held against what a study calls them."""

import pytest

from magcite.model import Direction, Result
from tests.check.evidence.judging import bases

_LOWER, _HIGHER = Direction.LOWER, Direction.HIGHER
_TURNED = {_LOWER: _HIGHER, _HIGHER: _LOWER}


@pytest.mark.parametrize(
    ("sentence", "outcome", "direction"),
    [
        ("They reacted faster.", "reaction time", _LOWER),
        ("They ran faster.", "running speed", _HIGHER),
        ("They finished the race sooner.", "race time", _LOWER),
        ("They got pregnant sooner.", "time to pregnancy", _LOWER),
        ("More of the wounds had closed.", "wound healing rate", _HIGHER),
        ("The wound closed faster.", "wound healing time", _LOWER),
        ("They lost less hair.", "hair loss", _LOWER),
        ("They bled less during their periods.", "menstrual blood loss", _LOWER),
        ("They came off the ventilator sooner.", "duration of mechanical ventilation", _LOWER),
        ("They could breathe more easily.", "dyspnoea", _LOWER),
        ("They found it easier to get an erection.", "erectile function", _HIGHER),
        ("They felt more alert.", "vigilance", _HIGHER),
        ("They made fewer memory errors.", "memory errors", _LOWER),
        ("Their memory got better.", "memory errors", _LOWER),
    ],
)
def test_both_ways(sentence: str, outcome: str, direction: Direction) -> None:
    for way, expected in ((direction, {"agrees"}), (_TURNED[direction], {"disagrees"})):
        found = bases(sentence, Result(outcome, direction=way, significant=True))
        assert {one.verdict.value for one in found if one.name == "direction"} == expected


def test_a_scene_of_another_outcome_accuses_nobody() -> None:
    walked = Result("six-minute walk distance", direction=_LOWER, significant=True)
    assert {one.verdict.value for one in bases("They were less thirsty.", walked)} <= {"not-stated"}
