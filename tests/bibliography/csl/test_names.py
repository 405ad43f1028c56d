"""Names as styles write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.bibliography.csl.small import entry

EK, BY, CY = ({"family": family, "given": given} for family, given in (("Ek", "Anna"), ("By", "Bo"), ("Cy", "Cia")))
NAMES = '<names variable="author"><name {}/></names>'


def names(options: str, *people: dict[str, str]) -> str:
    return entry(NAMES.format(options), author=list(people))


@pytest.mark.parametrize(
    ("options", "read"),
    [
        ("", "Anna Ek, Bo By, Cia Cy"),
        ('and="text"', "Anna Ek, Bo By, and Cia Cy"),
        ('and="symbol" delimiter-precedes-last="never"', "Anna Ek, Bo By & Cia Cy"),
        ('form="short"', "Ek, By, Cy"),
        ('name-as-sort-order="first"', "Ek, Anna, Bo By, Cia Cy"),
        ('name-as-sort-order="all" sort-separator=" " initialize-with=""', "Ek A, By B, Cy C"),
        ('et-al-min="3" et-al-use-first="1"', "Anna Ek et al."),
        ('et-al-min="3" et-al-use-first="1" et-al-use-last="true"', "Anna Ek, … Cia Cy"),
        ('delimiter="; "', "Anna Ek; Bo By; Cia Cy"),
    ],
)
def test_lists(options: str, read: str) -> None:
    assert names(options, EK, BY, CY) == read


@pytest.mark.parametrize(
    ("given", "read"),
    [
        ("Anna", "A. Ek"),
        ("Eva-Lena", "E.-L. Ek"),
        ("Anna B.", "A. B. Ek"),
        ("A.B.", "A. B. Ek"),
        ("AB", "A. B. Ek"),
        ("Jas. Otto", "Jas. O. Ek"),
        ("ME.", "ME. Ek"),
        ("Jean de", "J. de Ek"),
        ("<b>Jo</b> Q", "J. Q. Ek"),
    ],
)
def test_initials(given: str, read: str) -> None:
    assert names('initialize-with=". "', {"family": "Ek", "given": given}) == read


@pytest.mark.parametrize(
    ("person", "read"),
    [
        ({"family": "Gogh", "given": "Vincent", "non-dropping-particle": "van"}, "Gogh, Vincent van"),
        ({"family": "van Gogh", "given": "Vincent"}, "Gogh, Vincent van"),
        ({"family": "King", "given": "Martin", "suffix": "Jr."}, "King, Martin, Jr."),
        ({"literal": "World Health Organization"}, "World Health Organization"),
        ({"family": "王", "given": "小明"}, "王小明"),
        ({"given": "Plato"}, "Plato"),
        ({}, ""),
    ],
)
def test_one_name_in_the_order_of_a_list(person: dict[str, str], read: str) -> None:
    assert names('name-as-sort-order="all"', person) == read


def test_a_label_is_in_the_number_of_its_names() -> None:
    layout = '<names variable="editor"><name/><label form="short" prefix=" (" suffix=")"/></names>'
    assert entry(layout, editor=[EK]) == "Anna Ek (ed.)"
    assert entry(layout, editor=[EK, BY]) == "Anna Ek, Bo By (eds.)"


def test_what_stands_in_for_names_is_not_said_again() -> None:
    layout = (
        '<names variable="author"><substitute><text variable="title"/></substitute></names><text variable="title"/>'
    )
    assert entry(layout, title="Zinc") == "Zinc"


@given(st.lists(st.text(alphabet="abÅ .-'<>’", max_size=6), min_size=1, max_size=4))
def test_hostile_names_are_written(texts: list[str]) -> None:
    people = [{"family": text, "given": text} for text in texts]
    layout = NAMES.format('initialize-with=". " name-as-sort-order="all"')
    assert isinstance(entry(layout + '<text variable="title"/>', author=people, title="t"), str)


EK_BO = {"family": "EK", "given": "BO"}


def test_a_name_all_in_capitals_has_one_initial() -> None:
    assert names('initialize-with=""', EK_BO, {"family": "Ek", "given": "BO"}) == "B EK, BO Ek"


def test_without_initials_an_abbreviation_stays() -> None:
    options = 'initialize="false" initialize-with=". "'
    assert names(options, {"family": "Ek", "given": "Jas. Otto B"}) == "Jas. Otto B. Ek"
