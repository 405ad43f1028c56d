"""Letter case changes letters, and neither their number nor what keeps its own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.bibliography.csl.case import apply_case
from magcite.bibliography.csl.pieces import Piece, plain_text

CASES = ("lowercase", "uppercase", "capitalize-first", "capitalize-all", "sentence", "title", "unknown")


def cased(text: str, case: str, *, english: bool = True) -> str:
    return plain_text(apply_case([Piece(text)], case, english=english))


@pytest.mark.parametrize(
    ("text", "case", "read"),
    [
        ("the effects of zinc: a review", "title", "The Effects of Zinc: A Review"),
        ("the pH of bioRxiv", "title", "The pH of bioRxiv"),
        ("studies on zinc. the second part", "title", "Studies on Zinc. The Second Part"),
        ("zinc vs. the placebo", "title", "Zinc vs. the Placebo"),
        ("looking back...and ahead", "title", "Looking Back...and Ahead"),
        ("what it is for", "title", "What It Is For"),
        ("a study of t(13;17)", "title", "A Study of t(13;17)"),
        ("the role of γ-rays in β-cells", "title", "The Role of γ-Rays in β-Cells"),
        ("on d-complete spaces and k-sets", "title", "On D-Complete Spaces and k-Sets"),
        ("health—issues in care", "title", "Health—Issues in Care"),
        ("the author’s ’s end", "title", "The Author’s ’s End"),
        ("http://example.org/", "capitalize-all", "Http://Example.Org/"),
        ("vitamin D and the elderly", "capitalize-first", "Vitamin D and the elderly"),
        ("bioRxiv and more", "capitalize-first", "bioRxiv and more"),
        ("ZINC AND SLEEP", "sentence", "Zinc and sleep"),
        ("a b", "capitalize-all", "A B"),
        ("åäö", "uppercase", "ÅÄÖ"),
    ],
)
def test_case(text: str, case: str, read: str) -> None:
    assert cased(text, case) == read


def test_title_case_is_english() -> None:
    assert cased("effekter av zink", "title", english=False) == "effekter av zink"


def test_what_keeps_its_case_keeps_it() -> None:
    pieces = [Piece("on "), Piece("dna", frozenset({"nocase"})), Piece(" repair")]
    assert plain_text(apply_case(pieces, "title", english=True)) == "On dna Repair"


@given(st.lists(st.text(max_size=12), max_size=4), st.sampled_from(CASES), st.booleans())
def test_the_number_of_letters_stays(texts: list[str], case: str, english: bool) -> None:
    pieces = [Piece(text) for text in texts]
    assert [len(one.text) for one in apply_case(pieces, case, english=english)] == [len(text) for text in texts]


@pytest.mark.parametrize("mark", ["sub", "sup", "small-caps", "nocase", "nodecor"])
def test_what_is_marked_stays_and_a_letter_before_it_too(mark: str) -> None:
    pieces = [Piece("heats c"), Piece("p and", frozenset({mark})), Piece(" of the air")]
    assert plain_text(apply_case(pieces, "title", english=True)) == "Heats cp and of the Air"


def test_quotation_marks_are_no_letters() -> None:
    pieces = [Piece("on "), Piece("’", frozenset({"open"})), Piece("sleep"), Piece("’", frozenset({"close"}))]
    assert plain_text(apply_case(pieces, "title", english=True)) == "On ’Sleep’"
