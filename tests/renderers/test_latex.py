"""LaTeX's special characters: escaped, and braces always in pairs."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.renderers.latex import escape, protect_capitals, verbatim


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("salt & water", r"salt \& water"),
        ("100% of $5, #1 a_b", r"100\% of \$5, \#1 a\_b"),
        ("a\\b~c^d", r"a\textbackslash{}b\textasciitilde{}c\textasciicircum{}d"),
        ("{paired} }alone{", r"\{paired\} \textbraceright{}alone\textbraceleft{}"),
        ("Å–ö", "Å–ö"),
    ],
)
def test_escape(text: str, written: str) -> None:
    assert escape(text) == written


def test_signs_that_latex_would_join_are_kept_apart_unless_told_otherwise() -> None:
    assert escape("1--2 ``a''") == "1-{}-2 `{}`a'{}'"
    assert escape("1--2", keep_ligatures=True) == "1--2"


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("Magnesium and DNA", "Magnesium and {DNA}"),
        ("The pH of vitamin D", "The {pH} of vitamin {D}"),
        ("A plain title", "A plain title"),
        ("ALL IN CAPITALS", "ALL IN CAPITALS"),
        ("An X-linked trait", "An {X-linked} trait"),
        ("the IgG@{", r"the {IgG}@\textbraceleft{}"),
    ],
)
def test_capitals_that_mean_something_are_protected(title: str, written: str) -> None:
    assert protect_capitals(title) == written


def test_an_identifier_is_kept_but_for_what_would_break_the_field() -> None:
    assert verbatim("10.1002/(SICI)1097_a%b") == "10.1002/(SICI)1097_a%b"
    assert verbatim("a {b}\\c") == "a %7Bb%7D%5Cc"


@given(st.text(max_size=40))
def test_braces_are_always_in_pairs(text: str) -> None:
    for written in (escape(text), protect_capitals(text), verbatim(text)):
        depth = 0
        for brace in re.findall(r"[{}]", written):
            depth += 1 if brace == "{" else -1
            assert depth >= 0
        assert depth == 0
