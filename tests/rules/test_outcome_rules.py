"""The rules of the registry: each outcome is told by exactly one of them."""

from dataclasses import replace

import pytest

from magcite.model import Contradiction, Corpus, Library, Outcome, Reference
from magcite.rules import load
from magcite.rules.rule import Finding, ReferenceRule
from tests.builders import reference
from tests.rules.judged import differing, judged

NAMES = {
    Outcome.VERIFIED: None,
    Outcome.CONTRADICTED: "field-mismatch",
    Outcome.NOT_FOUND: "work-not-found",
    Outcome.COULD_NOT_CHECK: "could-not-check",
    Outcome.NOT_CHECKED: "not-confirmed",
}


def told(name: str, known: Corpus, one: Reference | None = None) -> list[Finding]:
    rule = load(name)
    assert isinstance(rule, ReferenceRule)
    return list(rule.check(one or known.library.references[0], known))


@pytest.mark.parametrize("outcome", list(Outcome))
def test_each_outcome_has_one_rule(outcome: Outcome) -> None:
    known = judged(
        Corpus(library=Library((reference("a"),))), outcome, Contradiction.MISDESCRIBED, differing("volume", "1", "2")
    )
    names = ["not-confirmed", "could-not-check", "work-not-found", "another-work", "field-mismatch"]
    assert [name for name in names if told(name, known)] == [name for name in [NAMES[outcome]] if name]


@pytest.mark.parametrize("name", ["not-confirmed", "could-not-check", "work-not-found"])
def test_a_reference_that_a_namesake_hides_has_no_outcome(name: str) -> None:
    known = Corpus(library=Library((reference("a"), reference("a"))))
    for outcome in Outcome:
        assert told(name, judged(known, outcome), replace(reference("a"))) == []
