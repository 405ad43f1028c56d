"""Titles in strings: found, damaged, cut, and other ones."""

import pytest

from magcite.matching import weights
from magcite.matching.citation_text import read_citation
from magcite.matching.record import read_record
from magcite.matching.signal import Signal
from magcite.matching.title_in_text import find_title, own_words, signals_of_title
from magcite.model import Item

TITLE = "Oral magnesium and nocturnal leg cramps: a crossover trial"


def signals(text: str, title: str = TITLE) -> list[Signal]:
    read, record = read_citation(text), read_record(Item(title=title, container_title="Tea Letters"))
    return list(signals_of_title(find_title(read, record, {}), read, record, own_words(read, record)))


@pytest.mark.parametrize(
    ("text", "points"),
    [
        pytest.param(f"Ek A. {TITLE}. Tea Letters", weights.TITLE, id="whole"),
        pytest.param("Ek A. ORAL MAGNESIUM & nocturnal leg-cramps: a crossover trial", weights.TITLE, id="typography"),
        pytest.param("Ek A. Orxl magnesium and noc turnal legcramps: a crossover trial", weights.TITLE, id="damaged"),
        pytest.param(
            "Ek A. cramps nocturnal a Oral trial magnesium crossover leg", weights.TITLE_IN_OTHER_ORDER, id="scrambled"
        ),
        pytest.param("Ek A. Oral magnesium and nocturnal leg cramps. Tea", weights.TITLE_BEGINNING, id="beginning"),
        pytest.param(
            "Ek A. Oral magnesium and nocturnal leg cramps: lessons from old kettles and ponds",
            weights.SIMILAR_TITLE,
            id="another-subtitle",
        ),
        pytest.param(
            "Ek A. Oral magnesium and nocturnal leg cramps: a pilot trial", weights.SIMILAR_TITLE, id="another-word"
        ),
        pytest.param("Ek A. Zinc, sleep quality and shift workers in hospitals", weights.ANOTHER_TITLE, id="another"),
        pytest.param(
            "Ek A. Of oral magnesium and nocturnal leg cramps: a crossover trial", weights.TITLE_WITHIN, id="in"
        ),
    ],
)
def test_what_a_title_is_worth(text: str, points: int) -> None:
    assert signals(text)[0].points == points


@pytest.mark.parametrize("text", ["A. Ek, Tea Lett. 9, 129 (1989)", ""])
def test_a_text_without_title_says_nothing(text: str) -> None:
    assert signals(text) == []


@pytest.mark.parametrize(
    ("title", "points"),
    [
        ("Editorial", weights.TITLE_GENERIC),
        ("Kettles", weights.TITLE_ONE_WORD),
        ("Tea Kettles", weights.TITLE_TWO_WORDS),
    ],
)
def test_short_titles_are_worth_less(title: str, points: int) -> None:
    assert signals(f"Ek A. {title}. 1989", title)[0].points == points


def test_words_beside_a_short_title_count_against_it() -> None:
    found = signals("Ek A. Tea kettles, cooling ponds, chimneys and steam engines. 1989", "Tea kettles")
    assert [one.name for one in found] == ["title", "unexplained"]
    assert found[1].points < 0


def test_a_number_of_the_title_is_missed() -> None:
    assert [one.words for one in signals(f"Ek A. {TITLE}.", f"{TITLE}. Part II") if one.name == "title number"] == [
        "the title's “ii” is not in the reference"
    ]
