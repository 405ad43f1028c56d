"""Ages, doses, times and designs that the words beside a figure make plain."""

import pytest

from magcite.enrich.derive import derive
from magcite.model import FactKind, Relation
from tests.enrich.abstracts import answer


def told(words: str, kind: FactKind) -> set[tuple[float | None, float | None, str | None]]:
    """Return value, upper end and unit of the facts of a kind."""
    return {(fact.value, fact.high, fact.unit) for fact in derive(answer(words, "Tea")).of(kind)}


@pytest.mark.parametrize(
    ("words", "kind", "figure"),
    [
        ("Men ingested 3 mg·kg-1 of caffeine.", FactKind.DOSE, (3, None, "mg/kg")),
        ("Men ingested 3 mg·kg⁻¹·day⁻¹ of caffeine.", FactKind.DOSE, (3, None, "mg/kg/day")),
        ("Women ingested 20 g·d-1 of creatine for 5 d.", FactKind.DOSE, (20, None, "g/day")),
        ("Women ingested 20 g·d-1 of creatine for 5 d.", FactKind.DURATION, (5, None, "day")),
        ("They took 2.4 g of n-3 long-chain polyunsaturated fatty acids per day.", FactKind.DOSE, (2.4, None, "g/day")),
        ("Daily doses of melatonin between 0.5 and 5 mg were used.", FactKind.DOSE, (0.5, 5, "mg/day")),
        ("Forty men took 1200 mg calcium and 800 IU vitamin D daily.", FactKind.DOSE, (1200, None, "mg/day")),
        ("The duration of the training ranged from 3 to 22 weeks.", FactKind.DURATION, (3, 22, "week")),
        ("The duration of the CBT ranged from 3 to 22 weeks.", FactKind.DURATION, (3, 22, "week")),
        ("Eight men underwent 17 weeks of horizontal bed rest.", FactKind.DURATION, (17, None, "week")),
        ("They trained twice a week, each session lasting 40 min.", FactKind.SESSION, (40, None, "minute")),
        ("Mean (SD) follow-up was 7.8 (4.2) years.", FactKind.FOLLOW_UP, (7.8, None, "year")),
        ("We followed 5609 adults, free of flutter at first, for 9.1 years.", FactKind.FOLLOW_UP, (9.1, None, "year")),
        ("Randomised controlled trial of knitting, 6 month follow up.", FactKind.FOLLOW_UP, (6, None, "month")),
        ("Participants were aged 18 to 65 years (mean 41.3, SD 11.2).", FactKind.AGE, (41.3, None, "year")),
        ("Women (N = 242; mean age, 49 years; range 25-78) trained.", FactKind.AGE, (49, None, "year")),
        ("Female athletes (n = 22, 20.2 ± 1.3 yrs) took part.", FactKind.AGE, (20.2, None, "year")),
        ("Patients (n = 134, median age 52 years, 40-71) were pressed twice daily.", FactKind.AGE, (40, 71, "year")),
    ],
)
def test_told(words: str, kind: FactKind, figure: tuple[float, float | None, str]) -> None:
    assert figure in told(words, kind)


@pytest.mark.parametrize(
    ("words", "kind", "value"),
    [
        ("Caffeine was taken 60 min before cycling to exhaustion.", FactKind.SESSION, 60),
        ("The duration of the cold ranged from 3 to 22 days.", FactKind.DURATION, 3),
        ("They had completed 17 weeks of gestation.", FactKind.DURATION, 17),
        ("We treated 63 patients for a mean of 13 months (maximum 3 years).", FactKind.AGE, 3),
        ("Heavy drinkers (at least seven bottles a week) were excluded.", FactKind.AGE, 7),
        ("Residents (median age 85 years, interquartile range 79-90) were turned.", FactKind.AGE, 79),
        ("A study of 630 adults treated for 1 to 44 years (mean 10.3 years) was done.", FactKind.AGE, 10.3),
    ],
)
def test_not_told(words: str, kind: FactKind, value: float) -> None:
    assert value not in {figure[0] for figure in told(words, kind)}


def test_an_age_has_its_upper_limit() -> None:
    (age,) = derive(answer("Of the participants, 72% were 18 years of age or younger.", "Tea")).of(FactKind.AGE)
    assert (age.value, age.relation) == (18, Relation.LESS)


@pytest.mark.parametrize(
    ("words", "design"),
    [
        ("We conducted a case-crossover study of 633 people with gout.", None),
        ("In this randomised, double-blind, placebo-controlled trial we evaluated a vaccine.", "rct"),
        ("Adults with previous insomnia were randomized (1:1) to a heavy or a light blanket.", "rct"),
        ("In this non-randomised controlled study we evaluated a vaccine.", None),
        ("A register-based prospective national cohort of adults was followed.", "cohort"),
        ("Randomised controlled trial with blinded assessors, 6 month follow up.", "rct"),
        ("Patients took part in the randomised, double blind, crossover controlled trial.", None),
        ("This was a crossover, double-blind controlled trial.", "crossover-trial"),
    ],
)
def test_designs(words: str, design: str | None) -> None:
    assert derive(answer(words, "Tea")).design == design


def test_an_untreated_illness_is_no_comparator() -> None:
    assert not derive(answer("Adults with untreated hearing loss took part.", "Aids")).of(FactKind.COMPARATOR)
    assert derive(answer("Scores were lower than in untreated controls.", "Aids")).of(FactKind.COMPARATOR)
