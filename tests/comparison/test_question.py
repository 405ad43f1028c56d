"""Which question a study answers, and how."""

from dataclasses import replace

import pytest

from magcite.comparison.question import Answer, Question, question_of
from magcite.comparison.study import Nature, study_of
from magcite.model import Date, Design, Direction, Evidence, Item, Result
from tests.builders import reference

HIGHER, LOWER, NONE = Direction.HIGHER, Direction.LOWER, Direction.NONE


def question(evidence: Evidence | None, title: str = "A study") -> Question:
    item = Item(type="article-journal", title=title, issued=Date(year=2018))
    held = replace(reference("a", item), evidence=evidence)
    return question_of(held, study_of(held, ()))


def answers(exposure: str, *results: Result) -> tuple[Answer, ...]:
    return question(Evidence(design=Design.COHORT, exposure=exposure, results=results)).answers


def test_what_was_asked() -> None:
    found = question(Evidence(design=Design.RCT, exposure="curcumin", results=(Result("pain", direction=LOWER),)))
    assert found.exposures == {"turmeric"}
    assert found.answers == (Answer(frozenset({"pain"}), "pain", LOWER),)
    assert found.asked == {frozenset({"pain"})}
    assert (found.rank, found.nature, found.year) == (3, Nature.TRIAL, 2018)


@pytest.mark.parametrize(
    ("exposure", "direction", "way"),
    [
        ("coffee", HIGHER, HIGHER),
        ("no coffee", HIGHER, LOWER),
        ("lågt intag av kaffe", LOWER, HIGHER),
        ("coffee", NONE, NONE),
    ],
)
def test_less_of_a_thing_turns_the_direction(exposure: str, direction: Direction, way: Direction) -> None:
    (one,) = answers(exposure, Result("depression", direction=direction))
    assert one.direction is way


@pytest.mark.parametrize(
    "results",
    [
        (Result("depression", direction=LOWER, significant=False),),
        (Result("depression"),),
        (Result("depression in men", direction=LOWER), Result("depression in women", direction=HIGHER)),
    ],
)
def test_what_is_not_sure_goes_no_way(results: tuple[Result, ...]) -> None:
    (one,) = answers("coffee", *results)
    assert one.direction is None


def test_a_part_of_a_study_answers_nothing() -> None:
    assert answers("coffee", Result("depression within the coffee group", direction=LOWER)) == ()
    assert answers("coffee", Result("words without a meaning", direction=LOWER)) == ()


def test_the_title_tells_what_the_evidence_leaves_out() -> None:
    found = question(Evidence(design=Design.META_ANALYSIS), "Magnesium intake and risk of type 2 diabetes")
    assert (found.exposures, found.asked) == ({"magnesium"}, {frozenset({"type-2-diabetes"})})


@pytest.mark.parametrize(
    ("comparator", "against"),
    [
        ("placebo", set()),
        ("ibuprofen 800 mg/day", {"ibuprofen"}),
        ("placebo or ibuprofen", set()),
        ("no turmeric", set()),
        (None, set()),
    ],
)
def test_which_of_two_things_is_better_is_another_question(comparator: str | None, against: set[str]) -> None:
    found = question(Evidence(design=Design.RCT, exposure="curcumin", comparator=comparator))
    assert (found.exposures, found.against) == ({"turmeric"}, against)


def test_what_stands_for_none_of_a_thing_is_no_rival() -> None:
    found = question(Evidence(design=Design.RCT, exposure="olive oil", comparator="sunflower oil"))
    assert (found.exposures, found.against) == ({"olive-oil"}, set())


def test_a_study_that_only_counted_asked_how_common_something_is_among_whom() -> None:
    share = Result("iron deficiency", measure="percentage", value=12)
    asked = [
        question(Evidence(design=Design.CROSS_SECTIONAL, population=whom, results=(share,)), "Iron in some people")
        for whom in ("women", "women", "men")
    ]
    assert asked[0].exposures == asked[2].exposures
    assert asked[0].among == asked[1].among != asked[2].among
    assert question(Evidence(design=Design.COHORT, exposure="tea", results=(share,))).among == frozenset()


@pytest.mark.parametrize("design", [Design.ANIMAL, Design.NEWS, Design.NARRATIVE_REVIEW, None])
def test_what_answers_no_question_about_people_has_no_rank(design: Design | None) -> None:
    assert question(Evidence(design=design, exposure="coffee")).rank == 0
