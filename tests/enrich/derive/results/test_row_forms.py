"""The parts of rows: categories, lists of them, what they are compared with."""

import pytest

from magcite.enrich.derive.results.row_forms import against_in, category, is_people, items_in, listed


@pytest.mark.parametrize(
    "words", ["current smokers", "600 mg/d or more", "women whose intake was low", "the nut group"]
)
def test_categories(words: str) -> None:
    assert category(words) == words


@pytest.mark.parametrize("words", ["the first year", "3", "it was lower", "both", "an RR of the highest"])
def test_what_is_no_category(words: str) -> None:
    assert category(words) is None


def test_lists_of_categories() -> None:
    assert listed("never, past and current smokers", 2) == ["never", "past", "current smokers"]
    assert listed("1, 2 and 3 or more cups", 3) == ["1 cups", "2 cups", "3 or more cups"]
    assert listed("increasing tertiles of intake", 3) == ["lowest tertile", "second tertile", "highest tertile"]
    assert listed("quartiles", 2) is None
    assert listed("tea", 2) is None


def test_what_a_row_is_compared_with() -> None:
    words = "Compared with no tea, the RR was 0.9 (0.8-0.99) for tea."
    assert against_in(words, words.index("the RR"), len(words)) == "no tea"
    words = "The RR was 0.9 (0.8-0.99) for tea, compared with water."
    assert against_in(words, 0, words.index(", compared")) == "water"


def test_items_and_what_they_are_of() -> None:
    words = "1.14 (95% CI 1.10 to 1.17; P = .01) for tea, and 1.09 (1.03;1.15) among drinkers of cocoa; more."
    assert [(one.value, one.low, one.high, one.of) for one in items_in(words, 0)] == [
        (1.14, 1.1, 1.17, "tea"),
        (1.09, 1.03, 1.15, "drinkers of cocoa"),
    ]


def test_people_are_no_exposure() -> None:
    assert is_people("older women")
    assert is_people("adults aged 65 years")
    assert not is_people("women who smoked")
    assert not is_people("two cups")
