"""Sizes held against the one result in their unit."""

import pytest

from magcite.check.evidence.effect_size import NAME
from magcite.model import Direction, Evidence, Result
from tests.check.evidence.asking import bases
from tests.check.evidence.judging import disagreeing

GROWTH = Evidence(
    exposure="inhaled steroids",
    results=(
        Result(
            "growth velocity per year (cm)", "MD", -0.28, (-0.47, -0.09), direction=Direction.LOWER, significant=True
        ),
        Result("cortisol in urine", direction=Direction.NONE, significant=False),
    ),
)
SUGAR = Evidence(
    exposure="vinegar",
    results=(
        Result("HbA1c (percentage points)", "MD", -0.31, (-0.58, -0.04), direction=Direction.LOWER, significant=True),
    ),
)
BIRTH = Evidence(
    exposure="iron",
    results=(Result("birth weight (g)", "MD", 118.0, (40.0, 190.0), direction=Direction.HIGHER, significant=True),),
)


@pytest.mark.parametrize(
    ("text", "language", "evidence", "verdicts"),
    [
        ("Barnen växte knappt tre centimeter mindre", "sv", GROWTH, ["disagrees"]),
        ("Barnen växte 0,3 cm mindre om året", "sv", GROWTH, ["agrees"]),
        ("HbA1c fell by 0.8 percentage points", "en", SUGAR, ["disagrees"]),
        ("HbA1c fell by 0.3 percentage points", "en", SUGAR, ["agrees"]),
        ("Birth weight was 0.5 kg higher", "en", BIRTH, ["disagrees"]),
        ("Birth weight was 120 grams higher", "en", BIRTH, ["agrees"]),  # rounded to tens
        ("Birth weight was 150 grams higher", "en", BIRTH, ["disagrees"]),
    ],
)
def test_in_units(text: str, language: str, evidence: Evidence, verdicts: list[str]) -> None:
    assert [one[0] for one in bases(text, evidence, NAME, language=language)] == verdicts


@pytest.mark.parametrize(
    ("sentence", "outcome", "value"),
    [
        ("HbA1c ended almost one point lower with it.", "HbA1c in percentage points", -0.9),
        ("The upper pressure came down by about 9 points.", "systolic blood pressure in mmHg", -9.1),
        ("They had three weeks fewer headache days.", "headache days a year", -22),
        ("Half of them had their headache days halved.", "headache frequency halved", -1.0),
    ],
)
def test_a_size_in_words_of_its_own_accuses_nobody(sentence: str, outcome: str, value: float) -> None:
    result = Result(outcome, "MD", value, direction=Direction.LOWER, significant=True)
    assert disagreeing(sentence, result, language="en") == []


OSWESTRY = Result("Oswestry index", "MD", -9, (-12, -6), direction=Direction.LOWER, significant=True)
DAYS_OFF = Result("sick leave in days", "MD", -3, (-5, -1), direction=Direction.LOWER, significant=True)
SF_36 = Result("SF-36 score", "MD", 6, (3, 9), direction=Direction.HIGHER, significant=True)


@pytest.mark.parametrize(
    ("sentence", "language", "results", "wrong"),
    [
        ("Those who did yoga came out 15 points better.", "en", (OSWESTRY, DAYS_OFF), True),
        ("De som yogade låg 15 poäng bättre till efteråt.", "sv", (OSWESTRY, DAYS_OFF), True),
        ("Those who did yoga came out 15 points better.", "en", (SF_36,), True),
        ("Those who did yoga ended 9 points better.", "en", (OSWESTRY, DAYS_OFF), False),
        ("De som yogade låg 9 poäng bättre till efteråt.", "sv", (OSWESTRY,), False),
        ("Those who did yoga improved by 15 points.", "en", (OSWESTRY,), False),
        ("Those who did yoga came out 15 points better.", "en", (OSWESTRY, SF_36), False),
        ("Their blood pressure was 15 points better.", "en", (OSWESTRY,), False),
    ],
)
def test_points_of_the_only_score(sentence: str, language: str, results: tuple[Result, ...], wrong: bool) -> None:
    assert disagreeing(sentence, *results, language=language) == [NAME] * wrong


WALKED = Result("walking distance in metres", "MD", 46, (24, 68), direction=Direction.HIGHER, significant=True)


@pytest.mark.parametrize(
    ("sentence", "language", "wrong"),
    [
        ("After half a year they got 120 metres further than those on usual care.", "en", True),
        ("They made it 46 metres farther.", "en", False),
        ("De kom 120 meter längre.", "sv", True),
        ("De hann 46 meter längre.", "sv", False),
    ],
)
def test_metres_further(sentence: str, language: str, wrong: bool) -> None:
    assert disagreeing(sentence, WALKED, OSWESTRY, language=language) == [NAME] * wrong
