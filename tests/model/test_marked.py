"""Titles with emphasis: what is written is read back, and nothing is lost of the title."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.model import Item, item_from_csl, item_to_csl
from magcite.model.marked import Mark, bare, emphasis_only, marked_title, marks_of, pieces, tagged, with_tags_apart

TITLES = st.text(st.characters(exclude_characters="<>", exclude_categories=("Cs",)), min_size=1, max_size=30)
MARKS = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30), st.sampled_from(Mark)), max_size=6)


@given(TITLES, MARKS)
def test_tags_never_change_the_title(title: str, marks: list[tuple[int, int, Mark]]) -> None:
    inside = [(start, min(end, len(title)), mark) for start, end, mark in marks if start < end and start < len(title)]
    markup = tagged(title, inside)
    assert bare(markup) == title
    assert "".join(one for one in pieces(markup) if isinstance(one, str)) == title
    assert set(marks_of(markup)) <= set(inside)
    assert tagged(title, marks_of(markup)) == markup


def test_a_stretch_that_crosses_another_is_left_out() -> None:
    assert tagged("abcdef", [(0, 4, Mark.ITALIC), (2, 6, Mark.BOLD)]) == "<i>abcd</i>ef"
    assert tagged("abcdef", [(2, 4, Mark.SUB), (0, 6, Mark.BOLD)]) == "<b>ab<sub>cd</sub>ef</b>"
    assert tagged("a  b", [(1, 3, Mark.ITALIC)]) == "a  b"


def test_a_tag_without_its_partner_ends_with_the_title_or_is_left_out() -> None:
    assert list(pieces("a <i>b")) == ["a ", Mark.ITALIC, "b", None]
    assert list(pieces("a</b> b")) == ["a", " b"]


@pytest.mark.parametrize(
    ("item", "title"),
    [
        (Item(), None),
        (Item(title="E. coli"), "E. coli"),
        (Item(title="E. coli", title_markup="<i>E. coli</i>"), "<i>E. coli</i>"),
        (Item(title="Another", title_markup="<i>E. coli</i>"), "Another"),
    ],
)
def test_only_tags_of_this_title_are_written(item: Item, title: str | None) -> None:
    assert marked_title(item) == title
    assert item_to_csl(item).get("title") == title


def test_title_and_tags_come_apart_again() -> None:
    item = Item(title="E. coli in H2O", title_markup="<i>E. coli</i> in H<sub>2</sub>O")
    assert with_tags_apart(item_from_csl(item_to_csl(item))[0]) == item
    assert with_tags_apart(Item(title="<i></i>")) == Item(title="<i></i>")


def test_marks_that_keep_the_case_can_be_left_out() -> None:
    markup = '<i>E. coli</i> and <span class="nocase">DNA</span>'
    assert emphasis_only(Item(title="E. coli and DNA", title_markup=markup)).title_markup == "<i>E. coli</i> and DNA"
    assert emphasis_only(Item(title="DNA", title_markup='<span class="nocase">DNA</span>')).title_markup is None
