"""APA 7: one reference a kind of work, after the manual's patterns."""

import pytest
from hypothesis import given

from magcite.bibliography.styles.apa import STYLE
from magcite.model import Item, item_from_csl
from tests.strategies import items

LEONE = ["Leone, Nathalie", "Courbon, Dominique"]


def written(language: str = "en", **record: object) -> str:
    """The reference, with * around what is in italics."""
    item, unreadable = item_from_csl({name.replace("_", "-"): value for name, value in record.items()})
    assert unreadable == ()
    return as_text(item, language)


def as_text(item: Item, language: str) -> str:
    runs = STYLE.format_reference(item, language)
    return "".join(f"*{run.text}*" if run.italic else run.text for run in runs)


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        pytest.param(
            {
                "type": "article-journal",
                "title": "Zinc",
                "author": LEONE,
                "issued": "2006-05-01",
                "volume": 17,
                "container_title": "Epidemiology",
                "issue": 3,
                "page": "308-314",
                "DOI": "10.1097/01.EDE.b7",
            },
            "Leone, N., & Courbon, D. (2006). Zinc. *Epidemiology*, *17*(3), 308–314. https://doi.org/10.1097/01.EDE.b7",
            id="article-journal",
        ),
        pytest.param(
            {
                "type": "article-journal",
                "title": "Zinc",
                "author": LEONE[:1],
                "issued": 2014,
                "volume": 9,
                "container_title": "PLoS ONE",
                "page": "e85486",
            },
            "Leone, N. (2014). Zinc. *PLoS ONE*, *9*, Article e85486.",
            id="article-number",
        ),
        pytest.param(
            {
                "type": "article-newspaper",
                "title": "Magnesium kan halvera cancerrisk",
                "issued": "2006-05-01",
                "container_title": "Svenska Dagbladet",
                "URL": "https://www.svd.se/a",
            },
            "Magnesium kan halvera cancerrisk. (2006, May 1). *Svenska Dagbladet*. https://www.svd.se/a",
            id="newspaper-without-author",
        ),
        pytest.param(
            {
                "type": "book",
                "title": "The book",
                "author": ["World Health Organization"],
                "edition": "3",
                "publisher": "World Health Organization",
                "issued": 2010,
            },
            "World Health Organization. (2010). *The book* (3rd ed.).",
            id="book-published-by-its-author",
        ),
        pytest.param(
            {"type": "book", "title": "The book", "editor": ["Ek, Bo", "Al, Ann"], "publisher": "Press", "volume": "2"},
            "Ek, B., & Al, A. (Eds.). (n.d.). *The book* (Vol. 2). Press.",
            id="edited-book",
        ),
        pytest.param(
            {
                "type": "chapter",
                "title": "Magnesium",
                "author": ["Ek, Bo"],
                "editor": ["Al, Ann"],
                "issued": 1999,
                "container_title": "Minerals",
                "edition": "2nd",
                "page": "3-9",
                "publisher": "Press",
            },
            "Ek, B. (1999). Magnesium. In A. Al (Ed.), *Minerals* (2nd ed., pp. 3–9). Press.",
            id="chapter",
        ),
        pytest.param(
            {
                "type": "paper-conference",
                "title": "Talk",
                "author": ["Ek, Bo"],
                "issued": "2019-06-03",
                "event_title": "Minerals 2019",
                "publisher_place": "Lund",
            },
            "Ek, B. (2019, June 3). *Talk* [Paper presentation]. Minerals 2019, Lund.",
            id="paper-presented",
        ),
        pytest.param(
            {
                "type": "report",
                "title": "Food",
                "author": ["Livsmedelsverket"],
                "number": "12",
                "issued": 2012,
                "publisher": "Norden",
            },
            "Livsmedelsverket. (2012). *Food* (Report No. 12). Norden.",
            id="report",
        ),
        pytest.param(
            {
                "type": "thesis",
                "title": "Mg",
                "author": ["Ek, Bo"],
                "genre": "Doctoral dissertation",
                "issued": 2001,
                "publisher": "Uppsala University",
            },
            "Ek, B. (2001). *Mg* [Doctoral dissertation, Uppsala University].",
            id="thesis",
        ),
        pytest.param(
            {
                "type": "webpage",
                "title": "Is it true?",
                "container_title": "Site",
                "URL": "https://example.org/a",
                "accessed": "2026-11-23",
            },
            "*Is it true?* (n.d.). Site. Retrieved November 23, 2026, from https://example.org/a",
            id="webpage",
        ),
        pytest.param(
            {
                "type": "entry-encyclopedia",
                "title": "Magnesium",
                "container_title": "Wikipedia",
                "issued": "2025-02-03",
            },
            "Magnesium. (2025, February 3). In *Wikipedia*.",
            id="entry-encyclopedia",
        ),
        pytest.param(
            {"type": "speech", "title": "Om blodprov", "author": ["Åkerfeldt, Torbjörn"]},
            "Åkerfeldt, T. (n.d.). *Om blodprov* [Lecture].",
            id="speech",
        ),
        pytest.param(
            {
                "type": "dataset",
                "title": "D",
                "author": ["Ek, Bo"],
                "version": "2.1",
                "publisher": "Zenodo",
                "issued": 2020,
            },
            "Ek, B. (2020). *D* (Version 2.1) [Data set]. Zenodo.",
            id="dataset",
        ),
        pytest.param(
            {"type": "software", "title": "S", "author": ["Ek, Bo"], "issued": 2020},
            "Ek, B. (2020). *S* [Computer software].",
            id="software",
        ),
        pytest.param(
            {"type": "article", "title": "P.", "author": ["Ek, Bo"], "publisher": "arXiv", "arXiv": "2101.00001"},
            "Ek, B. (n.d.). *P.* arXiv. https://arxiv.org/abs/2101.00001",
            id="preprint",
        ),
        pytest.param(
            {"title": "T", "author": ["Ek, Bo"], "issued": "in press", "container_title": "C", "volume": "3"},
            "Ek, B. (in press). T. *C*, *3*.",
            id="no-type",
        ),
        pytest.param(
            {"type": "document", "title": "T", "author": ["Ek, Bo"], "container_title": "C", "page": "3-9"},
            "Ek, B. (n.d.). T. In *C* (pp. 3–9).",
            id="document-in-something",
        ),
        pytest.param({}, "[untitled]. (n.d.).", id="nothing-known"),
        pytest.param({"title": "T", "PMID": "12"}, "*T*. (n.d.). https://pubmed.ncbi.nlm.nih.gov/12/", id="pmid-only"),
        pytest.param({"title": "T", "URL": "ask the author"}, "*T*. (n.d.). ask the author.", id="no-address"),
    ],
)
def test_kinds(record: dict[str, object], expected: str) -> None:
    assert written(**record) == expected


def test_in_swedish() -> None:
    chapter = written(
        "sv",
        type="chapter",
        title="Mg",
        author=["Ek, Bo", "Al, Ann"],
        editor=["Öst, Eva", "Åhl, Ulf"],
        edition="2",
        container_title="Mineraler",
        page="3-9",
        URL="https://example.org/a",
        accessed="2026-11-23",
        issued=1999,
    )
    assert chapter == (
        "Ek, B., & Al, A. (1999). Mg. I E. Öst & U. Åhl (red.), *Mineraler* (2 uppl., s. 3–9). https://example.org/a"
    )
    page = written("sv", type="webpage", title="T", URL="https://example.org/a", accessed="2026-11-23")
    assert page == "*T*. (u.å.). Hämtad 23 november 2026 från https://example.org/a"
    assert written("sv", title="T", type="article-newspaper", issued="2006-05-01", container_title="SvD") == (
        "T. (2006, 1 maj). *SvD*."
    )


def test_up_to_twenty_authors_are_all_named() -> None:
    text = written(title="T", author=[f"N{number}, A" for number in range(1, 21)])
    assert "N19, A., & N20, A. (n.d.)" in text


def test_of_more_than_twenty_the_first_nineteen_and_the_last() -> None:
    text = written(title="T", author=[f"N{number}, A" for number in range(1, 24)])
    assert "N18, A., N19, A., … N23, A. (n.d.)" in text
    assert "N20" not in text


def test_a_list_that_goes_on_says_so() -> None:
    record = {"title": "T", "author": ["Ek, Bo"], "et-al": "author"}
    assert written(**record) == "Ek, B., et al. (n.d.). *T*."
    assert written("sv", **record) == "Ek, B., m.fl. (u.å.). *T*."


@pytest.mark.parametrize("title", ["Why?", "Stop!", "Etc.", "“Why?”", "And so on …"])
def test_no_full_stop_after_an_end_mark(title: str) -> None:
    record = {"title": title, "type": "article-journal", "container_title": "C", "author": ["Ek, Bo"]}
    assert written(**record) == f"Ek, B. (n.d.). {title} *C*."


def test_order_within_one_author() -> None:
    def key(**record: object) -> object:
        return STYLE.sort_key(item_from_csl({"author": ["Ek, Bo"], **record})[0], "en")

    undated, early, late = key(title="Z"), key(title="The B", issued=1999), key(title="A", issued=2001)
    assert undated < early < late < key(title="A", issued="in press")  # type: ignore[operator]
    assert key(title="The B", issued=1999) < key(title="C", issued=1999)  # type: ignore[operator]
    assert key(title="Z") < key(title="A", author=["Ek, Bo", "Al, Ann"])  # type: ignore[operator]


@given(items)
def test_whatever_the_record_holds(item: Item) -> None:
    for language in ("en", "sv"):
        runs = STYLE.format_reference(item, language)
        text = "".join(run.text for run in runs)
        assert text
        assert "  " not in text
        assert all(run.url is None or run.url.startswith(("http://", "https://")) for run in runs)
        assert STYLE.sort_key(item, language) <= STYLE.sort_key(item, language)


BOOK: dict[str, object] = {"type": "book", "title": "The book", "author": ["Ek, Bo"], "issued": 1969}


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        pytest.param(
            {"translator": ["Weaver, Helen"], "edition": "Second"},
            "Ek, B. (1969). *The book* (H. Weaver, Trans.; 2nd ed.).",
            id="translated-book",
        ),
        pytest.param(
            {"type": "chapter", "container_title": "C", "translator": ["Sallis, John", "Al, A"], "page": "1-2"},
            "Ek, B. (1969). The book (J. Sallis & A. Al, Trans.). In *C* (pp. 1–2).",
            id="translated-chapter",
        ),
        pytest.param({"translator": ["Ek, Bo"]}, "Ek, B. (1969). *The book*.", id="translated-by-its-author"),
        pytest.param({"edition": "Third edition"}, "Ek, B. (1969). *The book* (3rd ed.).", id="edition-in-words"),
        pytest.param({"edition": "Rev. ed."}, "Ek, B. (1969). *The book* (Rev. ed.).", id="edition-revised"),
        pytest.param({"edition": "Revised"}, "Ek, B. (1969). *The book* (Revised ed.).", id="edition-without-word"),
        pytest.param({"edition": "²"}, "Ek, B. (1969). *The book* (² ed.).", id="edition-in-odd-figures"),
        pytest.param(
            {"type": "article-journal", "container_title": "C", "volume": "9", "number": "Article 77"},
            "Ek, B. (1969). The book. *C*, *9*, Article 77.",
            id="article-number-with-its-word",
        ),
        pytest.param(
            {"URL": "https://example.org/a", "accessed": "2026-11-23"},
            "Ek, B. (1969). *The book*. https://example.org/a",
            id="dated-page",
        ),
        pytest.param(
            {"type": "thesis", "genre": "mathesis", "publisher": "Lund"},
            "Ek, B. (1969). *The book* [Master's thesis, Lund].",
            id="masters-thesis",
        ),
        pytest.param({"type": "thesis", "genre": "Licentiate"}, "Ek, B. (1969). *The book* [Licentiate].", id="level"),
        pytest.param(
            {"author": [], "editor": ["Al, Ann"], "et-al": "editor"},
            "Al, A., et al. (Eds.). (1969). *The book*.",
            id="editors-who-go-on",
        ),
    ],
)
def test_details(record: dict[str, object], expected: str) -> None:
    assert written(**{**BOOK, **record}) == expected


def test_details_in_swedish() -> None:
    assert written("sv", **BOOK, edition="Rev. ed.") == "Ek, B. (1969). *The book* (Rev. ed.)."
    assert written("sv", **BOOK, edition="Andra upplagan") == "Ek, B. (1969). *The book* (2 uppl.)."
    assert written("sv", **BOOK, translator=["Öst, Eva"]) == "Ek, B. (1969). *The book* (E. Öst, övers.)."
    thesis = {**BOOK, "type": "thesis", "genre": "Doctoral dissertation"}
    assert written("sv", **thesis) == "Ek, B. (1969). *The book* [Doktorsavhandling]."


def test_a_part_without_author_is_not_sorted_or_told_apart_by_an_editor_it_does_not_show() -> None:
    part, _ = item_from_csl(
        {"type": "chapter", "title": "Zinc", "container-title": "C", "editor": ["Al, Ann"], "issued": 2001}
    )
    whole, _ = item_from_csl({"type": "book", "title": "C", "editor": ["Al, Ann"], "issued": 2001})
    assert STYLE.same_label(part, "en") == ""
    assert STYLE.same_label(whole, "en") != ""
    assert STYLE.sort_key(whole, "en") < STYLE.sort_key(part, "en")
