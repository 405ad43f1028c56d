"""Macros, names, dates and pages of BibTeX fields, one by one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.readers.references.bibtex_values import (
    date,
    evaluate,
    is_whole,
    month_and_day,
    names,
    pages,
    single_date,
    unwrap,
)


@pytest.mark.parametrize(
    ("raw", "text", "undefined"),
    [
        ("{a}", "a", ()),
        ('"a {"} b"', 'a {"} b', ()),
        ("2006", "2006", ()),
        ('jan # "~3"', "January~3", ()),
        ("J # { x} # 1", "Journal x1", ()),
        ("{a # b}", "a # b", ()),
        ('"a # b"', "a # b", ()),
        ("{a \\} b}", "a \\} b", ()),
        ("Nature", "Nature", ("Nature",)),
        ("", "", ()),
    ],
)
def test_evaluates(raw: str, text: str, undefined: tuple[str, ...]) -> None:
    assert evaluate(raw, {"j": "Journal"}) == (text, undefined)


@pytest.mark.parametrize(
    ("value", "inner"),
    [("{a}", "a"), (" {a {b}} ", "a {b}"), ("{a} {b}", None), ("a", None), ("{a", None), ("{a\\}", None)],
)
def test_unwraps_only_what_one_pair_holds(value: str, inner: str | None) -> None:
    assert unwrap(value) == inner


def test_says_whether_a_list_of_names_goes_on() -> None:
    assert names("A, B and others") == ([{"family": "A", "given": "B"}], True)
    assert names("{others}") == ([{"literal": "others"}], False)
    assert names(" ") == ([], False)


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("3", (3, None)),
        ("13", (None, None)),
        ("jan", (1, None)),
        ("March~3", (3, 3)),
        ("3. mars", (3, 3)),
        ("okt", (10, None)),
        ("maj", (5, None)),
        ("Dez.", (12, None)),
        ("Spring", (None, None)),
        ("", (None, None)),
    ],
)
def test_months(written: str, found: tuple[int | None, int | None]) -> None:
    assert month_and_day(written) == found


@pytest.mark.parametrize(
    ("written", "whole"),
    [("2006", True), ("2006-05-07", True), ("2006/2007", False), ("2006~", False), ("2006-21", False)],
)
def test_knows_whether_a_date_says_more(written: str, whole: bool) -> None:
    assert is_whole(written, single_date(written)) is whole


def test_dates_without_a_year() -> None:
    assert date({"month": "may"}) is None
    assert date({"year": "forthcoming"}) == {"literal": "forthcoming"}


@given(st.text("123-–— ,S", max_size=20))
def test_pages_are_their_own_normal_form(written: str) -> None:
    assert pages(pages(written)) == pages(written)


@given(st.text('{}"#\\ a1', max_size=30))
def test_evaluate_never_crashes(raw: str) -> None:
    text, _ = evaluate(raw, {})
    assert len(text) <= len(raw)
