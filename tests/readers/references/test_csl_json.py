"""CSL-JSON as reference managers write it, and as it arrives broken."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from magcite.errors import ReferenceFileError
from magcite.model import Date, Item, Name, Reference, item_to_csl
from magcite.readers.references import read_references
from tests.strategies import items

LIST = """[
  {
    "id": "leone2006",
    "type": "article-journal",
    "title": "Zinc",
    "DOI": "10.1000/a",
    "annote": "What it shows.",
    "keyword": "mortality, cancer"
  },
  {"id": 7, "title": "Seven"}
]
"""


def read(text: str) -> tuple[Reference, ...]:
    return read_references(text, path="list.json")


def test_reads_a_list() -> None:
    first, second = read(LIST)
    assert (first.citekey, first.item.title, first.annotation) == ("leone2006", "Zinc", "What it shows.")
    assert first.tags == ("mortality", "cancer")
    assert first.item.other == ()
    assert (second.citekey, second.item.title) == ("7", "Seven")


def test_knows_where_items_and_fields_stand() -> None:
    first, second = read(LIST)
    assert (first.place.path, first.place.line, second.place.line) == ("list.json", 2, 10)
    assert first.place.fields["DOI"] == 6
    assert first.place.fields["annotation"] == 7
    assert second.place.fields["title"] == 10


@pytest.mark.parametrize(
    "text",
    ['{"id": "a", "title": "T"}', '{"items": [{"id": "a", "title": "T"}]}', '\ufeff[{"id": "a", "title": "T"}]'],
)
def test_reads_one_item_and_wrapped_lists(text: str) -> None:
    (reference,) = read(text)
    assert (reference.citekey, reference.item.title, reference.place.line) == ("a", "T", 1)


@pytest.mark.parametrize("text", ["[]", '{"items": []}'])
def test_an_empty_list_is_empty(text: str) -> None:
    assert read(text) == ()


def test_items_without_id_get_citekeys_of_their_own() -> None:
    item = {"author": [{"family": "Leone"}], "issued": {"date-parts": [[2006]]}}
    references = read(json.dumps([item, item, {**item, "id": "leone2006"}]))
    keys = [reference.citekey for reference in references]
    assert keys[2] == "leone2006"
    assert len(set(keys)) == 3
    assert all(key.startswith("leone2006") for key in keys)


def test_an_annotation_that_is_no_text_is_kept_all_the_same() -> None:
    (reference,) = read('[{"id": "a", "title": "T", "annote": ["x"]}]')
    assert reference.annotation is None
    assert reference.item.other == (("annote", '["x"]'),)


def test_what_is_no_object_is_said_and_loses_no_other() -> None:
    first, second = read('[{"id": "a", "title": "T"},\n "words"]')
    assert first.citekey == "a"
    assert [(flaw.field, flaw.text) for flaw in second.unreadable] == [("citekey", ""), ("entry", '"words"')]
    assert second.place.line == 2


@pytest.mark.parametrize(
    ("text", "line", "column", "words"),
    [
        ("", 1, 1, "this is no JSON: expecting value"),
        ('[\n  {"id": "a" 1}\n]', 2, 14, "this is no JSON"),
        ('[{"id": "a"}', 1, 13, "this is no JSON: expecting ',' delimiter"),
        ('[{"volume": NaN}]', None, None, "NaN is no number"),
        ("[" * 100_000, None, None, "cannot be read"),
        ('"text"', 1, None, "there is no item here"),
        ("[1, 2]", 1, None, "there is no item here"),
        ('{"name": "left-pad"}', 1, None, "there is no item here"),
        ('{"items": 3}', 1, None, "there is no item here"),
    ],
)
def test_what_is_no_csl_json_is_said_with_its_place(
    text: str, line: int | None, column: int | None, words: str
) -> None:
    with pytest.raises(ReferenceFileError) as caught:
        read(text)
    assert words in caught.value.message
    assert (caught.value.path, caught.value.line, caught.value.column) == ("list.json", line, column)


def test_half_a_character_becomes_the_replacement_character() -> None:
    first, second = read('[{"id": "a", "title": "x\\ud83dy"}, {"id": "b", "title": "\\ud83d\\ude00"}]')
    assert (first.item.title, second.item.title) == ("x\N{REPLACEMENT CHARACTER}y", "😀")


def test_reads_what_managers_write() -> None:
    record = {
        "id": "http://zotero.org/users/1/items/AB",
        "type": "chapter",
        "event": "E",
        "event-title": "E",
        "author": [{"family": "Gogh", "given": "V", "non-dropping-particle": "van", "parse-names": False}],
        "issued": {"date-parts": [["2006", 5]]},
        "accessed": {"raw": "2024-02-03"},
    }
    (reference,) = read(json.dumps([record]))
    assert reference.unreadable == ()
    assert reference.item == Item(
        type="chapter",
        event_title="E",
        author=(Name("Gogh", "V", "van"),),
        issued=Date(2006, 5),
        accessed=Date(2024, 2, 3),
    )


@settings(max_examples=30, deadline=None)
@given(st.lists(items, max_size=3))
def test_what_was_written_comes_back(several: list[Item]) -> None:
    records = [{"id": f"k{place}", "title": "T"} | item_to_csl(item) for place, item in enumerate(several)]
    references = read(json.dumps(records, indent=1, ensure_ascii=False))
    assert [reference.citekey for reference in references] == [record["id"] for record in records]
    for reference, item in zip(references, several, strict=True):
        assert item_to_csl(reference.item) == {"title": "T"} | item_to_csl(item)
