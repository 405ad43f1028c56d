"""Subgroups: an effect told as stronger in some people, where the study saw no sure difference between them."""

import pytest

from magcite.model import Direction, Evidence, Result
from tests.check.evidence.judging import bases

MAIN = Result("stroke", "HR", 0.8, (0.7, 0.9), direction=Direction.LOWER, significant=True)
BY_SEX = Result("interaction with sex", p="0.44")
BY_AGE = Result("interaction with age", p=">0.05", significant=False)
BY_DRINK = Result("interaction with alcohol intake and with obesity", p=">0.05", significant=False)
SURE = Result("interaction with obesity", p="0.001", significant=True)


def judged(sentence: str, *results: Result, language: str) -> list[str]:
    """The verdicts on subgroups of a claim on vitamin D."""
    told = Evidence(exposure="vitamin D", results=(MAIN, *results))
    found = bases(sentence, evidence=told, language=language)
    told_apart = [one for one in found if one.name == "significance" and "interaction" in (one.source_value or "")]
    return [one.verdict.value for one in told_apart]


@pytest.mark.parametrize(
    ("sentence", "result", "language"),
    [
        ("Läkarna skriver att tabletterna hjälper extra bra hos personer med fetma.", BY_DRINK, "sv"),
        ("Effekten var störst hos dem som dricker mycket alkohol.", BY_DRINK, "sv"),
        ("De som dricker alkohol har mest nytta av tillskottet.", BY_DRINK, "sv"),
        ("Sambandet var tydligast bland kvinnor.", BY_SEX, "sv"),
        ("Skyddet var starkare hos äldre.", BY_AGE, "sv"),
        ("Störst nytta hade personer med fetma.", BY_DRINK, "sv"),
        ("Particularly large benefits were seen among people with obesity.", BY_DRINK, "en"),
        ("The effect was strongest in those who drink much alcohol.", BY_DRINK, "en"),
        ("Those who drink much wine gain most.", BY_DRINK, "en"),
        ("The association was stronger in women.", BY_SEX, "en"),
        ("It helps the elderly most, and above all among women.", BY_AGE, "en"),
        ("It works best in people with obesity.", BY_DRINK, "en"),
    ],
)
def test_disagrees_where_the_difference_was_not_sure(sentence: str, result: Result, language: str) -> None:
    assert judged(sentence, result, language=language) == ["disagrees"]


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("De personer med fetma som gjorde bäst ifrån sig på testet fick färre stroke.", "sv"),
        ("Ju mer de med fetma tog, desto större var effekten bland dem.", "sv"),
        ("Effekten kan vara störst hos personer med fetma.", "sv"),
        ("Effekten var inte starkare hos personer med fetma.", "sv"),
        ("Effekten var lika stor hos personer med fetma.", "sv"),
        ("Är effekten störst hos personer med fetma?", "sv"),
        ("Effekten var störst hos personer med astma.", "sv"),
        ("Personer med fetma fick oftare stroke.", "sv"),
        ("People with obesity who did best on the test had fewer strokes.", "en"),
        ("People with obesity who did most exercise had fewer strokes.", "en"),
        ("The more those with obesity took, the greater the effect.", "en"),
        ("The effect may be strongest in people with obesity.", "en"),
        ("The effect was no stronger in people with obesity.", "en"),
        ("The effect was the same in people with obesity.", "en"),
        ("The effect was strongest in people with asthma.", "en"),
        ("People with obesity had more strokes.", "en"),
        ("Those who took most vitamin D had fewer strokes.", "en"),
    ],
)
def test_stays_silent(sentence: str, language: str) -> None:
    assert judged(sentence, BY_DRINK, language=language) == []


def test_agrees_where_the_difference_was_sure() -> None:
    assert judged("The effect was strongest in people with obesity.", SURE, language="en") == ["agrees"]


def test_needs_the_significance_of_the_interaction() -> None:
    silent = Result("interaction with obesity")
    assert judged("The effect was strongest in people with obesity.", silent, language="en") == []
