"""The few tags of CSL-JSON are looks; other markup is text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.bibliography.csl.locale import Locale, Term
from magcite.bibliography.csl.pieces import Piece, plain_text
from magcite.bibliography.csl.rich import quoted, rich

QUOTES = {"open-quote": "“", "close-quote": "”", "open-inner-quote": "‘", "close-inner-quote": "’"}
LOCALE = Locale("en-US", {(name, "long"): Term(sign, sign) for name, sign in QUOTES.items()})


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("on <i>E. coli</i>", [Piece("on "), Piece("E. coli", frozenset({"italic"}))]),
        ("H<sub>2</sub>O", [Piece("H"), Piece("2", frozenset({"sub"})), Piece("O")]),
        ('<span class="nocase">dNA</span>', [Piece("dNA", frozenset({"nocase"}))]),
        ("p <i> 0.05", [Piece("p "), Piece("<i>"), Piece(" 0.05")]),
        ("<u>a</u>", [Piece("<u>a</u>")]),
        ("a</i>", [Piece("a"), Piece("</i>")]),
    ],
)
def test_tags(text: str, pieces: list[Piece]) -> None:
    assert rich(text, LOCALE) == pieces


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ('the "best" zinc', "the “best” zinc"),
        ("\"a 'b' c\"", "“a ‘b’ c”"),
        ("the body's own", "the body’s own"),
        ("'t is", "’t is"),
        ('5" long', '5" long'),
    ],
)
def test_quotation_marks_are_those_of_the_language(text: str, read: str) -> None:
    assert plain_text(rich(text, LOCALE)) == read


def test_marks_inside_quotation_marks_are_the_inner_ones() -> None:
    assert plain_text(quoted(rich('a "b"', LOCALE), LOCALE)) == "“a ‘b’”"


@given(st.text(alphabet="ab<>i/\"' ", max_size=30))
def test_no_letter_is_lost(text: str) -> None:
    tags = ("<i>", "</i>", "<b>", "</b>")
    bare = text
    for tag in tags:
        bare = bare.replace(tag, "")
    shown = plain_text(rich(text, LOCALE))
    for tag in tags:
        shown = shown.replace(tag, "")
    assert [one for one in shown if one == "a"] == [one for one in bare if one == "a"]


SWEDISH = Locale("sv-SE", {(name, "long"): Term(sign, sign) for name, sign in zip(QUOTES, "””’’", strict=True)})


@pytest.mark.parametrize(
    ("text", "locale", "plain", "inside"),
    [
        ("a “b” c", LOCALE, "a “b” c", "“a ‘b’ c”"),
        ("a ‘b’ c", LOCALE, "a ‘b’ c", "“a ‘b’ c”"),
        ("a ‘b “c” d’", LOCALE, "a ‘b “c” d’", "“a ‘b “c” d’”"),
        ('a "b" c', LOCALE, "a “b” c", "“a ‘b’ c”"),
        ("a “b” c", SWEDISH, "a “b” c", "”a “b” c”"),
        ('a "b" c', SWEDISH, "a ”b” c", "”a ’b’ c”"),
        ("a 'b' c", SWEDISH, "a ”b” c", "”a ’b’ c”"),
    ],
)
def test_printed_marks_stay_and_typewriter_marks_are_the_language_s(
    text: str, locale: Locale, plain: str, inside: str
) -> None:
    pieces = rich(text, locale)
    assert (plain_text(pieces), plain_text(quoted(pieces, locale))) == (plain, inside)
