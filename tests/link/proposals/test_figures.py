"""Figures: what two texts agree on, in whatever unit and measure they say it."""

import pytest

from magcite.link.proposals.figures import Agreement, FigureKind, agreement, figures_in, number_keys


def kinds(text: str, language: str = "en") -> list[tuple[str, float]]:
    return [(one.kind.value, round(one.low, 2)) for one in figures_in(text, language, "claim")]


def test_units_and_measures_become_one() -> None:
    assert kinds("HR 0.66") == kinds("34% lower risk") == [("percent", 34.0)]
    assert kinds("1 g magnesium a day") == kinds("1000 mg/day") == [("dose", 1000.0)]
    assert kinds("after 2 weeks of treatment") == [("time", 14.0)]


@pytest.mark.parametrize(
    ("stated", "held", "found"),
    [
        ("4035 men", "4035 women", Agreement.SAME),
        ("over 8800 people", "8894 people", Agreement.ABOUT),
        ("51 men", "52 men", Agreement.NEAR),
        ("164 people", "153 people", Agreement.CLOSE),
        ("4035 people", "187 people", Agreement.OTHER),
        ("HR 0.66", "34% lower risk", Agreement.SAME),
        ("350 mg/day", "360 mg/day", Agreement.NEAR),
        ("2000 IU/day", "2000 mg/day", Agreement.OTHER),
        ("120-973 mg/day", "120-973 mg/day", Agreement.SAME),
        ("120 mg/day", "120-973 mg/day", Agreement.ABOUT),
        ("120-900 mg/day", "120-973 mg/day", Agreement.CLOSE),
    ],
)
def test_how_figures_agree(stated: str, held: str, found: Agreement) -> None:
    (one,), (other,) = (list(figures_in(text, "en", "claim")) for text in (stated, held))
    assert agreement(one, other) is found


def test_digits_tell_how_much_a_number_says() -> None:
    digits = [next(figures_in(text, "en", "claim")).digits for text in ("60 men", "8800 men", "4035 men", "4.8 years")]
    assert digits == [1, 3, 4, 3]


def test_a_number_of_a_hundred_or_more_is_counted_unless_it_is_said_to_be_about() -> None:
    digits = [next(figures_in(text, "en", "claim")).digits for text in ("290 men", "about 290 men", "100 men")]
    assert digits == [3, 2, 2]


@pytest.mark.parametrize(
    ("stated", "held", "found"),
    [
        ("followed for 9 years", "followed for 9.3 years", Agreement.ABOUT),
        ("followed for 9 years", "followed for 9.9 years", Agreement.CLOSE),
        ("followed for about 30 years", "followed for 27 years", Agreement.ABOUT),
        ("followed for 30 years", "followed for 27 years", Agreement.CLOSE),
        ("followed for 2 years", "followed for 2.4 years", Agreement.OTHER),
    ],
)
def test_time_is_told_in_whole_years(stated: str, held: str, found: Agreement) -> None:
    (one,), (other,) = (list(figures_in(text, "en", "claim")) for text in (stated, held))
    assert agreement(one, other) is found


def test_a_field_says_what_its_numbers_are() -> None:
    (age,) = figures_in("30-60 years", "en", "evidence", within=FigureKind.AGE)
    assert (age.kind, age.low, age.high) == (FigureKind.AGE, 30.0, 60.0)
    assert list(figures_in(None, "en", "evidence")) == []
    (effect,) = figures_in("34% lower risk", "en", "claim")
    assert set(number_keys([effect])) == {"34", "0.66", "1.34"}


@pytest.mark.parametrize(
    ("stated", "held", "found"),
    [
        ("about 400 people", "412 people", Agreement.ABOUT),
        ("about 400 people", "431 people", Agreement.CLOSE),
        ("about 25% lower risk", "27% lower risk", Agreement.ABOUT),
        ("about 25% lower risk", "34% lower risk", Agreement.OTHER),
        ("25% lower risk", "27% lower risk", Agreement.CLOSE),
    ],
)
def test_a_hedged_number_reaches_further(stated: str, held: str, found: Agreement) -> None:
    (one,), (other,) = (list(figures_in(text, "en", "claim")) for text in (stated, held))
    assert agreement(one, other) is found


def test_a_length_in_kilometres_counts_no_studies() -> None:
    assert all(kind != "studies" for kind, _ in kinds("Nine cyclists rode 16.1 km time trials"))


@pytest.mark.parametrize(
    ("stated", "held", "found"),
    [
        ("for 16 weeks", "for 4 months", Agreement.ABOUT),
        ("for three months", "for 12 weeks", Agreement.ABOUT),
        ("for six months", "for 26 weeks", Agreement.ABOUT),
        ("for 12 weeks", "for 2 months", Agreement.OTHER),
        ("for 12 weeks", "for 13 weeks", Agreement.CLOSE),
    ],
)
def test_weeks_are_told_as_months(stated: str, held: str, found: Agreement) -> None:
    (one,), (other,) = (list(figures_in(text, "en", "claim")) for text in (stated, held))
    assert agreement(one, other) is found
