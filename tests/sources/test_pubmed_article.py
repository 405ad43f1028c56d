"""PubMed's articles and books, oddity by oddity; the fixtures are invented, their shapes are not."""

import pytest

from magcite.identifiers import Doi, Isbn, Pmcid, Pmid
from magcite.model import Date, Item, Name, NoticeKind, item_from_csl, item_to_csl
from magcite.model.marked import with_tags_apart
from magcite.sources.pubmed_article import abstract_of, item_of, notices_of, publication_types_of
from magcite.sources.xml_tree import Element, parse_xml
from tests.sources.fixtures import text_of


def article(place: int, name: str = "article.xml") -> Element:
    return parse_xml(text_of("pubmed", name))[place]


def test_an_article() -> None:
    item = item_of(article(0))
    assert item == Item(
        type="article-journal",
        title="[Sleep of old men with Mg2+ < 0.7 mmol/L]",
        title_markup="[Sleep of <i>old</i> men with Mg<sup>2+</sup> < 0.7 mmol/L]",
        author=(Name("Öberg", "Märta J"), Name("Lind", "K", suffix="Jr"), Name(literal="Sleep Study Group")),
        issued=Date(2018, 12),
        container_title="Journal of invented sleep",
        container_title_short="J Inv Sleep",
        volume="12",
        issue="3",
        page="113-125",
        language="sv",
        doi=Doi.parse("10.5555/PM.1"),
        pmid=Pmid.parse("101"),
        pmcid=Pmcid.parse("PMC201"),
        issn=("1234-5679",),
        other=(
            ("original-title", "Sömn hos gamla män"),
            ("published-online-date", "2016-11-30"),
            ("medline-date", "2018 Dec-2019 Jan"),
            ("languages", "swe eng"),
            ("et-al", "author"),
        ),
    )
    again, flaws = item_from_csl(item_to_csl(item))
    assert (with_tags_apart(again), flaws) == (item, ())


def test_a_title_that_is_not_available_gives_way_to_the_original() -> None:
    item = item_of(article(1))
    assert (item.title, item.issued, item.number) == ("Sömn et al.", Date(1990), "e12")
    assert item.other == (("season", "Spring"),)


def test_a_chapter_of_a_book() -> None:
    item = item_of(article(0, "book.xml"))
    assert item == Item(
        type="chapter",
        title="Magnesium",
        author=(Name("Ek", "Karin"),),
        editor=(Name("Ed", "Itor"),),
        issued=Date(2014, 1),
        container_title="Minerals Handbook",
        collection_title="Invented Series",
        publisher="Invented Press",
        publisher_place="Uppsala",
        edition="2nd",
        language="en",
        doi=Doi.parse("10.5555/nbk.1"),
        pmid=Pmid.parse("301"),
        isbn=(Isbn.parse("9783161484100"),),
    )
    assert publication_types_of(article(0, "book.xml")) == ("Review",)
    assert abstract_of(article(0, "book.xml")) == "What is known."


def test_notices_are_told_from_other_links() -> None:
    told = [(one.kind, one.said, one.date, one.doi and one.doi.value) for one in notices_of(article(0))]
    assert told == [
        (
            NoticeKind.CORRECTION,
            "ErratumIn: J Inv Sleep 2020;13(1):4. doi: 10.5555/err.1.",
            Date(2020),
            "10.5555/err.1",
        ),
        (NoticeKind.RETRACTION, "RetractionIn: J Inv Sleep. 2021 Feb;14(1):5, pmid:103", Date(2021, 2), None),
        (NoticeKind.NEW_VERSION, "UpdateIn: J Inv Sleep. 2022;15(2):CD1", Date(2022), None),
    ]


def test_abstracts() -> None:
    labelled = "BACKGROUND: Sleep is short. METHODS: We asked 46 adults with 10⁵ questions. No label."
    assert abstract_of(article(0)) == labelled
    assert abstract_of(article(1)) == "In English."
    assert abstract_of(parse_xml("<PubmedArticle/>")) is None


@pytest.mark.parametrize(
    ("dated", "read"),
    [
        ("<Year>2019</Year><Month>Feb</Month><Day>07</Day>", Date(2019, 2, 7)),
        ("<Year>2019</Year><Month>11</Month>", Date(2019, 11)),
        ("<Year>2019</Year><Month>Feb</Month><Day>77</Day>", Date(2019, 2)),
        ("<Year>2019</Year><Month>13</Month>", Date(2019)),
        ("<MedlineDate>1979 Jan-Feb</MedlineDate>", Date(1979, 1)),
        ("<MedlineDate>1944-1945</MedlineDate>", Date(1944)),
        ("<MedlineDate>Spring</MedlineDate>", None),
    ],
)
def test_dates(dated: str, read: Date | None) -> None:
    issue = f"<Journal><JournalIssue><PubDate>{dated}</PubDate></JournalIssue></Journal>"
    root = parse_xml(f"<PubmedArticle><MedlineCitation><Article>{issue}</Article></MedlineCitation></PubmedArticle>")
    item = item_of(root)
    assert item.issued == read
    assert (dict(item.other).get("unread") == "PubDate: Spring") is (read is None)


@pytest.mark.parametrize(
    ("given", "page"),
    [("113-25", "113-125"), ("1825-34, 1839-40", "1825-34, 1839-40"), ("e14", "e14"), ("7-9", "7-9")],
)
def test_pages_are_written_out(given: str, page: str) -> None:
    text = (
        "<PubmedArticle><MedlineCitation><Article><Pagination>"
        f"<MedlinePgn>{given}</MedlinePgn></Pagination></Article></MedlineCitation></PubmedArticle>"
    )
    assert item_of(parse_xml(text)).page == page


def test_an_empty_record() -> None:
    assert item_of(parse_xml("<PubmedArticle/>")) == Item(type="article-journal")
    assert item_of(parse_xml("<PubmedBookArticle><BookDocument/></PubmedBookArticle>")) == Item(type="book")
