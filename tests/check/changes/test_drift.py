"""Fields that are stated otherwise, and how much that weighs."""

from dataclasses import replace

import pytest

from magcite.identifiers import Pmid
from magcite.model import ChangeKind, Date, Item, Name, Reference, Severity
from tests.builders import doi_for, reference
from tests.check.changes.comparing import TEA, changed, described

BARE = replace(reference("tea"), item=Item(doi=doi_for("tea")))


def drift(item: Item, of: Reference = BARE) -> list[tuple[str | None, str | None, str | None, Severity]]:
    changes = changed([described()], [described(item)], of)
    assert {one.kind for one in changes} <= {ChangeKind.FIELD_CHANGED}
    return [(one.field, one.before, one.after, one.severity) for one in changes]


@pytest.mark.parametrize(
    "item",
    [
        replace(TEA, title="TEA AND STRESS  IN ADULTS"),
        replace(TEA, author=(Name("Leaf", "A."), Name("Pot", "T."))),
        replace(TEA, container_title="J Invented Results"),
        replace(TEA, container_title_short="J. Inv. Res."),
        replace(TEA, page="1–9"),
        replace(TEA, issued=Date(2020, 5, 1)),
        replace(TEA, issn=("1234-5678",)),
        replace(TEA, language="en"),
    ],
    ids=["case", "initials", "abbreviation", "second-name", "dash", "month", "issn", "language"],
)
def test_what_is_only_written_otherwise_is_silent(item: Item) -> None:
    assert drift(item) == []


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        (replace(TEA, volume="4"), ("volume", "3", "4", Severity.WARNING)),
        (replace(TEA, issued=Date(2023)), ("issued", "2020", "2023", Severity.WARNING)),
        (replace(TEA, issued=Date(2021)), ("issued", "2020", "2021", Severity.INFO)),
        (replace(TEA, author=(Name("Bean", "Bo"),)), ("author", "Leaf, Ann; Pot, Tea", "Bean, Bo", Severity.WARNING)),
        (replace(TEA, page="33-39"), ("page", "1-9", "33-39", Severity.INFO)),
        (replace(TEA, page=None), ("page", "1-9", None, Severity.INFO)),
        (replace(TEA, issue="2"), ("issue", None, "2", Severity.INFO)),
        (replace(TEA, publisher="Invented Press"), ("publisher", None, "Invented Press", Severity.INFO)),
        (replace(TEA, type="article"), ("type", "article-journal", "article", Severity.INFO)),
    ],
)
def test_a_field_that_the_reference_leaves_to_the_registry(item: Item, expected: tuple[object, ...]) -> None:
    assert drift(item) == [expected]


@pytest.mark.parametrize(
    ("own", "severity"),
    [("3", Severity.WARNING), ("4", Severity.INFO), ("5", Severity.INFO)],
    ids=["it-agreed-before", "it-agrees-at-last", "it-never-agreed"],
)
def test_a_field_that_the_reference_states(own: str, severity: Severity) -> None:
    of = replace(BARE, item=replace(BARE.item, volume=own))
    assert drift(replace(TEA, volume="4"), of) == [("volume", "3", "4", severity)]


def test_a_value_that_was_not_stated_before_and_contradicts_the_reference() -> None:
    of = replace(BARE, item=replace(BARE.item, issue="7"))
    assert drift(replace(TEA, issue="2"), of) == [("issue", None, "2", Severity.WARNING)]


def test_the_title() -> None:
    (change,) = drift(replace(TEA, title="Tea and stress in older adults at work"))
    assert change[0] == "title"
    assert change[3] is Severity.WARNING


def test_publication_types() -> None:
    new = replace(described(), publication_types=("Clinical Trial", "Journal Article"))
    (change,) = changed([described()], [new], BARE)
    assert (change.field, change.before, change.after, change.severity) == (
        "publication-types",
        None,
        "Clinical Trial; Journal Article",
        Severity.INFO,
    )


def test_another_work() -> None:
    other = Item(
        type="article-journal",
        title="Soil erosion along northern rivers",
        author=(Name("Bank", "Bo"),),
        issued=Date(1998),
        container_title="Annals of Mud",
        doi=doi_for("tea"),
    )
    (change,) = changed([described()], [described(other)], BARE)
    assert (change.kind, change.severity) == (ChangeKind.ANOTHER_WORK, Severity.ERROR)
    assert (change.before, change.after) == (TEA.title, other.title)


def test_a_joined_identifier() -> None:
    (change,) = changed([described()], [described(replace(TEA, pmid=Pmid.parse("123")))], BARE)
    assert (change.kind, change.severity) == (ChangeKind.IDENTIFIER_JOINED, Severity.INFO)
    assert (change.after, change.told_by) == ("pmid:123", ("Crossref",))


def test_a_joined_identifier_that_becomes_another() -> None:
    one, other = (replace(TEA, pmid=Pmid.parse(number)) for number in ("123", "456"))
    changes = changed([described(one)], [described(other)], BARE)
    assert [(change.field, change.before, change.after) for change in changes] == [("PMID", "123", "456")]
