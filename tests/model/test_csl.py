"""CSL-JSON and its relaxed spelling, to an item and back."""

import json

import pytest
from hypothesis import given, settings

from magcite.identifiers import Doi, Isbn, Pmid
from magcite.model import CSL_VARIABLES, Date, Item, Name, Unreadable, item_from_csl, item_to_csl
from magcite.model.csl import canonical_variable
from magcite.model.marked import with_tags_apart
from tests.strategies import items


@settings(max_examples=50, deadline=None)
@given(items)
def test_an_item_comes_back_from_its_csl(item: Item) -> None:
    record = json.loads(json.dumps(item_to_csl(item)))
    again, flaws = item_from_csl(record)
    assert (with_tags_apart(again), flaws) == (item, ())


def test_every_attribute_of_an_item_is_a_variable() -> None:
    named = {name.lower().replace("-", "_") for name in CSL_VARIABLES}
    assert named | {"title_markup", "other"} == set(Item.__dataclass_fields__)


def test_names_of_variables_are_read_in_either_case_and_under_old_names() -> None:
    item, unreadable = item_from_csl(
        {"doi": "10.1000/A", "Pmid": 12, "journalAbbreviation": "J", "shortTitle": "S", "event": "E"}
    )
    assert unreadable == ()
    assert item == Item(
        doi=Doi.parse("10.1000/a"),
        pmid=Pmid.parse("12"),
        container_title_short="J",
        title_short="S",
        event_title="E",
    )
    assert [canonical_variable(name) for name in ("Doi", "shorttitle", "Abstract", "titel")] == [
        *("DOI", "title-short", "abstract", None),
    ]


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("Leone, Nathalie", (Name("Leone", "Nathalie"),)),
        (["Leone, N.", "World Health Organization"], (Name("Leone", "N."), Name(literal="World Health Organization"))),
        ([{"family": "Gogh", "given": "V", "non-dropping-particle": "van"}], (Name("Gogh", "V", "van"),)),
        ([{"family": "Leone", "sequence": "first", "affiliation": []}], (Name("Leone"),)),
        ([{"literal": "WHO", "family": ""}], (Name(literal="WHO"),)),
        ([""], ()),
    ],
)
def test_names(written: object, names: tuple[Name, ...]) -> None:
    assert item_from_csl({"author": written}) == (Item(author=names), ())


@pytest.mark.parametrize(
    ("written", "date"),
    [
        (2006, Date(2006)),
        ("2006", Date(2006)),
        ("2006-5", Date(2006, 5)),
        ("2006-05-01", Date(2006, 5, 1)),
        ("2006-05-01T10:00:00Z", Date(2006, 5, 1)),
        ("-44-03-15", Date(-44, 3, 15)),
        ("in press", Date(literal="in press")),
        ({"date-parts": [[2006, 5]]}, Date(2006, 5)),
        ({"date-parts": [["2006", "5", "1"]]}, Date(2006, 5, 1)),
        ({"date-parts": [[2006.0, 5]]}, Date(2006, 5)),
        ({"raw": "2006-05"}, Date(2006, 5)),
        ({"literal": "2006"}, Date(literal="2006")),
    ],
)
def test_dates(written: object, date: Date) -> None:
    assert item_from_csl({"issued": written}) == (Item(issued=date), ())


@pytest.mark.parametrize(
    "more",
    [
        {"date-parts": [[2006], [2007]]},
        {"date-parts": [[2006]], "circa": True},
        {"date-parts": [[2006]], "season": 2},
        {"date-parts": [[2006, 21]]},
    ],
)
def test_a_date_that_says_more_is_kept_whole(more: dict[str, object]) -> None:
    item, _ = item_from_csl({"issued": more})
    assert item.issued == Date(2006)
    assert item_to_csl(item) == {"issued": more}


@pytest.mark.parametrize(
    ("record", "unreadable"),
    [
        ({"DOI": "10.1000/x y"}, Unreadable("DOI", "10.1000/x y", "there is white space in it")),
        ({"PMID": "abc"}, Unreadable("PMID", "abc", "a PMID is a whole number of at most nine digits")),
        ({"issued": {"date-parts": [[]]}}, Unreadable("issued", '{"date-parts": [[]]}', "a date needs a year")),
        (
            {"issued": {"date-parts": [["2006a"]]}},
            Unreadable("issued", '{"date-parts": [["2006a"]]}', "the parts of a date are whole numbers"),
        ),
        ({"issued": "2006-13"}, Unreadable("issued", "2006-13", "there is no such month or day")),
        ({"title": ["A"]}, Unreadable("title", '["A"]', "text or a number was expected")),
        ({"title": True}, Unreadable("title", "true", "text or a number was expected")),
        ({"author": [{"age": 3}]}, Unreadable("author", '[{"age": 3}]', "a name needs family and given, or literal")),
    ],
)
def test_what_cannot_be_understood_is_said(record: dict[str, object], unreadable: Unreadable) -> None:
    assert item_from_csl(record) == (Item(), (unreadable,))


@pytest.mark.parametrize(
    ("written", "good", "bad"),
    [
        ("978-0-306-40615-7 0-8044-2957-X", ["9780306406157", "080442957X"], []),
        ("978 0 306 40615 7", ["9780306406157"], []),
        ("978 0306406157", ["9780306406157"], []),
        ("9780306406157 (print), 1234", ["9780306406157"], ["1234"]),
        (["0306406152", 9780306406157], ["0306406152", "9780306406157"], []),
    ],
)
def test_isbns(written: object, good: list[str], bad: list[str]) -> None:
    item, unreadable = item_from_csl({"ISBN": written})
    assert [isbn.value for isbn in item.isbn] == good
    assert item.isbn == tuple(map(Isbn.parse, good))
    assert [one.text for one in unreadable] == bad


def test_a_variable_given_twice_is_said_unless_both_agree() -> None:
    item, unreadable = item_from_csl({"event": "A", "event-title": "A", "doi": "10.1000/a", "DOI": "10.1000/b"})
    assert item.event_title == "A"
    assert item.doi == Doi.parse("10.1000/a")
    assert unreadable == (Unreadable("DOI", "10.1000/b", "it is given twice, and differently"),)


def test_unknown_and_nested_variables_are_kept() -> None:
    record = {
        "abstract": "Text",
        "custom": {"a": [1, 2]},
        "original-date": {"date-parts": [[1998]]},
        "x-rank": 3,
        "container-author": [{"family": "Å"}],
    }
    item, unreadable = item_from_csl(record)
    assert unreadable == ()
    assert dict(item.other)["custom"] == '{"a": [1, 2]}'
    assert item_to_csl(item) == record | {"x-rank": "3"}
