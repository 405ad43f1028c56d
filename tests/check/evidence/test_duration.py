"""Durations: treatment and follow-up, in whatever unit."""

import pytest

from magcite.model import Evidence
from tests.check.evidence.asking import bases, said


@pytest.mark.parametrize(
    ("text", "language", "held"),
    [
        ("They were treated for 24 weeks", "en", "6 months"),
        ("De följdes i ett halvår", "sv", "24 weeks"),
        ("Efter ett år hade smärtan minskat", "sv", "12 months"),
        ("Män följdes i 18 år", "sv", "18 years"),
        ("After seven years they were asked again", "en", "6.8 years"),
        ("They took it for 3 to 24 weeks", "en", "3-24 weeks"),
        ("In a two-year trial bones grew stronger", "en", "24 months"),
        ("They were followed for nearly five years", "en", "4.7 years"),
    ],
)
def test_agrees(text: str, language: str, held: str) -> None:
    assert [one[0] for one in bases(text, Evidence(duration=held), "duration", language=language)] == ["agrees"]


@pytest.mark.parametrize(
    ("text", "language", "held"),
    [
        ("Män följdes i 8 år", "sv", "18 years"),
        ("They were treated for 12 months", "en", "12 weeks"),
        ("De fick det i två månader", "sv", "4 weeks"),
        ("They took it for 36 weeks", "en", "3-24 weeks"),
    ],
)
def test_disagrees(text: str, language: str, held: str) -> None:
    assert bases(text, Evidence(duration=held), "duration", language=language)[0][0] == "disagrees"


@pytest.mark.parametrize(
    ("text", "held"),
    [
        pytest.param("They took it for 12 weeks", "3-24 weeks", id="inside-a-range"),
        pytest.param("They rested for 30 minutes", "12 weeks", id="minutes-beside-weeks"),
        pytest.param("They took it for 8 weeks and were followed for 9 years", "12 weeks", id="two-durations"),
        pytest.param("They took it for 8 weeks", None, id="none-held"),
        pytest.param("They took it for 8 weeks", "2 menstrual cycles", id="no-unit-of-time"),
    ],
)
def test_stays_silent(text: str, held: str | None) -> None:
    assert {one[0] for one in bases(text, Evidence(n=3, duration=held), "duration")} == {"not-stated"}


def test_one_of_two_durations_agrees() -> None:
    text = "They took it for 12 weeks and were followed for 9 years"
    assert [one[0] for one in bases(text, Evidence(duration="12 weeks"), "duration")] == ["agrees", "not-stated"]


def test_derived_durations() -> None:
    abstract = said("We randomised 290 infants to drops or placebo for 6 months. Colds did not differ.")
    assert bases("They got drops for 6 weeks", None, "duration", abstract)[0][0] == "disagrees"  # 6 are months there
    assert bases("They got drops for 9 weeks", None, "duration", abstract)[0][0] == "disagrees"
    assert bases("They got drops for half a year", None, "duration", abstract)[0][0] == "agrees"
