"""Counts as people tell them, against the number held."""

import pytest

from magcite.model import Design, Evidence
from tests.check.evidence import asking
from tests.check.evidence.asking import bases

HELD = Evidence(design=Design.RCT, n=62)


def verdicts(text: str, language: str, evidence: Evidence = HELD, name: str = "sample") -> list[str]:
    """The verdicts on the counts of a text."""
    return [one[0] for one in bases(text, evidence, name, language=language)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The trial had 26 participants"),
        ("en", "The study was made up of 26 swimmers"),
        ("en", "Researchers in Oslo looked at 26 swimmers"),
        ("en", "It was 26 swimmers who got the gel or the cream"),
        ("en", "In those 26 swimmers the pulse rose"),
        ("en", "Of 85 divers, 19 came back with earache"),
        ("sv", "Studien hade 26 deltagare"),
        ("sv", "Danskarna tittade på 26 simmare"),
        ("sv", "Det var 26 simmare som fick gel eller kräm"),
        ("sv", "Hos de 26 simmarna steg pulsen"),
        ("sv", "De 160 simmarna fick 500 ml var"),
        ("sv", "Av de 130 opererade sov få"),
    ],
)
def test_another_whole_disagrees(language: str, text: str) -> None:
    assert "disagrees" in verdicts(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The 26 swimmers given the gel felt warmer"),
        ("en", "The 26 swimmers taking the gel felt warmer"),
        ("en", "In the 26 swimmers with asthma the pulse rose"),
        ("en", "The 26 women felt warmer"),
        ("en", "Of 1,000 people, 3 fall ill"),
        ("en", "Twelve of the 26 swimmers took part"),
        ("sv", "De 26 simmare som fick gel frös mindre"),
        ("sv", "De 26 kvinnorna frös mindre"),
        ("sv", "I Australien deltog 21 000 simmare i en annan studie"),
        ("sv", "I gruppen som fick gel frös 26 simmare mindre"),
    ],
)
def test_a_part_is_left_in_peace(language: str, text: str) -> None:
    assert "disagrees" not in verdicts(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Of the 62, 20 swam"),
        ("en", "Thirty-one swimmers and 31 runners were scanned"),
        ("en", "Sixty-two brains were scanned"),
        ("sv", "Av de 62 grunkorna var 20 blå"),
    ],
)
def test_the_number_held_in_other_words_agrees(language: str, text: str) -> None:
    assert "agrees" in verdicts(text, language)


def test_cases_of_a_report_and_studies_of_which_a_part_is_told() -> None:
    report = Evidence(design=Design.CASE_REPORT, n=19)
    assert "agrees" in verdicts("Verket har samlat 19 fall av leverskador", "sv", report)
    pooled = Evidence(design=Design.META_ANALYSIS, studies=31)
    assert verdicts("Only 9 of the 31 trials were blind", "en", pooled, "studies") == ["agrees"]


def test_women_of_a_study_of_women_are_all() -> None:
    held = Evidence(design=Design.RCT, n=62, population="women")
    assert verdicts("The 26 women felt warmer", "en", held) == ["disagrees"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The study included 40 smokers and 22 others"),
        ("en", "They looked at 45 healthy controls too"),
        ("en", "The 31 swimmers got tablets, the other 31 water"),
        ("sv", "Studien omfattade 40 rökare och 22 andra"),
    ],
)
def test_words_of_a_rest_make_a_part(language: str, text: str) -> None:
    assert "disagrees" not in verdicts(text, language)


def test_one_study_of_a_review_is_not_the_review() -> None:
    pooled = Evidence(design=Design.META_ANALYSIS, n=900, studies=12)
    assert "disagrees" not in verdicts("One trial followed 2,000 people", "en", pooled)
    assert "disagrees" not in verdicts("Den minsta studien hade 12 personer", "sv", pooled)
    assert verdicts("Together they followed 2,000 people", "en", pooled) == ["disagrees"]
    assert verdicts("They found 3 trials in children", "en", pooled, "studies") == ["not-stated"]
    assert verdicts("They found 3 trials", "en", pooled, "studies") == ["disagrees"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A later study had a control. 260 men with rising PSA got extract or placebo for a year"),
        ("sv", "350 råttor ingick, och de som fick extraktet vägde mindre än de andra"),
    ],
)
def test_words_of_time_and_comparison_excuse_no_sample(language: str, text: str) -> None:
    assert [one[0] for one in asking.bases(text, Evidence(n=183), "sample", language=language)] == ["disagrees"]
