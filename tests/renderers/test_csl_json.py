"""CSL-JSON: items with their citekey, identifiers and annotation."""

import json

from hypothesis import given

from magcite.model import Bibliography
from magcite.readers.references import read_references
from magcite.renderers import render
from tests.renderers.bibliographies import bibliographies, of_items, sample
from tests.strategies import items


def test_an_item_carries_citekey_identifiers_tags_and_annotation() -> None:
    records = {record["id"]: record for record in json.loads(render("csl-json", sample()))}
    leone = records["leone2006"]
    assert (leone["DOI"], leone["PMID"], leone["keyword"]) == ("10.5555/leone_2006(a)", "16570028", "mortality, cancer")
    assert leone["annote"].startswith("Followed **4035 men**")
    assert leone["author"][1] == {"family": "Gogh", "given": "Vincent", "non-dropping-particle": "van"}


def test_variables_about_lists_stay_out() -> None:
    (item,) = json.loads(
        render("csl-json", of_items(read_references("@misc{a, author={Ek, Bo and others}}", path="a.bib")[0].item))
    )
    assert "et-al" not in item


@given(bibliographies)
def test_one_item_an_entry_in_its_order(bibliography: Bibliography) -> None:
    assert [record["id"] for record in json.loads(render("csl-json", bibliography))] == [
        entry.key for entry in bibliography.entries
    ]


@given(items.filter(lambda item: item.title))
def test_reads_back(item: object) -> None:
    bibliography = of_items(item)  # type: ignore[arg-type]
    (reference,) = read_references(render("csl-json", bibliography), path="a.json")
    assert reference.item.title == bibliography.entries[0].item.title
    assert reference.item.identifiers == bibliography.entries[0].item.identifiers
