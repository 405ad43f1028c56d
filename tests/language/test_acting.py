"""People of whom a text says that they were studied."""

import pytest

from magcite.language.acting import studied


@pytest.mark.parametrize(
    ("text", "language", "people"),
    [
        ("More fat was seen in a study from 2014 of men who drank it", "en", "men"),
        ("In a trial in 40 trained young women, it helped", "en", "women"),
        ("I ett försök med 26 friska män sågs det", "sv", "män"),
        ("En studie från 2011 på äldre kvinnor", "sv", "kvinnor"),
        ("In a study of blood cells from men it helped", "en", None),
        ("I en studie av hur barn sover", "sv", None),
        ("Men drank more", "en", None),
    ],
)
def test_people_studied(text: str, language: str, people: str | None) -> None:
    found = studied(text, language)
    assert (text[found.start : found.end] if found else None) == people
