"""Times and doses that the parts of a study add up to."""

import pytest

from tests.check.evidence.asking import accusations, said

CROSSED = said(
    "In a randomised crossover trial 51 women took 400 IU of vitamin E daily for 4 weeks and placebo for 4 weeks, with "
    "a one-week washout between them."
)
RACE = said(
    "Twenty runners were randomised to cherry juice or placebo for 5 days before, the day of, and 2 days after a race."
)
LUTEIN = said("We randomised 4203 adults to lutein 10 mg plus zeaxanthin 2 mg daily or placebo for 5 years.")


@pytest.mark.parametrize(
    ("language", "text", "answer"),
    [
        ("sv", "Hela försöket tog nio veckor", CROSSED),
        ("en", "The whole trial lasted eight weeks", CROSSED),
        ("en", "Twenty runners drank cherry juice for eight days around a race", RACE),
        ("sv", "Tjugo löpare drack juice i en dryg vecka", RACE),
        ("en", "They got 12 mg in all of lutein and zeaxanthin a day for five years", LUTEIN),
        ("sv", "De fick sammanlagt 12 mg lutein och zeaxantin om dagen", LUTEIN),
    ],
)
def test_a_sum_is_right(language: str, text: str, answer: object) -> None:
    assert accusations(text, None, answer, language=language) == []  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("language", "text", "answer", "found"),
    [
        ("sv", "Hela försöket tog 20 veckor", CROSSED, "duration"),
        ("en", "Twenty runners drank cherry juice for three weeks", RACE, "duration"),
        ("en", "They got 14 mg in all of lutein and zeaxanthin a day", LUTEIN, "dose"),
    ],
)
def test_other_figures_are_wrong(language: str, text: str, answer: object, found: str) -> None:
    told = accusations(text, None, answer, language=language)  # type: ignore[arg-type]
    assert [one.split()[0] for one in told] == [found]
