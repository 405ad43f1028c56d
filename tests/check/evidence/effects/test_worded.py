"""Outcomes that are known by no name, met by what their words mean, beside one result of a made-up study."""

from dataclasses import replace

import pytest

from magcite.check.evidence.effects.worded import given_in
from magcite.check.evidence.holding import Holding
from magcite.model import Direction, Evidence, Item, Lock, Result
from tests.builders import reference
from tests.check.evidence.judging import disagreeing

LOWER, HIGHER, BETTER, NONE = Direction.LOWER, Direction.HIGHER, Direction.BETTER, Direction.NONE


@pytest.mark.parametrize(
    ("sentence", "language", "outcome"),
    [
        ("The children read faster after the dance.", "en", "reading speed"),
        ("Barnen läste snabbare efter dansen.", "sv", "reading speed"),
        ("Dansen gjorde att osteofyterna blev färre.", "sv", "bone spurs"),
        ("The dance made for fewer bone spurs.", "en", "osteophytes"),
        ("Eleverna stavade bättre efter dansen.", "sv", "spelling"),
        ("The dance made their handwriting better.", "en", "handwriting"),
        ("Dansen gjorde håret tätare och minskade rynkorna.", "sv", "wrinkles"),
    ],
)
def test_an_effect_where_the_study_saw_none_is_seen(sentence: str, language: str, outcome: str) -> None:
    assert disagreeing(sentence, Result(outcome, direction=NONE, significant=False), language=language)
    better = Result(outcome, direction=BETTER, significant=True)
    assert disagreeing(sentence, better, language=language) == []


@pytest.mark.parametrize(
    ("sentence", "language", "outcome"),
    [
        ("The children did not say that the dance made them read faster.", "en", "reading speed"),
        ("The children read faster after the dance.", "en", "reading speed in girls with dyslexia"),
        ("The children read faster after the dance.", "en", "typing speed"),
        ("The children read more after the dance.", "en", "reading errors"),
        ("Anfallen blev kortare med dans.", "sv", "attack frequency"),
        ("The men on creatine became stronger in the squat.", "en", "serum creatinine"),
        ("Barnen läste fortare efter dansen.", "sv", "tid att läsa en sida"),
    ],
)
def test_another_outcome_accuses_nobody(sentence: str, language: str, outcome: str) -> None:
    assert disagreeing(sentence, Result(outcome, direction=LOWER, significant=True), language=language) == []


def test_what_people_were_given_is_no_outcome_though_only_the_title_names_it() -> None:
    known = reference("a", Item(title="Zinc for colds"))
    held = Holding(replace(known, evidence=Evidence(comparator="placebo")), Lock())
    assert "zinc" in given_in(held, frozenset({"zinc"}))
    assert given_in(Holding(known, Lock()), frozenset({"zinc"})) == ""


@pytest.mark.parametrize("sentence", ["Fingerfärdigheten försämrades av dansen.", "Dansen gav sämre fingerfärdighet."])
def test_words_tell_which_end_of_an_outcome_is_meant_by_worse(sentence: str) -> None:
    assert disagreeing(sentence, Result("dexterity", direction=LOWER, significant=True), language="sv") == []
    assert disagreeing(sentence, Result("dexterity", direction=HIGHER, significant=True), language="sv") == [
        "direction"
    ]


def test_the_groups_that_are_compared_are_no_outcome() -> None:
    nothing = Result("no difference between dance and stretching", direction=NONE)
    assert disagreeing("Dansen gav 2,2 färre i månaden.", nothing, language="sv") == []
