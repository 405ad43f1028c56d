"""Doses and lengths of studies told in passing."""

import pytest

from magcite.language import find_quantities
from magcite.model import Role


@pytest.mark.parametrize(
    ("language", "text", "value", "unit"),
    [
        ("en", "The treatment was 10 mg of melatonin an hour before bedtime.", 10, "mg"),
        ("en", "They stirred 25 g of the powder into their breakfast every day.", 25, "g/day"),
        ("en", "Every morning they mixed 40 g of oat bran into their yoghurt.", 40, "g/day"),
        ("en", "On fast days the women were allowed no more than 500 kcal.", 500, "kcal/day"),
        ("en", "The diet held about 800 kcal a day.", 800, "kcal/day"),
        ("en", "The product contains 200 mg, but the study gave 400 mg.", 400, "mg"),
        ("sv", "Behandlingen var 10 mg melatonin en timme före sänggåendet.", 10, "mg"),
        ("sv", "De åt 500 kcal två dagar i veckan.", 500, "kcal/day"),
        ("sv", "De rörde ner 25 gram pulver i filen varje dag.", 25, "g/day"),
        ("sv", "På fastedagarna fick kvinnorna högst 500 kcal.", 500, "kcal/day"),
        ("sv", "Preparatet innehåller 200 mg, men i studien gavs 400 mg.", 400, "mg"),
    ],
)
def test_an_amount_is_a_dose(language: str, text: str, value: float, unit: str) -> None:
    doses = [one for one in find_quantities(text, language) if one.role is Role.DOSE]
    assert [(one.value, one.unit) for one in doses] == [(value, unit)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "They ate 300 kcal less a day."),
        ("en", "A banana contains 30 mg."),
        ("en", "They lost 25 g of muscle, and trained every day."),
        ("sv", "De åt 300 kcal mindre om dagen."),
        ("sv", "En banan innehåller 30 mg."),
    ],
)
def test_an_amount_is_no_dose(language: str, text: str) -> None:
    assert all(one.role is not Role.DOSE for one in find_quantities(text, language))


@pytest.mark.parametrize(
    ("language", "text", "value", "unit"),
    [
        ("en", "Over the five years the women were tracked, many of them died.", 5, "year"),
        ("en", "Eleven years on, those who slept least had diabetes more often.", 11, "year"),
        ("en", "The experiment lasted a mere ten days.", 10, "day"),
        ("en", "Trials in the review ran from 4 to 24 weeks.", 4, "week"),
        ("sv", "Under de fem år som kvinnorna följdes dog många av dem.", 5, "year"),
        ("sv", "Försöket varade i bara tio dagar.", 10, "day"),
    ],
)
def test_a_time_is_the_length_of_a_study(language: str, text: str, value: float, unit: str) -> None:
    told = [one for one in find_quantities(text, language) if one.role is Role.DURATION]
    assert [(one.value, one.unit) for one in told] == [(value, unit)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Over the five years before the war many died."),
        ("en", "Eleven years ago people slept more."),
        ("en", "Ten years on, nobody has repeated the study."),
        ("sv", "Under de två år som pandemin varade gick män upp i vikt."),
    ],
)
def test_a_time_is_no_length_of_a_study(language: str, text: str) -> None:
    assert all(one.role is not Role.DURATION for one in find_quantities(text, language))
