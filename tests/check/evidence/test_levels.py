"""Figures of one group, time or part of the people, held against the level of that one."""

import pytest

from magcite.check.evidence.levels import NAME
from magcite.model import Evidence, Result
from tests.check.evidence.asking import bases

_OF_ONE = 3  # words of one figure: "44 per cent"; figures of two groups have more
CURED = Evidence(
    exposure="secukinumab",
    results=(
        Result("clear skin with secukinumab", "percentage", 69.0),
        Result("clear skin with placebo", "percentage", 5.0),
        Result("clear skin with etanercept", "percentage", 44.0),
    ),
)
SMOKING = Evidence(
    exposure="text messages",
    results=(
        Result("abstinence at 3 months with text messages", "percentage", 41.0),
        Result("abstinence at 3 months with usual care", "percentage", 9.0),
        Result("abstinence at 6 months with text messages", "percentage", 27.0),
        Result("abstinence at 6 months with usual care", "percentage", 8.0),
    ),
)
AGES = Evidence(
    exposure="patching",
    results=(
        Result("improvement in vision in children aged 7 to 12", "percentage", 53.0),
        Result("improvement in vision in children aged 13 to 17", "percentage", 25.0),
    ),
)


@pytest.mark.parametrize(
    ("text", "language", "evidence", "verdicts"),
    [
        ("On etanercept 44 per cent reached clear skin", "en", CURED, ["agrees"]),
        ("On etanercept 69 per cent reached clear skin", "en", CURED, ["disagrees"]),
        ("With secukinumab 69 % reached clear skin", "en", CURED, ["agrees"]),
        ("Vid tre månader var 41 procent rökfria, mot 9 procent av de andra", "sv", SMOKING, ["agrees", "agrees"]),
        ("Vid sex månader var 41 procent rökfria, mot 8 procent av de andra", "sv", SMOKING, ["disagrees", "agrees"]),
        (
            "At six months 41 per cent were smoke-free, against 8 per cent of the others",
            "en",
            SMOKING,
            ["disagrees", "agrees"],
        ),
        ("In the older group, 25 per cent saw better", "en", AGES, ["agrees"]),
        ("In the older group, 53 per cent saw better", "en", AGES, ["disagrees"]),
        ("I den yngre gruppen såg 53 procent bättre", "sv", AGES, ["agrees"]),
        ("Clear skin was 44 per cent more common with secukinumab", "en", CURED, []),  # a change, and no level
        ("69 per cent reached clear skin", "en", CURED, []),  # of whom is open
        ("Arthritis eased in 69 per cent on etanercept", "en", CURED, []),  # another outcome
    ],
)
def test_levels(text: str, language: str, evidence: Evidence, verdicts: list[str]) -> None:
    single = [one for one in bases(text, evidence, NAME, language=language) if len(one[1].split()) <= _OF_ONE]
    assert [one[0] for one in single] == verdicts
