"""Persons that a number counts, by their noun or by what only persons do."""

import pytest

from magcite.language import find_quantities
from magcite.language.persons import inflected
from magcite.model import Role


@pytest.mark.parametrize(
    ("language", "text", "read"),
    [
        ("en", "We randomised 90 shift workers.", "90 shift workers"),
        ("en", "The 64 bell-ringers wore a step counter.", "64 bell-ringers"),
        ("en", "Only 18 took part.", "18"),
        ("en", "All 96 of us were vaccinated.", "96"),
        ("en", "In all, 40 spelunkers joined the study.", "40 spelunkers"),
        ("sv", "De 64 sjuksköterskorna sov dåligt.", "64 sjuksköterskorna"),
        ("sv", "Bara 18 var med.", "18"),
        ("sv", "Man undersökte 5 700 blodgivare.", "5 700 blodgivare"),
        ("sv", "I kören fanns 31 tidigare rökare.", "31 tidigare rökare"),
        ("sv", "Vi var 20 målvakter.", "20 målvakter"),
    ],
)
def test_persons_are_a_sample(language: str, text: str, read: str) -> None:
    assert [one.text for one in find_quantities(text, language) if one.role is Role.SAMPLE] == [read]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "They measured 12 biomarkers."),
        ("en", "12 schools took part."),
        ("en", "Of the 410, 377 took part."),
        ("en", "All aged 60 to 70 took part."),
        ("sv", "De bar 24 stegräknare."),
        ("sv", "De hade 14 tidigare mätningar."),
        ("sv", "Det är 3 gånger vanligare."),
    ],
)
def test_things_are_none(language: str, text: str) -> None:
    assert [one for one in find_quantities(text, language) if one.role is Role.SAMPLE] == []


def test_definite_forms_are_made_of_endings() -> None:
    endings = {"are": "arna", "er": "erna"}
    assert inflected(["*löpare", "studenter", "barn"], endings) == (
        "*löpare",
        "*löparna",
        "studenter",
        "studenterna",
        "barn",
    )
