"""Limits of age beside persons."""

import pytest

from magcite.language import find_quantities
from magcite.language.age_limits import limit_told
from magcite.model import Relation, Role


@pytest.mark.parametrize(
    ("language", "text", "age", "relation"),
    [
        ("en", "The patients were 50 or older.", 50, Relation.MORE),
        ("en", "The participants were 65 and up.", 65, Relation.MORE),
        ("en", "Among women 70 and older, falls were rare.", 70, Relation.MORE),
        ("en", "The study looked at people of 40 and younger.", 40, Relation.LESS),
        ("en", "Men over 65 who swam did better.", 65, Relation.MORE),
        ("en", "Students around 40 who did sports had sore joints.", 40, Relation.ABOUT),
        ("sv", "Kvinnor kring 50 fick kollagen.", 50, Relation.ABOUT),
        ("sv", "Deltagarna var 50 eller äldre.", 50, Relation.MORE),
        ("sv", "Män över 65 som simmade mådde bättre.", 65, Relation.MORE),
        ("sv", "Personerna i försöket var i genomsnitt 73 år.", 73, Relation.ABOUT),
    ],
)
def test_reads_an_age(language: str, text: str, age: float, relation: Relation) -> None:
    (one,) = find_quantities(text, language)
    assert (one.role, one.value, one.unit, one.relation) == (Role.AGE, age, "year", relation)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Scores of 50 and over were common."),
        ("en", "Of the 147 students around 40 had dropped out."),
        ("en", "Of the women, around 40 had left."),
        ("sv", "Av 147 studenter hade runt 40 hoppat av."),
        ("en", "At least 65 patients with asthma took part."),
        ("sv", "Uppföljningen av barnen var i genomsnitt 3 år."),
        ("sv", "De 40 löpare som sprang längst hade en tid på 30 till 35 minuter."),
    ],
)
def test_reads_none(language: str, text: str) -> None:
    assert Role.AGE not in {one.role for one in find_quantities(text, language)}


def test_limit_of_an_age() -> None:
    assert limit_told("65 years or older", "en") is Relation.MORE
    assert limit_told("12 år och yngre", "sv") is Relation.LESS
    assert limit_told("65 years", "en") is None
