"""Durations: treatment and follow-up, in whatever unit."""

import pytest

from magcite.model import Design, Evidence
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
    assert bases("They got drops for 6 weeks", None, "duration", abstract)[0][0] == "disagrees"  # 6, but of months
    assert bases("They got drops for 9 weeks", None, "duration", abstract)[0][0] == "disagrees"
    assert bases("They got drops for half a year", None, "duration", abstract)[0][0] == "agrees"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The colds lasted seven days", "en"),
        ("Coughs that went on for more than four weeks were rarer", "en"),
        ("The relief held for six months", "en"),
        ("They were in hospital for two weeks", "en"),
        ("The blisters were gone after five days", "en"),
        ("Ryggskott som satt i längre än sex veckor blev ovanligare", "sv"),
        ("Effekten höll i sig i ett halvår", "sv"),
        ("Feber som varade längre än fyra dagar var vanligare", "sv"),
        ("De var sjukskrivna i två veckor", "sv"),
        ("Magbesvären gick över efter fyra dagar", "sv"),
    ],
)
def test_a_time_of_an_outcome_is_no_length_of_the_study(text: str, language: str) -> None:
    assert {one[0] for one in bases(text, Evidence(duration="12 weeks"), "duration", language=language)} == {
        "not-stated"
    }


@pytest.mark.parametrize(
    ("text", "language", "verdict"),
    [
        ("Treatment took between 2 and 14 months", "en", "disagrees"),
        ("Treatment took between 2 and 14 weeks", "en", "agrees"),
        ("The course took between 2 and 14 months", "en", "disagrees"),
        ("Behandlingen tog mellan 2 och 14 månader", "sv", "disagrees"),
        ("Kursen pågick i mellan 2 och 14 veckor", "sv", "agrees"),
    ],
)
def test_how_long_treatment_took_in_a_review(text: str, language: str, verdict: str) -> None:
    abstract = said(
        "METHODS: We searched four databases for randomised trials. RESULTS: We included 19 studies with a total of 811"
        " participants. Treatment lasted from 2 to 14 weeks. Sleep improved. Few data were available at 6 or 12 months."
        " CONCLUSIONS: In this meta-analysis the course helped."
    )
    assert [one[0] for one in bases(text, None, "duration", abstract, language=language)] == [verdict]


def test_a_time_that_an_abstract_tells_as_something_else() -> None:
    abstract = said(
        "We randomised 90 players to rest or walks for 10 days. Delayed return (more than 30 days) was seen in 4%."
    )
    text = "Players who were away longer than a month were as common in both groups"
    assert "disagrees" not in [one[0] for one in bases(text, None, "duration", abstract)]


def test_what_was_over_later_than_the_study_is_no_point_in_it() -> None:
    assert bases("After a year the effect had gone", Evidence(duration="12 weeks"), "duration")[0][0] == "disagrees"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Three months later half had put it back on, but the study itself ran for just eight weeks", "en"),
        ("It was a short study, just 14 days long", "en"),
        ("The experiment lasted a mere ten days", "en"),
        ("Tre månader senare hade hälften gått upp igen, men studien pågick i bara åtta veckor", "sv"),
        ("Det var en kort studie, bara 14 dagar lång", "sv"),
        ("Försöket varade i bara tio dagar", "sv"),
    ],
)
def test_a_short_study_is_no_moment_of_a_longer_one(text: str, language: str) -> None:
    told = bases(text, Evidence(design=Design.RCT, duration="18 weeks"), "duration", language=language)
    assert "disagrees" in [one[0] for one in told]


@pytest.mark.parametrize("text", ["After only two weeks they slept better", "They were seen again a year later"])
def test_a_moment_of_a_study_accuses_nobody(text: str) -> None:
    told = bases(text, Evidence(design=Design.RCT, duration="18 weeks"), "duration")
    assert "disagrees" not in [one[0] for one in told]


def test_full_years_are_counted() -> None:
    assert bases("They were followed for 20 years", Evidence(duration="20.7 years"), "duration")[0][0] == "agrees"
    assert bases("They were followed for 21 years", Evidence(duration="20.7 years"), "duration")[0][0] == "agrees"
    assert bases("They were followed for 19 years", Evidence(duration="20.7 years"), "duration")[0][0] == "disagrees"


def test_a_moment_within_the_longest_time_is_left_alone() -> None:
    drip = said(
        "We randomised 96 patients to thiamine or placebo twice daily for up to 7 days. Lactate did not differ."
    )
    assert bases("There was no difference in lactate after a day", None, "duration", drip)[0][0] == "not-stated"
