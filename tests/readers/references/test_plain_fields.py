"""Markup in titles, and dates in words, whatever the format of the file."""

import pytest

from magcite.model import Date, Item
from magcite.readers.references import read_references
from magcite.readers.references.plain_fields import with_plain_fields


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Vitamin D<sub>3</sub> and <i>E. coli</i>", "Vitamin D3 and E. coli"),
        ('The <span class="nocase">DNA</span> of tea', "The DNA of tea"),
        ("Tea &amp; milk", "Tea & milk"),
        ("Dose < 5 and > 3 & more", "Dose < 5 and > 3 & more"),
        ("AT&T; a history", "AT&T; a history"),
    ],
)
def test_titles(written: str, expected: str) -> None:
    assert with_plain_fields(Item(title=written)).title == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("12 mars 2020", Date(2020, 3, 12)),
        ("12 March 2020", Date(2020, 3, 12)),
        ("March 12, 2020", Date(2020, 3, 12)),
        ("12 okt. 2020", Date(2020, 10, 12)),
        ("maj 2006", Date(2006, 5)),
        ("31 februari 2020", Date(literal="31 februari 2020")),
        ("spring 2006", Date(literal="spring 2006")),
        ("in press", Date(literal="in press")),
    ],
)
def test_dates(written: str, expected: Date) -> None:
    assert with_plain_fields(Item(issued=Date(literal=written))).issued == expected


def test_every_format_is_read_so() -> None:
    front = "---\ntitle: Vitamin D<sub>3</sub>\nissued: 12 mars 2020\n---\n"
    json = '[{"id": "a", "title": "Vitamin D<sub>3</sub>", "issued": {"literal": "12 mars 2020"}}]'
    for text, path in ((front, "a.md"), (json, "a.json")):
        (reference,) = read_references(text, path=path)
        assert (reference.item.title, reference.item.issued) == ("Vitamin D3", Date(2020, 3, 12)), path
