"""Ages: ranges with ranges, means with means."""

import pytest

from magcite.model import Evidence
from tests.check.evidence.asking import bases, said


@pytest.mark.parametrize(
    ("text", "language", "held"),
    [
        ("Män mellan 30 och 60 år följdes", "sv", "30-60 years"),
        ("They were aged 60 or older", "en", "60 years and over"),
        ("Personer över 65 år deltog", "sv", "65-80 years"),
        ("The mean age was 62 years", "en", "mean 62 years"),
        ("Medelåldern var 62 år", "sv", "mean 62 years"),
    ],
)
def test_agrees(text: str, language: str, held: str) -> None:
    assert [one[0] for one in bases(text, Evidence(age=held), "age", language=language)] == ["agrees"]


@pytest.mark.parametrize(
    ("text", "language", "held"),
    [
        ("Män mellan 40 och 70 år följdes", "sv", "30-60 years"),
        ("The participants were 18 to 30 years old", "en", "40 years and over"),
        ("The mean age was 26 years", "en", "mean 62 years"),
        ("Personer över 80 år deltog", "sv", "57-70 years"),
    ],
)
def test_disagrees(text: str, language: str, held: str) -> None:
    assert [one[0] for one in bases(text, Evidence(age=held), "age", language=language)] == ["disagrees"]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        pytest.param("They were aged 45 years", "30-60 years", id="inside-the-range"),
        pytest.param("They were aged 40 to 50 years", "mean 62 years", id="a-mean-is-no-range"),
        pytest.param("Men aged 40 to 50 and women aged 60 to 70 took part", "30-35 years", id="two-ages"),
    ],
)
def test_stays_silent(text: str, held: str) -> None:
    assert {one[0] for one in bases(text, Evidence(age=held), "age")} == {"not-stated"}


def test_the_population_may_tell_the_age() -> None:
    assert bases("They were aged 57 to 70", Evidence(population="adults aged 57-70 years"), "age")[0][0] == "agrees"


def test_derived_ages() -> None:
    abstract = said("We randomised 186 men aged 65-84 years to vitamin D or placebo for 12 months.")
    assert bases("They were aged 65 to 84", None, "age", abstract)[0][0] == "agrees"
    assert bases("They were aged 35 to 54", None, "age", abstract)[0][0] == "disagrees"


@pytest.mark.parametrize(
    ("text", "language", "verdict"),
    [
        ("Deltagarna var vuxna upp till 60 års ålder", "sv", "disagrees"),
        ("Deltagarna var vuxna upp till 75 års ålder", "sv", "agrees"),
        ("Den äldsta var 85 år", "sv", "disagrees"),
        ("Den äldsta var 60 år", "sv", "not-stated"),
        ("De yngsta hade fyllt 12 år", "sv", "disagrees"),
        ("Ingen under 40 deltog", "sv", "disagrees"),
        ("De var 40 år och uppåt", "sv", "disagrees"),
        ("Participants were up to 90 years old", "en", "disagrees"),
        ("The youngest were 20", "en", "agrees"),
        ("The youngest were 13", "en", "disagrees"),
        ("People as old as 90 took part", "en", "disagrees"),
        ("They were at least 45", "en", "disagrees"),
        ("Nobody over 75 took part", "en", "agrees"),
        ("They were at least 16", "en", "not-stated"),
        ("De var högst 85 år", "sv", "not-stated"),
        ("Risk rose in adults up to 60 years of age", "en", "not-stated"),
    ],
)
def test_ends_of_a_range(text: str, language: str, verdict: str) -> None:
    held = Evidence(age="20-75 years")
    assert [one[0] for one in bases(text, held, "age", language=language)] == [verdict]


def test_a_range_of_means_is_no_range_of_ages() -> None:
    abstract = said(
        "We included 28 studies with a total of 2733 participants, whose mean age ranged from 43 to 70 years. In this"
        " meta-analysis, pain fell."
    )
    for text in ("The youngest were 18", "People aged 18 to 90 took part", "They were up to 90 years old"):
        assert [one[0] for one in bases(text, None, "age", abstract)] == ["not-stated"]
    own = said("We studied 90 women; their mean age was 52 years, range 43 to 70 years.")
    assert bases("They were up to 70 years old", None, "age", own)[0][0] == "agrees"


RANGE_AND_MEAN = said(
    "We randomised 124 older adults (aged 55 to 80 years, mean age 66.6 years) to walking or stretching."
)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Deltagarna var mellan 65 och 90 år", "sv", "disagrees"),
        ("Deltagarna var mellan 55 och 80 år", "sv", "agrees"),
        ("The participants were between 55 and 80 years", "en", "agrees"),
        ("The participants were between 20 and 35 years", "en", "disagrees"),
        ("Deltagarna, som i snitt var 76 år, gick", "sv", "disagrees"),
        ("Deltagarna, som i genomsnitt var 67 år, gick", "sv", "agrees"),
    ],
)
def test_a_range_is_held_against_the_range_of_an_abstract_and_a_mean_against_its_mean(
    text: str, language: str, expected: str
) -> None:
    found = [one[0] for one in bases(text, None, "age", RANGE_AND_MEAN, language=language)]
    assert found == [expected]


@pytest.mark.parametrize(
    ("text", "language", "verdicts"),
    [
        ("They were healthy, and all were over 80", "en", ["disagrees"]),
        ("Studien var stor och samtliga var minst 80 år", "sv", ["disagrees"]),
        ("They were healthy, and all were over 70", "en", ["agrees"]),
        ("Men of any age came, and all the women were over 80", "en", ["not-stated"]),
        ("Studien var stor och många var över 80 år", "sv", ["not-stated"]),
    ],
)
def test_what_is_said_of_all_behind_another_statement(text: str, language: str, verdicts: list[str]) -> None:
    told = bases(text, Evidence(age="70-98 years"), "age", language=language)
    assert [one[0] for one in told] == verdicts
