"""Shares of two groups against the ratio of a trial."""

import pytest

from magcite.model import Design, Direction, Evidence, Result, Verdict
from tests.check.evidence.judging import bases

LOWER = Result("common cold", "RR", 0.58, (0.4, 0.8), direction=Direction.LOWER, significant=True)
SLIGHT = Result("common cold", "RR", 0.95, (0.92, 0.99), direction=Direction.LOWER, significant=True)
HIGHER = Result("common cold", "RR", 1.4, (1.1, 1.8), direction=Direction.HIGHER, significant=True)
ODDS = Result("common cold", "OR", 0.49, (0.3, 0.8), direction=Direction.LOWER, significant=True)
HAZARD = Result("common cold", "HR", 0.54, (0.3, 0.8), direction=Direction.LOWER, significant=True)
EN = "Among those on zinc 18 per cent caught a cold, against 31 per cent on placebo."
SV = "Bland dem som fick zink blev 18 procent förkylda, mot 31 procent i placebogruppen."


def verdicts(sentence: str, language: str, *results: Result, design: Design = Design.RCT) -> list[Verdict]:
    held = Evidence(design=design, results=results)
    return [one.verdict for one in bases(sentence, language=language, evidence=held) if one.name == "effect-size"]


@pytest.mark.parametrize(("language", "sentence"), [("en", EN), ("sv", SV)])
@pytest.mark.parametrize("result", [LOWER, ODDS, HAZARD])
def test_shares_near_a_ratio_agree(language: str, sentence: str, result: Result) -> None:
    assert verdicts(sentence, language, result) == [Verdict.AGREES]
    assert verdicts(sentence, language, HIGHER, result) == [Verdict.AGREES]


@pytest.mark.parametrize(("language", "sentence"), [("en", EN), ("sv", SV)])
@pytest.mark.parametrize("result", [SLIGHT, HIGHER])
def test_shares_far_from_the_ratio_of_a_trial_disagree(language: str, sentence: str, result: Result) -> None:
    assert verdicts(sentence, language, result) == [Verdict.DISAGREES]
    assert verdicts(sentence, language, result, design=Design.COHORT) == []  # it may be adjusted
    assert verdicts(sentence, language, result, design=Design.META_ANALYSIS) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Among those on zinc 18 per cent caught a cold, against 31.",  # of whom, nothing says
        "Among those on zinc 18 per cent got pneumonia, against 31 per cent on placebo.",
        "On zinc 18 per cent caught a cold, while 31 per cent of those on placebo had a stroke.",
        "Of those on zinc 69 per cent did not catch a cold, against 82 per cent on placebo.",
    ],
)
def test_accuses_nobody(sentence: str) -> None:
    assert Verdict.DISAGREES not in verdicts(sentence, "en", HIGHER)
