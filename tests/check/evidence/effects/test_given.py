"""Comparatives told of one side alone: whose they are, in both languages."""

import pytest

from magcite.check.evidence.effects.compared import Sides
from magcite.check.evidence.effects.given import given_in, is_compared, is_of_dummy
from magcite.model import Direction, Evidence, Result
from tests.check.evidence.judging import bases, disagreeing

ZINC = Evidence(
    exposure="zinc lozenges",
    comparator="placebo",
    results=(
        Result("nausea", "RR", 1.52, (1.2, 1.9), direction=Direction.HIGHER, significant=True),
        Result("pneumonia", "RR", 0.6, (0.4, 0.8), direction=Direction.LOWER, significant=True),
    ),
)
CREAMS = Evidence(
    exposure="honey gel",
    comparator="silver cream",
    results=(Result("itching", "RR", 1.41, (1.1, 1.8), direction=Direction.HIGHER, significant=True),),
)


@pytest.mark.parametrize(
    ("sentence", "language", "wrong"),
    [
        ("Nausea was 52 % more common with placebo", "en", True),
        ("Nausea was about half as common again on zinc", "en", False),
        ("Nausea was 52 % more common with zinc", "en", False),
        ("Nausea was more common in the placebo group", "en", True),
        ("Nausea was less common in the placebo group", "en", False),
        ("Pneumonia was more common among the children who got placebo", "en", False),
        ("Pneumonia was 40 % less common among those who received placebo", "en", True),
        ("Nausea was more common than with placebo", "en", False),
        ("Nausea was more common with zinc than with placebo", "en", False),
        ("Nausea was more common with placebo, too", "en", False),
        ("Pneumonia grew rarer with placebo as well", "en", False),
        ("Illamående var 52 % vanligare bland dem som fått placebo", "sv", True),
        ("Illamående var 52 % vanligare med zink", "sv", False),
        ("Illamående var mindre vanligt i placebogruppen", "sv", False),
        ("Lunginflammation var vanligare bland barnen som fick placebo", "sv", False),
        ("Lunginflammation var 40 % ovanligare med placebo", "sv", True),
        ("Illamående var vanligare än med placebo", "sv", False),
        ("Illamående var vanligare även med placebo", "sv", False),
    ],
)
def test_a_comparative_is_of_the_side_it_is_told_with(sentence: str, language: str, wrong: bool) -> None:
    assert ("direction" in disagreeing(sentence, evidence=ZINC, language=language)) is wrong


@pytest.mark.parametrize(
    ("sentence", "language", "wrong"),
    [
        ("Itching was 41 % more common with the cream", "en", True),
        ("Itching was 41 % more common with the gel", "en", False),
        ("Itching was 41 % more common with the honey", "en", False),
        ("Klådan var 41 % vanligare med krämen", "sv", True),
        ("Klådan var 41 % vanligare med honung", "sv", False),
        ("Klådan var vanligare med honung än med krämen", "sv", False),
        ("Klådan var vanligare med krämen än med honung", "sv", True),
    ],
)
def test_things_of_like_meaning_are_told_apart(sentence: str, language: str, wrong: bool) -> None:
    assert ("direction" in disagreeing(sentence, evidence=CREAMS, language=language)) is wrong


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("Bulging fontanelles were 53 % more common with placebo", True),
        ("Bulging fontanelles were 53 % more common with vitamin A", False),
        ("Bulging fontanelles were 35 % less common with placebo", False),
    ],
)
def test_a_figure_tells_which_result_is_meant(sentence: str, wrong: bool) -> None:
    evidence = Evidence(
        exposure="vitamin A",
        comparator="placebo",
        results=(
            Result(
                "bulging of the fontanelle at three days",
                "RR",
                1.53,
                (1.1, 2.1),
                direction=Direction.HIGHER,
                significant=True,
            ),
            Result("death by 6 months", "RR", 0.97, (0.9, 1.1), direction=Direction.NONE, significant=False),
        ),
    )
    assert ("direction" in disagreeing(sentence, evidence=evidence)) is wrong


def test_what_is_given_is_read_behind_its_preposition() -> None:
    assert [one.strip() for one in given_in("Itching was more common with the cream")] == ["cream"]
    assert is_compared("Itching was more common with the cream")
    assert not is_compared("Itching fell with the cream")
    assert is_of_dummy(Sides("zinc", "placebo"), "colds were more common on placebo")
    assert not is_of_dummy(Sides("placebo", None), "colds were more common on placebo")
    assert not is_of_dummy(Sides("zinc", "echinacea"), "colds were more common on placebo")


def test_the_other_side_told_rightly_bears_the_claim_out() -> None:
    told = bases("Nausea was less common in the placebo group", evidence=ZINC)
    assert [one.verdict.value for one in told if one.name == "direction"] == ["agrees"]
