"""What an abstract alone tells of a study is compared as an author's block is, and warns at most."""

import pytest

from magcite.model import Severity
from tests.check.evidence.asking import bases, report, said

TRAINING = said("METHODS: 101 postmenopausal women with osteopenia trained twice weekly for 30 minutes over 8 months.")
ATHLETES = said("We randomised 147 young athletes with knee pain to collagen 10 g daily or placebo for 24 weeks.")
CHILDREN = said("We randomised 236 children with asthma, aged 6 to 12 years, to a cleaner for 1 year.")
PATIENTS = said("We randomised 128 people with type 2 diabetes to 40 g of nuts daily for 3 months.")


@pytest.mark.parametrize(
    ("language", "text", "abstract", "name", "verdict"),
    [
        ("en", "They trained two hours at a time, twice a week", TRAINING, "dose", "disagrees"),
        ("en", "They trained twice a week", TRAINING, "dose", "agrees"),
        ("sv", "De tränade fem gånger i veckan", TRAINING, "dose", "disagrees"),
        ("en", "The training went on for eight weeks", TRAINING, "duration", "disagrees"),
        ("en", "Men who trained got stronger bones", TRAINING, "population", "disagrees"),
        ("sv", "De tog 10 mg om dagen", ATHLETES, "dose", "disagrees"),
        ("sv", "De tog 10 g om dagen", ATHLETES, "dose", "agrees"),
        ("en", "It was taken for 24 days", ATHLETES, "duration", "disagrees"),
        ("en", "The children were 3 to 5 years old", CHILDREN, "age", "disagrees"),
        ("sv", "Barnen var 6 till 12 år", CHILDREN, "age", "agrees"),
        ("en", "The cleaner eased asthma in pensioners", CHILDREN, "population", "disagrees"),
        ("sv", "Nötter sänkte blodsockret hos friska personer", PATIENTS, "population", "disagrees"),
        ("en", "Nuts lowered blood sugar in healthy people", PATIENTS, "population", "disagrees"),
    ],
)
def test_compares(language: str, text: str, abstract: object, name: str, verdict: str) -> None:
    found = {one[0] for one in bases(text, None, name, abstract, language=language)}  # type: ignore[arg-type]
    assert verdict in found
    diagnostics = report(text, None, abstract, language=language).diagnostics  # type: ignore[arg-type]
    assert all(one.severity is not Severity.ERROR for one in diagnostics if one.code.startswith("EVD"))


@pytest.mark.parametrize(
    ("text", "abstract", "name"),
    [
        ("Women trained twice a week", TRAINING, "population"),
        ("Runners without anaemia got better knees", ATHLETES, "population"),
        ("Boys with asthma got a cleaner", CHILDREN, "population"),
        ("Diabetics ate nuts", PATIENTS, "population"),
    ],
)
def test_right_claims_are_left_alone(text: str, abstract: object, name: str) -> None:
    verdicts = {one[0] for one in bases(text, None, name, abstract)}  # type: ignore[arg-type]
    assert "disagrees" not in verdicts


def test_men_and_women_are_no_one_sex() -> None:
    both = said("We studied 40 women and 40 men. The women slept well.")
    assert bases("Men sleep well", None, "population", both) == []


_OFTEN = (
    "Compared with never sunbathing, sunbathing four or more times a week was associated with a lower risk of falls "
    "(HR 0.80, 95% CI 0.70 to 0.90). For fractures, sunbathing one to two times a week was associated with lower risk "
    "(HR 0.85, 95% CI 0.75 to 0.95)."
)


@pytest.mark.parametrize(
    ("language", "text", "wrong"),
    [
        ("en", "Sunbathing at least four times a week was linked to fewer falls", False),
        ("en", "Sunbathing four or more times a week was linked to fewer falls", False),
        ("sv", "Att sola minst fyra gånger i veckan hängde ihop med färre fall", False),
        ("en", "Sunbathing once or twice a week was linked to fewer fractures", False),
        ("en", "Sunbathing three times a week was linked to fewer falls", True),
    ],
)
def test_how_often_is_told_by_the_sides_of_results_too(language: str, text: str, wrong: bool) -> None:
    verdicts = {one[0] for one in bases(text, None, "dose", said(_OFTEN), language=language)}
    assert ("disagrees" in verdicts) is wrong
