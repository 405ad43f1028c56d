"""By how much more: "more" behind the figure of a change is no rise."""

import pytest

from magcite.language.assertions import assertions_in
from magcite.model import Direction


@pytest.mark.parametrize(
    ("sentence", "language", "direction", "size"),
    [
        ("Walking lowered systolic blood pressure by 7 mmHg more than stretching.", "en", Direction.LOWER, 7.0),
        ("They lost three kilos more body fat than the controls.", "en", Direction.LOWER, 3.0),
        ("Fish raised HDL cholesterol by about 0.1 mmol/l more than chicken.", "en", Direction.HIGHER, 0.1),
        ("Akupunktur minskade smärtan med 9 poäng mer än placebo.", "sv", Direction.LOWER, 9.0),
        ("Promenader sänkte det diastoliska trycket med tre mmHg mer än kontrollen.", "sv", Direction.LOWER, 3.0),
        ("Efter ett år hade simmarna tappat över två kilo mer kroppsfett än de andra.", "sv", Direction.LOWER, 2.0),
    ],
)
def test_more_of_a_change(sentence: str, language: str, direction: Direction, size: float) -> None:
    (found,) = assertions_in(sentence, language)
    assert found.direction is direction
    assert found.size is not None
    assert found.size.low == size


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Walking lowered weight with more sleep.", "en"),
        ("Promenader sänkte vikten med mer sömn.", "sv"),
    ],
)
def test_more_of_something_else(sentence: str, language: str) -> None:
    assert all(one.direction is None for one in assertions_in(sentence, language))


def test_less_of_a_change_is_another_matter() -> None:
    (found,) = assertions_in("Walking lowered the pain by 5 points less than the drug.", "en")
    assert found.direction is not Direction.LOWER
