"""Figures that look like a slip of one that is held, and those that do not."""

import pytest

from magcite.model import Evidence, Result
from tests.check.evidence.asking import accusations, said

SLEEP = said(
    "We randomised 3515 adults aged 40 to 60 years to 450 mg of glycine daily or placebo for 9 weeks. "
    "The drink held 26 g of sugar. Response was seen in 63% of the glycine group and 31% of the placebo group."
)
DOSES = Evidence(n=77, dose="oil 80 mg/day or lorazepam 0.5 mg/day", duration="6 weeks")


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "The programme went on for 19 weeks", "duration 19 weeks"),
        ("en", "The drink held 62 g of sugar", "dose 62 g"),
        ("sv", "Sammanlagt var 13 515 personer med", "sample-size 13 515 personer"),
        ("en", "They took 540 mg of glycine a day", "dose 540 mg of glycine a day"),
        ("en", "Of those on glycine 63 % responded, against 51 % on placebo", "effect-size 51 %"),
        ("sv", "Av dem som fick glycin svarade 63 % mot 44 % av de andra", "effect-size 44 %"),
    ],
)
def test_a_slip_is_named(language: str, text: str, found: str) -> None:
    assert found in accusations(text, None, SLEEP, language=language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The programme went on for 9 weeks"),
        ("en", "The programme went on for nine weeks"),
        ("en", "Two glasses held 52 g of sugar"),
        ("en", "Of those on glycine 63 % responded, 32 % more than on placebo"),
        ("en", "Of those on placebo 69 % did not respond"),
        ("en", "It wasn't 19 weeks, but 9"),
        ("en", "In an ordinary year 1990 people write to me"),
        ("sv", "Hälften av dem fick glycin"),
        ("sv", "Av dem som fick glycin svarade 63 % mot 31 % av de andra"),
    ],
)
def test_right_figures_are_left_alone(language: str, text: str) -> None:
    assert [one for one in accusations(text, None, SLEEP, language=language) if "number" not in one] == []


def test_a_figure_in_another_unit() -> None:
    assert accusations("Half a gram of lorazepam was compared with 80 mg of oil", DOSES) == ["dose Half a gram"]
    assert accusations("Half a milligram of lorazepam was compared with 80 mg of oil", DOSES) == []


def test_a_figure_in_the_words_of_a_result() -> None:
    skin = Evidence(n=63, results=(Result("wrinkles, fall of 38 % with 3 g/day", None, None, None, None, None),))
    assert "effect-size 83 %" in accusations("Wrinkles were 83 % fewer", skin)
    assert "effect-size 38 %" not in accusations("Wrinkles were 38 % fewer", skin)


def test_several_days_of_a_time_are_no_slip() -> None:
    walks = Evidence(n=40, dose="walks of 15 minutes three times a week", duration="8 weeks")
    assert accusations("A quarter of an hour three times a week is 45 minutes", walks) == []
