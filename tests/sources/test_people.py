"""Names as registries hand them on."""

import pytest

from magcite.model import Name
from magcite.sources.people import inverted, person


@pytest.mark.parametrize(
    ("family", "given", "suffix", "name"),
    [
        ("Öberg", "Märta", None, Name("Öberg", "Märta")),
        ("King", "Martin Luther", "Jr.", Name("King", "Martin Luther", suffix="Jr.")),
        ("King, Jr.", "Martin", None, Name("King", "Martin", suffix="Jr.")),
        ("Lind III", "Karl", None, Name("Lind", "Karl", suffix="III")),
        ("Jr.", "Martin King", None, Name("King", "Martin", suffix="Jr.")),
        ("Jr.", "Martin", None, Name("Jr.", "Martin")),
        ("Beethoven", "Ludwig van", None, Name("Beethoven", "Ludwig", non_dropping_particle="van")),
        ("Berg", "Jan van der", None, Name("Berg", "Jan", non_dropping_particle="van der")),
        ("van der Berg", "Jan", None, Name("van der Berg", "Jan")),
        ("Young", "Van", None, Name("Young", "Van")),
        ("Y", "y", None, Name("Y", "y")),
        (" Ek , ", " ", None, Name("Ek")),
        ("", "Plato", None, Name(literal="Plato")),
        (None, None, "Jr.", None),
        ("Jin-Fu Chang", None, None, Name(literal="Jin-Fu Chang")),
        ("Lind Jr.", None, None, Name("Lind", suffix="Jr.")),
    ],
)
def test_parts(family: str | None, given: str | None, suffix: str | None, name: Name | None) -> None:
    assert person(family, given, suffix) == name


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Öberg, Märta", Name("Öberg", "Märta")),
        ("King, Martin, Jr.", Name("King", "Martin", suffix="Jr.")),
        ("King, Jr.", Name(literal="King, Jr.")),
        ("Department of Health, Uppsala, Sweden", Name(literal="Department of Health, Uppsala, Sweden")),
        ("Märta Öberg", Name(literal="Märta Öberg")),
        ("Öberg,", Name(literal="Öberg,")),
    ],
)
def test_inverted(said: str, name: Name) -> None:
    assert inverted(said) == name
