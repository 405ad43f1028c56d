"""Europe PMC's hits, oddity by oddity; the fixtures are invented, their shapes are not."""

from magcite.identifiers import Isbn, Pmid
from magcite.model import Date, Item, Name, NoticeKind, item_from_csl, item_to_csl
from magcite.model.marked import with_tags_apart
from magcite.sources.europepmc_work import abstract_of, item_of, mesh_of, notices_of, publication_types_of
from tests.sources.fixtures import json_of


def test_an_article() -> None:
    item = item_of(json_of("europepmc", "article"))
    assert (item.type, item.title) == ("article-journal", "Magnesium and sleep in old age")
    assert item.author == (
        Name("Öberg", "Märta"),
        Name("Lind", "Karl", suffix="Jr"),
        Name(literal="Sleep Group"),
        Name(literal="Solo"),
    )
    assert (item.issued, item.other) == (Date(2019, 4), (("published-date", "2018-12-30"),))
    assert (item.container_title, item.container_title_short) == ("Journal of invented sleep", "J Inv Sleep")
    again, flaws = item_from_csl(item_to_csl(item))
    assert (with_tags_apart(again), flaws) == (item, ())
    assert item.title_markup == "Magnesium and sleep in <i>old</i> age"


def test_notices_are_told_from_comments() -> None:
    told = [(one.kind, one.date, one.label) for one in notices_of(json_of("europepmc", "article"))]
    assert told == [
        (NoticeKind.CONCERN, None, "expression of concern (Europe PMC)"),
        (NoticeKind.CORRECTION, Date(2020), "correction (Europe PMC)"),
        (NoticeKind.RETRACTION, Date(2021, 2, 6), "retraction, doi:10.5555/notice (Europe PMC)"),
    ]


def test_the_place_and_the_reason_of_a_notice_are_kept() -> None:
    _, correction, _ = notices_of(json_of("europepmc", "article"))
    assert correction.said == "Erratum in: J Inv Sleep. 2020;13(1):4, pmid:102"
    assert correction.reasons == ("Dose in table 2",)


def test_a_type_alone_says_that_a_work_was_retracted() -> None:
    (notice,) = notices_of({"pubTypeList": {"pubType": ["Retracted Publication"]}})
    assert (notice.kind, notice.said) == (NoticeKind.RETRACTION, "Retracted Publication")


def test_a_preprint_that_was_published() -> None:
    hit = json_of("europepmc", "preprint")
    item = item_of(hit)
    assert (item.type, item.genre, item.publisher) == ("article", "preprint", "inventRxiv")
    assert (item.issued, dict(item.other)["versions"]) == (Date(2020, 7, 1), "PPR54 PPR55")
    (notice,) = notices_of(hit)
    assert (notice.kind, notice.said) == (NoticeKind.NEW_VERSION, "Preprint of: J Inv Sleep. 2021, pmid:900")


def test_a_book() -> None:
    book = {"publisher": "P", "isbn13": "9783161484100", "edition": "2nd", "seriesName": "Series"}
    item = item_of({"source": "MED", "id": "7", "title": "A book.", "bookOrReportDetails": book})
    assert (item.type, item.title, item.publisher, item.edition) == ("book", "A book", "P", "2nd")
    assert (item.isbn, item.collection_title, item.pmid) == ((Isbn.parse("9783161484100"),), "Series", Pmid.parse("7"))


def test_what_is_not_there_is_none() -> None:
    assert item_of({}) == Item(type="book")
    assert (abstract_of({}), mesh_of({}), publication_types_of({}), notices_of({})) == (None, (), (), ())


def test_what_nobody_can_read_is_named() -> None:
    hit = {"title": ["no"], "pubYear": {"y": 1}, "doi": "nonsense", "authorList": {"author": [{"x": 1}]}}
    assert dict(item_of(hit).other)["unread"].splitlines() == [
        'title: ["no"]',
        'pubYear: {"y": 1}',
        'author: {"x": 1}',
        "doi: nonsense",
    ]
