"""Words beside an age or an amount."""

import pytest

from magcite.language import is_average, is_no_dose_of_study, names_all


@pytest.mark.parametrize(
    ("words", "language"), [("mean 62 years", "en"), ("Medelåldern var 62 år", "sv"), ("i snitt 62 år", "sv")]
)
def test_means(words: str, language: str) -> None:
    assert is_average(words, language)


def test_a_range_is_no_mean() -> None:
    assert not is_average("30-60 years", "en")


@pytest.mark.parametrize(
    ("before", "after", "language"),
    [
        ("The recommended intake is ", " a day", "en"),
        ("", " a day is recommended", "en"),
        ("Det rekommenderade intaget är ", "", "sv"),
        ("Behovet är ", "", "sv"),
    ],
)
def test_recommendations(before: str, after: str, language: str) -> None:
    assert is_no_dose_of_study(before, after, language)


def test_a_dose_that_was_given() -> None:
    assert not is_no_dose_of_study("They took ", " of it", "en")


@pytest.mark.parametrize(
    ("before", "after", "language", "expected"),
    [
        ("The ", " had fewer colds", "en", True),
        ("De ", " sov bättre", "sv", True),
        ("The ", " who got magnesium slept", "en", False),
        ("De ", " som fick magnesium", "sv", False),
        ("In the ", " slept", "en", True),
        ("In the ", " given magnesium slept", "en", False),
        ("In those ", " taking it sleep came", "en", False),
        ("Hos de ", " försvann hostan", "sv", True),
        ("Of the ", ", 31 slept", "en", True),
        ("On the ", " slept", "en", False),
        ("", " slept", "en", False),
    ],
)
def test_a_number_that_opens_a_sentence(before: str, after: str, language: str, *, expected: bool) -> None:
    assert names_all(before, after, language) is expected
