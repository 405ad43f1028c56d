"""Proposals from what was derived: what is plain, in the words of the abstract."""

from dataclasses import replace

import pytest

from magcite.enrich.derive import derive
from magcite.enrich.propose import propose_evidence
from magcite.model import Direction, Evidence
from tests.builders import found, lock, reference


def proposed(abstract: str) -> Evidence | None:
    answer = replace(found("a"), abstract=abstract)
    return propose_evidence(reference("a"), lock(replace(answer, abstract=None, derived=derive(answer))))


def test_age_dose_duration_and_results() -> None:
    evidence = proposed(
        "We randomised 186 men aged 65-84 years to vitamin D3, 25 µg daily, or placebo in a 12-month trial."
        " After 12 months falls were fewer (RR 0.66, 95% CI 0.50-0.90; P = 0.01). Pain did not differ"
        " (RR 0.98, 95% CI 0.80-1.20)."
    )
    assert evidence is not None
    assert (evidence.n, evidence.age, evidence.dose, evidence.duration) == (
        186,
        "65-84 years",
        "25 µg daily",
        "12-month",
    )
    told = [(one.value, one.ci, one.p, one.direction, one.significant) for one in evidence.results]
    assert told == [
        (0.66, (0.5, 0.9), "0.01", Direction.LOWER, True),
        (0.98, (0.8, 1.2), None, Direction.NONE, False),
    ]
    assert [one.outcome for one in evidence.results] == ["falls", "Pain"]
    assert evidence.derived == "the abstract at Crossref, 2026-11-23"


@pytest.mark.parametrize(
    ("abstract", "age", "dose", "duration"),
    [
        ("We gave 51 adults 350 mg per day or 700 mg per day for 12 weeks.", None, None, "12 weeks"),
        ("We gave 51 adults tea for 12 weeks; a second trial lasted 30 weeks.", None, None, None),
        (
            "We gave 51 adults 170 mg twice daily for 24 weeks. After six months 340 mg/day had helped.",
            None,
            "170 mg twice daily",
            "24 weeks",
        ),
        ("We followed 51 adults aged 30-60 years, mean age 44 years, for 2 years.", "30-60 years", None, "2 years"),
        ("We followed 51 men aged 30-40 years and women aged 50-60 years.", None, None, None),
        ("Blood was drawn after 30 minutes. We gave 51 adults tea for 12 weeks.", None, None, "12 weeks"),
    ],
)
def test_of_several_none_unless_they_are_one(
    abstract: str, age: str | None, dose: str | None, duration: str | None
) -> None:
    evidence = proposed(abstract)
    assert evidence is not None
    assert (evidence.age, evidence.dose, evidence.duration) == (age, dose, duration)


def test_a_difference_points_by_its_sign() -> None:
    evidence = proposed("Pressure fell in 51 adults (mean difference -2.0 mmHg, 95% CI -3.6 to -0.4).")
    assert evidence is not None
    assert [one.direction for one in evidence.results] == [Direction.LOWER]


def test_nothing_where_the_author_has_written() -> None:
    own = replace(reference("a"), evidence=Evidence(n=5))
    assert propose_evidence(own, lock(found("a"))) is None
