"""A risk of something unknown is borne out by no figure of another outcome."""

import pytest

from magcite.model import Direction, Evidence, Result, Verdict
from tests.check.evidence.judging import bases

DEATHS = Evidence(
    results=(Result("death from any cause", measure="HR", value=1.84, direction=Direction.HIGHER, significant=True),)
)


@pytest.mark.parametrize(
    ("language", "sentence", "agrees"),
    [
        ("en", "They had an 84 per cent higher risk of a bad fall.", False),
        ("sv", "De hade 84 procent högre risk för knarriga leder.", False),
        ("en", "They had an 84 per cent higher risk.", True),
        ("en", "They had an 84 per cent higher risk of dying.", True),
        ("sv", "De hade 84 procent högre risk att dö.", True),
    ],
)
def test_only_the_risk_that_was_measured_agrees(language: str, sentence: str, agrees: bool) -> None:
    verdicts = {one.verdict for one in bases(sentence, evidence=DEATHS, language=language)}
    assert (Verdict.AGREES in verdicts) is agrees
    assert Verdict.DISAGREES not in verdicts
