"""Tables of data and tables that lay out a page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.readers.pages.html_tables import DataTables
from tests.readers.pages.reading import cited, claims, html

ROW = "<tr><td><p>{}</p></td><td><p>{}</p></td></tr>"


def test_a_row_is_one_claim_though_each_cell_has_paragraphs() -> None:
    tea = ROW.format("Tea", "lowers pain.</p><p>In adults. <a href='https://doi.org/10.5555/tea'>Moss</a>")
    page = html(f"<table>{tea}{ROW.format('Milk', 'doi:10.5555/milk')}</table>")
    assert claims(page) == ["Tea lowers pain. In adults. Moss", "Milk"]
    assert cited(page) == ["doi:10.5555/tea", "doi:10.5555/milk"]
    first = page.claims[0]
    assert page.text[first.span.start : first.span.end].startswith("Tea</p></td>")


@pytest.mark.parametrize(
    "table",
    [
        "<table><tr><td><p>Menu</p></td><td><p>Tea is hot.</p><p>Milk is cold.</p></td></tr></table>",  # one row
        f"<table>{ROW.format('Menu', '<h2>Tea</h2>')}{ROW.format('Tea is hot.', 'Milk is cold.')}</table>",
        f"<table>{ROW.format('Tea is hot. ' * 40, 'a')}{ROW.format('b', 'Milk is cold.')}</table>",  # long cells
        f"<table>{ROW.format('a', '<table><tr><td>Tea is hot.</table>')}{ROW.format('b', 'Milk is cold.')}</table>",
        "<table><tr><td><p>Tea is hot.</p></td></tr><tr><td><p>Milk is cold.</p></td></tr></table>",  # one column
    ],
)
def test_paragraphs_of_other_tables_stand_for_themselves(table: str) -> None:
    assert not DataTables(table, 0).within(len(table) // 2)
    assert not any("Tea is hot." in claim and "Milk is cold." in claim for claim in claims(html(table)))


@given(st.lists(st.sampled_from(["<table>", "</table>", "<tr>", "<td>", "<p>", "</p>", "<h2>", "Tea. ", "<th>"])))
def test_tables_of_data_never_overlap(tags: list[str]) -> None:
    source = "".join(tags)
    tables = DataTables(source, 7)
    inside = [tables.within(place + 7) for place in range(len(source))]
    assert not any(inside[: source.find("<table>") if "<table>" in source else len(source)])
    assert not any(tables.within(place) for place in range(7))
