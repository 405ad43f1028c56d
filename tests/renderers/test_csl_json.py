"""CSL-JSON: items with their citekey, identifiers and annotation."""

import json

from hypothesis import given

from magcite.identifiers import Arxiv
from magcite.model import Bibliography, Item
from magcite.model.csl import is_csl
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


def test_variables_about_lists_stand_apart() -> None:
    (item,) = json.loads(
        render("csl-json", of_items(read_references("@misc{a, author={Ek, Bo and others}}", path="a.bib")[0].item))
    )
    assert "et-al" not in item
    assert item["custom"] == {"et-al": "author"}


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


def test_what_the_schema_has_no_variable_for_goes_under_custom_and_comes_back() -> None:
    other = (("abstract", "A"), ("file", "x.pdf"), ("custom", '{"short_id": "x", "checked": true}'))
    bibliography = of_items(Item(title="T", arxiv=Arxiv.parse("2101.00001"), other=other))
    text = render("csl-json", bibliography)
    (record,) = json.loads(text)
    assert (record["abstract"], record.keys() & {"file", "arXiv"}) == ("A", set())
    assert record["custom"] == {"arXiv": "2101.00001", "file": "x.pdf", "short_id": "x", "checked": True}
    (reference,) = read_references(text, path="a.json")
    assert reference.item.arxiv == Arxiv.parse("2101.00001")
    assert {"abstract": "A", "file": "x.pdf", "custom": '{"checked": true}'}.items() <= dict(
        reference.item.other
    ).items()


def test_custom_says_nothing_of_csl_s_own_variables() -> None:
    text = '[{"id": "a", "type": "book", "custom": {"title": "Mine", "publisher": "P"}}]'
    (reference,) = read_references(text, path="a.json")
    assert (reference.item.title, reference.item.publisher) == (None, None)


@given(items.filter(lambda item: item.title))
def test_only_the_schema_s_variables_stand_in_an_item(item: object) -> None:
    (record,) = json.loads(render("csl-json", of_items(item)))  # type: ignore[arg-type]
    assert all(is_csl(name) for name in record.keys() - {"id"})
