"""Pairs of words that are one word in two languages, and pairs that are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.language.cognates import cognate

SAME = """
kolesterol cholesterol, fosfat phosphate, artros arthrosis, anemi anaemia, anemi anemia, allergi allergy,
terapi therapy, östrogen oestrogen, östrogen estrogen, bronkit bronchitis, skleros sclerosis, glukos glucose,
kognitiv cognitive, kronisk chronic, mortalitet mortality, toxicitet toxicity, psykologisk psychological,
reumatism rheumatism, resistens resistance, analys analysis, tiamin thiamine, kalcium calcium,
hormonell hormonal, oxid oxide, nitrat nitrate, fibros fibrosis, leukemi leukaemia, kemoterapi chemotherapy,
homocystein homocysteine, antibiotika antibiotics, epidemiologi epidemiology, ödem edema, telomerer telomeres,
kortisol cortisol, zink zinc, kolin choline, diarré diarrhoea, fertilitet fertility, receptorer receptors,
katekin catechin, quercetin kvercetin, inflammationen inflammation
"""
DIFFERENT = """
magnesium manganese, sömn sleep, hjärta heart, vitamin mineral, studie patient, kvinnor children,
placebo protein, artros asthma, fosfat fasting, kalium sodium, blodtryck cholesterol, depression digestion,
smärta sport, järn iron, migrän margarine, risk rice, behandling breathing, tillskott tailored, kost cost,
gift gift, motion motion, recept receipt, mat mate
"""
SAME_PAIRS = [tuple(pair.split()) for pair in SAME.split(",")]
DIFFERENT_PAIRS = [tuple(pair.split()) for pair in DIFFERENT.split(",")]


@pytest.mark.parametrize(("swedish", "english"), SAME_PAIRS)
def test_one_word_in_two_languages(swedish: str, english: str) -> None:
    assert cognate(swedish, english) >= 0.8


@pytest.mark.parametrize(("swedish", "english"), DIFFERENT_PAIRS)
def test_two_words(swedish: str, english: str) -> None:
    assert cognate(swedish, english) < 0.6


def test_what_single_letters_tell_apart_is_near_but_below_one_word() -> None:
    for pair in (("kalium", "calcium"), ("inulin", "insulin")):
        assert 0.6 < cognate(*pair) < 0.8


def test_nothing_is_like_nothing() -> None:
    assert cognate("", "") == cognate("", "magnesium") == cognate("!", "?") == 0


@given(st.text(max_size=12), st.text(max_size=12))
def test_likeness_lies_between_nothing_and_all_and_has_no_order(a: str, b: str) -> None:
    assert 0 <= cognate(a, b) <= 1
    assert cognate(a, b) == cognate(b, a)
