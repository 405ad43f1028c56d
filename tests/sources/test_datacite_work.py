"""DataCite's records, oddity by oddity; the fixtures are invented, their shapes are not."""

import pytest

from magcite.identifiers import Arxiv, Doi, Isbn
from magcite.model import Date, Item, Name, NoticeKind, item_from_csl, item_to_csl
from magcite.sources.datacite_work import TYPES, abstract_of, item_of, notices_of
from tests.sources.fixtures import json_of
from tests.sources.test_crossref_work import CSL_TYPES


def test_a_data_set() -> None:
    item = item_of(json_of("datacite", "dataset")["attributes"])
    assert item == Item(
        type="dataset",
        title="Magnesium in water: Raw counts",
        author=(
            Name("Öberg", "Märta"),
            Name("Lind", "Karl"),
            Name(literal="Mineral & Bone Group"),
            Name(literal="KARIN EK"),
            Name("Berg", "Eva"),
            Name("Dal", "Per"),
        ),
        editor=(Name("Ed", "Itor"),),
        issued=Date(2019, 3, 4),
        publisher="Invented Archive",
        genre="Water samples",
        language="en",
        doi=Doi.parse("10.5555/MIN.1.v2"),
        isbn=(Isbn.parse("9783161484100"),),
        issn=("1234-5679",),
        other=(
            ("other-titles", "Magnesium i vatten"),
            ("version", "2"),
            ("is-version-of", "10.5555/min.1"),
            ("is-previous-version-of", "10.5555/MIN.1.v3 10.5555/min.1"),
        ),
    )
    assert item_from_csl(item_to_csl(item)) == (item, ())


def test_only_a_newer_version_is_told_as_one() -> None:
    (notice,) = notices_of(json_of("datacite", "dataset")["attributes"])
    assert (notice.kind, notice.said) == (NoticeKind.NEW_VERSION, "IsPreviousVersionOf")
    assert notice.label == "new version, doi:10.5555/min.1.v3 (DataCite)"


def test_a_preprint_at_arxiv() -> None:
    item = item_of(json_of("datacite", "arxiv")["attributes"])
    assert (item.type, item.title) == ("article", "On k-means of Gödel numbers")
    assert (item.arxiv, item.issued) == (Arxiv.parse("2101.00099"), Date(2021, 1))


def test_what_nobody_can_read_is_named() -> None:
    item = item_of(json_of("datacite", "odd")["attributes"])
    other = dict(item.other)
    assert (item.type, item.title, item.author) == ("thesis", None, (Name(literal="Plato"),))
    assert (item.issued, item.collection_title, item.page, item.volume) == (Date(1901), "Invented Papers", "3-9", "4")
    assert other["state"] == "registered taken down"
    assert other["unread"].splitlines() == [
        'version: {"v": 1}',
        'titles: {"title": ""}',
        'titles: {"titleType": "Subtitle"}',
        "titles: loose",
        'creators: {"affiliation": ["Nowhere"]}',
        "creators: 7",
        "publicationYear: 2562",
    ]
    assert item_from_csl(item_to_csl(item)) == (item, ())


@pytest.mark.parametrize(
    ("year", "issued", "read"),
    [
        (2019, "2019-03", Date(2019, 3)),
        (2019, "2017-05-01", Date(2019)),
        (2019, "2019/2020", Date(2019)),
        (2019, None, Date(2019)),
        (None, "2018-08-15T15:39:28Z", Date(2018, 8, 15)),
        ("2019", "2019-02-99", Date(2019, 2)),
        (None, "soon", None),
        (0, None, None),
    ],
)
def test_dates(year: object, issued: str | None, read: Date | None) -> None:
    dates = [{"dateType": "Issued", "date": issued}]
    assert item_of({"publicationYear": year, "dates": dates}).issued == read


@pytest.mark.parametrize(
    ("titles", "title", "other"),
    [
        ([("A", None), ("B", None)], "A", {"other-titles": "B"}),
        ([("B", "AlternativeTitle"), ("A", None)], "A", {"other-titles": "B"}),
        ([("B", "TranslatedTitle")], "B", {}),
        ([("A?", None), ("S", "Subtitle"), ("T", "Subtitle")], "A? S", {"other-subtitles": "T"}),
        ([("S", "Subtitle")], "S", {}),
        ([], None, {}),
    ],
)
def test_titles(titles: list[tuple[str, str | None]], title: str | None, other: dict[str, str]) -> None:
    item = item_of({"titles": [{"title": said, "titleType": kind} for said, kind in titles]})
    assert (item.title, dict(item.other)) == (title, other)


@pytest.mark.parametrize(
    ("types", "csl"),
    [
        ({"resourceTypeGeneral": "JournalArticle"}, "article-journal"),
        ({"resourceTypeGeneral": "Text", "resourceType": "Conference paper"}, "paper-conference"),
        ({"resourceTypeGeneral": "Text", "resourceType": "Bericht", "citeproc": "report"}, "report"),
        ({"citeproc": "article"}, "document"),
        ({}, "document"),
        (None, "document"),
    ],
)
def test_types(types: object, csl: str) -> None:
    assert item_of({"types": types}).type == csl


def test_all_types_are_csl() -> None:
    assert set(TYPES.values()) <= set(CSL_TYPES.split())


def test_without_an_abstract() -> None:
    assert abstract_of({"descriptions": [{"descriptionType": "Abstract", "description": " "}]}) is None
