"""Which records are one work: pairs that are, pairs that are not, and that many records are no trouble."""

from dataclasses import replace

import pytest
from benchmarks.duplicates import nonsense_library

from magcite.identifiers import Arxiv, Doi
from magcite.matching.blocking import Shelves
from magcite.matching.duplicates import find_duplicates, is_preprint
from magcite.model import Date, Item, Name

ITEM = Item(
    type="article-journal",
    title="Green tea and sleep in nurses",
    author=(Name("Leaf", "Ann B."), Name("Berg", "Carl")),
    issued=Date(2010),
    container_title="Journal of Invented Tea",
    volume="9",
    page="129-138",
)
BRIEF = replace(ITEM, title=None, author=(Name("Leaf", "A.B."), Name("Berg", "C.")), page="129")


@pytest.mark.parametrize(
    ("other", "versions"),
    [
        (BRIEF, False),
        (replace(ITEM, title="Green Tea and Sleep in Nurses.", container_title="J Invented Tea"), False),
        (replace(ITEM, volume=None, page=None, container_title=None), False),
        (replace(ITEM, type="article", container_title="bioRxiv", volume=None, page=None, issued=Date(2008)), True),
    ],
)
def test_one_work(other: Item, versions: bool) -> None:
    assert [(one.first, one.second, one.versions) for one in find_duplicates([ITEM, other])] == [(0, 1, versions)]


@pytest.mark.parametrize(
    "other",
    [
        replace(ITEM, title="Green tea and sleep in pilots", page="200-210"),
        replace(ITEM, issued=Date(2011)),
        replace(BRIEF, page="300"),
        replace(ITEM, title="Editorial", page="1"),
        Item(),
    ],
)
def test_two_works(other: Item) -> None:
    assert list(find_duplicates([ITEM, other])) == []


def test_two_dois_are_two_works() -> None:
    first, second = (replace(ITEM, doi=Doi.parse(f"10.5555/{one}")) for one in "ab")
    assert list(find_duplicates([first, second])) == []


def test_preprints_are_told() -> None:
    assert is_preprint(Item(arxiv=Arxiv.parse("arXiv:2401.00001")))
    assert is_preprint(Item(doi=Doi.parse("10.1101/2020.01.01.900001")))
    assert not is_preprint(ITEM)


def test_many_records_and_none_is_another() -> None:
    library = nonsense_library(400)
    assert list(find_duplicates(library)) == []
    twice = [*library, *(replace(item, author=item.author[:1]) for item in library[:40])]
    assert sorted((one.first, one.second) for one in find_duplicates(twice)) == [(n, 400 + n) for n in range(40)]


def test_a_record_is_held_against_few() -> None:
    shelves = Shelves(nonsense_library(400))
    assert max(len(shelves.near(record)) for record in shelves.records) <= 25
