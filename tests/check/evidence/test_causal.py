"""Causal wording over evidence: who could only observe."""

import pytest

from magcite.model import Design, Evidence, Verdict
from tests.check.evidence import asking
from tests.check.evidence.worded import bases, library_of

COHORT = Evidence(design=Design.COHORT)
TRIAL = Evidence(design=Design.RCT)


@pytest.mark.parametrize("design", [Design.COHORT, Design.CASE_CONTROL, Design.CROSS_SECTIONAL])
def test_an_observational_study_accuses_causal_words_at_their_place(design: Design) -> None:
    text = "Coffee is hot. Coffee *protects* against dementia [@a].\n"
    (basis,) = bases(text, library_of(a=Evidence(design=design)), "causal")
    assert (basis.verdict, basis.page_value, basis.source_value) == (Verdict.DISAGREES, "protects", design.value)
    assert text[basis.span.start : basis.span.end] == "protects"
    assert basis.origin == "evidence in references/a.md"


@pytest.mark.parametrize(
    "design",
    [Design.RCT, Design.TRIAL, Design.CROSSOVER_TRIAL, Design.ANIMAL, Design.NARRATIVE_REVIEW, Design.NEWS, None],
)
def test_other_evidence_does_not(design: Design | None) -> None:
    assert bases("Coffee protects against dementia [@a].\n", library_of(a=Evidence(design=design)), "causal") == []


@pytest.mark.parametrize(
    ("title", "evidence", "accused"),
    [
        ("Coffee: a meta-analysis of prospective cohort studies", Evidence(design=Design.META_ANALYSIS), True),
        ("Coffee", Evidence(design=Design.META_ANALYSIS, population="adults in 12 cohorts"), True),
        ("Kaffe", Evidence(design=Design.SYSTEMATIC_REVIEW, population="vuxna i kohortstudier"), True),
        ("Coffee: a meta-analysis of randomised trials", Evidence(design=Design.META_ANALYSIS), False),
        ("Coffee in cohort studies and randomised trials", Evidence(design=Design.META_ANALYSIS), False),
        ("Coffee: a meta-analysis", Evidence(design=Design.META_ANALYSIS), False),
    ],
)
def test_of_a_review_what_it_put_together_decides(title: str, evidence: Evidence, accused: bool) -> None:
    found = bases("Coffee protects against dementia [@a].\n", library_of({"a": title}, a=evidence), "causal")
    assert bool(found) is accused
    assert all(basis.source_value == f"{evidence.design} of observational studies" for basis in found)


@pytest.mark.parametrize(
    ("beside", "accused"),
    [(COHORT, True), (Evidence(design=Design.NEWS), True), (TRIAL, False), (Evidence(), False), (None, False)],
)
def test_another_work_that_may_show_causes_excuses(beside: Evidence | None, accused: bool) -> None:
    library = library_of(a=COHORT, b=beside)
    assert bool(bases("Coffee protects against dementia [@a; @b].\n", library, "causal")) is accused


def test_a_work_that_is_not_in_the_library_excuses() -> None:
    assert bases("Coffee protects against dementia [@a; @gone].\n", library_of(a=COHORT), "causal") == []


@pytest.mark.parametrize(
    "text",
    [
        "Coffee protects against dementia [@disputes:a].\n",
        "Coffee protects against dementia [@a]. Such a study does not prove cause and effect.\n",
        "My own view: coffee protects against dementia [@a].\n",
        "Coffee may protect against dementia [@a].\n",
        "Coffee protects against dementia, the authors believe [@a].\n",
    ],
)
def test_what_is_not_said_outright(text: str) -> None:
    assert bases(text, library_of(a=COHORT), "causal") == []


@pytest.mark.parametrize(
    ("text", "accused"),
    [
        ("Which came first nobody can tell, and we cannot say. Tea prevents gout [@a].\n", True),
        ("Tea prevents gout [@a]. Or so it seems; we cannot say.\n", False),
        ("A cohort does not prove cause. Tea prevents gout [@a].\n", False),
    ],
)
def test_a_doubt_takes_back_what_was_said_before_it(text: str, *, accused: bool) -> None:
    found = bases(text, library_of(a=Evidence(design=Design.COHORT)), "causal")
    assert bool(found) is accused


@pytest.mark.parametrize(
    ("text", "accused"),
    [
        ("“Salt gives women strokes” [@a]\n", True),
        ("“Salt and the heart: salt gives people strokes” [@a]\n", False),  # its title
        ("## Myths\n\n“Salt gives people strokes” [@a]\n", False),
        ("The book says “salt gives people strokes” and more [@a].\n", False),
    ],
)
def test_a_claim_that_is_all_quotation_is_the_claim(text: str, accused: bool) -> None:
    titles = {"a": "Salt and the heart: salt gives people strokes"}
    assert bool(bases(text, library_of(titles, a=COHORT), "causal")) is accused


@pytest.mark.parametrize(
    ("language", "text", "accused"),
    [
        ("en", '"Coffee prevents strokes", said a dentist [@a].\n', True),
        ("en", "“Nuts protect the heart,” a cousin added [@a].\n", True),
        ("sv", "”Bastu en gång i veckan förebygger stroke”, tillade grannen [@a].\n", True),
        ("sv", "»Nötter skyddar mot infarkt», skrev hon [@a].\n", True),
        ("en", '"Coffee prevents strokes", the authors said [@a].\n', False),
        ("en", '"Coffee prevents strokes" is not what they found [@a].\n', False),
        ("sv", "»Kaffe förebygger stroke», påstod grannen [@a].\n", False),
    ],
)
def test_a_quotation_and_who_said_it(language: str, text: str, accused: bool) -> None:
    assert bool(bases(text, library_of(a=COHORT), "causal", language)) is accused


def test_how_it_was_when_a_study_began_is_no_cause() -> None:
    watched = Evidence(design=Design.COHORT, n=18450)
    assert asking.bases("All were free of diabetes at the start", watched, "causal") == []
    assert asking.bases("Inositol keeps you free of diabetes", watched, "causal")[0][0] == "disagrees"
