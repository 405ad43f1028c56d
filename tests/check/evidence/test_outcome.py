"""Outcomes: deaths for cases, cases for deaths, a disease for its measure, and what headings say."""

import pytest

from magcite.model import Direction, Evidence, Result
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
