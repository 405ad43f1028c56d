"""Ranges whose ends are told apart."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.language import LANGUAGES, find_quantities
from magcite.language.ranges import join_ranges
from magcite.model import Relation

RANGES = [
    ("en", "The shortest trials ran for six weeks, the longest for a year.", ("duration", 6.0, 52.1786, "week")),
    ("sv", "Den kortaste studien varade i tre veckor, den längsta i tio.", ("duration", 3.0, 10.0, "week")),
    ("en", "The youngest was 19 and the oldest 63.", ("age", 19.0, 63.0, "year")),
    ("sv", "Den äldsta var 63 och den yngsta 19.", ("age", 19.0, 63.0, "year")),
    ("en", "The lowest dose was 5 mg and the highest 80.", ("dose", 5.0, 80.0, "mg")),
    ("sv", "Doserna var allt från en tiondels milligram till fem.", ("dose", 0.1, 5.0, "mg")),
    ("en", "They took anything from 100 mg to 2 g a day.", ("dose", 100.0, 2000.0, "mg/day")),
    ("sv", "Studierna pågick i allt från två veckor till tio veckor.", ("duration", 2.0, 10.0, "week")),
    ("en", "Treatment lasted between two weeks and six months.", ("duration", 2.0, 26.0893, "week")),
]


@pytest.mark.parametrize(("language", "text", "expected"), RANGES)
def test_the_ends_make_one_range(language: str, text: str, expected: tuple[object, ...]) -> None:
    (one,) = find_quantities(text, language)
    assert (one.role.value, one.value, one.high, one.unit) == expected
    assert text[one.span.start : one.span.end] == one.text


def test_ends_in_two_units_are_rough() -> None:
    (one,) = find_quantities("The shortest trial ran for six weeks, the longest for three years.", "en")
    assert one.relation is Relation.ABOUT


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The share rose from 25% to 50%."),
        ("en", "Sleep rose from six hours to seven hours."),
        ("en", "The dose was stepped up from 5 mg to 20 mg a day."),
        ("sv", "Dosen trappades upp från 5 mg till 20 mg om dagen."),
        ("en", "The longest trial ran for six weeks."),
        ("en", "The youngest group slept 19 hours and the oldest 63."),
    ],
)
def test_a_change_is_no_range(language: str, text: str) -> None:
    assert [one for one in find_quantities(text, language) if one.high is not None] == []


@given(st.lists(st.sampled_from(["from 2 g", "to", "a year", "youngest", "oldest", "7", "longest", "shortest"])))
def test_quantities_stay_apart_and_in_order(words: list[str]) -> None:
    text = " ".join(words)
    for language in LANGUAGES:
        found = find_quantities(text, language)
        assert all(one.span.end <= other.span.start for one, other in pairwise(found))
        assert join_ranges(text, found[:1], language) == list(found[:1])
