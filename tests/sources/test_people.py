"""Names as registries hand them on."""

from collections import Counter
from dataclasses import astuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

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


WORDS = st.lists(st.sampled_from(["van", "der", "Jr.", "III", "King", "J.", "Märta", "von", ",", "de"]), max_size=4)


@given(WORDS.map(" ".join), WORDS.map(" ".join), st.sampled_from([None, "Jr.", "II"]))
def test_no_letter_is_lost(family: str, given_names: str, suffix: str | None) -> None:
    name = person(family, given_names, suffix)
    said = f"{family} {given_names} {suffix or ''}"
    if name is None:  # a suffix alone is nobody
        assert not (family + given_names).strip(" ,")
        return
    kept = " ".join(filter(None, astuple(name)))
    assert Counter(filter(str.isalnum, kept)) == Counter(filter(str.isalnum, said))
