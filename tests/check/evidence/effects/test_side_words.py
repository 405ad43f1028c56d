"""The words that tell a side from another, and whether a sentence names them."""

import pytest

from magcite.check.evidence.effects.side_words import apart, is_named, named_of, words_of_side
from magcite.language.senses import senses_in


def words(side: str, title: str = "") -> list[str]:
    return [one.words for one in words_of_side(side, "en", title)]


def test_what_tells_no_side_apart_is_left_out() -> None:
    assert words("the ginger group") == ["ginger"]


def test_an_abbreviation_has_the_words_of_the_title() -> None:
    assert "shock" in words("the ESWT group", "Extracorporeal shock wave therapy for heel pain")


def test_what_both_sides_have_tells_neither() -> None:
    one, other = words_of_side("oat bread", "en", ""), words_of_side("wheat bread", "en", "")
    assert [sense.words for sense in apart(one, other, "en")] == ["oat"]


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("It was rarer with ginger", (True, False)),
        ("It was rarer with honey", (False, True)),
        ("It was rarer", (False, False)),
    ],
)
def test_a_sentence_names_one_side_or_none(said: str, named: tuple[bool, bool]) -> None:
    sides = words_of_side("ginger", "en", ""), words_of_side("honey", "en", "")
    assert named_of(sides, senses_in(said, "en"), "en") == named


def test_a_side_is_named_in_another_language() -> None:
    assert is_named(words_of_side("honey", "sv", ""), senses_in("De fick honung", "sv"), "sv")
