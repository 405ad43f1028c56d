"""What people do and how they are, told in everyday Swedish, against the outcome as a study names it."""

import pytest

from magcite.model import Direction, Result, Verdict
from tests.check.evidence.judging import bases

BLOOD = Result("haemoglobin", direction=Direction.NONE, significant=False)
TURNED = {"lower": "higher", "higher": "lower"}


def judged(sentence: str, outcome: str, way: str) -> set[Verdict]:
    """What the direction of a claim and of a result come to; and whether the outcome is said to be another."""
    result = Result(outcome, direction=Direction(way), significant=way != "none")
    read = bases(sentence, result, BLOOD, language="sv")
    return {one.verdict for one in read if one.name in {"direction", "outcome"}}


SCENES = [
    ("De kände sig piggare.", "alertness", "higher"),
    ("De fick lättare att andas.", "dyspnoea", "lower"),
    ("Det blev svårare att få luft.", "dyspnoea", "higher"),
]


@pytest.mark.parametrize(("sentence", "outcome", "way"), SCENES)
def test_a_scene_tells_an_outcome(sentence: str, outcome: str, way: str) -> None:
    assert judged(sentence, outcome, way) == {Verdict.AGREES}
    assert judged(sentence, outcome, TURNED[way]) == {Verdict.DISAGREES}
