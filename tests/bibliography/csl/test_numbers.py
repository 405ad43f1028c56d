"""What is a number, and how numbers and pages are written."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.bibliography.csl.locale import Locale, Term
from magcite.bibliography.csl.numbers import is_multiple, is_numeric, number_text, page_text

LOCALE = Locale(
    "en-US",
    {("page-range-delimiter", "long"): Term("–", "–"), ("long-ordinal-02", "long"): Term("second", "second")},
    {"": ("th", ""), "1": ("st", ""), "01": ("st", ""), "02": ("nd", ""), "11": ("th", "")},
)
FORMS = ("", "expanded", "minimal", "minimal-two", "chicago", "chicago-15", "chicago-16")


@pytest.mark.parametrize("text", ["2", "2b", "D2", "2, 3", "2-4", "2 & 4"])
def test_numbers(text: str) -> None:
    assert is_numeric(text)


@pytest.mark.parametrize("text", ["", "second", "2nd edition", "spring", None])
def test_no_numbers(text: str | None) -> None:
    assert not is_numeric(text)


@pytest.mark.parametrize(
    ("text", "many"), [("2", False), ("2-4", True), ("2, 3", True), ("2 och 3", True), ("A1", False)]
)
def test_several(text: str, many: bool) -> None:
    assert is_multiple(text) is many


@pytest.mark.parametrize(
    ("text", "form", "read"),
    [
        ("2", "ordinal", "2nd"),
        ("11", "ordinal", "11th"),
        ("2", "long-ordinal", "second"),
        ("1994", "roman", "mcmxciv"),
        ("2-4", "numeric", "2–4"),
        ("second", "ordinal", "second"),
    ],
)
def test_forms(text: str, form: str, read: str) -> None:
    assert number_text(text, form, LOCALE) == read


@pytest.mark.parametrize(
    ("form", "read"),
    [
        ("", "1232–1238"),
        ("expanded", "1232–1238"),
        ("minimal", "1232–8"),
        ("minimal-two", "1232–38"),
        ("chicago", "1232–38"),
    ],
)
def test_ranges_of_pages(form: str, read: str) -> None:
    assert page_text("1232-1238", form, LOCALE) == read


@pytest.mark.parametrize("text", ["e1234", "S12", "12:1-9", "", "x", "1–"])
def test_pages_that_are_no_range_stay(text: str) -> None:
    assert page_text(text, "minimal", LOCALE).replace("–", "-") == text.replace("–", "-")


@given(st.integers(1, 99_999), st.integers(1, 99_999), st.sampled_from(FORMS))
def test_the_first_page_is_written_whole(first: int, last: int, form: str) -> None:
    shown = page_text(f"{first}-{last}", form, LOCALE)
    left, right = re.fullmatch(r"(\d+)–(\d+)", shown).groups()  # type: ignore[union-attr]
    assert left == str(first)
    assert str(last).endswith(right) or form


@given(st.integers(1, 9_999), st.integers(1, 999), st.sampled_from(FORMS))
def test_a_range_written_short_means_the_same(first: int, more: int, form: str) -> None:
    last = str(first + more)
    right = page_text(f"{first}-{last}", form, LOCALE).split("–")[1]
    whole = str(first)[: len(str(first)) - len(right)] + right if len(right) < len(str(first)) else right
    assert whole == last


@pytest.mark.parametrize(
    ("pages", "form", "read"),
    [
        ("i-ii", "", "i–ii"),
        ("XIV-XVI", "minimal", "XIV–XVI"),
        ("mix-up", "", "mix-up"),
        ("111-128_1", "", "111-128_1"),
        ("N110-5", "expanded", "N110-5"),
        ("N110 - P5", "expanded", "N110-P5"),
        ("110-N6", "expanded", "110-N6"),
        ("123N110-N5", "expanded", "123N110-N5"),
        ("627b-628", "", "627b–628"),
        ("13792-13803", "chicago", "13792–803"),
        ("1496-1504", "chicago", "1496–1504"),
    ],
)
def test_ranges_that_are_not_of_figures_alone(pages: str, form: str, read: str) -> None:
    assert page_text(pages, form, Locale("en-US")) == read


def test_a_range_in_roman_numerals_is_several_pages() -> None:
    assert is_multiple("i-ii")
    assert not is_multiple("xii")
