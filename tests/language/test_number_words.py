"""Numbers in words, in the forms a language has."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.language import LANGUAGES
from magcite.language.number_words import spelled_numbers

EN = {
    "forty-one women": (9, 41),
    "Three hundred people": (13, 300),
    "two hundred and six men": (19, 206),
    "two thousand six hundred adults": (24, 2600),
    "one hundred twenty": (18, 120),
    "a hundred": (9, 100),
    "half a million people": (14, 500_000),
    "one and a half years": (14, 1.5),
    "two and a half years": (14, 2.5),
    "half a year": (6, 0.5),
    "dozen": (5, 12),
    "five and ten": (4, 5),
    "twenty one": (10, 21),
}
SV = {
    "fyrtioen kvinnor": (8, 41),
    "etthundratjugo": (14, 120),
    "tvåhundrafemtio personer": (15, 250),
    "tre tusen": (9, 3000),
    "ett halvår": (8, 0.5),
    "ett och ett halvt år": (17, 1.5),
    "två och ett halvt år": (17, 2.5),
    "tvåårig": (3, 2),
    "åttaveckorsperiod": (4, 8),
    "femtiotal": (9, 50),
    "hundratal": (9, 100),
    "en halv miljon": (14, 500_000),
}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [*(("en", text, said) for text, said in EN.items()), *(("sv", text, said) for text, said in SV.items())],
)
def test_reads_the_longest_number(language: str, text: str, expected: tuple[int, float]) -> None:
    found = spelled_numbers(language).read(text, 0)
    assert found is not None
    assert (found.end, found.value, found.lone) == (*expected, False)


@pytest.mark.parametrize(
    ("language", "text"), [("sv", "femtiotal"), ("sv", "en halv miljon"), ("en", "half a million")]
)
def test_some_are_rough(language: str, text: str) -> None:
    found = spelled_numbers(language).read(text, 0)
    assert found is not None
    assert found.about


@pytest.mark.parametrize(("language", "text"), [("en", "one"), ("en", "a year"), ("sv", "ett år"), ("sv", "en av fem")])
def test_one_alone_is_lone(language: str, text: str) -> None:
    found = spelled_numbers(language).read(text, 0)
    assert found is not None
    assert (found.value, found.lone) == (1, True)


@pytest.mark.parametrize(
    ("language", "text"), [("sv", "sexuell"), ("sv", "enkel"), ("en", "tent"), ("en", "and"), ("sv", "")]
)
def test_what_is_no_number(language: str, text: str) -> None:
    assert spelled_numbers(language).read(text, 0) is None


def test_the_rest_of_a_word_is_no_number() -> None:
    assert spelled_numbers("en").read("xthree", 1) is None
    assert spelled_numbers("en").read("twenty-two", 7) is None


ONES = ["", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio"]
TENS = ["", "tio", "tjugo", "trettio", "fyrtio", "femtio", "sextio", "sjuttio", "åttio", "nittio"]


@given(
    st.integers(min_value=2, max_value=9), st.integers(min_value=2, max_value=9), st.integers(min_value=1, max_value=9)
)
def test_swedish_numbers_in_one_word(hundreds: int, tens: int, ones: int) -> None:
    word = f"{ONES[hundreds]}hundra{TENS[tens]}{ONES[ones]}"
    found = spelled_numbers("sv").read(word, 0)
    assert found is not None
    assert (found.value, found.end) == (hundreds * 100 + tens * 10 + ones, len(word))


@given(st.lists(st.sampled_from(["one", "a", "two", "forty", "hundred", "thousand", "and", "half", "ett", "tal", "-"])))
def test_any_words_give_a_number_or_none(words: list[str]) -> None:
    for language in LANGUAGES:
        text = " ".join(words)
        found = spelled_numbers(language).read(text, 0)
        assert found is None or 0 < found.end <= len(text)
