"""Results in words, in the languages messages are said in."""

import pytest

from magcite.check.evidence.effects.results import result_in_words
from magcite.language.messages import translated
from magcite.model import Direction, Result


@pytest.mark.parametrize(
    ("result", "english", "swedish"),
    [
        (
            Result("stroke", "HR", 0.78, (0.66, 0.92), direction=Direction.LOWER, significant=True),
            "stroke: HR 0.78 (0.66 to 0.92), lower",
            "stroke: HR 0,78 (0,66 till 0,92), lägre",
        ),
        (
            Result("stroke", "percentage", 12.5, direction=Direction.HIGHER),
            "stroke: 12.5 %, higher",
            "stroke: 12,5 %, högre",
        ),
        (
            Result("weight", "MD", -1.0, (-2.0, 0.5), p="0.20", significant=False),
            "weight: MD -1 (-2 to 0.5), not significant",
            "weight: MD -1 (-2 till 0,5), inte statistiskt säkerställt",
        ),
        (
            Result("sleep", p=">0.05", direction=Direction.NONE),
            "sleep: p > 0.05, no difference",
            "sleep: p > 0,05, ingen skillnad",
        ),
        (Result("sleep", p="0.03"), "sleep: p = 0.03", "sleep: p = 0,03"),
        (Result("sleep", p="NS"), "sleep: p = NS", "sleep: p = NS"),
        (Result("cases", value=4), "cases: 4", "cases: 4"),
        (Result("sleep"), "sleep", "sleep"),
    ],
)
def test_says_what_was_found(result: Result, english: str, swedish: str) -> None:
    assert result_in_words(result) == english
    assert translated(result_in_words(result), "sv") == swedish
