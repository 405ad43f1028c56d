"""Claims against evidence: agreement is seen, disagreement only where one number can mean one work."""

from dataclasses import replace

import pytest

from magcite.check.verdict import compare
from magcite.model import (
    Claim,
    ClaimVerdict,
    Evidence,
    Intent,
    Library,
    Place,
    Quantity,
    Relation,
    Role,
    Span,
    Verdict,
)
from tests.builders import claim, page, reference


def sample(value: float, relation: Relation = Relation.EQUAL, high: float | None = None) -> Quantity:
    return Quantity(f"{value:g} people", Span(0, 5), Role.SAMPLE, value, high, "person", relation)


def verdicts(page_claim: Claim, evidence: Evidence | None, *others: str) -> list[ClaimVerdict]:
    held = replace(reference("a"), evidence=evidence, place=Place("references/a.md"))
    library = Library((held, *(reference(other) for other in others)))
    return list(compare(page(page_claim), page_claim, library))


def verdict(*quantities: Quantity, n: int | None = 4035, intent: Intent = Intent.SUPPORTS) -> Verdict:
    (one,) = verdicts(replace(claim("a", intent=intent), quantities=quantities), Evidence(n=n))
    return one.verdict


@pytest.mark.parametrize(
    "quantity",
    [
        sample(4035),
        sample(4000),
        sample(4000, Relation.ABOUT),
        sample(4000, Relation.MORE),
        sample(4100, Relation.LESS),
        sample(3900, Relation.ABOUT),
        sample(4000, high=5000),
    ],
)
def test_agrees(quantity: Quantity) -> None:
    assert verdict(quantity) is Verdict.AGREES


@pytest.mark.parametrize(
    "quantity", [sample(4053), sample(403), sample(3000, Relation.ABOUT), sample(40, Relation.MORE)]
)
def test_disagrees(quantity: Quantity) -> None:
    assert verdict(quantity) is Verdict.DISAGREES


def test_small_numbers_are_not_rounded() -> None:
    assert verdict(sample(50), n=51) is Verdict.DISAGREES
    assert verdict(sample(51), n=51) is Verdict.AGREES


def test_shows_both_sides_and_the_origin() -> None:
    ((one,),) = [verdicts(replace(claim("a"), quantities=(sample(51),)), Evidence(n=52))]
    (basis,) = one.basis
    assert (one.path, one.claim, one.citekey) == ("page.md", "c1", "a")
    assert (basis.name, basis.page_value, basis.source_value) == ("sample", "51 people", "52")
    assert basis.origin == "evidence in references/a.md"


def test_number_of_studies() -> None:
    studies = Quantity("22 studies", Span(0, 5), Role.STUDIES, 22)
    (one,) = verdicts(replace(claim("a"), quantities=(studies,)), Evidence(studies=22))
    assert one.verdict is Verdict.AGREES


def test_no_evidence_is_not_checkable() -> None:
    (one,) = verdicts(replace(claim("a"), quantities=(sample(51),)), None)
    assert (one.verdict, one.basis) == (Verdict.NOT_CHECKABLE, ())


def test_evidence_without_the_number_does_not_state_it() -> None:
    assert verdict(sample(51), n=None) is Verdict.NOT_STATED
    assert verdict(n=51) is Verdict.NOT_STATED


def test_two_numbers_or_two_works_accuse_nobody() -> None:
    assert verdict(sample(51), sample(60), n=70) is Verdict.NOT_STATED
    first, second = verdicts(replace(claim("a", "b"), quantities=(sample(51),)), Evidence(n=70), "b")
    assert (first.verdict, second.verdict) == (Verdict.NOT_STATED, Verdict.NOT_CHECKABLE)


def test_a_page_that_disputes_a_work_is_not_accused() -> None:
    assert verdict(sample(51), n=70, intent=Intent.DISPUTES) is Verdict.NOT_STATED


def test_one_verdict_per_work() -> None:
    assert len(verdicts(claim("a", "a"), Evidence(n=1))) == 1


def test_a_round_number_of_tens_is_taken_at_its_word() -> None:
    assert verdict(sample(190), n=187) is Verdict.DISAGREES
    assert verdict(sample(190, Relation.ABOUT), n=187) is Verdict.AGREES
    assert verdict(sample(13500), n=13504) is Verdict.AGREES


@pytest.mark.parametrize("population", ["60 adults with asthma and 60 controls", "1 060 adults", "adults"])
def test_a_group_that_the_evidence_counts_is_no_wrong_total(population: str) -> None:
    page_claim = replace(claim("a"), quantities=(sample(60),))
    (one,) = verdicts(page_claim, Evidence(n=120, population=population))
    assert one.verdict is (Verdict.AGREES if population.startswith("60") else Verdict.DISAGREES)
