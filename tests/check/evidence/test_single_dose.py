"""One dose against weeks of doses, and the other way round."""

import pytest

from magcite.model import Design, Evidence
from tests.check.evidence.asking import bases, said

ONCE = Evidence(design=Design.RCT, n=24, dose="3 g as a single dose")
DAILY = Evidence(design=Design.RCT, n=24, dose="20 mg/day", duration="12 weeks")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The runners took creatine for two weeks", "en"),
        ("They were given it for a month", "en"),
        ("Löparna tog kreatin i två veckor", "sv"),
        ("De drack rödbetssaft i tio dagar", "sv"),
    ],
)
def test_weeks_of_what_was_taken_once(text: str, language: str) -> None:
    assert "disagrees" in [one[0] for one in bases(text, ONCE, "duration", language=language)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("They took a single dose and slept well for two weeks", "en"),
        ("They had been ill for two weeks", "en"),
        ("They took it on a day off", "en"),
        ("Effekten höll i sig i två veckor", "sv"),
        ("De följdes i två veckor", "sv"),
    ],
)
def test_other_times_beside_one_dose(text: str, language: str) -> None:
    assert "disagrees" not in [one[0] for one in bases(text, ONCE, "duration", language=language)]


def test_one_dose_a_day_is_not_taken_once() -> None:
    held = Evidence(design=Design.RCT, dose="300 mg as a single daily dose", duration="8 weeks")
    assert "disagrees" not in [one[0] for one in bases("They took it for eight weeks", held, "duration")]


@pytest.mark.parametrize(
    ("text", "language", "accused"),
    [
        ("They were given a single dose", "en", True),
        ("They took zinc only once", "en", True),
        ("De fick en enda dos", "sv", True),
        ("De tog tillskottet bara en gång", "sv", True),
        ("They took 20 mg as a single dose", "en", False),
        ("They took a single dose each morning", "en", False),
        ("They took a single dose with breakfast", "en", False),
        ("De fick en enda dos om dagen", "sv", False),
        ("No one missed more than a single dose", "en", False),
        ("They were not given a single dose", "en", False),
    ],
)
def test_one_dose_of_what_was_taken_for_weeks(text: str, language: str, accused: bool) -> None:
    assert ("disagrees" in [one[0] for one in bases(text, DAILY, "dose", language=language)]) is accused


def test_of_an_abstract() -> None:
    abstract = said("We randomised 80 adults to 20 mg of zinc daily or placebo for 12 weeks. Colds were fewer.")
    assert [one[0] for one in bases("They were given a single dose", None, "dose", abstract)] == ["disagrees"]
