"""What titles that agree in nearly all words still tell apart."""

import pytest

from magcite.matching.titles import announcing, numerals, rarity, telling


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("report of the editor", []),
        ("magnesium and sleep part ii", ["magnesium", "sleep", "part"]),
        ("a 12 week study", ["week", "study"]),
    ],
)
def test_telling_words(title: str, words: list[str]) -> None:
    assert telling(title.split()) == words


def test_rare_words_count_more() -> None:
    among = {"magnesium": 9, "sleep": 1}
    assert rarity("the", {}) == 0.0
    assert rarity("report", {}) < rarity("tea", {}) < rarity("magnesium", {}) == 1.0
    assert rarity("magnesium", among) < rarity("magnesium", {})


@pytest.mark.parametrize(
    ("title", "numbers"),
    [("sleep part ii", {"ii"}), ("xii sleep 3", {"xii", "3"}), ("mix civil vitamin d 2019", {"2019"}), ("tea", set())],
)
def test_numerals(title: str, numbers: set[str]) -> None:
    assert numerals(title.split()) == numbers


@pytest.mark.parametrize(
    ("title", "said", "about"),
    [
        ("reply to tea", "tea", "reply"),
        ("response to tea", "tea", "response to"),
        ("tea an erratum", "tea", "erratum"),
        ("book review tea", "tea", "book review"),
        ("response to tea", "response to tea", None),
        ("immune response to tea", "tea", None),
        ("tea", "reply to tea", None),
    ],
)
def test_works_about_other_works(title: str, said: str, about: str | None) -> None:
    assert announcing(title.split(), said.split().__contains__) == about
