"""Names that are alike in a list are written so far that they are not."""

import pytest

from magcite.bibliography.csl.context import Listed
from magcite.bibliography.csl.name_register import NameRegister

ANNA, ANDERS, BO = ({"family": "Ek", "given": given} for given in ("Anna", "Anders", "Bo"))
BY = {"family": "By", "given": "Cia"}


def listed(*people: dict[str, str], initials: bool = True) -> list[Listed]:
    return [Listed("author", people, len(people), initials, ())]


@pytest.mark.parametrize(
    ("rule", "levels"),
    [
        ("all-names", [{("author", 0): 2}, {("author", 1): 2}, {("author", 0): 1}]),
        ("all-names-with-initials", [{("author", 0): 1}, {("author", 1): 1}, {("author", 0): 1}]),
        ("primary-name", [{("author", 0): 1}, {}, {("author", 0): 1}]),
        ("primary-name-with-initials", [{("author", 0): 1}, {}, {("author", 0): 1}]),
    ],
)
def test_rules(rule: str, levels: list[dict[tuple[str, int], int]]) -> None:
    floors = NameRegister(rule, {0: listed(ANNA), 1: listed(BY, ANDERS), 2: listed(BO)}).floors()
    assert [dict(floors[place].givens) if place in floors else {} for place in range(3)] == levels


def test_a_style_without_initials_spells_names_out() -> None:
    floors = NameRegister("all-names", {0: listed(ANNA, initials=False), 1: listed(BO, initials=False)}).floors()
    assert floors[1].givens == {("author", 0): 2}


def test_the_same_name_twice_needs_nothing() -> None:
    assert not NameRegister("all-names", {0: listed(ANNA), 1: listed({"family": "Ek", "given": "Anna"})}).floors()


def test_organisations_and_particles() -> None:
    board = {"literal": "Ek"}
    assert not NameRegister("all-names", {0: listed(board), 1: listed(board)}).floors()
    von = {"family": "Ek", "given": "Bo", "non-dropping-particle": "von"}
    assert not NameRegister("all-names", {0: listed(von), 1: listed(ANNA)}).floors()
