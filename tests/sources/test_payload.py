"""Digging into what others wrote, which never raises."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from magcite.identifiers import Doi, Isbn
from magcite.sources.payload import dig, digest, excerpt, identified, mappings, raw, text, texts, unread, verbatim

TITLE = "<i>Mg</i> &amp; sleep"
WORK = {"title": [TITLE], "DOI": " 10.1002/<s1::aid-1>2.co;2-# ", "n": 17, "ok": True, "blank": " "}
JSON = st.recursive(
    st.none() | st.booleans() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=8,
)


@pytest.mark.parametrize(
    ("path", "there"),
    [(("title", 0), TITLE), (("title", 1), None), (("title", "x"), None), (("n", 0), None), ((), WORK)],
)
def test_dig(path: tuple[str | int, ...], there: object) -> None:
    assert dig(WORK, *path) == there


def test_text_is_free_of_markup_and_a_number_is_text() -> None:
    assert text(WORK, "title", 0) == "Mg & sleep"
    assert text(WORK, "n") == "17"
    assert (text(WORK, "ok"), text(WORK, "blank"), text(WORK, "title")) == (None, None, None)
    assert texts(WORK, "title") == ("Mg & sleep",)


def test_an_identifier_is_no_markup() -> None:
    assert verbatim(WORK, "DOI") == "10.1002/<s1::aid-1>2.co;2-#"
    assert verbatim(WORK, "n") is None


def test_only_objects_are_mappings() -> None:
    assert mappings([{"a": 1}, 2, None, {"b": 3}]) == ({"a": 1}, {"b": 3})
    assert mappings(WORK, "DOI") == ()


def test_the_digest_does_not_depend_on_the_order_of_names() -> None:
    assert digest({"a": 1, "b": [2]}) == digest({"b": [2], "a": 1}) != digest({"a": 1, "b": [3]})


def test_an_excerpt_hides_addresses_and_is_short() -> None:
    said = "Too many\n requests from anna.ek+test@mail.example.org; write to help@example.org"
    assert excerpt(said) == "Too many requests from …; write to …"
    assert excerpt("x" * 61) == "x" * 60 + "…"
    assert "@" not in excerpt("a@example.org " * 9)


@settings(max_examples=50, deadline=None)
@given(JSON, st.lists(st.text(max_size=3) | st.integers(-3, 3), max_size=3))
def test_nothing_raises(payload: object, path: list[str | int]) -> None:
    for read in (dig, text, texts, verbatim, mappings):
        read(payload, *path)
    assert digest(payload).startswith("sha256:")


def test_what_is_there_and_no_text_is_named() -> None:
    value = {
        "volume": ["7"],
        "page": {"a": 1},
        "issue": 3,
        "title": ["T", 0, {}],
        "blank": " ",
        "none": None,
        "no": True,
    }
    assert list(unread(value, "volume", "page", "issue", "blank", "none", "absent", "no")) == [
        'volume: ["7"]',
        'page: {"a": 1}',
        "no: true",
    ]
    assert list(unread({"title": ["T", 0, True, {"a": 1}]}, "title", lists=True)) == ["title: true", 'title: {"a": 1}']


def test_a_value_is_shown_on_one_line_and_not_whole() -> None:
    assert raw({"a": "å\n\nb"}) == '{"a": "å\\n\\nb"}'
    assert raw(" a\n b \ud800") == "a b ?"
    assert len(raw("x" * 5000)) == 201


def test_an_identifier_is_read_where_there_is_one() -> None:
    assert identified(Doi.parse, "https://doi.org/10.1002/A") == Doi.parse("10.1002/a")
    assert [identified(Doi.parse, said) for said in ("unavailable", "", None)] == [None, None, None]
    assert identified(Isbn.parse, "9780306406158") is None  # its check digit is wrong
