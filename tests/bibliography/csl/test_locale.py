"""Terms and dates of a language, laid over each other."""

import pytest

from magcite.bibliography.csl import parse_xml
from magcite.bibliography.csl.locale import merge_locales

BASE = parse_xml(
    '<locale><style-options punctuation-in-quote="true"/><terms><term name="and">and</term>'
    '<term name="editor"><single>editor</single><multiple>editors</multiple></term>'
    '<term name="editor" form="short"><single>ed.</single><multiple>eds.</multiple></term>'
    '<term name="ordinal">th</term><term name="ordinal-01">st</term><term name="ordinal-11">th</term>'
    '<term name="none"> </term></terms><date form="text"><date-part name="year"/></date></locale>',
    "base",
)
OVER = parse_xml(
    '<locale><style-options punctuation-in-quote="false"/><terms><term name="and">och</term>'
    '<term name="ordinal">:e</term><term name="ordinal-01" match="whole-number">:a</term></terms></locale>',
    "over",
)


def test_the_upper_layer_wins_and_the_lower_fills_up() -> None:
    locale = merge_locales("sv-SE", [BASE, OVER])
    assert (locale.term("and"), locale.term("editor", plural=True)) == ("och", "editors")
    assert not locale.punctuation_in_quote
    assert list(locale.dates) == ["text"]


@pytest.mark.parametrize(
    ("form", "read"), [("long", "editor"), ("short", "ed."), ("verb", "editor"), ("symbol", "ed.")]
)
def test_a_form_that_is_missing_is_the_next_plainer_one(form: str, read: str) -> None:
    assert merge_locales("en-US", [BASE]).term("editor", form) == read


def test_a_term_of_blanks_is_empty_and_no_term_is_none() -> None:
    locale = merge_locales("en-US", [BASE])
    assert (locale.term("none"), locale.term("unheard-of")) == ("", None)


@pytest.mark.parametrize(("number", "read"), [(1, "st"), (2, "th"), (11, "th"), (21, "st"), (111, "th")])
def test_ordinals(number: int, read: str) -> None:
    assert merge_locales("en-US", [BASE]).ordinal_suffix(number) == read


@pytest.mark.parametrize(("number", "read"), [(1, ":a"), (21, ":e"), (2, ":e")])
def test_ordinals_of_the_upper_layer_replace_those_below(number: int, read: str) -> None:
    assert merge_locales("sv-SE", [BASE, OVER]).ordinal_suffix(number) == read


def test_a_language_keeps_to_its_own_words_in_whatever_form() -> None:
    swedish = parse_xml('<locale lang="sv-SE"><terms><term name="editor">redaktör</term></terms></locale>', "sv")
    english = parse_xml(
        '<locale lang="en-US"><terms><term name="editor" form="short">ed.</term><term name="edition" form="short">ed.'
        "</term></terms></locale>",
        "en",
    )
    british = parse_xml('<locale lang="en-GB"><terms><term name="editor">editor</term></terms></locale>', "gb")
    own = parse_xml('<locale lang="sv"><terms><term name="editor" form="verb">red. av</term></terms></locale>', "own")
    locale = merge_locales("sv-SE", [english, swedish, own])
    forms = [locale.term("editor", form) for form in ("short", "verb")]
    assert (forms, locale.term("edition", "short")) == (["redaktör", "red. av"], "ed.")
    assert merge_locales("en-GB", [english, british]).term("editor", "short") == "ed."
