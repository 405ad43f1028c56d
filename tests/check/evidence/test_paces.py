"""The time in which so many things were taken."""

import pytest

from magcite.model import Evidence
from tests.check.evidence.asking import bases, said

ABSTRACT = "Fourteen adults drank 12 shots in 40 minutes or none, on separate days. Heart rate rose by 6 beats."


@pytest.mark.parametrize(
    ("text", "language", "verdict"),
    [
        ("They drank the 12 shots over four hours", "en", "disagrees"),
        ("They drank 12 shots in 40 minutes", "en", "agrees"),
        ("De drack 12 glas på fyra timmar", "sv", "disagrees"),
        ("De drack 12 glas under 40 minuter", "sv", "agrees"),
    ],
)
def test_as_many_in_another_time(text: str, language: str, verdict: str) -> None:
    for held, answers in ((Evidence(dose="12 shots in 40 minutes"), ()), (None, (said(ABSTRACT),))):
        found = [one[0] for one in bases(text, held, "duration", *answers, language=language)]
        assert [one for one in found if one != "not-stated"] == [verdict]


@pytest.mark.parametrize(
    "text",
    [
        "Four hours later they had 12 shots",
        "They drank 9 shots over four hours",
        "The effect of the shots lasted four hours",
        "After 12 shots the pulse was up for four hours",
    ],
)
def test_other_times(text: str) -> None:
    assert "disagrees" not in [one[0] for one in bases(text, None, "duration", said(ABSTRACT))]
