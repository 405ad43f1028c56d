"""The table of word senses: its form, and how words are looked up in it."""

import pytest

from magcite.language.sense_table import lexicon, sign_of
from magcite.language.senses import senses_in
from magcite.language.word_forms import dictionary_forms, heads


@pytest.mark.parametrize("language", ["en", "sv", "da"])
def test_words_are_plain_and_lower_case(language: str) -> None:
    forms = lexicon(language).senses
    assert len(forms) > 2_000
    assert all(form == " ".join(form.lower().split()) and "|" not in form for form in forms)
    assert not any(mark in form for form in forms for mark in "~+!^\t")


def test_every_sense_has_words_in_english() -> None:
    english = {number for numbers in lexicon("en").senses.values() for number in numbers}
    others = {number for tongue in ("sv", "da") for numbers in lexicon(tongue).senses.values() for number in numbers}
    assert others <= english
    assert {sign_of(number) for number in english} == {"", "+", "-", "!", "^", "~", "."}


def test_a_language_that_the_table_lacks_has_no_words() -> None:
    assert not lexicon("fi").senses


@pytest.mark.parametrize(
    ("word", "language", "form"),
    [
        ("running", "en", "run"),
        ("bodies", "en", "body"),
        ("steadily", "en", "steady"),
        ("feelings", "en", "feel"),
        ("muskler", "sv", "muskel"),
        ("fingrarna", "sv", "finger"),
        ("njurarnas", "sv", "njure"),
        ("hemmet", "sv", "hem"),
    ],
)
def test_inflected_words_stand_under_their_dictionary_form(word: str, language: str, form: str) -> None:
    assert form in dictionary_forms(word, language)


def test_the_first_half_of_a_compound_stands_for_a_word() -> None:
    assert "läsa" in heads("läss")
    assert "muskel" in heads("muskel")


def test_a_compound_is_read_as_both_of_its_halves() -> None:
    words = senses_in("lässvårigheter", "sv")
    assert len(words) == 2
    assert words[0].keys & senses_in("läsa", "sv")[0].keys


def test_several_words_stand_as_one_also_where_the_last_is_inflected() -> None:
    assert [one.words for one in senses_in("their blood vessels", "en")][-1] == "blood vessels"


def test_long_texts_are_read_up_to_a_bound() -> None:
    assert max(one.end for one in senses_in("lungor " * 5_000, "sv")) <= 2_000
