"""What a sentence asserts by the one before it."""

import pytest

from magcite.model import Direction, Result
from tests.check.evidence.judging import bases, disagreeing

STROKE = Result("stroke", "RR", 0.8, (0.68, 0.93), direction=Direction.LOWER, significant=True)
FRACTURES = Result("fractures", "RR", 0.99, (0.9, 1.1), direction=Direction.NONE, significant=False)


@pytest.mark.parametrize(
    "sentence",
    [
        "Falls became fewer. So did broken bones.",
        "Falls became fewer. The same went for fractures.",
        "Falls became fewer, and so did the number of fractures.",
        "Falls became fewer. Fractures followed suit.",
    ],
)
def test_what_is_alike_is_held_against_its_own_result(sentence: str) -> None:
    assert disagreeing(sentence, FRACTURES) == ["significance"]


@pytest.mark.parametrize(
    ("sentence", "result"),
    [
        ("Heart attacks became fewer. So did strokes.", STROKE),
        ("Falls became fewer. Fractures did not.", FRACTURES),
        ("Falls became no fewer. The same went for broken bones.", FRACTURES),
        ("Falls became fewer. Fractures showed no such pattern.", FRACTURES),
    ],
)
def test_what_is_alike_or_not_is_borne_out(sentence: str, result: Result) -> None:
    assert [one.verdict.value for one in bases(sentence, result) if one.name == "direction"] == ["agrees"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Falls became fewer. So did those of the controls.",
        "Falls became fewer and walking was faster. Fractures were counted. So did strokes.",
        "So did strokes.",
        "Falls were no fewer. Not so strokes.",
        "Falls became fewer. Men did not.",
    ],
)
def test_what_is_open_accuses_nobody(sentence: str) -> None:
    assert disagreeing(sentence, STROKE, FRACTURES) == []
