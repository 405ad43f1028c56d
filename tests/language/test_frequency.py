"""How often, as times a week."""

import pytest

from magcite.language import find_frequencies
from magcite.model import Relation


@pytest.mark.parametrize(
    ("language", "text", "times", "high", "relation"),
    [
        ("en", "twice a week", 2, None, Relation.EQUAL),
        ("en", "three days a week", 3, None, Relation.EQUAL),
        ("en", "4-7 times per week", 4, 7, Relation.EQUAL),
        ("en", "at least two times a day", 14, None, Relation.MORE),
        ("en", "every other day", 3.5, None, Relation.EQUAL),
        ("sv", "en gång i veckan", 1, None, Relation.EQUAL),
        ("sv", "fyra gånger i veckan", 4, None, Relation.EQUAL),
        ("sv", "varannan dag", 3.5, None, Relation.EQUAL),
        ("en", "two classes a week", 2, None, Relation.EQUAL),
        ("en", "6x/week", 6, None, Relation.EQUAL),
        ("en", "on weekdays", 5, None, Relation.EQUAL),
        ("sv", "ett pass i veckan", 1, None, Relation.EQUAL),
        ("sv", "två långa promenader i veckan", 2, None, Relation.EQUAL),
        ("sv", "varannan vecka", 0.5, None, Relation.EQUAL),
        ("en", "three or more times a week", 3, None, Relation.MORE),
        ("en", "two or fewer times per week", 2, None, Relation.LESS),
        ("sv", "fyra eller fler gånger i veckan", 4, None, Relation.MORE),
        ("sv", "två eller färre pass i veckan", 2, None, Relation.LESS),
    ],
)
def test_times_a_week(language: str, text: str, times: float, high: float | None, relation: Relation) -> None:
    (one,) = find_frequencies(f"Så: {text}.", language)
    assert (one.text.endswith(text), one.value, one.high, one.relation) == (True, times, high, relation)


@pytest.mark.parametrize("text", ["for three days daily they", "He won four times.", "a week later"])
def test_other_words_tell_no_frequency(text: str) -> None:
    assert [one for one in find_frequencies(text, "en") if one.text != "daily"] == []


@pytest.mark.parametrize(
    ("language", "text", "times"),
    [
        ("en", "They had two 30-minute sessions a week", 2),
        ("en", "four sessions of 40 minutes a week", 4),
        ("sv", "De tränade tre pass på 45 minuter i veckan", 3),
    ],
)
def test_how_long_it_lasted_stands_between(language: str, text: str, times: float) -> None:
    (one,) = find_frequencies(text, language)
    assert one.value == times
