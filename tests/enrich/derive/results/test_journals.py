"""Sentences as journals write them, with every side: outcome, direction, significance, arm, comparator, part."""

import pytest

from magcite.model import Fact
from tests.enrich.derive.results.test_results import TRUTH, cases, read


def noted(fact: Fact) -> str:
    told = fact.finding
    assert told is not None
    sides = (told.arm, told.comparator, told.subgroup)
    return " | ".join([told.outcome, told.direction or "-", TRUTH[told.significant], *(one or "-" for one in sides)])


@pytest.mark.parametrize(("sentence", "expected"), list(cases("journals.txt")))
def test_a_careful_reader_notes_the_same(sentence: str, expected: list[str]) -> None:
    assert [noted(one) for one in read(sentence)] == expected
