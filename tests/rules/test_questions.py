"""When two outcomes are the same, and two studies asked in the same way."""

from magcite.comparison.question import Question
from magcite.comparison.study import Nature
from magcite.rules.questions import Answered, is_same, says_outright


def asked(key: str, nature: Nature | None, rank: int) -> Answered:
    return Answered(key, Question(frozenset({"tea"}), (), frozenset(), rank, nature, 2020))


def test_an_outcome_is_the_same_as_a_kind_of_it() -> None:
    heart = frozenset({"heart-disease"})
    assert is_same(heart, heart)
    assert not is_same(heart, frozenset({"asthma"}))
    assert not is_same(heart, frozenset({"heart-disease", "mortality"}))


def test_a_review_that_does_not_tell_what_it_holds_asks_as_any_other() -> None:
    trial, cohort = asked("a", Nature.TRIAL, 3), asked("b", Nature.OBSERVING, 2)
    review, untold = asked("c", None, 4), asked("d", None, 2)
    assert trial.asks_as(review)
    assert review.asks_as(cohort)
    assert not trial.asks_as(cohort)
    assert not trial.asks_as(untold)
    assert not trial.asks_as(trial)


def test_a_cause_is_said_outright_beside_what_was_found() -> None:
    assert says_outright("Tea lowers the pulse", "en")
    assert says_outright("Tea prevents gout: in one trial gout was rarer", "en")
    assert not says_outright("In one trial gout was rarer", "en")
    assert not says_outright("Tea reduced the risk of gout in one trial", "en")
