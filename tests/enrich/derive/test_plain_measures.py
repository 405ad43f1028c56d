"""Times, doses and how often, told in the less usual ways of abstracts."""

import pytest

from magcite.enrich.derive import derive
from magcite.model import FactKind
from tests.enrich.abstracts import answer


def told(abstract: str, kind: FactKind) -> set[tuple[float | None, float | None, str | None]]:
    return {(fact.value, fact.high, fact.unit) for fact in derive(answer(abstract)).of(kind)}


@pytest.mark.parametrize(
    ("abstract", "kind", "expected"),
    [
        ("We enrolled infants with colic, two to eight weeks of age.", FactKind.AGE, (2.0, 8.0, "week")),
        ("Patients were treated for six to twelve weeks.", FactKind.DURATION, (6.0, 12.0, "week")),
        ("Residents received tea for 28 consecutive days.", FactKind.DURATION, (28.0, None, "day")),
        ("De boende fick te i 28 sammanhängande dagar.", FactKind.DURATION, (28.0, None, "day")),
        ("Adults were to drink 236.5 ml (8 ounces) of juice daily or placebo.", FactKind.DOSE, (236.5, None, "ml/day")),
        ("Sixty adults received 500 or 1000 µg of chromium daily.", FactKind.DOSE, (500.0, None, "µg/day")),
        ("We assigned 60 patients to listen daily to music.", FactKind.FREQUENCY, (7.0, None, "session/week")),
        ("Adults received 80 mg of oil or placebo once daily.", FactKind.NUMBER, (1.0, None, "taken/day")),
        ("Patients were assigned to one 60-minute application of a patch.", FactKind.SESSION, (60.0, None, "minute")),
    ],
)
def test_what_is_told(abstract: str, kind: FactKind, expected: tuple[float | None, float | None, str | None]) -> None:
    assert expected in told(abstract, kind)


@pytest.mark.parametrize(
    ("abstract", "kind"),
    [
        ("RESULTS: They walked daily more than before.", FactKind.FREQUENCY),
        ("Daily activities were rated by 40 women.", FactKind.FREQUENCY),
        ("We compared 12 or 24 men with gout.", FactKind.DOSE),
        ("The 28 consecutive patients were seen.", FactKind.DURATION),
    ],
)
def test_what_is_not(abstract: str, kind: FactKind) -> None:
    assert told(abstract, kind) == set()


def test_a_count_with_its_thousands_apart_is_no_year() -> None:
    assert derive(answer("We measured retinol in 2 047 men.")).n == 2047


def test_cohorts_in_which_a_study_was_made() -> None:
    assert derive(answer("We followed 113 067 men and women in two prospective cohorts for 12 years.")).studies == 2
    assert derive(answer("Risk was higher than in two previous cohorts.")).studies is None


@pytest.mark.parametrize(
    ("abstract", "n"),
    [
        ("We fed male C57BL/6 mice (n = 48) a diet with 3% iron or a control diet for 16 weeks.", 48),
        ("We interviewed retired teachers (n = 212) about their sleep.", 212),
        ("We randomised women to tea (n = 48) in the first week.", None),
        ("We gave tea to children (n = 48) and coffee to adults (n = 40).", None),
        ("We fed mice tea (n = 48) or water.", None),
    ],
)
def test_the_bracket_of_those_who_were_studied(abstract: str, n: int | None) -> None:
    assert derive(answer(abstract)).n == n


def test_follow_up_without_a_verb_and_the_length_of_a_trial() -> None:
    assert told("Mean age was 71 years and median follow-up 3.0 years.", FactKind.FOLLOW_UP) == {(3.0, None, "year")}
    trial = "We did a twelve-week, double-blind, placebo-controlled trial."
    assert told(trial, FactKind.DURATION) == {(12.0, None, "week")}
