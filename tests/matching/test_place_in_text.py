"""Journal, volume, issue and pages in a string."""

import pytest

from magcite.matching.citation_text import read_citation
from magcite.matching.place_in_text import signals_of_place
from magcite.matching.record import read_record
from magcite.model import Date, Item

ITEM = Item(
    type="article-journal",
    issued=Date(2006),
    container_title="Journal of Invented Nutrition",
    volume="30",
    issue="4",
    page="1451-1460",
)


def points(text: str, item: Item = ITEM, *, titled: bool = False) -> dict[str, int]:
    totals: dict[str, int] = {}
    for one in signals_of_place(read_citation(text), read_record(item), titled=titled):
        totals[one.name] = totals.get(one.name, 0) + one.points
    return totals


@pytest.mark.parametrize(
    "name",
    [
        "Journal of Invented Nutrition",
        "J. Invent. Nutr.",
        "J Invent Nutr",
        "the Jour nal of Invented Nutritiom",
        "Journal  ofInvented Nutrition",
    ],
)
def test_a_journal_is_known_by_any_of_its_names(name: str) -> None:
    assert points(f"A. Ek, {name} 30, 1451 (2006)") == {"container-title": 15, "volume": 13, "page": 20}


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Proceedings of the National Academy of Sciences", "PNAS"),
        ("JAMA", "Journal of the American Medical Association"),
    ],
)
def test_acronyms_both_ways(full: str, short: str) -> None:
    item = Item(type="article-journal", container_title=full)
    assert points(f"A. Ek, {short} 30", item, titled=True) == {"container-title": 15}


def test_a_journal_named_like_a_word_of_the_title_is_not_named_by_it() -> None:
    item = Item(type="article-journal", title="Sleep and tea", container_title="Sleep", volume="3")
    assert "container-title" in points("Ek: Sleep and tea. Sleep 3", item, titled=True)
    assert points("Ek: Sleep and tea, 3", item, titled=True) == {"volume": 13}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("30(4), 1451–1460", {"volume": 13, "issue": 4, "page": 28}),
        ("30, k451", {"volume": 13, "page": 10}),
        ("3 0, 1451", {"page": 20}),
        ("31, 1451", {"volume": -15, "page": 20, "unexplained": -8}),
        ("31, 77", {"volume": -15, "page": -45, "unexplained": -16}),
        ("", {"page": -10}),
    ],
)
def test_numbers_stand_for_one_thing_each(text: str, expected: dict[str, int]) -> None:
    assert points(f"J Invent Nutr {text} (2006)") == {"container-title": 15} | expected


def test_a_number_of_the_journals_name_is_no_volume() -> None:
    item = Item(type="paper-conference", container_title="52nd Tea Meeting", issued=Date(2014))
    assert points("52nd Tea Meeting (2014)", item) == {"container-title": 15}


def test_pages_in_letters_are_found_whole() -> None:
    item = Item(type="chapter", page="xi-xxiii")
    assert points("Kettles, xi–xxiii", item) == {"page": 15}


def test_an_article_without_a_sign_of_its_journal_may_be_a_book() -> None:
    assert points("Ek: Tea. Wily 2006", titled=True) == {"container-title": -15}
