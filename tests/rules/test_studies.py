"""What the rules on whole pages share."""

from dataclasses import replace
from types import MappingProxyType

from magcite.model import (
    Contradiction,
    Corpus,
    Derived,
    Design,
    Evidence,
    Fact,
    FactBasis,
    FactKind,
    Library,
    Outcome,
    ReferenceCheck,
)
from magcite.rules.studies import findings, resting_on, study
from tests.builders import claim, found, lock, page, reference
from tests.check.evidence.worded import library_of


def test_the_study_of_a_reference() -> None:
    held = study("a", Corpus(library=library_of(a=Evidence(design=Design.COHORT))))
    assert held is not None
    assert held.design is Design.COHORT
    assert study("b", Corpus()) is None


def test_an_answer_about_another_work_is_not_heard() -> None:
    told = Derived(1, (Fact(FactKind.DESIGN, FactBasis.TITLE, "cohort", term="cohort"),))
    answer = replace(found("a"), derived=told)
    corpus = Corpus(library=Library((reference("a"),)), lock=lock(answer))
    heard = study("a", corpus)
    assert heard is not None
    assert heard.design is Design.COHORT
    check = ReferenceCheck("a", Outcome.CONTRADICTED, Contradiction.ANOTHER_WORK)
    unheard = study("a", replace(corpus, checks=MappingProxyType({"a": check})))
    assert unheard is not None
    assert unheard.design is None


def test_what_a_claim_rests_on() -> None:
    corpus = Corpus(library=Library((reference("a"),)))
    assert [(one.key, two and two.citekey) for one, two in resting_on(claim("a", "b"), corpus)] == [
        ("a", "a"),
        ("b", None),
    ]


def test_the_findings_of_a_page() -> None:
    assert list(findings(page(claim("a")))) == [claim("a")]
