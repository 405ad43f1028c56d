"""Crossref's messages, oddity by oddity; the fixtures are invented, their shapes are not."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from magcite.identifiers import Doi
from magcite.model import Date, Item, Name, NoticeKind, SourceName, item_from_csl, item_to_csl
from magcite.sources.crossref_work import TYPES, abstract_of, cited_in, item_of, notices_of

FIXTURES = Path(__file__).parent.parent / "fixtures" / "crossref"


def message(name: str) -> dict[str, Any]:
    return json.loads((FIXTURES / f"{name}.json").read_text("utf-8"))  # type: ignore[no-any-return]


def test_an_article() -> None:
    assert item_of(message("article")) == Item(
        type="article-journal",
        title="Serum magnesium and all-cause mortality in older adults: A cohort study",
        title_markup="Serum magnesium and <i>all-cause</i> mortality in "
        '<span style="font-variant:small-caps;">older</span> adults: A cohort study',
        author=(
            Name("Öberg", "Märta J."),
            Name("Lind", "Karl", suffix="Jr."),
            Name(literal="Nordic Mineral & Bone Group"),
        ),
        issued=Date(2019, 4, 2),
        container_title="Invented Journal of Minerals",
        container_title_short="Inv. J. Miner.",
        publisher="Invented Press",
        volume="12",
        issue="3",
        page="101-118",
        number="e77",
        language="en",
        doi=Doi.parse("10.5555/magn.2019.7"),
        issn=("1234-5679", "2345-6781"),
    )


def test_a_chapter_in_a_book_in_a_series() -> None:
    item = item_of(message("chapter"))
    assert (item.type, item.title) == ("chapter", "Minerals & sleep")
    assert (item.container_title, item.collection_title) == ("Sleep: A Handbook", "Invented Lecture Notes")
    assert item.author == (Name("Plato"),)
    assert item.editor == (Name("af Klint", "Eva"),)
    assert [isbn.value.replace("-", "") for isbn in item.isbn] == ["9783161484100", "9780306406157"]
    assert (item.edition, item.publisher_place, item.issued) == ("2", "Uppsala", Date(2001))


def test_a_preprint() -> None:
    item = item_of(message("preprint"))
    assert (item.type, item.genre, item.container_title) == ("article", "preprint", "inventRxiv")
    assert item.author == (Name(literal="Only Given"),)


def test_a_thesis_with_a_title_that_is_no_list_and_an_impossible_date() -> None:
    item = item_of(message("thesis"))
    assert (item.type, item.title, item.genre) == ("thesis", "A title that is no list", "Doctor of Philosophy (PhD)")
    assert item.issued == Date(2008)
    assert item.other == (("unread", "approved: [2008, 13, 40]"),)


def test_relations_versions_and_what_a_notice_is_about() -> None:
    item = item_of(message("related"))
    other = dict(item.other)
    assert (other["is-preprint-of"], other["has-review"]) == ("10.5555/Printed", "10.5555/r1 10.5555/r2")
    assert (other["update-to"], other["version"]) == ("retraction: doi:10.5555/wrong", "v2")
    assert (other["chair"], other["event-place"], item.title_short) == (
        '[{"family": "Berg", "given": "Eva"}]',
        "Uppsala",
        "Rel",
    )
    assert "cites" not in other
    assert item_from_csl(item_to_csl(item)) == (item, ())


def test_a_work_that_is_a_notice_bears_none() -> None:
    """`update-to` is about another work; only the version that took this one's place is told of it."""
    (notice,) = notices_of(message("related"), SourceName.CROSSREF)
    assert (notice.kind, notice.said, notice.doi) == (
        NoticeKind.NEW_VERSION,
        "is-preprint-of",
        Doi.parse("10.5555/printed"),
    )


def test_what_nobody_can_read_is_named() -> None:
    assert dict(item_of(message("related")).other)["unread"].splitlines() == [
        'volume: ["7"]',
        'author: {"affiliation": [{"name": "Nowhere"}]}',
        "author: Loose Name",
        "issued: [2020, 13]",
        "ISBN: 978-3-16-148410-1",
    ]


@pytest.mark.parametrize("parts", [[10**9], [0], [-5], [None, 3], ["x"], [True]])
def test_a_year_that_is_none_is_no_date(parts: list[object]) -> None:
    assert item_of({"issued": {"date-parts": [parts]}}).issued is None


def test_particles_and_suffixes_go_to_their_places() -> None:
    assert item_of(message("related")).author == (
        Name("Mineral", "Ludwig", non_dropping_particle="van"),
        Name("King", "Martin Luther", suffix="Jr."),
    )


def test_an_abstract_is_plain_text() -> None:
    assert abstract_of(message("related")) == "Methods: We asked 46 adults."
    assert abstract_of(message("bare")) is None


def test_a_paper() -> None:
    item = item_of(message("paper"))
    assert (item.type, item.event_title, item.issue) == ("paper-conference", "Invented Conference 2009", "4")
    assert item.issued == Date(2009, 9, 31)


def test_what_is_not_there_is_none() -> None:
    assert item_of(message("bare")) == Item(type="periodical", doi=Doi.parse("10.5555/bare"))


def test_shapes_nobody_documented() -> None:
    item = item_of(message("unheard"))
    assert item == Item(
        type="document",
        title="Only the subtitle",
        volume="7",
        doi=Doi.parse("10.5555/unheard"),
        issn=("1234-5679",),
        other=(("unread", "type: hologram"),),
    )


@pytest.mark.parametrize(
    ("title", "subtitle", "together"),
    [
        ("Sleep", "A trial", "Sleep: A trial"),
        ("Sleep?", "A trial", "Sleep? A trial"),
        ("Sleep:", "A trial", "Sleep: A trial"),
        ("Sleep: a trial", "A trial", "Sleep: a trial"),
        ("Sleep", "", "Sleep"),
    ],
)
def test_the_subtitle_follows(title: str, subtitle: str, together: str) -> None:
    assert item_of({"title": [title], "subtitle": [subtitle]}).title == together


def test_two_containers_of_an_article_are_both_kept() -> None:
    item = item_of({"type": "journal-article", "container-title": ["Studies in Invention", "Acta Inventa"]})
    assert (item.container_title, item.collection_title) == ("Studies in Invention", "Acta Inventa")


def test_other_titles_and_other_years_are_kept_and_survive_the_lock() -> None:
    item = item_of(
        {
            "title": ["Sleep", "Sömn", "Sueño"],
            "original-title": ["Sömn"],
            "issued": {"date-parts": [[2009, 3]]},
            "published-print": {"date-parts": [[2011, 5]]},
            "published-online": {"date-parts": [[2009, 1]]},
        }
    )
    kept = (("original-title", "Sömn"), ("other-titles", "Sömn\nSueño"), ("published-print-date", "2011-05"))
    assert (item.title, item.issued, item.other) == ("Sleep", Date(2009, 3), kept)
    assert item_from_csl(item_to_csl(item)) == (item, ())


# https://api.crossref.org/types
CROSSREF_TYPES = """
    book book-chapter book-part book-section book-series book-set book-track component database dataset dissertation
    edited-book grant journal journal-article journal-issue journal-volume monograph other peer-review posted-content
    proceedings proceedings-article proceedings-series reference-book reference-entry report report-component
    report-series standard standard-series
"""
# https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types
CSL_TYPES = """
    article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset
    document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation
    manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical
    personal_communication post post-weblog regulation report review review-book software song speech standard thesis
    treaty webpage
"""


def test_every_registered_type_has_a_csl_type() -> None:
    assert sorted(TYPES) == sorted(CROSSREF_TYPES.split())
    assert set(TYPES.values()) <= set(CSL_TYPES.split())


def test_notices_on_a_work() -> None:
    notices = notices_of(message("retracted"), SourceName.CROSSREF)
    assert [(one.kind, one.date) for one in notices] == [
        (NoticeKind.OTHER, None),
        (NoticeKind.CONCERN, Date(2017, 11)),
        (NoticeKind.RETRACTION, Date(2018, 2, 6)),
    ]
    assert [one.label for one in notices] == [
        "publisher-note (Crossref)",
        "expression of concern, doi:10.5555/pulled.concern (publisher, through Crossref)",
        "retraction, doi:10.5555/pulled.retraction (Retraction Watch, through Crossref)",
    ]


def test_a_notice_is_not_itself_retracted() -> None:
    assert notices_of(message("notice"), SourceName.CROSSREF) == ()


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("retraction", NoticeKind.RETRACTION),
        ("Retraction", NoticeKind.RETRACTION),
        ("retration", NoticeKind.RETRACTION),
        ("partial_retraction", NoticeKind.RETRACTION),
        ("withdrawal", NoticeKind.WITHDRAWAL),
        ("removal", NoticeKind.WITHDRAWAL),
        ("expression_of_concern", NoticeKind.CONCERN),
        ("Expression of concern", NoticeKind.CONCERN),
        ("expression-of-concern", NoticeKind.CONCERN),
        ("err", NoticeKind.CORRECTION),
        ("Erratum", NoticeKind.CORRECTION),
        ("corrigendum", NoticeKind.CORRECTION),
        ("corrected-article", NoticeKind.CORRECTION),
        ("new_version", NoticeKind.NEW_VERSION),
        ("retraction and replacement", NoticeKind.RETRACTION),
        ("retract and replace", NoticeKind.RETRACTION),
        ("Article Retraction", NoticeKind.RETRACTION),
        ("temporary_removal", NoticeKind.WITHDRAWAL),
        ("article withdrawal", NoticeKind.WITHDRAWAL),
        ("erratum/correction", NoticeKind.CORRECTION),
        ("addendum", NoticeKind.CORRECTION),
        ("editorial concern", NoticeKind.CONCERN),
        ("reinstatement of a retracted article", NoticeKind.REINSTATEMENT),
        ("clarification", NoticeKind.OTHER),
        ("", NoticeKind.OTHER),
        (None, NoticeKind.OTHER),
    ],
)
def test_spellings_of_notices(said: str | None, kind: NoticeKind) -> None:
    (notice,) = notices_of({"updated-by": [{"type": said}]}, SourceName.CROSSREF)
    assert notice.kind is kind


@pytest.mark.parametrize(
    ("update", "kind", "said"),
    [
        ({"label": "Retraction"}, NoticeKind.RETRACTION, "Retraction"),
        ({"type": "update", "label": "Retraction"}, NoticeKind.RETRACTION, "Retraction"),
        ({"type": "clarification", "label": "A note"}, NoticeKind.OTHER, "clarification"),
        ({"type": "correction", "label": "Retraction"}, NoticeKind.CORRECTION, "correction"),
        ({"label": "Note"}, NoticeKind.OTHER, "Note"),
    ],
)
def test_the_label_tells_where_the_type_does_not(update: dict[str, str], kind: NoticeKind, said: str) -> None:
    (notice,) = notices_of({"updated-by": [update]}, SourceName.CROSSREF)
    assert (notice.kind, notice.said) == (kind, said)


def test_what_a_work_cites() -> None:
    entries = [
        {"key": "1", "DOI": "10.5555/A", "doi-asserted-by": "crossref"},
        {"key": "2", "DOI": "10.5555/a"},
        {"key": "3", "unstructured": "A book"},
        {"key": "4", "DOI": "no DOI"},
    ]
    assert cited_in({"reference": entries}) == ((Doi.parse("10.5555/a"),), 2)
    assert cited_in({"reference": []}) is None
    assert cited_in({"reference-count": 12}) is None  # deposited, and not open


NAMES = ["DOI", "type", "title", "subtitle", "author", "editor", "issued", "container-title", "ISBN", "ISSN", "page"]
NAMES += ["original-title", "published-print", "published-online", "label"]
NAMES += [
    "updated-by",
    "event",
    "institution",
    "degree",
    "subtype",
    "family",
    "given",
    "name",
    "date-parts",
    "updated",
    "reference",
]
JUNK = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 3000) | st.floats() | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(NAMES), inner, max_size=4),
    max_leaves=12,
)


@settings(max_examples=50)
@given(st.dictionaries(st.sampled_from(NAMES), JUNK, max_size=8) | JUNK)
def test_nothing_a_registry_sends_is_an_exception(junk: object) -> None:
    item = item_of(junk)
    notices_of(junk, SourceName.CROSSREF)
    cited_in(junk)
    assert item_from_csl(item_to_csl(item)) == (item, ())
