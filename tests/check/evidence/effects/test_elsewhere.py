"""Figures of abstracts told of another outcome, from another level, or with the decimal sign at another place."""

import pytest

from tests.check.evidence.asking import accusations, said

_STRESS = (
    "In this randomised trial 64 adults took ashwagandha or placebo for 60 days. "
    "Stress scores fell by 44% with the extract (P < 0.001). "
    "Serum cortisol was reduced by 27.9% (P = 0.002)."
)
_LEVELS = (
    "We gave 36 adults berberine for 13 weeks. "
    "Haemoglobin A1c decreased from 9.5% to 7.5% (P < 0.01). "
    "Triglycerides were lower than with metformin."
)
_FATS = (
    "We pooled 18 trials of honey in 1105 people. "
    "LDL cholesterol was reduced (mean difference -0.16 mmol/L, 95% CI -0.27 to -0.05)."
)


def _sizes(sentence: str, abstract: str, language: str = "en") -> list[str]:
    found = accusations(sentence, None, said(abstract), language=language)
    return [one for one in found if one.startswith("effect-size")]


@pytest.mark.parametrize(
    ("sentence", "abstract", "language"),
    [
        ("The root cut cortisol by 44%.", _STRESS, "en"),
        ("Roten sänkte kortisolet med 44 procent.", _STRESS, "sv"),
        ("HbA1c fell from 9.5 to 8.5 per cent.", _LEVELS, "en"),
        ("HbA1c sjönk från 9,5 till 8,5 procent.", _LEVELS, "sv"),
        ("HbA1c sjönk från 8,9 till 7,5 procent.", _LEVELS, "sv"),
        ("LDL cholesterol fell by 1.6 mmol/L.", _FATS, "en"),
        ("LDL-kolesterolet sjönk med 1,6 mmol/l.", _FATS, "sv"),
    ],
)
def test_disagrees(sentence: str, abstract: str, language: str) -> None:
    assert len(_sizes(sentence, abstract, language)) == 1


@pytest.mark.parametrize(
    ("sentence", "abstract", "language"),
    [
        ("The root cut cortisol by 27.9%.", _STRESS, "en"),
        ("The root cut cortisol by 28%.", _STRESS, "en"),
        ("The root cut cortisol, and stress by 44%.", _STRESS, "en"),
        ("The root may cut cortisol by 44%.", _STRESS, "en"),
        ("Roten sänkte kortisolet med nära 44 procent och stressen lika mycket.", _STRESS, "sv"),
        ("HbA1c fell from 9.5 to 7.5 per cent.", _LEVELS, "en"),
        ("HbA1c sjönk från 9,5 till 7,5 procent.", _LEVELS, "sv"),
        ("HbA1c sjönk från drygt 9 till drygt 7 procent.", _LEVELS, "sv"),
        ("LDL cholesterol fell by 0.16 mmol/L.", _FATS, "en"),
        ("LDL-kolesterolet sjönk med 0,2 mmol/l.", _FATS, "sv"),
    ],
)
def test_stays_silent(sentence: str, abstract: str, language: str) -> None:
    assert _sizes(sentence, abstract, language) == []


def test_a_level_that_is_the_first_less_the_change_is_right() -> None:
    abstract = _LEVELS.replace("decreased from 9.5% to 7.5%", "was 9.5% at the start and decreased by 1.0%")
    assert _sizes("HbA1c fell from 9.5 to 8.5 per cent.", abstract) == []
