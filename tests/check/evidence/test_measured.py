"""What is known of a measure: the author's words first, an abstract's facts after."""

from dataclasses import replace

from magcite.check.evidence.holding import Holding
from magcite.check.evidence.measured import known_of
from magcite.model import Evidence, FactKind, Place
from tests.builders import lock, reference
from tests.check.evidence.asking import said

ABSTRACT = said("We randomised 51 adults to magnesium 350 mg per day or placebo for 24 weeks.")
WEEKS = frozenset({"week", "month"})


def holding(evidence: Evidence | None) -> Holding:
    return Holding(replace(reference("a"), evidence=evidence, place=Place("references/a.md")), lock(ABSTRACT))


def test_the_author_comes_first() -> None:
    known = known_of(holding(Evidence(duration="6 months")), ("6 months",), (FactKind.DURATION,), WEEKS)
    assert ([one.value for one in known.quantities], known.words, known.derived) == ([6.0], "6 months", False)
    assert known.origin == "evidence in references/a.md"
    assert {(51.0, None), (350.0, "mg/day"), (24.0, "week")} <= known.numbers


def test_the_abstract_stands_in() -> None:
    known = known_of(holding(None), (None,), (FactKind.DURATION,), WEEKS)
    assert ([one.value for one in known.quantities], known.words, known.derived) == ([24.0], "24 weeks", True)
    assert known.origin == "the abstract at Europe PMC, retrieved 2026-11-23"


def test_unconfirmed_evidence_is_derived() -> None:
    known = known_of(holding(Evidence(derived="the abstract")), ("6 months",), (FactKind.DURATION,), WEEKS)
    assert known.derived


def test_other_units_are_left_out() -> None:
    known = known_of(holding(Evidence(duration="x")), ("2 years",), (FactKind.AGE,), WEEKS)
    assert (known.quantities, known.words) == ((), None)
