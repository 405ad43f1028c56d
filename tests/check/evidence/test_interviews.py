"""People told to have been asked, where a trial gave them something."""

import pytest

from magcite.model import Design, Evidence
from tests.check.evidence.asking import bases

TRIAL = Evidence(design=Design.RCT, species=("human",), n=66, exposure="N-acetylcysteine", comparator="placebo")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Researchers interviewed 66 adults who could not stop and who had taken NAC"),
        ("en", "In a town by the sea 66 people were asked about their eating habits and followed for seven years"),
        ("en", "Doctors surveyed 66 women on NAC"),
        ("sv", "Forskare intervjuade 66 vuxna som hade ätit tabletterna"),
        ("sv", "66 personer fick frågor om sina kostvanor och följdes i sju år"),
        ("sv", "Man frågade 66 kvinnor"),
    ],
)
def test_people_only_asked(language: str, text: str) -> None:
    assert [verdict for verdict, _, _ in bases(text, TRIAL, "design", language=language)] == ["disagrees"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Researchers interviewed 66 adults and then gave them NAC or placebo"),
        ("en", "66 adults were asked about their diet before they were given the pills"),
        ("en", "In a randomised trial 66 adults took part, who were asked about their sleep"),
        ("en", "Afterwards 66 people were asked whether they felt better"),
        ("sv", "66 personer lottades och fick frågor om sina kostvanor"),
        ("sv", "66 personer fick frågor om hur de mådde"),
        ("sv", "Forskarna frågade sig om 66 vuxna räckte"),
    ],
)
def test_people_asked_as_well(language: str, text: str) -> None:
    assert "disagrees" not in [verdict for verdict, _, _ in bases(text, TRIAL, "design", language=language)]


def test_an_interview_study_is_one() -> None:
    watched = Evidence(design=Design.CROSS_SECTIONAL, species=("human",), n=66)
    assert bases("Researchers interviewed 66 adults about garlic", watched, "design") == []
