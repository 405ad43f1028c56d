"""Words compared: what is the same, what is spelling, what is a change, and that each language brings its own words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.language.languages import LANGUAGES, load
from magcite.link.wording import (
    changes_between,
    digest,
    is_small_change,
    is_spelling,
    sentence_digests,
    strict,
    words_of,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tea «lowered» stress.", 'Tea "lowered"  stress'),
        ("12 % of men – so it was!", "12% of men - so it was"),
        ("sm\u00f6r", "smo\u0308r"),
        ("it\u00adself", "itself"),
    ],
)
def test_typography_is_no_difference(one: str, other: str) -> None:
    assert strict(one) == strict(other)
    assert digest(one) == digest(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tea lowered stress", "tea lowered stress"),
        ("12%", "1,2%"),
        ("p < 0.05", "p > 0.05"),
        ("Tea helps.", "Tea helps?"),
        ("±5", "5"),
    ],
)
def test_case_digits_and_marks_that_mean_something_are(one: str, other: str) -> None:
    assert strict(one) != strict(other)


@given(st.text(max_size=80))
def test_the_strict_form_is_its_own(text: str) -> None:
    assert strict(strict(text)) == strict(text)


SPELLING = [
    ("blood pressure fell", "blod pressure fell"),
    ("the researchers said", "the reseachers said"),
    ("the bloodpressure of all the men had fallen", "the blood pressure of all the men had fallen"),
    ("studien visade tydligt", "studien visade tdyligt"),
]


@pytest.mark.parametrize(("old", "new"), SPELLING)
def test_a_letter_or_a_blank_is_spelling(old: str, new: str) -> None:
    assert is_spelling(words_of(old), words_of(new))
    assert is_spelling(words_of(new), words_of(old))
    assert changes_between(old, new) == ()


CHANGES = [
    pytest.param("51 men", "15 men", ("51 became 15",), id="number"),
    pytest.param("5 of 51 men", "51 of 5 men", ("5, 51 became 51, 5",), id="order of numbers"),
    pytest.param("sleep lasted 24 weeks", "sleep lasted 24 days", ("weeks became days",), id="unit"),
    pytest.param("it has effects", "it has no effects", ("no was added",), id="negation"),
    pytest.param("de såg inte det", "de såg det", ("inte is gone",), id="negation in Swedish"),
    pytest.param("tea lowered stress", "tea raised stress", ("lowered became raised",), id="direction"),
    pytest.param("te är säkert nog", "te är osäkert nog", ("säkert became osäkert",), id="prefix in Swedish"),
    pytest.param("te er sikkert nok", "te er usikkert nok", ("sikkert became usikkert",), id="prefix in Danish"),
    pytest.param("symptomatic men", "asymptomatic men", ("symptomatic became asymptomatic",), id="prefix in English"),
    pytest.param("an in effective dose", "an ineffective dose", ("in effective became ineffective",), id="a blank"),
    pytest.param("zinc helps sleep", "magnesium helps sleep", ("zinc became magnesium",), id="another word"),
    pytest.param("tea helps sleep", "tea helps sleep?", ("? was added",), id="question"),
    pytest.param("men > women", "men < women", ("> became <",), id="sign between words"),
    pytest.param("it cost $5 more", "it cost €5 more", ("$ became €",), id="currency"),
    pytest.param("in mg/l of it", "in mg of it", ("/ is gone", "l is gone"), id="stroke"),
    pytest.param("all 5 men", "all men 5", ("men was added", "men is gone"), id="place of a number"),
    pytest.param("p < 0.05 was seen", "p > 0.05 was seen", ("<0.05 became >0.05",), id="sign before a number"),
]


@pytest.mark.parametrize(("old", "new", "changes"), CHANGES)
def test_what_changed_is_named(old: str, new: str, changes: tuple[str, ...]) -> None:
    assert changes_between(old, new) == changes


def test_two_words_that_are_both_used_elsewhere_are_two_words() -> None:
    old, new = "kalium sänkte trycket", "kalcium sänkte trycket"
    assert changes_between(old, new, {"kalium", "te"}.__contains__) == ()
    assert changes_between(old, new, {"kalium", "kalcium"}.__contains__) == ("kalium became kalcium",)
    assert not is_spelling(words_of(old), words_of(new), {"kalium", "kalcium"}.__contains__)


TEXTS = st.lists(
    st.sampled_from(["tea", "teas", "pressure", "presure", "stress", "5", "51", "<", "€", "not", "?", "blood"]),
    max_size=9,
).map(" ".join)


@given(TEXTS, TEXTS)
def test_nothing_is_named_only_where_nothing_but_spelling_differs(old: str, new: str) -> None:
    if not changes_between(old, new):
        assert is_spelling(words_of(old), words_of(new))
        for sign in "<€?51":
            assert old.count(sign) == new.count(sign)


def test_many_misspellings_are_no_spelling() -> None:
    old, new = "blood pressure fell after weeks", "blod presure felll aftr weeks"
    assert changes_between(old, new) == ("blood pressure fell after became blod presure felll aftr",)


@given(
    st.lists(st.sampled_from(["tea", "zinc", "51", "12%", "not", "men", "osäkert", "weeks"]), max_size=8).map(" ".join)
)
def test_nothing_changed_between_a_text_and_itself(text: str) -> None:
    assert changes_between(text, text) == ()
    assert is_small_change(words_of(text), words_of(text))


@pytest.mark.parametrize("tag", LANGUAGES)
def test_a_language_brings_its_negations_prefixes_and_units(tag: str) -> None:
    changes = load(tag).changes
    assert all((changes.negations, changes.negating_prefixes, changes.units))
    for word in (*changes.negations, *changes.units):
        assert word == word.lower()
        if len(word) > 4 and " " not in word:
            assert not is_spelling(["so", "it", "was", word], ["so", "it", "was", word[:-1]])


def test_one_place_is_a_small_change_and_two_are_not() -> None:
    old = words_of("In 51 men tea lowered stress by 12 for 8 weeks")
    assert is_small_change(old, words_of("In 52 men tea lowered stress by 13 for 8 weeks"))
    assert is_small_change(old, words_of("In 51 men green tea lowered stress by 12 for 8 weeks"))
    assert not is_small_change(old, words_of("In 52 men tea lowered stress by 13 for 9 weeks"))
    assert not is_small_change(old, words_of("In 52 women tea lowered stress by 12 for 8 weeks and in 13 men"))
    assert not is_small_change(old, words_of("In 51 women tea lowered sleep by 12 for 8 weeks"))


def test_sentences_are_told_by_digests_in_order_and_short_ones_are_not() -> None:
    text = "Tea is a drink. So it is. Nobody knows why it is so!\n\nA line without an end"
    assert sentence_digests(text) == (
        digest("Tea is a drink"),
        digest("Nobody knows why it is so"),
        digest("A line without an end"),
    )


def test_items_of_a_list_are_sentences_of_their_own() -> None:
    items = "- Tea is a drink\n- Coffee is one too\n* Nobody knows why that is\n2. Water is a drink\n"
    assert sentence_digests(items) == tuple(
        map(digest, ("Tea is a drink", "Coffee is one too", "Nobody knows why that is", "Water is a drink"))
    )
