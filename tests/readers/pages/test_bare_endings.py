"""Last words of paragraphs without an end mark: link phrases where the page shows that they are, words elsewhere."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.readers.pages import read_page

ENGLISH = """Cold water

Of 61 winter swimmers 12 caught a cold before May, half as many as their neighbours. Read the Finnish trial

In Hull the bathers slept better for a month. Twelve frozen men

Shivering burns energy, which a lab in Utrecht measured in eight students. See the study

Dress warmly afterwards. Nobody was ever harmed by a cap.
"""
SWEDISH = """Kallbad

Av 61 vinterbadare blev 12 förkylda före maj, hälften så många som grannarna. Läs den finska studien

I Hull sov badarna bättre i en månad. Tolv frusna män

Att huttra bränner energi, vilket ett labb i Utrecht mätte hos åtta studenter. Se studien

Klä dig varmt efteråt. Ingen har skadats av en mössa.
"""


def lost(text: str, language: str) -> list[str]:
    page = read_page(text, path="page.txt", language=language)
    return [one.as_read for claim in page.claims for one in claim.citations]


@pytest.mark.parametrize(
    ("text", "language", "words"), [(ENGLISH, "en", "Twelve frozen men"), (SWEDISH, "sv", "Tolv frusna män")]
)
def test_the_habit_of_a_page_makes_its_last_words_link_phrases(text: str, language: str, words: str) -> None:
    found = lost(text, language)
    assert len(found) == 3
    assert words in found


@pytest.mark.parametrize(
    ("text", "language", "words"), [(ENGLISH, "en", "Twelve frozen men"), (SWEDISH, "sv", "Tolv frusna män")]
)
def test_with_an_end_mark_they_are_a_sentence(text: str, language: str, words: str) -> None:
    assert words not in lost(text.replace(words, f"{words}."), language)


def test_without_a_habit_they_are_words() -> None:
    assert (
        lost("Bathing\n\nThe bathers slept better. Twelve frozen men\n\nThey ate more. Eleven warm ones\n", "en") == []
    )


def test_few_link_phrases_among_many_endings_are_no_habit() -> None:
    others = "".join(f"Stove number {name} was lit at noon. Warm and dry\n\n" for name in "abcdefghijkl")
    assert "Warm and dry" not in lost(f"{ENGLISH}\n{others}", "en")


def test_a_paragraph_that_is_one_line_has_no_last_words() -> None:
    assert "A line by itself" not in lost(
        f"{ENGLISH}\nA line by itself\n\nAnd then, after a while, they went home again.\n", "en"
    )


@given(st.text(alphabet="ab .!?\n()*", max_size=60))
def test_any_text_is_read(text: str) -> None:
    page = read_page(f"{ENGLISH}\n{text}\n", path="page.txt", language="en")
    assert all(page.text[one.span.start : one.span.end] for claim in page.claims for one in claim.citations)
