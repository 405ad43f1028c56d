"""Comparisons read by their shape, and figures that share a verb, each with its place."""

import pytest

from magcite.model import Fact
from tests.enrich.derive.results.test_journals import noted
from tests.enrich.derive.results.test_results import cases, read


def whole(fact: Fact) -> str:
    assert fact.finding is not None
    figure = "-" if fact.estimate is None else str(fact.estimate)
    return f"{noted(fact)} | {figure} | {fact.finding.time or '-'}"


@pytest.mark.parametrize(("sentence", "expected"), list(cases("shapes.txt")))
def test_each_figure_belongs_to_its_place(sentence: str, expected: list[str]) -> None:
    assert [whole(one) for one in read(sentence)] == expected


def test_the_figures_of_two_groups_stand_with_their_time() -> None:
    first, second = read("Snoring was rarer with the splint at 1 month (12% v 30%; P=0.01) and at 1 year (20% v 41%).")
    assert first.finding is not None
    assert second.finding is not None
    assert (first.finding.figures, second.finding.figures) == ((12.0, 30.0), (20.0, 41.0))


def test_labelled_figures_are_of_their_own_sides() -> None:
    said = (
        "The percentage with complete relief was higher with yoga (60%) than with rest (40%) (P = .04; RR for yoga vs "
        "rest, 1.50 [95% CI, 1.10-2.04]; RR for yoga vs massage, 0.98 [95% CI, 0.80-1.20])."
    )
    found = [(one.estimate, one.finding.direction, one.finding.comparator) for one in read(said) if one.finding]
    assert found == [(1.5, "higher", "rest"), (0.98, "none", "massage")]


def test_a_need_is_no_need_of_research() -> None:
    assert [
        one.finding.outcome for one in read("The splinted hands needed fewer operations (p = 0.02).") if one.finding
    ]
    assert read("Larger trials are needed to see whether it reduces pain.") == []
