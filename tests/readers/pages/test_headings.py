"""Fragments, titles, and lists of references."""

import pytest

from magcite.readers.pages.headings import Slugs, is_reference_list


def test_fragments_are_those_of_github() -> None:
    slugs = Slugs()
    given = [slugs.give(words) for words in ("Tea & Milk!", "Tea & milk", "Åkerbär på 2 sätt", "tea--milk", "!")]
    assert given == ["tea--milk", "tea--milk-1", "åkerbär-på-2-sätt", "tea--milk-2", ""]


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("Referenser", True),
        ("KÄLLOR:", True),
        ("Works cited", True),
        ("Källförteckning", True),
        ("KALLFORTECKNING", True),
        ("Literature", True),
        ("Referenser till barn", False),
        ("Magnesiumkällor", False),
        ("", False),
    ],
)
def test_lists_of_references(heading: str, expected: bool) -> None:
    assert is_reference_list(heading) is expected
