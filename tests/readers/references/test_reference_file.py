"""Reference files: front matter, annotation, and everything that people get wrong in them."""

import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from magcite.errors import ReferenceFileError
from magcite.identifiers import Doi
from magcite.model import (
    Date,
    Design,
    Direction,
    Evidence,
    Item,
    Name,
    Origin,
    Provenance,
    Reference,
    Result,
    Unreadable,
)
from magcite.readers.encoding import decode
from magcite.readers.references import read_references

LEONE = """---
DOI: 10.1097/01.ede.0000209454.41466.b7
title: Zinc, copper, and magnesium
author: ["Leone, N.", The PPS2 Group]
issued: 2006
volume: 07
tags: [mortality, cancer]
evidence:
  design: cohort
  species: [Human]
  n: 4035
  age: 30-60 years
  duration: 18 years
  results:
    - {outcome: cancer mortality, measure: RR, value: 0.5, ci: [0.3, 0.8], p: null, direction: lower, significant: true}
    - outcome: cardiovascular mortality
      p: 0.030
provenance: {origin: import, unconfirmed: [DOI, page], note: "from the page"}
---

The annotation, *in Markdown*.

Two paragraphs.
"""


def read(text: str, path: str = "references/leone2006.md") -> Reference:
    (reference,) = read_references(text, path=path)
    return reference


def front(*lines: str) -> Reference:
    return read("\n".join(("---", *lines, "---", "")))


def test_reads_everything() -> None:
    reference = read(LEONE)
    assert reference.citekey == "leone2006"
    assert reference.item == Item(
        doi=Doi.parse("10.1097/01.ede.0000209454.41466.b7"),
        title="Zinc, copper, and magnesium",
        author=(Name("Leone", "N."), Name(literal="The PPS2 Group")),
        issued=Date(2006),
        volume="07",
    )
    assert reference.tags == ("mortality", "cancer")
    assert reference.evidence == Evidence(
        Design.COHORT,
        species=("human",),
        n=4035,
        age="30-60 years",
        duration="18 years",
        results=(
            Result("cancer mortality", "RR", 0.5, (0.3, 0.8), None, Direction.LOWER, significant=True),
            Result("cardiovascular mortality", p="0.030"),
        ),
    )
    assert reference.annotation == "The annotation, *in Markdown*.\n\nTwo paragraphs."
    assert reference.provenance == Provenance(Origin.IMPORT, ("DOI", "page"), "from the page")
    assert reference.unreadable == ()


def test_knows_where_each_field_stands() -> None:
    place = read(LEONE).place
    assert (place.path, place.line) == ("references/leone2006.md", 1)
    assert place.fields["DOI"] == 2
    assert place.fields["evidence"] == 8
    assert place.fields["evidence.results.1.p"] == 17
    assert place.fields["provenance"] == 18


def test_names_of_fields_are_read_in_either_case() -> None:
    reference = front("doi: 10.1000/a", "Title: T", "Tags: a, b")
    assert reference.item == Item(doi=Doi.parse("10.1000/a"), title="T")
    assert reference.tags == ("a", "b")
    assert reference.place.fields["DOI"] == 2


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8])
def test_line_ends_and_byte_order_mark_make_no_difference(end: str, mark: bytes) -> None:
    text = decode(mark + LEONE.replace("\n", end).encode(), path="leone2006.md")
    assert read(text) == read(LEONE)


def test_the_citekey_is_the_composed_form_of_the_file_name() -> None:
    assert read("---\n---\n", "references/a\u030akerfeldtnd.md").citekey == "åkerfeldtnd"


@pytest.mark.parametrize("text", ["---\n---", "---\n---\n\n  \n", "---\n\n# a comment\n...\n"])
def test_an_empty_file_is_an_empty_reference(text: str) -> None:
    assert read(text) == Reference("leone2006", place=read(text).place)


def test_words_stay_as_written_whatever_yaml_makes_of_them() -> None:
    item = front("title: NO", "volume: 1.10", "issue: 0x1F", "page: 12:30", "number: 1e3", "edition: true").item
    assert item == Item(title="NO", volume="1.10", issue="0x1F", page="12:30", number="1e3", edition="true")


def test_null_is_not_stated() -> None:
    reference = front("title: null", "volume: ~", "issue:", 'page: "null"', "evidence:", "  n: null", "tags:")
    assert reference == Reference("leone2006", Item(page="null"), place=reference.place)


@pytest.mark.parametrize(
    ("lines", "field", "text", "words"),
    [
        (["titel: x"], "titel", "x", "the nearest known one is title"),
        (["evidens: {n: 3}"], "evidens", "{n: 3}", "the nearest known one is evidence"),
        (["DOI: 10.1000/a b"], "DOI", "10.1000/a b", "there is white space in it"),
        (["title: [a, b]"], "title", '["a", "b"]', "text or a number was expected"),
        (["tags: {a: b}"], "tags", "{a: b}", "a list of words was expected"),
        (["id: other"], "id", "other", "the file's name is the citekey, so it is leone2006"),
        (["annote: x"], "annote", "x", "the annotation is what follows the front matter"),
        (["other: x"], "other", "x", '"name: text" lines were expected'),
        (["other: {a: [1]}"], "other.a", "[1]", "text was expected"),
        (["evidence: cohort"], "evidence", "cohort", '"key: value" lines were expected'),
        (["evidence: {design: kohort}"], "evidence.design", "kohort", "lecture, other; the nearest is cohort"),
        (["evidence: {desing: cohort}"], "evidence.desing", "cohort", "the nearest known one is design"),
        (["evidence: {n: 4 035}"], "evidence.n", "4 035", "a whole number was expected, as 4035"),
        (["evidence: {n: -3}"], "evidence.n", "-3", "it cannot be below zero"),
        (["evidence: {age: [30, 60]}"], "evidence.age", "[30, 60]", "text was expected"),
        (["evidence: {species: {a: b}}"], "evidence.species", "{a: b}", "a list was expected"),
        (["evidence: {results: [{value: 1}]}"], "evidence.results.0", "{value: 1}", "the key outcome is missing"),
        (["evidence: {results: [{outcome: a, ci: [1]}]}"], "evidence.results.0.ci", "[1]", "two numbers were expected"),
        (["evidence: {results: [{outcome: a, ci: 1-2}]}"], "evidence.results.0.ci", "1-2", "two numbers were expected"),
        (
            ['evidence: {results: [{outcome: a, value: "0,5"}]}'],
            "evidence.results.0.value",
            "0,5",
            "with a decimal point",
        ),
        (
            ["evidence: {results: [{outcome: a, value: .nan}]}"],
            "evidence.results.0.value",
            ".nan",
            "a number was expected",
        ),
        (
            ["evidence: {results: [{outcome: a, direction: up}]}"],
            "evidence.results.0.direction",
            "up",
            "better, worse, none",
        ),
        (
            ["evidence: {results: [{outcome: a, significant: x}]}"],
            "evidence.results.0.significant",
            "x",
            "true, false or null",
        ),
        (
            ["evidence: {results: [{outcome: a, valu: 1}]}"],
            "evidence.results.0.valu",
            "1",
            "the nearest known one is value",
        ),
        (["provenance: {origin: me}"], "provenance.origin", "me", "hand, import, page, registry"),
    ],
)
def test_a_value_that_cannot_be_understood_costs_itself_alone(
    lines: list[str], field: str, text: str, words: str
) -> None:
    reference = front(*lines, "publisher: kept")
    (flaw,) = reference.unreadable
    assert (flaw.field, flaw.text) == (field, text)
    assert words in flaw.reason
    assert reference.item == Item(publisher="kept")
    assert field in reference.place.fields


def test_the_rest_of_the_evidence_survives() -> None:
    reference = front(
        "evidence:",
        "  design: kohort",
        "  n: 12",
        "  results:",
        "    - {measure: RR}",
        "    - {outcome: a, direction: up, value: 2}",
        "    - {measure: HR}",
    )
    assert reference.evidence == Evidence(n=12, results=(Result("a", value=2.0),))
    assert [flaw.field for flaw in reference.unreadable] == [
        *("evidence.design", "evidence.results.0", "evidence.results.1.direction", "evidence.results.2"),
    ]


@pytest.mark.parametrize(
    ("text", "line", "column", "words"),
    [
        ("", 1, None, "begins with front matter"),
        ("# Heading\n", 1, None, "begins with front matter"),
        ("---\ntitle: x\n", 1, None, "never closed"),
        ("---\ntitle: a: b\n---\n", 2, 9, "mapping values are not allowed"),
        ("---\na: 1\ntitle: [a\n---\n", 4, 1, "expected"),
        ("---\n\ttitle: x\n---\n", 2, 1, "cannot start any token"),
        ("---\ntitle: x\ntitle: y\n---\n", 3, 1, "the key 'title' stands here a second time"),
        ("---\nevidence:\n  n: 1\n  n: 2\n---\n", 4, 3, "the key 'n' stands here a second time"),
        ("---\n- a\n---\n", 2, None, '"key: value" lines were expected'),
        ("---\n[a]: b\n---\n", 2, 1, "a key must be a word"),
        ("---\na: &x 1\nb: *x\n---\n", 2, 4, "anchors and aliases are not read here"),
        ('---\na: "\\ud800"\n---\n', 2, 4, "half a character"),
        ("---\na: *x\n---\n", 2, 4, "undefined alias"),
        ("---\na: !!python/name:os.system x\n---\n", 2, 4, "the tag"),
        ("---\na: \x07\n---\n", 2, 4, "U+0007"),
        ("---\na: " + "[" * 13 + "]" * 13 + "\n---\n", 2, 16, "nested deeper"),
        ("---\na: " + "[" * 5000 + "\n---\n", 2, None, "nested deeper"),
        ("---\na: " + "x" * 300_000 + "\n---\n", 2, None, "larger than 256 kB"),
    ],
)
def test_what_is_no_front_matter_is_said_with_its_place(text: str, line: int, column: int | None, words: str) -> None:
    with pytest.raises(ReferenceFileError) as caught:
        read(text)
    assert words in caught.value.message
    assert (caught.value.path, caught.value.line, caught.value.column) == ("references/leone2006.md", line, column)


def test_an_alias_bomb_is_refused() -> None:
    lines = ["a0: &a0 [x, x, x, x]"] + [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}, *a{n - 1}]" for n in range(1, 30)]
    with pytest.raises(ReferenceFileError, match="anchors and aliases"):
        front(*lines)


def test_foreign_fields_are_kept_word_for_word() -> None:
    item = front("abstract: Text", "custom: {a: b}", "other:", "  DOI: not read", "  timestamp: 2020-01-01").item
    assert item.other == (
        ("abstract", "Text"),
        ("custom", '{"a": "b"}'),
        ("DOI", "not read"),
        ("timestamp", "2020-01-01"),
    )
    assert item.doi is None


def test_what_unreadable_says_is_an_unreadable() -> None:
    assert front("PMID: x").unreadable == (Unreadable("PMID", "x", "a PMID is a whole number of at most nine digits"),)


@settings(max_examples=50, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "evidence:",
                " n: 1",
                "  - ",
                "{",
                "}",
                "[a, b]",
                ": ",
                "\n",
                "title",
                "results:",
                "ci: [1]",
                "'",
                "~",
                "&a",
                "é",
            ]
        )
    ).map("".join)
)
def test_never_crashes(text: str) -> None:
    try:
        reference = front(text)
    except ReferenceFileError as error:
        assert error.line is not None  # noqa: PT017  every refusal has a line
    else:
        assert reference.citekey == "leone2006"
