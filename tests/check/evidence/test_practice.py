"""Minutes at a time and times a week against those held."""

import pytest

from magcite.model import Evidence
from tests.check.evidence.asking import bases, said

_SAUNA = "20 minutes, 4 times a week"


@pytest.mark.parametrize(
    ("language", "text", "held", "verdict"),
    [
        ("en", "They sat in the sauna for 20 minutes", _SAUNA, "agrees"),
        ("en", "They sat in the sauna for 45 minutes", _SAUNA, "disagrees"),
        ("en", "They walked for three hours a day", "30 minutes/day", "disagrees"),
        ("en", "They took cold showers for three minutes", "30 seconds/day", "disagrees"),
        ("en", "A 60-minute nap made them alert", "20 minutes", "disagrees"),
        ("en", "They took a sauna once a week", _SAUNA, "disagrees"),
        ("en", "They took a sauna four times a week", _SAUNA, "agrees"),
        ("sv", "De badade bastu en gång i veckan", _SAUNA, "disagrees"),
        ("sv", "Tjugo minuters tupplur gjorde dem pigga", "20 minutes", "agrees"),
    ],
)
def test_compares(language: str, text: str, held: str, verdict: str) -> None:
    assert {one[0] for one in bases(text, Evidence(dose=held), "dose", language=language)} == {verdict}


@pytest.mark.parametrize(
    ("text", "held"),
    [
        pytest.param("They fell asleep 12 minutes sooner", "20 minutes", id="a-change"),
        pytest.param("The pulse rose after 45 minutes", "20 minutes", id="a-moment"),
        pytest.param("The 6-minute walk test went better", "20 minutes", id="a-test"),
        pytest.param("They took it twice a day", "500 mg/day", id="what-is-swallowed"),
    ],
)
def test_says_nothing(text: str, held: str) -> None:
    assert bases(text, Evidence(dose=held), "dose") == []


def test_the_hours_of_a_whole_course_are_no_session() -> None:
    course = said("Twenty-three villages were randomised to 80 hours of dance over 12 months or usual care.")
    found = bases("De dansade en timme två gånger i veckan", None, "dose", course, language="sv")
    assert all(one[0] != "disagrees" for one in found)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "Man jämförde att ta järn någon gång i veckan med att ta det varje dag"),
        ("sv", "I försöken ställdes ett par doser i veckan mot en dos om dagen"),
        ("en", "The trials compared taking iron now and then with taking it every day"),
    ],
)
def test_how_often_those_compared_with_took_it_is_no_dose(language: str, text: str) -> None:
    weekly = Evidence(dose="one to three doses a week", exposure="iron")
    assert "disagrees" not in [verdict for verdict, _, _ in bases(text, weekly, "dose", language=language)]


@pytest.mark.parametrize(
    ("language", "text", "verdict"),
    [
        ("sv", "Barnen fick 80 minuters extra utetid varje skoldag", "disagrees"),
        ("sv", "Eleverna fick 90 minuters extra gymnastik om dagen", "disagrees"),
        ("sv", "Barnen fick 40 minuters extra utetid varje skoldag", "agrees"),
        ("en", "The pupils got an 80-minute extra class every day", "disagrees"),
    ],
)
def test_what_was_done_as_well(language: str, text: str, verdict: str) -> None:
    evidence = Evidence(dose="40 minutes of extra outdoor time a day")
    assert {one[0] for one in bases(text, evidence, "dose", language=language)} == {verdict}


@pytest.mark.parametrize("text", ["Barnen fick 80 minuters extra sömn om dagen", "De fick 80 minuter mer om dagen"])
def test_what_came_of_it_as_well_is_no_dose(text: str) -> None:
    evidence = Evidence(dose="40 minutes of extra outdoor time a day")
    assert bases(text, evidence, "dose", language="sv") == []
