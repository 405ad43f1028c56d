"""A reference file written and read back is the same reference."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from magcite.identifiers import Doi, Isbn, Pmid
from magcite.model import (
    Date,
    Design,
    Direction,
    Evidence,
    Item,
    Name,
    Origin,
    Place,
    Provenance,
    Reference,
    Result,
    Unreadable,
)
from magcite.readers.references import read_references
from magcite.renderers.reference_file import render_reference
from tests.strategies import evidence, items, lines, provenances, texts


def read_back(reference: Reference) -> Reference:
    (found,) = read_references(render_reference(reference), path=f"references/{reference.citekey}.md")
    return replace(found, place=Place())


@settings(max_examples=50, deadline=None)
@given(
    st.builds(
        Reference,
        st.just("leone2006"),
        item=items,
        tags=st.lists(lines, max_size=3).map(tuple),
        evidence=st.none() | evidence,
        annotation=st.none() | texts,
        provenance=provenances,
    )
)
def test_comes_back(reference: Reference) -> None:
    assert read_back(reference) == reference


LEONE = Reference(
    "leone2006",
    Item(
        type="article-journal",
        title="Zinc, copper, and magnesium: 18 years",
        author=(Name("Leone", "Nathalie"), Name("Gogh", "V", "van"), Name(literal="The PPS2 Group")),
        issued=Date(2006, 5),
        container_title="Epidemiology",
        volume="17",
        issue="03",
        page="308-314",
        doi=Doi.parse("10.1097/01.ede.0000209454.41466.b7"),
        pmid=Pmid.parse("16570028"),
        isbn=(Isbn.parse("0306406152"),),
        other=(("file", "a: b"),),
    ),
    ("mortality", "cancer"),
    Evidence(
        Design.COHORT,
        species=("human",),
        n=4035,
        age="30-60 years",
        results=(Result("cancer mortality", "RR", 0.5, (0.3, 0.8), None, Direction.LOWER, significant=True),),
    ),
    "What the study *shows*.\n\n- a list",
    Provenance(Origin.IMPORT, ("DOI",), "from a list"),
)


def test_golden_file() -> None:
    assert render_reference(LEONE) == (
        "---\n"
        "type: article-journal\n"
        "title: 'Zinc, copper, and magnesium: 18 years'\n"
        "author:\n"
        "  - Leone, Nathalie\n"
        "  - {family: Gogh, given: V, non-dropping-particle: van}\n"
        "  - The PPS2 Group\n"
        "issued: 2006-05\n"
        "container-title: Epidemiology\n"
        "volume: 17\n"
        "issue: '03'\n"
        "page: 308-314\n"
        "DOI: 10.1097/01.ede.0000209454.41466.b7\n"
        "PMID: 16570028\n"
        "ISBN: '0306406152'\n"
        "tags: [mortality, cancer]\n"
        "evidence:\n"
        "  design: cohort\n"
        "  species: [human]\n"
        "  n: 4035\n"
        "  age: 30-60 years\n"
        "  results:\n"
        "    - {outcome: cancer mortality, measure: RR, value: 0.5, ci: [0.3, 0.8], "
        "direction: lower, significant: true}\n"
        "provenance:\n"
        "  origin: import\n"
        "  unconfirmed: [DOI]\n"
        "  note: from a list\n"
        "other:\n"
        "  file: 'a: b'\n"
        "---\n"
        "What the study *shows*.\n"
        "\n"
        "- a list\n"
    )
    assert read_back(LEONE) == LEONE


def test_an_empty_reference_is_an_empty_front_matter() -> None:
    assert render_reference(Reference("x")) == "---\n---\n"


@pytest.mark.parametrize(
    "flaw",
    [
        Unreadable("DOI", "10.1000/a b", "there is white space in it"),
        Unreadable("ISBN", "123", "an ISBN has 10 digits, or 13 that start with 978 or 979"),
        Unreadable("issued", "2006-13", "there is no such month or day"),
        Unreadable("evidence.n", "many", "a whole number was expected, as 4035"),
    ],
)
def test_what_could_not_be_read_is_written_and_reported_again(flaw: Unreadable) -> None:
    reference = Reference("x", Item(title="T"), unreadable=(flaw,))
    assert read_back(reference) == reference


def test_a_good_and_a_bad_isbn_share_their_field() -> None:
    flaw = Unreadable("ISBN", "123", "an ISBN has 10 digits, or 13 that start with 978 or 979")
    reference = Reference("x", Item(isbn=(Isbn.parse("0306406152"),)), unreadable=(flaw,))
    assert read_back(reference) == reference
