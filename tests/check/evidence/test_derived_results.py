"""Claims against the results read out of an abstract, from the words of both."""

import pytest

from tests.check.evidence.asking import accusations, said
from tests.check.evidence.asking import bases as asked

TRIAL = said(
    "BACKGROUND: Yoga may ease anxiety. METHODS: We randomised 92 adults to yoga or stretching for 8 weeks."
    " RESULTS: Pain decreased in both groups (p < 0.01), with no difference between the groups (p = 0.44)."
    " Sleep quality did not improve (SMD 0.05, 95% CI -0.20 to 0.30). Blood pressure was 5 mmHg lower with yoga than"
    " with stretching (95% CI 1 to 9). CONCLUSION: Yoga lowered blood pressure but not cholesterol."
)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Yoga improved sleep quality", "en"),
        ("Yoga lowered cholesterol", "en"),
        ("Yoga increased blood pressure", "en"),
        ("Yoga förbättrade sömnkvaliteten", "sv"),
        ("Yoga sänkte kolesterolet", "sv"),
        ("Blodtrycket steg av yoga", "sv"),
    ],
)
def test_a_wrong_claim_is_told(text: str, language: str) -> None:
    assert accusations(text, None, TRIAL, language=language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Yoga did not improve sleep quality", "en"),
        ("Yoga lowered blood pressure", "en"),
        ("Pain fell in both groups", "en"),
        ("Yoga may ease anxiety", "en"),
        ("Yoga eases anxiety", "en"),  # nothing was found about it, and nothing is told from silence
        ("Sömnkvaliteten blev inte bättre", "sv"),
        ("Blodtrycket sjönk av yoga", "sv"),
        ("Kolesterolet påverkades inte", "sv"),
    ],
)
def test_a_right_claim_is_left_alone(text: str, language: str) -> None:
    assert accusations(text, None, TRIAL, language=language) == []


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Kakao sänker det onda kolesterolet, LDL, med 0,15 mmol/l", "agrees"),
        ("Kakao sänker det onda kolesterolet, LDL, med 0,5 mmol/l", "disagrees"),
    ],
)
def test_a_fall_by_an_amount_has_the_sign_of_its_interval(text: str, verdict: str) -> None:
    abstract = said(
        "Nineteen trials with a total of 1131 participants were included. Cocoa lowered LDL cholesterol by 0.15 mmol/L"
        " (95% CI -0.24 to -0.06) and raised HDL cholesterol by 0.05 mmol/L (95% CI 0.01 to 0.09)."
    )
    assert [one[0] for one in asked(text, None, "effect-size", abstract, language="sv")] == [verdict]
