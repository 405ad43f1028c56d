"""Ages told in words."""

import pytest

from magcite.language import find_quantities
from magcite.language.ages import find_ages
from magcite.model import Relation, Role


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("They were in their fifties.", 50, 59),
        ("They were in their late 40s.", 40, 49),
        ("They were in their twenties and thirties.", 20, 39),
        ("All were octogenarians.", 80, 89),
    ],
)
def test_decades_are_ranges(text: str, low: float, high: float) -> None:
    found = list(find_ages(text, "en"))
    assert [(one.value, one.high, one.role, one.unit) for one in found] == [(low, high, Role.AGE, "year")]


def test_a_decade_of_the_calendar_is_no_age() -> None:
    assert list(find_ages("It was popular in the fifties.", "en")) == []


@pytest.mark.parametrize(
    ("language", "text", "value", "high", "relation"),
    [
        ("en", "Everyone had passed 65.", 65, None, Relation.MORE),
        ("sv", "Alla hade fyllt 70.", 70, None, Relation.MORE),
        ("en", "The teenagers were between 13 and 17.", 13, 17, Relation.EQUAL),
        ("en", "Ages ranged from 40 to 84.", 40, 84, Relation.EQUAL),
        ("sv", "Barnen var 4–6 år.", 4, 6, Relation.EQUAL),
    ],
)
def test_ages_without_a_unit(language: str, text: str, value: float, high: float | None, relation: Relation) -> None:
    (one,) = find_quantities(text, language)
    assert (one.role, one.value, one.high, one.relation) == (Role.AGE, value, high, relation)


def test_a_score_is_no_age() -> None:
    found = find_quantities("The scores of the teenagers were between 13 and 17.", "en")
    assert all(one.role is not Role.AGE for one in found)
