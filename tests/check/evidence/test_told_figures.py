"""Times, ages and doses as people tell them in passing, against what is held."""

import pytest

from magcite.model import Design, Evidence
from tests.check.evidence.asking import bases, said

DURATION = [
    ("en", "They kept to it for 14 days", "14 weeks", ["disagrees"]),
    ("en", "Eighteen weeks is a good part of a life", "18 weeks", ["agrees"]),
    ("en", "Nineteen weeks is a good part of a life", "18 weeks", []),
    ("sv", "Som längst höll man på i ett halvår", "1-26 weeks", ["agrees"]),
    ("sv", "Som längst höll man på i två år", "1-26 weeks", ["disagrees"]),
    ("en", "The longest trial ran for a year", "12 weeks", ["not-stated"]),
    ("en", "After two years they were all checked again", "12 weeks", ["not-stated"]),
    ("en", "After two years they were slimmer", "12 weeks", ["disagrees"]),
    ("en", "They did it for half an hour a day over 5 months", "5 weeks", ["disagrees"]),
    ("sv", "Studierna varade från två veckor till ett halvår", "2-26 weeks", ["agrees"]),
]


@pytest.mark.parametrize(("language", "text", "held", "expected"), DURATION)
def test_durations(language: str, text: str, held: str, expected: list[str]) -> None:
    evidence = Evidence(design=Design.RCT, duration=held)
    assert [one[0] for one in bases(text, evidence, "duration", language=language)] == expected


AGES = [
    ("en", "The patients were all over 80", "18-80 years", "disagrees"),
    ("en", "They were all over 50", "18-80 years", "disagrees"),
    ("en", "They were all over 18", "18-80 years", "agrees"),
    ("en", "Nobody in it was older than 64", "18-64 years", "agrees"),
    ("sv", "Ingen i försöket var yngre än 50", "50-75 years", "agrees"),
    ("sv", "Åldern i studien var 69 i snitt", "mean 69 years", "agrees"),
    ("sv", "Åldern i studien var 96 i snitt", "mean 69 years", "disagrees"),
    ("en", "Anyone between 18 and 65 could join", "18-65 years", "agrees"),
    ("sv", "Barn på 13 år och uppåt var inte med", "4-12 years", "not-stated"),
]


@pytest.mark.parametrize(("language", "text", "held", "expected"), AGES)
def test_ages(language: str, text: str, held: str, expected: str) -> None:
    evidence = Evidence(design=Design.RCT, age=held)
    assert [one[0] for one in bases(text, evidence, "age", language=language)] == [expected]


DOSES = [
    ("sv", "Tabletterna innehöll 20 mg", "20 mg/day", ["agrees"]),
    ("sv", "Tabletterna innehöll 20 mg", "40 mg/day", []),
    ("sv", "Tabletterna innehöll 400 mg", "40 mg/day", ["disagrees"]),
    ("en", "The pills were 20 mg each", "40 mg/day", []),
    ("en", "The men ate 1.3 mg per kilo", "1.3 g/kg/day", ["disagrees"]),
    ("sv", "Doserna var 0,1–5 gram", "0.1-5 mg/day", ["disagrees"]),
    ("en", "Doses went from a tenth of a gram to two grams", "100-2000 mg/day", ["agrees"]),
]


@pytest.mark.parametrize(("language", "text", "held", "expected"), DOSES)
def test_doses(language: str, text: str, held: str, expected: list[str]) -> None:
    evidence = Evidence(design=Design.RCT, dose=held)
    assert [one[0] for one in bases(text, evidence, "dose", language=language)] == expected


def test_the_dose_of_those_compared_with_agrees() -> None:
    evidence = Evidence(design=Design.RCT, exposure="a course", comparator="escitalopram 10-20 mg/day")
    found = bases("They took a course or the drug, 10 to 20 mg a day", evidence, "dose")
    assert found[0][0] == "agrees"


def test_a_number_of_an_abstract_excuses_only_its_own_unit() -> None:
    abstract = said("We randomised 290 infants to drops or placebo for 6 months. Colds fell by 9 per cent.")
    assert bases("They got drops for 6 weeks", None, "duration", abstract)[0][0] == "disagrees"
    assert bases("They got drops for 6 months", None, "duration", abstract)[0][0] == "agrees"
