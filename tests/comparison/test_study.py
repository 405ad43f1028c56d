"""What is held of a study besides its numbers."""

from dataclasses import replace

import pytest

from magcite.comparison.study import Nature, Study, study_of
from magcite.model import Derived, Design, Evidence, Fact, FactBasis, FactKind, Found, Item
from tests.builders import found, reference


def study(evidence: Evidence | None = None, *answers: Found, title: str = "Coffee") -> Study:
    held = replace(reference("a", Item(type="article-journal", title=title)), evidence=evidence)
    return study_of(held, answers)


def answer(*facts: tuple[FactKind, str]) -> Found:
    told = tuple(Fact(kind, FactBasis.MESH, term, term=term) for kind, term in facts)
    return replace(found("a"), derived=Derived(1, told))


COHORT, RCT = (FactKind.DESIGN, "cohort"), (FactKind.DESIGN, "rct")


def test_the_author_comes_first() -> None:
    held = study(Evidence(design=Design.RCT, species=("human",)), answer(COHORT, (FactKind.SPECIES, "rat")))
    assert (held.design, held.species, held.derived) == (Design.RCT, ("human",), False)
    assert held.origin == "the reference's evidence"


def test_answers_that_agree_speak_where_the_author_is_silent() -> None:
    held = study(None, answer(COHORT), answer(COHORT))
    assert (held.design, held.nature, held.derived) == (Design.COHORT, Nature.OBSERVING, True)
    assert held.origin == "the abstract at Crossref, retrieved 2026-11-23"


@pytest.mark.parametrize("answers", [(answer(COHORT), answer(RCT)), (answer(COHORT, RCT),), (answer(),), ()])
def test_two_designs_or_none_are_none(answers: tuple[Found, ...]) -> None:
    assert study(None, *answers).design is None
    assert study(None, *answers).label == "study"


@pytest.mark.parametrize(
    ("evidence", "animal"),
    [
        (Evidence(design=Design.ANIMAL, species=("rat",)), "rat"),
        (Evidence(design=Design.ANIMAL), "animals"),
        (Evidence(design=Design.IN_VITRO, species=("human",)), "in vitro"),
        (Evidence(design=Design.RCT, species=("dog", "cat")), "dog, cat"),
        (Evidence(design=Design.ANIMAL, species=("rat", "human")), None),
        (Evidence(design=Design.RCT, species=("human",)), None),
        (Evidence(design=Design.RCT), None),
    ],
)
def test_animals(evidence: Evidence, animal: str | None) -> None:
    held = study(evidence)
    assert (held.animal if held.is_animal else None) == animal


@pytest.mark.parametrize(
    ("population", "sex"),
    [
        ("men of the Paris study", "men"),
        ("professional male volleyball players", "men"),
        ("women aged 60 and over", "women"),
        ("kvinnor med PMS", "women"),
        ("vuxna män", "men"),
        ("vuxna, men inte barn", None),
        ("30 men and 22 women", None),
        ("nurses", None),
        ("adults", None),
    ],
)
def test_the_one_sex_that_was_studied(population: str, sex: str | None) -> None:
    assert study(Evidence(population=population)).sex == sex


def test_headings_tell_the_sex_where_the_population_is_not_stated() -> None:
    male, female = (FactKind.GROUP, "Male"), (FactKind.GROUP, "Female")
    assert study(None, answer(male)).sex == "men"
    assert study(None, answer(male, female)).sex is None
    assert study(Evidence(population="adults"), answer(male)).sex is None


@pytest.mark.parametrize(
    ("population", "age", "group"),
    [
        ("children", "6-12 years", "children"),
        ("schoolchildren", None, "children"),
        ("adults", "65 years and over", "elderly"),
        ("nursing home residents", None, "elderly"),
        ("healthy students", "19-25 years", "young"),
        ("adults", "under 18 years", "children"),
        ("children and adults", None, None),
        ("mothers and their children", None, None),
        ("adults", "mean 69 years", "adults"),
        ("adults", "55-80 years", "adults"),
        ("infants", "6 months", "children"),
        ("adults", None, "adults"),
        (None, None, None),
    ],
)
def test_the_one_age_that_was_studied(population: str | None, age: str | None, group: str | None) -> None:
    assert study(Evidence(population=population, age=age)).age_group == group


def test_headings_tell_of_children() -> None:
    child, adult = (FactKind.GROUP, "Child"), (FactKind.GROUP, "Adult")
    assert study(None, answer(child)).age_group == "children"
    assert study(None, answer(child, adult)).age_group is None


@pytest.mark.parametrize(
    ("title", "evidence", "nature"),
    [
        ("A meta-analysis of prospective cohort studies", Evidence(), Nature.OBSERVING),
        ("A meta-analysis", Evidence(exposure="coffee, highest", comparator="lowest"), Nature.OBSERVING),
        ("A meta-analysis of randomised controlled trials", Evidence(), Nature.TRIAL),
        ("A meta-analysis", Evidence(comparator="placebo"), Nature.TRIAL),
        ("A meta-analysis of cohorts and trials", Evidence(), None),
        ("A meta-analysis", Evidence(), None),
    ],
)
def test_a_review_is_what_it_put_together(title: str, evidence: Evidence, nature: Nature | None) -> None:
    assert study(replace(evidence, design=Design.META_ANALYSIS), title=title).nature is nature
