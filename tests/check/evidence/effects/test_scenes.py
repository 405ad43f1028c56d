"""Claims with words that only look like an effect, parts of a risk, and results of one sex, against what was found."""

import pytest

from magcite.model import Direction, Evidence, Result
from tests.check.evidence.judging import bases

LOWER, NONE, HIGHER = Direction.LOWER, Direction.NONE, Direction.HIGHER


def _evidence(*results: Result, people: str | None = None) -> Evidence:
    return Evidence(population=people, results=results)


GOUT = _evidence(
    Result("gout, men", "RR", 0.41, (0.25, 0.7), direction=LOWER, significant=True),
    Result("gout, women", "RR", 0.95, (0.6, 1.4), direction=NONE, significant=False),
    people="male and female teachers",
)
STROKE = _evidence(Result("stroke", "RR", 0.31, (0.2, 0.5), direction=LOWER, significant=True))
ASTHMA = _evidence(Result("asthma", "RR", 2.9, (1.8, 4.6), direction=HIGHER, significant=True))
CYSTITIS = _evidence(Result("recurrence of cystitis", "HR", 0.7, (0.5, 0.9), direction=LOWER, significant=True))
MIGRAINE = _evidence(
    Result("migraine", "RR", 0.7, (0.5, 0.9), direction=LOWER, significant=True),
    Result("menstrual migraine", "RR", 0.9, (0.6, 1.3), direction=LOWER, significant=False),
)
WEIGHT = _evidence(Result("body weight", "MD", -2.0, (-3.0, -1.0), direction=LOWER, significant=True))
KNEES = _evidence(Result("knee pain", "MD", -1.4, (-2.0, -0.8), direction=LOWER, significant=True))
FALLS = _evidence(Result("falls", "RR", 0.97, (0.8, 1.2), direction=NONE, significant=False))
ULCERS = _evidence(
    Result("time to ulcer healing", "HR", 1.01, (0.8, 1.3), direction=NONE, significant=False),
    Result("ulcer recurrence", "HR", 0.6, (0.4, 0.9), direction=LOWER, significant=True),
)

CASES = [
    # parts of a risk
    ("The men who ate most cherries had less than half the risk of gout", GOUT, "agrees"),
    ("The men who ate most cherries had more than half the risk of gout", GOUT, "disagrees"),
    ("The men who ate most cherries had more than double the risk of gout", GOUT, "disagrees"),
    ("Swimmers had a third of the risk of stroke", STROKE, "agrees"),
    ("Swimmers had less than half the risk of stroke", STROKE, "agrees"),
    ("Swimmers ran under a third of the risk of stroke", STROKE, "agrees"),
    ("Swimmers had three quarters of the risk of stroke", STROKE, "disagrees"),
    ("Bakers had a third of the risk of asthma", ASTHMA, "disagrees"),
    ("Bakers had half the risk of asthma", ASTHMA, "disagrees"),
    ("Bakers had nearly three times the risk of asthma", ASTHMA, "agrees"),
    # of one sex
    ("Women who ate most cherries had 59% lower risk of gout", GOUT, "disagrees"),
    ("For the women the same thing was seen: 59% lower risk of gout", GOUT, "disagrees"),
    ("For the men it went better: 59% lower risk of gout", GOUT, "agrees"),
    ("Men who ate cherries got gout less often", GOUT, "agrees"),
    ("In women cherries made no difference to gout", GOUT, "agrees"),
    ("In men cherries made no difference to gout", GOUT, "disagrees"),
    # people, conditions and tools that are no effects
    ("300 women who had just got over a bout of cystitis drank juice or water", CYSTITIS, None),
    ("Adults who had got over cystitis took a pill or a dummy", CYSTITIS, None),
    ("Women who drank juice got cystitis again less often", CYSTITIS, "agrees"),
    ("Migraine that had nothing to do with hormones became less common", MIGRAINE, "agrees"),
    ("Old rats had to climb a ladder with weights for two months", WEIGHT, None),
    ("They climbed stairs with hand weights on their wrists", WEIGHT, None),
    ("Their weights fell by two kilos", WEIGHT, "agrees"),
    ("Their body weight climbed", WEIGHT, "disagrees"),
    ("If your knee hurts, tai chi is the thing: the pain was lower than in those on the waiting list", KNEES, "agrees"),
    ("When your knees ache more, tai chi is worth a try", KNEES, None),
    ("If you do tai chi, knee pain gets worse", KNEES, "disagrees"),
    ("Swimming was just as good for avoiding falls", FALLS, None),
    ("Swimming did nothing for falls", FALLS, "agrees"),
    ("Healed ulcers came back less often in those who wore the stockings", ULCERS, "agrees"),
]


@pytest.mark.parametrize(("sentence", "evidence", "verdict"), CASES)
def test_what_a_sentence_is_held_to(sentence: str, evidence: Evidence, verdict: str | None) -> None:
    names = {"direction", "significance", "effect-size", "outcome"}
    said = {one.verdict.value for one in bases(sentence, evidence=evidence) if one.name in names}
    assert ("disagrees" in said) is (verdict == "disagrees")
    assert verdict == "disagrees" or ("agrees" in said) is (verdict == "agrees")
