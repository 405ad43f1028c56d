"""Claims on a part of the people, or at a time, against the results of parts and times."""

import pytest

from magcite.check.evidence.effects.compared import sides_of
from magcite.check.evidence.effects.whom import OfWhom, days_in, is_same_time, of_whom
from magcite.model import Direction, Evidence, Result
from tests.check.evidence.judging import bases, disagreeing

WOMEN = Result("dementia in women", "HR", 1.6, (1.2, 2.2), direction=Direction.HIGHER, significant=True)
MEN = Result("dementia in men", "HR", 1.1, (0.7, 1.7), direction=Direction.NONE, significant=False)
EARLY = Result("back pain at 3 months", "MD", -9.0, (-14.0, -4.0), direction=Direction.LOWER, significant=True)
LATE = Result("back pain at 12 months", "MD", -1.0, (-5.0, 3.0), direction=Direction.NONE, significant=False)


@pytest.mark.parametrize(
    ("subgroup", "words", "language", "whom"),
    [
        ("women", "Women with few teeth fell ill", "en", OfWhom.SAME),
        ("women", "Män med få tänder blev sjuka", "sv", OfWhom.OTHERS),
        ("women", "People with few teeth fell ill", "en", OfWhom.OPEN),
        ("people with hypertension", "People with normal pressure", "en", OfWhom.OTHERS),
        ("people without hypertension", "People with normal blood pressure", "en", OfWhom.SAME),
        ("people with hypertension", "De med högt blodtryck", "sv", OfWhom.SAME),
        ("pregnant women", "expectant mothers", "en", OfWhom.SAME),
        ("women without a previous birth", "Women who have given birth before", "en", OfWhom.OTHERS),
        ("women with a previous birth", "Women who have given birth before", "en", OfWhom.SAME),
        ("women without a previous birth", "In your first birth", "en", OfWhom.SAME),
        ("smokers", "Rökare hade mer", "sv", OfWhom.SAME),
    ],
)
def test_whom_a_sentence_means(subgroup: str, words: str, language: str, whom: OfWhom) -> None:
    assert of_whom(subgroup, words, language, "adults") is whom


@pytest.mark.parametrize(
    ("known", "whom"), [("women, children and elderly people", OfWhom.SAME), ("children", OfWhom.OPEN)]
)
def test_children_are_a_part_where_others_were_studied_too(known: str, whom: OfWhom) -> None:
    assert of_whom("children", "In children the risk was halved", "en", known) is whom


def test_a_part_is_held_against_its_own_result() -> None:
    assert disagreeing("Women with few teeth developed dementia more often", WOMEN, MEN) == []
    assert "significance" in disagreeing("Men with few teeth developed dementia more often", WOMEN, MEN)
    assert "significance" in disagreeing("Män med få tänder fick oftare demens", WOMEN, MEN, language="sv")
    assert disagreeing("Kvinnor med få tänder fick oftare demens", WOMEN, MEN, language="sv") == []


def test_all_are_neither_borne_out_nor_accused_by_a_part() -> None:
    told = bases("People with few teeth developed dementia more often", MEN)
    assert {one.verdict.value for one in told if one.name in {"direction", "significance"}} <= {"not-stated"}


@pytest.mark.parametrize(
    ("sentence", "language", "wrong"),
    [
        ("After a year the treated had less back pain", "en", True),
        ("Efter tolv månader hade de behandlade mindre ryggsmärta", "sv", True),
        ("After three months the treated had less back pain", "en", False),
        ("The treated had less back pain", "en", False),
    ],
)
def test_a_time_is_held_against_its_own_result(sentence: str, language: str, wrong: bool) -> None:
    said = disagreeing(sentence, EARLY, LATE, language=language)
    assert bool({"direction", "significance"} & set(said)) is wrong


def test_lengths_of_time() -> None:
    assert is_same_time(days_in("at 12 months", "en")[0], days_in("a year later", "en")[0])
    assert is_same_time(days_in("efter tolv veckor", "sv")[0], days_in("3 months", "en")[0])
    assert not is_same_time(days_in("efter 12 veckor", "sv")[0], days_in("12 months", "en")[0])
    assert days_in("the third day of May", "en") == ()


def test_sides_in_an_outcome() -> None:
    sides = sides_of("score with lime honey against plain honey", "honey", "no honey")
    assert (sides.arm, sides.comparator) == ("lime honey", "plain honey")
    assert sides_of("body weight v water (kg)", "light drinks", None).comparator == "water"
    assert sides_of("pain in women at 6 weeks", "yoga", "rest").subgroup == "women"
    assert sides_of("pain in women at 6 weeks", "yoga", "rest").time == "6 weeks"
    assert Evidence(results=()).results == ()


FORMULA = Result("crying in formula-fed infants", "MD", -9, (-41, 23), direction=Direction.NONE, significant=False)
BREAST = Result("crying in breastfed infants", "MD", -46, (-67, -25), direction=Direction.LOWER, significant=True)


@pytest.mark.parametrize(
    ("sentence", "language", "wrong", "borne"),
    [
        ("Bottle-fed babies cry less with the drops", "en", True, False),
        ("Flaskmatade barn skriker mindre med dropparna", "sv", True, False),
        ("Breastfed babies cry less with the drops", "en", False, True),
        ("Barn som ammas skriker mindre med dropparna", "sv", False, True),
        ("Babies cry less with the drops", "en", False, False),
        ("Barn som inte ammas skriker mindre med dropparna", "sv", False, False),
    ],
)
def test_babies_are_people_of_a_kind(sentence: str, language: str, wrong: bool, borne: bool) -> None:
    held = Evidence(exposure="drops", comparator="placebo", population="infants with colic", results=(BREAST, FORMULA))
    found = bases(sentence, language=language, evidence=held)
    assert any(one.verdict == "disagrees" for one in found) is wrong
    assert any(one.verdict == "agrees" and one.name == "direction" for one in found) is borne
