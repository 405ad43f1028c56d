"""The table of surrogates."""

import pytest

from magcite.language.concepts import concept, is_within
from magcite.language.surrogates import surrogates, surrogates_of


def test_every_id_is_that_of_a_concept() -> None:
    for one in surrogates():
        for name in one.measured | one.taken_for:
            assert concept(name).id == name


def test_no_outcome_is_its_own_surrogate() -> None:
    for one in surrogates():
        assert not one.measured & one.taken_for


@pytest.mark.parametrize(
    ("outcome", "ids", "words"),
    [
        ("hip-fracture", ("bone-density",), "bone mineral density"),
        ("fracture", ("falls",), "falls"),
        ("death", ("systolic-pressure",), "systolic blood pressure"),
        ("thrombosis", (), "Platelet adhesion"),
        ("common-cold", (), "viral replication in cells"),
    ],
)
def test_what_stands_for_an_outcome(outcome: str, ids: tuple[str, ...], words: str) -> None:
    assert any(one.is_measured(ids, words) for one in surrogates_of(outcome))


def test_what_is_told_of_is_narrower_or_the_same() -> None:
    assert is_within("hip-fracture", "fracture")
    assert not any(one.is_measured(("melatonin",), "melatonin") for one in surrogates_of("fracture"))
    assert surrogates_of("milk") == ()
