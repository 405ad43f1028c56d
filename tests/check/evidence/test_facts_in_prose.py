"""Sizes, ages, lengths and how often, as people tell them in passing."""

import pytest

from magcite.model import Design, Evidence
from tests.check.evidence.asking import bases

_TRIAL = Evidence(
    design=Design.RCT,
    n=214,
    age="65 years or older",
    duration="16 weeks",
    dose="3 sessions per week, 45 minutes",
    exposure="balance training",
    comparator="once a week",
)
_COHORT = Evidence(
    design=Design.COHORT,
    n=1894,
    age="9 years",
    duration="7 years",
    dose="at least 5-6 times per week",
    exposure="breastfeeding for six months",
)
_BABIES = Evidence(design=Design.RCT, n=758, duration="12 months", population="newborn infants")
CASES = [
    ("en", "The study included 114 new mothers", _TRIAL, "sample", "disagrees"),
    ("sv", "Omkring 100 barn och vuxna deltog", _TRIAL, "sample", "disagrees"),
    ("en", "The trial randomised 104 older people", _TRIAL, "sample", "disagrees"),
    ("en", "The patients were 50 or older", _TRIAL, "age", "disagrees"),
    ("sv", "Deltagarna var 65 och uppåt", _TRIAL, "age", "agrees"),
    ("sv", "Alla var över 75 år", _TRIAL, "age", "disagrees"),
    ("en", "The patients were all over 60", _TRIAL, "age", "agrees"),
    ("sv", "Barnen var i genomsnitt 13 år", _COHORT, "age", "disagrees"),
    ("en", "After eight weeks of training they fell less", _TRIAL, "duration", "disagrees"),
    ("en", "Already after eight weeks they fell less", _TRIAL, "duration", "not-stated"),
    ("en", "Six months of training made them steadier", _TRIAL, "duration", "disagrees"),
    ("sv", "Amning i ett halvår hängde ihop med mindre astma", _COHORT, "duration", "agrees"),
    ("sv", "Två månaders amning hängde ihop med mindre astma", _COHORT, "duration", "disagrees"),
    ("sv", "Barnen följdes i fyra år", _COHORT, "duration", "disagrees"),
    ("en", "They trained twice a week, the others once a week", _TRIAL, "dose", "disagrees"),
    ("en", "They walked nearly every day", _COHORT, "dose", "agrees"),
    ("sv", "De gick en gång i veckan", _COHORT, "dose", "disagrees"),
    ("sv", "Barnen följdes tills de var två år", _BABIES, "duration", "disagrees"),
    ("sv", "Barnen följdes tills de fyllde ett år", _BABIES, "duration", "agrees"),
    ("en", "The babies were followed until they were three years old", _BABIES, "duration", "disagrees"),
]


@pytest.mark.parametrize(("language", "text", "held", "name", "verdict"), CASES)
def test_compares(language: str, text: str, held: Evidence, name: str, verdict: str) -> None:
    found = {one[0] for one in bases(text, held, name, language=language)}
    assert verdict in found
    assert verdict == "disagrees" or "disagrees" not in found


def test_an_age_until_which_they_were_followed_is_none_of_theirs() -> None:
    assert bases("Barnen följdes tills de var två år", _BABIES, "age", language="sv") == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "I ett lottat försök fick 1894 barn lunch och följdes sedan i sju år"),
        ("en", "In a clinical trial the children were followed up for seven years"),
    ],
)
def test_following_excuses_no_lots(language: str, text: str) -> None:
    assert "disagrees" in {one[0] for one in bases(text, _COHORT, "design", language=language)}
