"""Designs that no word names, by what was done; and abstracts whose design stays open."""

import pytest

from magcite.enrich.derive import derive
from magcite.model import FactKind
from tests.enrich.abstracts import answer


def designs(abstract: str, title: str | None = None) -> list[str | None]:
    derived = derive(answer(abstract, title))
    return [one.term for one in derived.facts if one.kind is FactKind.DESIGN]


@pytest.mark.parametrize(
    ("abstract", "expected"),
    [
        ("METHODS: We followed 5120 nurses for 14 years. RESULTS: 312 developed gout.", "cohort"),
        (
            "METHODS: Dock workers were followed from 1990 to 2015. RESULTS: The hazard ratio of tinnitus was 1.4.",
            "cohort",
        ),
        ("METHODS: Diet was asked for. RESULTS: Over 98 000 person-years there were 212 deaths.", "cohort"),
        (
            "METHODS: Data of 4000 pupils, free of asthma, who were followed up at 12. RESULTS: 120 had asthma.",
            "cohort",
        ),
        ("METOD: Vi följde 3200 lärare i 9 år. RESULTAT: 140 insjuknade i diabetes.", "cohort"),
        ("METHODS: An online survey was answered by 812 midwives. RESULTS: 40% slept badly.", "cross-sectional"),
        ("METHODS: Questionnaires were mailed to 900 farmers. RESULTS: 31% had back pain.", "cross-sectional"),
        ("METOD: En webbenkät besvarades av 640 elever. RESULTAT: 22 % var trötta.", "cross-sectional"),
        (
            "METHODS: Embase was searched. Data were pooled with random-effects models. RESULTS: 9 trials.",
            "meta-analysis",
        ),
        (
            "METHODS: We searched Medline. Two reviewers judged the risk of bias. RESULTS: 9 trials.",
            "systematic-review",
        ),
        ("METOD: Vi sökte i PubMed. Resultaten vägdes samman. RESULTAT: 9 studier.", "meta-analysis"),
        ("METHODS: In an open-label pilot study 24 adults drank the tea. RESULTS: Pain fell.", "trial"),
    ],
)
def test_what_was_done_tells_the_design(abstract: str, expected: str) -> None:
    assert designs(abstract) == [expected]


@pytest.mark.parametrize(
    "abstract",
    [
        "METHODS: Adults received zinc and were followed for 2 years. RESULTS: 12 developed colds.",
        "METHODS: Pupils were assigned to a course and followed for 2 years. RESULTS: 12 developed asthma.",
        "METHODS: We followed 40 people after hip surgery. RESULTS: 3 died.",
        "METHODS: Cases and controls were followed up. RESULTS: 3 died.",
        "METHODS: We followed the guideline. RESULTS: The hazard ratio is explained.",
        "METHODS: We followed 40 bakers for a year. RESULTS: Their skill was high.",
        "METHODS: An online survey was sent out in two waves. RESULTS: 40% slept badly.",
        "METHODS: Farmers kept a diary and filled in an online questionnaire. RESULTS: 31% had back pain.",
        "METHODS: We searched Medline. RESULTS: Sleep is important.",
        "METOD: Vuxna fick zink och följdes i 2 år. RESULTAT: 12 insjuknade.",
        "BACKGROUND: An online survey found much of it. METHODS: We thought about it. RESULTS: It is so.",
    ],
)
def test_what_may_be_another_thing_tells_none(abstract: str) -> None:
    assert designs(abstract) == []


def test_a_design_that_is_named_stands() -> None:
    said = "METHODS: In this case-control study an online survey was sent out. RESULTS: The hazard ratio was 2."
    assert designs(said) == ["case-control"]
    assert designs("METHODS: An online survey was sent out. RESULTS: 40%.", "A cohort study of sleep") == ["cohort"]


def test_a_review_by_its_sections_is_what_it_did_with_the_studies() -> None:
    head = "DATA SOURCES: Medline. STUDY SELECTION: Trials of yoga. DATA SYNTHESIS: Nine trials were included."
    assert designs(f"{head} Cramps fell.") == ["systematic-review"]
    assert designs(f"{head} Cramps fell (I2 = 41%).") == ["meta-analysis"]


def test_a_cohort_study_opens_its_sentence() -> None:
    assert designs("METHODS: Retrospective cohort study of 964 dancers seen in one clinic. RESULTS: It rose.") == [
        "cohort"
    ]
    assert designs("METHODS: Retrospective cohort studies are few. RESULTS: It rose.") == []
