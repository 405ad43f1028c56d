"""Ages, doses, sessions and courses as abstracts write them."""

import pytest

from magcite.enrich.derive import derive
from magcite.model import FactKind
from tests.enrich.abstracts import answer


def read(abstract: str, *kinds: FactKind) -> list[tuple[float | None, float | None, str | None, str]]:
    """Value, high, unit and relation of the facts of some kinds."""
    facts = derive(answer(abstract)).of(*kinds)
    return [(one.value, one.high, one.unit, one.relation.value) for one in facts]


@pytest.mark.parametrize(
    ("abstract", "ages", "mean"),
    [
        ("101 nurses with back pain (65 ± 5 years) were randomised.", [(65, None)], True),
        ("40 men with gout (mean age=62.8 years, SD=6.8, range=50-74) were enrolled.", [(62.8, None), (50, 74)], True),
        ("A total of 708 healthy elders (63-79 years; 68% women) were randomised.", [(63, 79)], False),
        ("302 patients, mean age 43 (SD 11) years, range 18 to 65, were enrolled.", [(43, None), (18, 65)], True),
    ],
)
def test_ages(abstract: str, ages: list[tuple[float, float | None]], *, mean: bool) -> None:
    facts = derive(answer(abstract)).of(FactKind.AGE)
    assert sorted((fact.value, fact.high) for fact in facts) == sorted(ages)
    assert any(fact.term == "mean" for fact in facts) is mean
    assert all(fact.high is None for fact in facts if fact.term == "mean")


def test_a_limit_is_told_from_a_mean() -> None:
    assert read("We enrolled 90 adults aged 70 years or older.", FactKind.AGE) == [(70, None, "year", ">")]


def test_what_is_no_age() -> None:
    assert read("40 adults (5 years of follow-up planned; 12 sites) were enrolled.", FactKind.AGE) == []


@pytest.mark.parametrize(
    ("abstract", "doses"),
    [
        ("They took 400 µg folic acid and 500 µg vitamin B12, or placebo, daily.", [(400, "µg/day"), (500, "µg/day")]),
        ("Adults took 0.5 g, 1.0 g, or 1.5 g of ginger daily.", [(0.5, "g/day"), (1.0, "g/day"), (1.5, "g/day")]),
        ("Women took extract 500 mg or trimethoprim 100 mg nightly.", [(500, "mg/day"), (100, "mg/day")]),
        ("They drank daily 25 mL of olive oil.", [(25, "ml/day")]),
        ("They took 250 mg of zinc or placebo twice daily.", [(500, "mg/day")]),
        ("They took 250 mg of zinc. Diaries were kept daily.", [(250, "mg")]),
    ],
)
def test_doses(abstract: str, doses: list[tuple[float, str]]) -> None:
    assert [(value, unit) for value, _, unit, _ in read(abstract, FactKind.DOSE)] == doses


def test_sessions_and_how_often() -> None:
    abstract = "They trained twice weekly for 30 minutes over 8 months."
    assert read(abstract, FactKind.SESSION) == [(30, None, "minute", "=")]
    assert read(abstract, FactKind.FREQUENCY) == [(2, None, "session/week", "=")]
    assert read(abstract, FactKind.DURATION) == [(8, None, "month", "=")]


def test_how_often_an_amount_was_swallowed_is_in_its_dose() -> None:
    assert read("They took 500 mg of vitamin C three times a day.", FactKind.FREQUENCY) == []


@pytest.mark.parametrize(
    ("abstract", "durations"),
    [
        ("We ran a 12-week yoga programme in 40 nurses.", [(12, "week")]),
        ("It was followed by a 2-week washout.", []),
        ("They had 12 sessions over 8 weeks.", [(8, "week")]),
        ("Estrogen was given for 12 days per month.", []),
    ],
)
def test_durations(abstract: str, durations: list[tuple[float, str]]) -> None:
    assert [(value, unit) for value, _, unit, _ in read(abstract, FactKind.DURATION)] == durations


def test_background_tells_of_others() -> None:
    abstract = "BACKGROUND: People aged 70 years or older sleep badly for 6 months. METHODS: We randomised 40 men."
    kinds = (FactKind.AGE, FactKind.DURATION, FactKind.FOLLOW_UP)
    assert read(abstract, *kinds) == []
    assert {70, 6} <= {fact.value for fact in derive(answer(abstract)).of(FactKind.NUMBER)}


def test_what_one_capsule_holds_is_no_dose() -> None:
    assert (500, None, "mg/day", "=") in read(
        "They took 2 capsules of 250 mg extract or 2 cellulose capsules a day for 8 weeks.", FactKind.DOSE
    )


def test_a_deviation_is_no_number_of_the_abstract() -> None:
    abstract = "Insulin fell by 3.1 ± 4.0 mIU/L with cinnamon."
    assert all(fact.value != 4.0 for fact in derive(answer(abstract)).facts)
