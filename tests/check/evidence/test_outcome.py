"""Outcomes: deaths for cases, cases for deaths, a disease for its measure, and what headings say."""

import pytest

from magcite.model import Direction, Evidence, Result
from tests.check.evidence.asking import accusations, said
from tests.check.evidence.judging import bases, disagreeing

DEATHS = Result("cancer mortality", "RR", 0.5, (0.3, 0.8), direction=Direction.LOWER, significant=True)
CASES = Result("liver cancer incidence", "HR", 0.82, (0.7, 0.9), direction=Direction.LOWER, significant=True)
MEASURE = Result("LDL cholesterol", direction=Direction.LOWER, significant=True)


@pytest.mark.parametrize(
    ("sentence", "result", "language"),
    [
        ("Magnesium halverar risken för cancer.", DEATHS, "sv"),
        ("Magnesium prevents cancer.", DEATHS, "en"),
        ("Fewer developed cancer.", DEATHS, "en"),
        ("Dödligheten i levercancer minskade.", CASES, "sv"),
        ("Fewer died from liver cancer.", CASES, "en"),
        ("Oats prevent heart attacks.", MEASURE, "en"),
        ("Havre minskar risken för stroke.", MEASURE, "sv"),
    ],
)
def test_disagrees(sentence: str, result: Result, language: str) -> None:
    assert disagreeing(sentence, result, language=language) == ["outcome"]


@pytest.mark.parametrize(
    ("sentence", "results"),
    [
        ("Magnesium halverar risken att dö i cancer.", (DEATHS,)),
        ("Dödligheten minskade bland kvinnor med cancer.", (DEATHS,)),
        ("Cancer är en vanlig sjukdom.", (DEATHS,)),
        ("Ökar magnesium risken för cancer?", (DEATHS,)),
        ("Risken för cancer påverkades inte.", (DEATHS,)),
        ("Risken för levercancer minskade.", (CASES, DEATHS)),
        ("Havre sänker kolesterolet.", (MEASURE,)),
        ("Havre minskar risken för stroke.", (MEASURE, Result("an index of health", direction=Direction.BETTER))),
    ],
)
def test_stays_silent(sentence: str, results: tuple[Result, ...]) -> None:
    assert "outcome" not in disagreeing(sentence, *results, language="sv")


def test_a_disease_of_the_people_studied_is_no_outcome() -> None:
    evidence = Evidence(population="adults with diabetes", results=(MEASURE,))
    assert disagreeing("Diabetes became less troublesome, and less diabetes was seen.", evidence=evidence) == []


def test_a_heading_is_read_at_the_first_claim_that_cites_the_work() -> None:
    sentence = "Färre dog i cancer."
    named = {"language": "sv", "heading": "Magnesium halverar risken för cancer"}
    (basis,) = [one for one in bases(sentence, DEATHS, **named) if one.name == "outcome"]  # type: ignore[arg-type]
    assert basis.page_value == "Magnesium halverar risken för cancer"
    more = "\n\nDödligheten i cancer sjönk [@a].\n"
    assert disagreeing(sentence, DEATHS, **named, more=more) == ["outcome"]


def test_a_heading_that_another_work_bears_out_is_left_alone() -> None:
    more = "\n\nFärre fick cancer [@b].\n"
    named = {"language": "sv", "heading": "Magnesium halverar risken för cancer", "more": more}
    assert disagreeing("Färre dog i cancer.", DEATHS, **named) == []


def test_a_claim_and_its_heading_are_one_error() -> None:
    named = {"language": "sv", "heading": "Magnesium halverar risken för cancer"}
    assert disagreeing("Magnesium halverar risken för cancer.", DEATHS, **named) == ["outcome"]


def test_a_claim_against_the_work_is_not_accused() -> None:
    assert disagreeing("Magnesium prevents cancer.", DEATHS, intent="disputes") == []


DIED = Result("all-cause mortality", "HR", 0.51, (0.29, 0.91), direction=Direction.LOWER, significant=True)
ILL = Result("myocardial infarction or stroke", "RR", 0.61, (0.44, 0.87), direction=Direction.LOWER, significant=True)


@pytest.mark.parametrize(
    ("sentence", "result", "language"),
    [
        ("De som slutade fick hälften så många hjärtinfarkter.", DIED, "sv"),
        ("Those who quit had half as many strokes.", DIED, "en"),
        ("Risken för cancer var 49 procent lägre.", DIED, "sv"),
        ("Nut eaters were 39 per cent less likely to die.", ILL, "en"),
        ("Risken att dö var 39 procent lägre.", ILL, "sv"),
        ("The risk of dying was 40 per cent lower.", ILL, "en"),
    ],
)
@pytest.mark.parametrize("derived", [None, "sha256:0"])
def test_a_figure_of_the_dead_told_of_the_sick(
    sentence: str, result: Result, language: str, derived: str | None
) -> None:
    evidence = Evidence(results=(result,), derived=derived)
    assert disagreeing(sentence, evidence=evidence, language=language) == ["outcome"]


@pytest.mark.parametrize(
    ("sentence", "results"),
    [
        ("Half as many died.", (DIED,)),
        ("Nut eaters were 15 per cent less likely to die.", (ILL,)),
        ("Nut eaters were 39 per cent less likely to die.", (ILL, DIED)),
        ("Risk of stroke or death was 39 per cent lower.", (ILL,)),
        ("Those who quit may have had half as many strokes.", (DIED,)),
    ],
)
def test_other_figures_and_the_same_outcome_are_left_alone(sentence: str, results: tuple[Result, ...]) -> None:
    evidence = Evidence(results=results, derived="sha256:0")
    assert "outcome" not in disagreeing(sentence, evidence=evidence)


def test_deaths_of_an_illness_with_the_figure_of_its_cases() -> None:
    stroke = Result("ischemic stroke", "HR", 0.84, (0.74, 0.96), direction=Direction.LOWER, significant=True)
    every = Result("all-cause mortality", "HR", 0.9, (0.85, 0.95), direction=Direction.LOWER, significant=True)
    evidence = Evidence(results=(every, stroke), derived="sha256:0")
    assert disagreeing("They died of ischemic stroke 16% less often.", evidence=evidence) == ["outcome"]
    assert disagreeing("They died of stroke 10% less often.", evidence=evidence) == []


_CASES = "We followed 9,000 nurses for 12 years. During follow-up, 134 new cases of thyroid cancer occurred."
_DEATHS = "We followed 9,000 nurses for 12 years. During follow-up, 340 deaths from heart disease occurred."


@pytest.mark.parametrize(
    ("sentence", "abstract", "language"),
    [
        ("134 av kvinnorna dog i sköldkörtelcancer.", _CASES, "sv"),
        ("In all, 134 of them died of thyroid cancer.", _CASES, "en"),
        ("Of the nurses, 340 got heart disease.", _DEATHS, "en"),
        ("340 fick hjärtsjukdom.", _DEATHS, "sv"),
    ],
)
def test_so_many_who_died_are_no_so_many_who_fell_ill(sentence: str, abstract: str, language: str) -> None:
    (accused,) = accusations(sentence, None, said(abstract), language=language)
    assert accused.startswith("outcome ")


@pytest.mark.parametrize(
    "sentence",
    [
        "134 of them got thyroid cancer, and 12 died.",
        "In all 134 developed thyroid cancer.",
        "134 nurses with thyroid cancer were counted.",
        "12 of them died of thyroid cancer.",
    ],
)
def test_counts_of_one_kind_are_left_alone(sentence: str) -> None:
    assert not [one for one in accusations(sentence, None, said(_CASES)) if one.startswith("outcome")]


@pytest.mark.parametrize(
    ("sentence", "language", "wrong"),
    [
        ("Concerts went with 14% fewer deaths from heart disease.", "en", True),
        ("Dödligheten i hjärtsjukdom var 14 % lägre.", "sv", True),
        ("The risk of dying was 14% lower.", "en", False),
        ("There were fewer deaths from heart disease.", "en", False),
    ],
)
def test_the_figure_of_all_deaths_is_none_of_one_cause(sentence: str, language: str, wrong: bool) -> None:
    result = Result("all-cause mortality", "HR", 0.86, (0.77, 0.96), direction=Direction.LOWER, significant=True)
    assert ("outcome" in disagreeing(sentence, result, language=language)) is wrong
    cause = Result("cardiovascular mortality", "HR", 0.86, (0.7, 0.98), direction=Direction.LOWER, significant=True)
    assert disagreeing(sentence, result, cause, language=language) == []
