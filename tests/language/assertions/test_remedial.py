"""Outcomes that are called after what they are against, as evidence writes them."""

import pytest

from magcite.language.assertions import outcome_of
from magcite.model import Direction, Result
from tests.check.evidence.judging import bases, disagreeing


@pytest.mark.parametrize(
    ("outcome", "language", "against"),
    [
        ("antidepressant effect", "en", "depression"),
        ("Pain-relieving effects", "en", "pain"),
        ("blood pressure-lowering effect", "en", "blood-pressure"),
        ("smärtlindrande effekt", "sv", "pain"),
    ],
)
def test_an_effect_is_on_what_it_is_against(outcome: str, language: str, against: str) -> None:
    ((topic,), _) = outcome_of(outcome, language)
    assert (topic.concept and topic.concept.id, topic.turned) == (against, True)


def test_drugs_taken_are_no_effect() -> None:
    ((topic,), _) = outcome_of("use of antidepressants", "en")
    assert not topic.turned


def test_more_of_such_an_effect_is_less_of_what_it_is_against() -> None:
    result = Result("antidepressant effect", direction=Direction.HIGHER, significant=True)
    told = bases("Rhodiola eased the depression more than placebo.", result, title="Rhodiola for low mood")
    assert [one.verdict.value for one in told] == ["agrees"]
    assert disagreeing("Rhodiola made the depression worse.", result, title="Rhodiola for low mood") == ["direction"]


def test_no_such_effect_speaks_against_a_relief() -> None:
    result = Result("antidepressant effect", direction=Direction.NONE, significant=False)
    sentence = "I en studie med 57 personer i tolv veckor lindrade rosenrot depressionen bättre än placebo."
    assert disagreeing(sentence, result, language="sv", title="Rhodiola for low mood") == ["significance"]
