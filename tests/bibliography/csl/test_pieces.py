"""Where texts meet, one sign of two remains; what is finished stays as it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.bibliography.csl.pieces import Piece, decorate, finish, join, plain_text

TEXTS = st.lists(st.text(alphabet="ab .,;:!?", min_size=1, max_size=4), max_size=6)


def finished(*texts: str) -> str:
    return plain_text(finish([Piece(text) for text in texts], punctuation_in_quote=False))


@pytest.mark.parametrize(
    ("texts", "read"),
    [
        (("a.", ". b"), "a. b"),
        (("a?", "."), "a?"),
        (("a:", "?"), "a?"),
        (("a ", " b"), "a b"),
        (("a,", ";"), "a,;"),
        (("",), ""),
    ],
)
def test_signs_that_meet_become_one(texts: tuple[str, ...], read: str) -> None:
    assert finished(*texts) == read


@given(TEXTS, st.booleans())
def test_what_is_finished_stays(texts: list[str], inside: bool) -> None:
    once = finish([Piece(text) for text in texts], punctuation_in_quote=inside)
    assert finish(once, punctuation_in_quote=inside) == once


@given(TEXTS)
def test_no_letter_is_lost(texts: list[str]) -> None:
    letters = [letter for letter in "".join(texts) if letter.isalpha()]
    assert [letter for letter in finished(*texts) if letter.isalpha()] == letters


@pytest.mark.parametrize(("inside", "read"), [(True, "“a.”"), (False, "“a”.")])
def test_a_full_stop_goes_inside_where_the_language_wants_it(inside: bool, read: str) -> None:
    pieces = [Piece("“", frozenset({"open"})), Piece("a"), Piece("”", frozenset({"close"})), Piece(".")]
    assert plain_text(finish(pieces, punctuation_in_quote=inside)) == read


def test_italic_in_italic_is_upright_and_small_capitals_stay() -> None:
    (twice,) = decorate(decorate([Piece("a")], "italic"), "italic")
    (small,) = decorate(decorate([Piece("a")], "small-caps"), "small-caps")
    assert (twice.marks, small.marks) == (frozenset(), frozenset({"small-caps"}))


@pytest.mark.parametrize(("mark", "look"), [("upright", "italic"), ("baseline", "sup"), ("nodecor", "bold")])
def test_what_takes_no_look_is_left_alone(mark: str, look: str) -> None:
    piece = Piece("a", frozenset({mark}))
    assert decorate([piece], look) == [piece]


def test_parts_are_joined_by_the_delimiter() -> None:
    assert plain_text(join([[Piece("a")], [Piece("b"), Piece("c")]], ", ")) == "a, bc"


@pytest.mark.parametrize(
    ("inside", "sign", "read"),
    [("a.", ".", "”a.”"), ("a?", ".", "”a?”"), ("a", ".", "”a”."), ("a,", ",", "”a”,"), ("a.", ",", "”a.”,")],
)
def test_a_quotation_that_keeps_its_signs_ends_once(inside: str, sign: str, read: str) -> None:
    pieces = [Piece("”", frozenset({"open"})), Piece(inside), Piece("”", frozenset({"close"})), Piece(sign)]
    assert plain_text(finish(pieces, punctuation_in_quote=False)) == read
