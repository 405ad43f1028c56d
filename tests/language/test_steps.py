"""The step an effect is told for."""

import pytest

from magcite.language import find_quantities
from magcite.language.steps import find_step


@pytest.mark.parametrize(
    ("text", "language", "step"),
    [
        ("For every 100 mg of magnesium, the risk fell by 8 percent", "en", "100 mg"),
        ("The risk fell 22% per 100 mg/day increment", "en", "100 mg/day"),
        ("Each additional cup of coffee was linked to a 6% lower risk", "en", "1 cup"),
        ("Risken sjönk med 5 % per 10 gram fibrer", "sv", "10 g"),
        ("Varje extra kopp kaffe gav 6 % lägre risk", "sv", "1 cup"),
        ("For every two cups the risk fell", "en", "2 cup"),
        ("Twice per week", "en", None),
        ("300 mg per day", "en", None),
        ("per 10 g fibre and per 100 mg magnesium", "en", None),
        ("every patient", "en", None),
    ],
)
def test_step(text: str, language: str, step: str | None) -> None:
    assert find_step(text, language) == step


def test_an_effect_carries_its_step() -> None:
    effects = [one for one in find_quantities("The risk fell by 8 % for every 100 mg", "en") if one.role == "effect"]
    assert [(one.value, one.per) for one in effects] == [(-8, "100 mg")]


@pytest.mark.parametrize(
    ("text", "language", "whole"),
    [
        ("1 % of body magnesium", "en", "body magnesium"),
        ("40 procent av kvinnorna", "sv", "kvinnorna"),
        ("Hälften av de svenska barnen", "sv", "svenska barnen"),
        ("One in five sleeps badly", "en", None),
    ],
)
def test_a_share_says_of_what(text: str, language: str, whole: str | None) -> None:
    assert [one.of for one in find_quantities(text, language)] == [whole]
