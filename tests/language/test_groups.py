"""Whom a text speaks of, and what it tells of its source."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.language.groups import (
    claims_group,
    find_group,
    in_all_forms,
    tells_proof,
    tells_small_study,
    tells_source,
)
from tests.language.corpora import lines

CASES = [(*line.partition("|")[0].split(" ", 2), line.partition("|")[2]) for line in lines("groups.txt")]


@pytest.mark.parametrize(("language", "group", "words", "sentence"), CASES)
def test_sentences(language: str, group: str, words: str, sentence: str) -> None:
    found = find_group(sentence, group, language)
    assert (sentence[found.start : found.end].casefold() if found else "-") == words


@pytest.mark.parametrize(
    ("language", "group", "text"),
    [
        ("sv", "women", "I studien ingick inga kvinnor."),
        ("sv", "women", "Om det gäller kvinnor vet man inte."),
        ("sv", "children", "Det är oklart hur det är för barn."),
        ("en", "women", "There were no women in it."),
        ("en", "women", "Whether the same holds for women nobody knows."),
        ("en", "children", "It is unknown in children."),
    ],
)
def test_nothing_is_said_of_a_group_that_was_left_out(language: str, group: str, text: str) -> None:
    assert find_group(text, group, language) is not None
    assert claims_group(text, group, language) is None


def test_a_group_that_something_is_said_of() -> None:
    assert claims_group("Women slept better.", "women", "en") is not None
    assert claims_group("Men slept better.", "women", "en") is None


def test_what_is_told_of_a_source() -> None:
    assert tells_source("Enligt tidningen är det så.", "sv")
    assert not tells_source("Kaffe är gott.", "sv")
    assert tells_small_study("A small study of tea.", "en")
    assert not tells_small_study("A study of tea.", "en")
    assert tells_proof("A study proves it.", "en")
    assert not tells_proof("A study saw it.", "en")


@given(st.text(max_size=200), st.sampled_from(["animals", "men", "cells", "healthy"]), st.sampled_from(["sv", "en"]))
def test_spans_lie_in_the_text(text: str, group: str, language: str) -> None:
    found = find_group(text, group, language)
    assert found is None or 0 <= found.start < found.end <= len(text)


@pytest.mark.parametrize(
    ("language", "group", "text", "claimed"),
    [
        ("en", "elderly", "The old slept better", True),
        ("en", "elderly", "The old recipe was better", False),
        ("en", "middle_aged", "Middle-aged women slept better", True),
        ("en", "middle_aged", "The middle-aged spread shrank", False),
        ("en", "men", "Nobody had to be a man", False),
        ("sv", "young", "Unga sover bättre", True),
        ("sv", "young", "Unga blad smakar bättre", False),
        ("sv", "pregnant", "Gravida mår bättre", True),
        ("sv", "women", "Ingen av kvinnorna sov", False),
        ("en", "both", "Whether you are a man or a woman, you sleep", True),
        ("en", "men", "Whether men sleep is not known", False),
    ],
)
def test_a_group_is_claimed_where_people_are_meant(language: str, group: str, text: str, *, claimed: bool) -> None:
    assert (claims_group(text, group, language) is not None) is claimed


def test_nouns_stand_in_all_their_forms() -> None:
    assert {"löpare", "löparna", "löparnas", "löpares"} <= set(in_all_forms(("löpare",), "sv"))
    assert in_all_forms(("runners",), "en") == ("runners",)
    assert find_group("Löparnas ben", "circles", "sv") is not None
