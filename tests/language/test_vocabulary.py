"""The cheap test before a pattern: it never hides a match."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.language.cues import alternation, pattern
from magcite.language.vocabulary import Ending, Opening, Speaking, Vocabulary, vocabulary

CUES = ("studie*", "en studie", "i studier", "p-värde*", "risk", "c:a", "§", "*gruppen", "man såg")
WORDS = (
    "Studien",
    "en",
    "STUDIE",
    "i",
    "studier",
    "p-värdet",
    "Risk",
    "c:a",
    "§",
    "kontrollgruppen",
    "man",
    "såg",
    ",",
    "x",
)
TEXTS = st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join)


@given(TEXTS)
def test_speaks_where_the_pattern_matches(text: str) -> None:
    assert Speaking(CUES, "sv").speaks(text) is (pattern(CUES).search(text) is not None)


@given(TEXTS)
def test_an_ending_is_found_where_the_pattern_finds_it(text: str) -> None:
    written = re.compile(rf"(?<!\w){alternation(CUES)}[\s:]*\Z", re.IGNORECASE)
    assert bool(Ending(CUES, "sv", written).search(text)) is bool(written.search(text))


@given(TEXTS)
def test_an_opening_is_found_where_the_pattern_finds_it(text: str) -> None:
    written = re.compile(rf"[\s-]*{alternation(CUES)}(?!\w)", re.IGNORECASE)
    assert bool(Opening(CUES, "sv", written).match(text)) is bool(written.match(text))


def test_a_list_speaks_for_its_words_and_no_others() -> None:
    words = Vocabulary(frozenset({"en"}))
    fruit, _ = words.add(("ett äpple", "päron*"), lambda found: found[-1])
    fish, without = words.add(("torsk", "§"), lambda found: found[0])
    assert words.of_text("Ett ÄPPLE och päronen") == fruit
    assert words.of_text("Torsk") == fish
    assert words.of_text("mjölk") == 0
    assert without == ("§",)


def test_a_word_is_known_by_its_end() -> None:
    words = Vocabulary(frozenset())
    past, without = words.add(("*ade", "*ad"), lambda found: found[-1])
    assert without == ()
    assert words.of_text("De VANDRADE dit") == past
    assert words.of_text("De vandrar, badet") == 0


@given(TEXTS)
def test_what_no_word_of_a_text_speaks_for_opens_no_part_of_it(text: str) -> None:
    opening = Opening(CUES, "sv", re.compile(rf"{alternation(CUES)}(?!\w)", re.IGNORECASE))
    parts = [text[place:] for place in range(len(text) + 1) if not text[max(place - 1, 0) : place].isalnum()]
    if any(opening.match(part) for part in parts):
        assert opening.may_open(vocabulary("sv").of_text(text))


def test_a_language_has_one_vocabulary() -> None:
    assert vocabulary("sv") is vocabulary("sv")
    assert vocabulary("sv") is not vocabulary("en")


@pytest.mark.parametrize("text", ["", "…", "\x00", "İıſK", "ß" * 50])
def test_no_text_is_an_error(text: str) -> None:
    assert Speaking(CUES, "sv").speaks(text) is False
