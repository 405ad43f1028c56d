"""The rows of an evidence table, in the language of the page."""

import pytest

from magcite.bibliography import compile_bibliography, evidence_table
from magcite.model import Date, Design, Direction, Evidence, EvidenceRow, Item, Library, Name, Reference, Result
from tests.builders import lock

STUDY = Evidence(
    Design.RCT,
    n=12500,
    dose="3-4 mg/day",
    exposure="zinc",
    comparator="placebo",
    duration="1.5 years",
    results=(Result("sleep", "MD", -3.1, (-5.0, -1.2), "<0.01", Direction.LOWER), Result("mood")),
)


def rows(reference: Reference, language: str = "sv") -> tuple[EvidenceRow, ...]:
    made = compile_bibliography(Library((reference,)), (), lock(), {}, title="T", language=language)
    return evidence_table(made).rows


def test_one_row_for_each_result() -> None:
    first, second = rows(Reference("a", Item(title="T"), evidence=STUDY))
    assert first.cells[0] == "Randomiserad kontrollerad studie"
    assert "".join(first.cells[1].split()) == "12500"
    assert first.cells[2:4] == ("zinc, 3-4 mg/day vs. placebo", "1,5 år")
    assert first.cells[4] == "sleep"
    assert first.cells[5].startswith("MD −3,1 (−5 till −1,2)")
    assert "p < 0,01, lägre" in first.cells[5]
    assert second.cells[4:] == ("mood", "")


def test_a_study_of_which_nothing_is_held_has_a_row_of_nothing() -> None:
    (row,) = rows(Reference("a", Item(title="T")))
    assert row.cells == ("", "", "", "", "", "")
    assert not row.unconfirmed


def test_derived_evidence_is_unconfirmed() -> None:
    (row,) = rows(Reference("a", Item(title="T"), evidence=Evidence(Design.RCT, derived="the abstract")))
    assert row.unconfirmed


@pytest.mark.parametrize(
    ("item", "name"),
    [
        (Item(title="T", issued=Date(2010)), "T 2010"),
        (Item(title="T", author=(Name("Ek", "A"),)), "Ek u.å."),
        (Item(author=(Name("Ek"), Name("Gogh", "V", "van")), issued=Date(2010, 5)), "Ek och van Gogh 2010"),
        (Item(author=(Name("Ek"), Name("Al"), Name("Bo")), issued=Date(2010)), "Ek m.fl. 2010"),
        (Item(author=(Name(literal="WHO"),), issued=Date(2010)), "WHO 2010"),
        (Item(issued=Date(2010)), "a 2010"),
    ],
)
def test_names_of_studies(item: Item, name: str) -> None:
    assert rows(Reference("a", item))[0].study == name
