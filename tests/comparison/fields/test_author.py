"""Authors: whose list it is, however it is written."""

from dataclasses import replace

import pytest

from magcite.comparison.fields.author import COMPARER
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
        ("Li C.-J.", "Li, Chun-Jen"),
        ("Nathalie Leone", "Leone, Nathalie"),
        ("Vincent van Gogh", "van Gogh, Vincent"),
        ("Ek, A; et al.", "Ek, Anna; Al, Bo; Ask, Cia"),
        ("Ek, A; others", "Ek, Anna; Al, Bo"),
        ("Ek, A", "Ek, Anna; Al, Bo; Ask, Cia"),
        ("Ek, A; Al, B; Ask, C", "Ek, Anna; Al, Bo; Ask, Cia; Lind, Di"),
        ("Ek, Anna; Al, Bo", "Ek, A; et al."),
        ("AB, Svensson; N, Okafor", "Svensson, Anna B.; Okafor, Nia"),  # "Svensson AB and Okafor N" in BibTeX
        ("B, Svensson A; N, Okafor", "Svensson, Anna B.; Okafor, Nia"),
        ("Svensson; Okafor", "Svensson, Anna; Okafor, Nia"),
        ("Svensson; Márquez, García", "Svensson, Anna; García Márquez, Gabriel"),
        ("Svensson; García Márquez; O'Brien", "Svensson, Anna; García Márquez, Gabriel; O'Brien, Pat"),
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
        ("Ek, Anna", "Ek, Anna; Al, Bo"),
        ("Ek, A; Al, B", "Ek, Anna; Al, Bo; Ask, Cia"),
        ("Ek, Anna; Al, Bo; Ask, Cia", "Ek, Anna; Al, Bo; Ask, Cia; Lind, Di"),
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


TWO = people("Svensson, Åke; Okafor, Nia")
FOUR = people("Svensson, Åke; Okafor, Nia; Lind, Bo; Ek, Cia D")


@pytest.mark.parametrize(
    "crammed",
    [
        Name(family="Svensson Å", given="Okafor N"),
        Name(family="Svensson Å", given="Lind B", suffix="Okafor N"),
        Name(family="Svensson", given="Å.; Okafor, N.; Lind, B."),
        Name(family="Svensson", given="N.", suffix="Å.; Okafor"),
        Name(family="N", given="Svensson Å; Okafor"),
        Name(literal="Svensson Å, Okafor N"),
    ],
)
def test_a_list_in_one_name_is_taken_apart(crammed: Name) -> None:
    assert COMPARER.compare(Item(author=(crammed,)), FOUR) is FieldVerdict.COMPATIBLE


@pytest.mark.parametrize(
    "crammed",
    [
        Name(family="Svensson Å", given="Lind B Ek CD", suffix="Okafor N"),
        Name(family="Svensson", given="Okafor N. Lind B.", suffix="Å."),
        Name(family="Okafor", given="Åke Svensson; Nia"),
        Name(family="Fager", given="O.; Glad, P."),
    ],
)
def test_a_list_that_cannot_be_taken_apart_accuses_nobody(crammed: Name) -> None:
    assert COMPARER.compare(Item(author=(crammed,)), FOUR) is FieldVerdict.UNKNOWN


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("Svensson, Åke; Fager, Ola", "Svensson, Å"),
        ("Svensson, Åke; Okafor, Nia; Fager, Ola", "Svensson, Åke; Okafor, Nia; The Sleep Study Group"),
        ("Fager Group; World Health Organization", "World Health Organization"),
    ],
)
def test_authors_the_source_does_not_list_are_not_confirmed(ours: str, theirs: str) -> None:
    assert verdict(ours, theirs) is FieldVerdict.UNKNOWN


@pytest.mark.parametrize("ours", ["Wikipedia", "Kalmar", "Okafor; Svensson, Åke", "WHO", "李, 明; 王, 芳"])
def test_what_may_be_no_name_or_out_of_step_accuses_nobody(ours: str) -> None:
    assert COMPARER.compare(people(ours), TWO) is FieldVerdict.UNKNOWN


def test_single_words_in_a_list_are_family_names() -> None:
    assert COMPARER.compare(people("Fager; Glad"), TWO) is FieldVerdict.DIFFERS


def test_long_lists_out_of_step_take_no_time() -> None:
    names = [Name(literal=f"Anna Ek{chr(97 + at % 26)}{chr(97 + at // 26 % 26)}berg") for at in range(600)]
    ours, theirs = Item(author=tuple(names)), Item(author=tuple(names[1:] + names[:1]))
    assert COMPARER.compare(ours, theirs) in {FieldVerdict.UNKNOWN, FieldVerdict.DIFFERS}


def test_a_list_is_stated_in_words() -> None:
    names = (
        Name("Gogh", "Vincent", non_dropping_particle="van"),
        Name(literal="WHO"),
        Name("Smith", "J", suffix="Jr."),
    )
    assert COMPARER.state(Item(author=names)) == "van Gogh, Vincent; WHO; Smith, J, Jr."
    assert COMPARER.state(Item()) is None


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("Huo, Zebulon", "Huo, Da"),
        ("Wang, Xiaoming", "Wang, Di"),
        ("Nguyen, Van", "Nguyen, Thi"),
        ("Li, Du", "Li, Ping"),
    ],
)
def test_a_given_name_that_reads_like_a_particle_is_a_given_name(ours: str, theirs: str) -> None:
    assert verdict(ours, theirs) is FieldVerdict.DIFFERS


@pytest.mark.parametrize("suffix", ["V", "Ph.D", "MD", "MD, PhD", "Dr.", "2nd", "FRCP"])
def test_a_title_or_generation_behind_a_name_does_not_blur_the_list(suffix: str) -> None:
    source = Item(author=(Name("Ek", "Anna", suffix=suffix), Name("Al", "Bo")))
    assert COMPARER.compare(people("Ek, Anna; Al, Bo"), source) is not FieldVerdict.UNKNOWN
    assert COMPARER.compare(people("Ek, Anna; Falk, Per"), source) is FieldVerdict.DIFFERS


def test_an_entity_in_a_name_does_not_take_it_apart() -> None:
    source = Item(author=(Name("d'Amore", "Francesco"), Name("Al", "Bo")))
    ours = Item(author=(Name("d&apos;Amore", "Francesco"), Name("Al", "Bo")))
    assert COMPARER.compare(ours, source) is FieldVerdict.COMPATIBLE
    assert COMPARER.compare(replace(ours, author=ours.author[:1] * 2), source) is FieldVerdict.DIFFERS
