"""OpenAlex's works, oddity by oddity; the fixtures are invented, their shapes are not."""

import pytest

from magcite.identifiers import Doi, Pmcid, Pmid
from magcite.model import Date, Item, Name, NoticeKind, item_from_csl, item_to_csl
from magcite.model.marked import with_tags_apart
from magcite.sources.openalex_work import TYPES, abstract_of, item_of, notices_of
from tests.sources.fixtures import json_of
from tests.sources.test_crossref_work import CSL_TYPES


def test_an_article() -> None:
    item = item_of(json_of("openalex", "work"))
    assert item == Item(
        type="article-journal",
        title="Magnesium and sleep",
        title_markup="Magnesium and <i>sleep</i>",
        author=(Name(literal="M. Öberg"), Name("Lind", "Karl"), Name(literal="Eva Berg")),
        issued=Date(2020),
        container_title="Journal of invented sleep",
        volume="3",
        issue="1",
        page="7-9",
        language="en",
        doi=Doi.parse("10.5555/oa.1"),
        pmid=Pmid.parse("101"),
        pmcid=Pmcid.parse("PMC201"),
        issn=("1234-5679",),
        other=(("et-al", "author"), ("unread", 'authorships: {"author": {}}')),
    )
    again, flaws = item_from_csl(item_to_csl(item))
    assert (with_tags_apart(again), flaws) == (item, ())


def test_the_flag_is_told_as_openalexs_own_and_as_no_retraction() -> None:
    (notice,) = notices_of(json_of("openalex", "work"))
    assert notice.kind is NoticeKind.OTHER
    assert notice.label == "flagged as retracted, and no notice named (OpenAlex)"


@pytest.mark.parametrize("flag", [False, None, "true", 1])
def test_no_other_value_is_a_flag(flag: object) -> None:
    assert notices_of({"is_retracted": flag}) == ()


@pytest.mark.parametrize(
    ("date", "year", "read"),
    [
        ("2020-05-07", 2020, Date(2020, 5, 7)),
        ("2020-01-01", 2020, Date(2020)),
        ("2020-05-07", 2019, Date(2019)),
        ("2020-05-07", None, Date(2020, 5, 7)),
        ("2020-01-01", None, Date(2020)),
        (None, True, None),
    ],
)
def test_dates(date: str | None, year: object, read: Date | None) -> None:
    assert item_of({"publication_date": date, "publication_year": year}).issued == read


@pytest.mark.parametrize("index", [None, [], {}, {"a": None}, {"a": ["x", -1, 2**80]}])
def test_an_index_of_nothing_is_no_abstract(index: object) -> None:
    assert abstract_of({"abstract_inverted_index": index}) is None


def test_all_types_are_csl() -> None:
    assert set(TYPES.values()) <= set(CSL_TYPES.split())


def test_a_list_of_a_hundred_names_was_cut_off() -> None:
    names = [{"raw_author_name": f"A. Name{number}"} for number in range(100)]
    assert dict(item_of({"authorships": names}).other) == {"et-al": "author"}
    assert item_of({"authorships": names[:99]}).other == ()
