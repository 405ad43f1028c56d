"""Authors: whose list it is, however it is written."""

import pytest

from magcite.check.fields.author import COMPARER
from magcite.model import FieldVerdict, Item, Name


def people(text: str) -> Item:
    """Read "Family, Given; Family, Given"; without a comma the name is in one piece."""
    names = []
    for one in text.split(";"):
        family, comma, given = (part.strip() for part in one.partition(","))
        names.append(Name(family=family, given=given or None) if comma else Name(literal=family))
    return Item(author=tuple(names))


def verdict(ours: str, theirs: str) -> FieldVerdict:
    return COMPARER.compare(people(ours), people(theirs))


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("Leone, N.", "Leone, Nathalie"),
        ("Leone, N", "LEONE, Nathalie"),
        ("Chen, MK", "Chen, Michael K."),
        ("Chen, MK", "Chen, M. K."),
        ("Bae, JS", "Bae, Jae-Sung"),
        ("Chen, Michael", "Chen, Michael Kevin"),
        ("Leone,", "Leone, Nathalie"),
        ("van Gogh, Vincent", "Gogh, Vincent van"),
        ("de la Cruz, Ana", "De La Cruz, A."),
        ("García, Ana", "García-Márquez, Ana"),
        ("García Márquez, Ana", "Garcia-Marquez, A"),
        ("Müller, Jörg", "Mueller, Joerg"),
        ("Müller, J", "Muller, J"),
        ("Åström, Eva", "Aastroem, Eva"),
        ("Smith, John, Jr.", "Smith Jr., John"),
        ("Zhang, Wei", "Wei, Zhang"),
        ("Leone N", "Leone, Nathalie"),
        ("Nathalie Leone", "Leone, Nathalie"),
        ("Vincent van Gogh", "van Gogh, Vincent"),
        ("Ek, A; et al.", "Ek, Anna; Al, Bo; Ask, Cia"),
        ("Ek, A; others", "Ek, Anna; Al, Bo"),
        ("Ek, A", "Ek, Anna; Al, Bo; Ask, Cia"),
        ("Ek, Anna; Al, Bo", "Ek, A"),
        ("Ek, A; The Sleep Study Group; Al, B", "Ek, Anna; Al, Bo"),
        ("Petrov, Aleksandr", "Petrov, Alexander"),
        ("World Health Organization", "World health organisation"),
    ],
)
def test_no_difference(ours: str, theirs: str) -> None:
    assert verdict(ours, theirs) is FieldVerdict.COMPATIBLE


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("Leone, N", "Ducimetière, P"),
        ("Ek, Anna; Al, Bo", "Al, Bo; Ek, Anna"),
        ("Ek, Anna; Ask, Cia", "Ek, Anna; Al, Bo; Ask, Cia"),
        ("Ek, Anna; Al, Bo; Ask, Cia", "Ek, Anna; Al, Bo"),
        ("Ek, Anna", "Ek, Bo"),
        ("Chen, MK", "Chen, Peter"),
        ("Feldman, Michal", "Feldman, Jon"),
        ("Silva, Petra; Sato, Yuki", "Kuo, Hung; Ito, Ken"),
    ],
)
def test_a_difference(ours: str, theirs: str) -> None:
    assert verdict(ours, theirs) is FieldVerdict.DIFFERS


@pytest.mark.parametrize(
    ("ours", "theirs"), [("World Health Organization", "Ek, Anna"), ("Ek, Anna", "The Sleep Study Group")]
)
def test_an_organisation_and_a_person_may_both_be_right(ours: str, theirs: str) -> None:
    assert verdict(ours, theirs) is FieldVerdict.UNKNOWN


def test_a_list_is_stated_in_words() -> None:
    names = (
        Name("Gogh", "Vincent", non_dropping_particle="van"),
        Name(literal="WHO"),
        Name("Smith", "J", suffix="Jr."),
    )
    assert COMPARER.state(Item(author=names)) == "van Gogh, Vincent; WHO; Smith, J, Jr."
    assert COMPARER.state(Item()) is None
