"""Lists in six styles and three languages, character by character as citeproc-js writes them.

The golden files were made with citeproc-js 2.4.63 (`benchmarks/csl_judge.js`) from `golden/works.json`, works that do
not exist; a line is the work's id and the entry as text.
"""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.bibliography.csl import Engine, Formatted, parse_xml, read_style
from magcite.bibliography.csl.pieces import plain_text
from magcite.bibliography.styles import STYLES, engine, load_style
from magcite.errors import SettingsError

GOLDEN = Path(__file__).parent / "golden"
WORKS = json.loads((GOLDEN / "works.json").read_text(encoding="utf-8"))
LANGUAGES = {"en": "en-US", "sv": "sv-SE", "de": "de-DE"}
FILES = sorted(set(STYLES.values()))


def text(entry: Formatted) -> str:
    return plain_text(entry.pieces).strip()


def small_style(layout: str, citation: str = "", options: str = "") -> Engine:
    written = (
        f'<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info/><citation {citation}>'
        '<layout><names variable="author"><name form="short"/></names><text variable="title"/></layout></citation>'
        f"<bibliography {options}>{layout}</bibliography></style>"
    )
    terms = '<locale><terms><term name="and">and</term><term name="et-al">et al.</term></terms></locale>'
    return Engine(read_style(written, "small"), "en-US", [parse_xml(terms, "terms")])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", FILES)
def test_as_the_judge_writes_it(name: str, language: str) -> None:
    entries = engine(load_style(name), language).bibliography(WORKS)
    ours = [f"{WORKS[entry.place]['id']}\t{text(entry)}" for entry in entries]
    golden = (GOLDEN / f"{name}.{LANGUAGES[language]}.txt").read_text(encoding="utf-8").splitlines()
    assert sorted(ours) == sorted(golden)


@pytest.mark.parametrize("name", FILES)
def test_english_lists_are_in_the_order_of_the_judge(name: str) -> None:
    entries = engine(load_style(name), "en").bibliography(WORKS)
    golden = (GOLDEN / f"{name}.en-US.txt").read_text(encoding="utf-8").splitlines()
    assert [WORKS[entry.place]["id"] for entry in entries] == [line.split("\t")[0] for line in golden]


def test_swedish_letters_come_after_z() -> None:
    works = [{"id": name, "title": name, "author": [{"family": name}]} for name in ("Öberg", "Zetterlund", "Ågren")]
    entries = engine(load_style("apa"), "sv").bibliography(works)
    assert [works[entry.place]["id"] for entry in entries] == ["Zetterlund", "Ågren", "Öberg"]


def test_works_that_a_citation_cannot_tell_apart_get_letters() -> None:
    works = [
        {"id": "b", "title": "B", "author": [{"family": "Ek"}], "issued": {"date-parts": [[2020]]}},
        {"id": "a", "title": "A", "author": [{"family": "Ek"}], "issued": {"date-parts": [[2020]]}},
    ]
    entries = engine(load_style("apa"), "en").bibliography(works)
    assert [text(entry) for entry in entries] == ["Ek. (2020a). A.", "Ek. (2020b). B."]


def test_the_same_authors_are_not_written_twice_where_the_style_says_so() -> None:
    layout = '<layout suffix="."><names variable="author"/><text variable="title" prefix=", "/></layout>'
    works = [{"id": t, "title": t, "author": [{"family": "Ek", "given": "Bo"}]} for t in ("One", "Two")]
    ours = small_style(layout, options='subsequent-author-substitute="———"').bibliography(works)
    assert [text(entry) for entry in ours] == ["Bo Ek, One.", "———, Two."]


def test_the_number_in_the_margin_is_parted_from_the_entry() -> None:
    layout = '<layout><text variable="citation-number" suffix="."/><text variable="title"/></layout>'
    (entry,) = small_style(layout, options='second-field-align="flush"').bibliography([{"title": "Zinc"}])
    assert text(entry) == "1. Zinc"


def test_an_item_that_the_style_is_silent_on_is_left_out() -> None:
    assert small_style('<layout suffix="."><text variable="title"/></layout>').bibliography([{"type": "book"}]) == []


def test_a_style_that_calls_itself_ends() -> None:
    written = (
        "<style>"
        '<macro name="a"><text variable="title"/><text macro="a"/></macro>'
        '<bibliography><layout><text macro="a"/></layout></bibliography></style>'
    )
    (entry,) = Engine(read_style(written, "loop"), "en-US", []).bibliography([{"title": "x"}])
    assert set(text(entry)) == {"x"}


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("<style", "loop is no well-formed XML"),
        ("<!DOCTYPE style [<!ENTITY a 'b'>]><style/>", "document type"),
        ("<locale/>", "no CSL style: its root is <locale>"),
        ("<style><citation/></style>", "it has no <bibliography>"),
        (
            '<style><info><link rel="independent-parent" href="https://example.org/apa"/></info></style>',
            "depends on https://example.org/apa",
        ),
        ("<style>" + "<group>" * 200 + "</group>" * 200 + "</style>", "nested deeper"),
    ],
)
def test_a_file_that_is_no_style_is_refused_in_words(written: str, message: str) -> None:
    with pytest.raises(SettingsError, match=message):
        read_style(written, "loop")


VALUE = st.one_of(st.text(max_size=30), st.integers(), st.none())
NAME = st.dictionaries(
    st.sampled_from(["family", "given", "literal", "suffix", "non-dropping-particle"]), st.text(max_size=12)
)
DATE = st.fixed_dictionaries({"date-parts": st.lists(st.lists(st.integers(-50, 2100), max_size=3), max_size=2)})
ITEM = st.fixed_dictionaries(
    {
        "type": st.sampled_from(
            ["article-journal", "book", "chapter", "report", "webpage", "article-newspaper", "article"]
        )
    },
    optional={
        "title": st.text(max_size=60),
        "container-title": st.text(max_size=30),
        "volume": VALUE,
        "issue": VALUE,
        "page": st.text(alphabet="0123456789-–, eS", max_size=14),
        "edition": VALUE,
        "author": st.lists(NAME, max_size=8),
        "editor": st.lists(NAME, max_size=3),
        "issued": DATE,
        "DOI": st.text(max_size=20),
        "URL": st.text(max_size=20),
    },
)


@given(st.lists(ITEM, max_size=3), st.sampled_from(FILES), st.sampled_from(["sv", "en", "de", "da"]))
def test_no_item_stops_a_list(items: list[dict[str, object]], name: str, language: str) -> None:
    entries = engine(load_style(name), language).bibliography(items)
    assert len({entry.place for entry in entries}) == len(entries) <= len(items)
    assert all(text(entry) for entry in entries if items[entry.place].get("title", "").strip())  # type: ignore[attr-defined]
