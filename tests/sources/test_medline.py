"""What MEDLINE's records share."""

import pytest

from magcite.identifiers import Doi
from magcite.model import Date, NoticeKind, SourceName
from magcite.sources.medline import Link, date_of, language_of, month_of, notices_from, title_of, type_of


@pytest.mark.parametrize(
    ("said", "date"),
    [
        ("Lancet. 2010 Feb 6;375(9713):445", Date(2010, 2, 6)),
        ("J Infect Dis 1998 Aug;178(2):601", Date(1998, 8)),
        ("Cochrane Database Syst Rev. 2001;(2):CD002020", Date(2001)),
        ("BMJ. 2008 Jan 12;336(7635). doi: 10.1136/bmj.39454.454676.AD", Date(2008, 1, 12)),
        ("1998 Dec-1999 Jan", Date(1998, 12)),
        ("1998 Winter", Date(1998)),
        ("2000 Feb 45", Date(2000, 2)),
        ("0000", None),
        ("vol 12345", None),
        ("", None),
        (None, None),
    ],
)
def test_dates(said: str | None, date: Date | None) -> None:
    assert date_of(said) == date


@pytest.mark.parametrize(
    ("said", "month"), [("Feb", 2), ("february", 2), ("02", 2), ("12", 12), ("13", None), ("0", None), ("x", None)]
)
def test_months(said: str, month: int | None) -> None:
    assert month_of(said) == month


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("Magnesium and sleep.", "Magnesium and sleep"),
        ("Really?", "Really?"),
        ("[Sömn].", "[Sömn]"),
        ("[Sömn.]", "[Sömn]"),
        ("Reply to Öberg et al.", "Reply to Öberg et al."),
        ("Made in the U.S.", "Made in the U.S."),
        ("And so on...", "And so on..."),
        (".", None),
        (None, None),
    ],
)
def test_titles_lose_their_full_stop(said: str | None, title: str | None) -> None:
    assert title_of(said) == title


@pytest.mark.parametrize(
    ("said", "tag"),
    [("swe", "sv"), ("ENG", "en"), ("tlh", "tlh"), ("en", "en"), ("und", None), ("", None), (None, None)],
)
def test_languages(said: str | None, tag: str | None) -> None:
    assert language_of(said) == tag


@pytest.mark.parametrize(
    ("types", "in_journal", "csl"),
    [
        (["Journal Article"], True, "article-journal"),
        (["Preprint", "Journal Article"], True, "article"),
        (["Congress"], True, "article-journal"),
        (["Dataset"], False, "dataset"),
        ([], False, "book"),
    ],
)
def test_types(types: list[str], in_journal: bool, csl: str) -> None:
    assert type_of(types, in_journal=in_journal) == csl


@pytest.mark.parametrize(
    ("kind", "notice"),
    [
        ("RetractionIn", NoticeKind.RETRACTION),
        ("Retraction in", NoticeKind.RETRACTION),
        ("RetractedandRepublishedIn", NoticeKind.RETRACTION),
        ("ExpressionOfConcernIn", NoticeKind.CONCERN),
        ("CorrectedandRepublishedIn", NoticeKind.CORRECTION),
        ("UpdateIn", NoticeKind.NEW_VERSION),
        ("RetractionOf", None),
        ("ErratumFor", None),
        ("UpdateOf", None),
        ("CommentIn", None),
        ("RepublishedIn", None),
        ("", None),
    ],
)
def test_which_links_are_notices_about_the_work(kind: str, notice: NoticeKind | None) -> None:
    told = [one.kind for one in notices_from([Link(kind)], [], SourceName.PUBMED)]
    assert told == ([notice] if notice else [])


def test_a_notice_names_its_place_and_its_doi() -> None:
    link = Link("ErratumIn", "J Inv. 2020 May;1:2. doi: 10.5555/e(1).", "7", "Dose")
    (notice,) = notices_from([link], ["Retraction of Publication"], SourceName.PUBMED)
    assert (notice.doi, notice.date, notice.reasons) == (Doi.parse("10.5555/e(1)"), Date(2020, 5), ("Dose",))
    assert notice.said == "ErratumIn: J Inv. 2020 May;1:2. doi: 10.5555/e(1)., pmid:7"


def test_a_type_says_it_only_where_no_link_does() -> None:
    types = ["Retracted Publication"]
    assert [one.said for one in notices_from([], types, SourceName.PUBMED)] == types
    assert [one.said for one in notices_from([Link("RetractionIn")], types, SourceName.PUBMED)] == ["RetractionIn"]
