"""Which concepts plain words say for each other."""

from itertools import chain

import pytest

from magcite.language.concepts import concept
from magcite.link.proposals.akin import _table, are_akin, are_of_a_kind, said_for


@pytest.mark.parametrize(
    ("one", "other"),
    [("heart", "myocardial-infarction"), ("death", "longevity"), ("teeth", "caries"), ("back", "back-pain")],
)
def test_one_is_said_for_the_other(one: str, other: str) -> None:
    assert are_akin(one, other)
    assert are_akin(other, one)
    assert not are_of_a_kind(one, other)


@pytest.mark.parametrize(
    ("one", "other"), [("heart-failure", "stroke"), ("asthma", "copd"), ("eczema", "acne"), ("caries", "periodontitis")]
)
def test_what_a_word_may_mean_is_not_akin_among_itself(one: str, other: str) -> None:
    assert not are_akin(one, other)


def test_what_is_narrower_is_of_a_kind_and_akin() -> None:
    assert are_of_a_kind("breast-cancer", "cancer")
    assert are_akin("cancer", "breast-cancer")


def test_the_table_names_concepts_of_the_vocabulary() -> None:
    for name in chain(_table(), *_table().values()):
        assert concept(name).id == name


@pytest.mark.parametrize("name", ["breast-cancer", "heart", "running", "vegetarian-diet", "tea"])
def test_what_is_looked_for_beside_a_concept_may_be_said_for_it(name: str) -> None:
    near = said_for(name)
    assert name not in near
    assert all(are_akin(name, other) for other in near)


def test_what_is_much_too_wide_is_not_looked_for() -> None:
    assert "disease" not in said_for("cancer")
    assert "breast-cancer" in said_for("breast")
