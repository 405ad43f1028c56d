"""The evidence on one line."""

from dataclasses import replace

import pytest

from magcite.bibliography.evidence_line import evidence_line
from magcite.model import Design, Direction, Evidence, Result

COHORT = Evidence(
    design=Design.COHORT,
    species=("human",),
    n=4035,
    age="30-60 years",
    duration="18 years",
    results=(Result("cancer mortality", "RR", 0.5, (0.3, 0.8), direction=Direction.LOWER),),
)


def test_in_english_and_swedish() -> None:
    assert evidence_line(COHORT, "en") == (
        "Cohort study · n = 4035 · age 30–60 years · 18 years · cancer mortality: RR 0.5 (0.3–0.8), lower"
    )
    assert evidence_line(COHORT, "sv") == (
        "Kohortstudie · n = 4035 · ålder 30–60 år · 18 år · cancer mortality: RR 0,5 (0,3–0,8), lägre"
    )


def test_signs_and_units_are_those_of_the_language() -> None:
    written = Evidence(n=13_504, age="4.5 månader", duration="1 vecka")
    assert evidence_line(written, "en") == "n = 13,504 · age 4.5 months · 1 week"
    assert evidence_line(replace(written, age="4.5 months"), "sv") == "n = 13\xa0504 · ålder 4,5 månader · 1 vecka"


@pytest.mark.parametrize("age", ["50 years and older", "1.5-3 years (mean 2.1)", "over 50 years"])
def test_words_are_translated_all_or_none(age: str) -> None:
    assert evidence_line(Evidence(n=9, age=age), "sv") == f"n = 9 · ålder {age}"


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        pytest.param(Evidence(n=1_140_119), "n = 1,140,119", id="thousands"),
        pytest.param(Evidence(studies=1), "1 study", id="one-study"),
        pytest.param(Evidence(species=("mouse",), n=8), "Mouse · n = 8", id="species-other-than-people"),
        pytest.param(
            Evidence(exposure="magnesium oxide", dose="350 mg/day", comparator="placebo"),
            "Magnesium oxide, 350 mg/day vs. placebo",
            id="exposure",
        ),
        pytest.param(Evidence(results=(Result("pain", "percentage", -34),)), "Pain: −34\xa0%", id="per-cent"),
        pytest.param(
            Evidence(results=(Result("pain", "MD", -1.5, (-2, 1)),)), "Pain: MD −1.5 (−2 to 1)", id="negative"
        ),
        pytest.param(Evidence(results=(Result("pain", p="<0.01"),)), "Pain: p < 0.01", id="p-with-sign"),
        pytest.param(
            Evidence(results=(Result("pain", p="0.27", direction=Direction.NONE),)),
            "Pain: p = 0.27, no difference",
            id="p",
        ),
        pytest.param(
            Evidence(results=(Result("pain", significant=False),)),
            "Pain: not statistically significant",
            id="significance",
        ),
        pytest.param(Evidence(), None, id="nothing"),
        pytest.param(None, None, id="none"),
    ],
)
def test_parts(evidence: Evidence | None, expected: str | None) -> None:
    assert evidence_line(evidence, "en") == expected


def test_what_nobody_has_confirmed_says_so() -> None:
    derived = replace(Evidence(n=51), derived="the abstract at Europe PMC, 2026-11-23")
    assert evidence_line(derived, "en") == "n = 51 (unconfirmed)"
    assert evidence_line(derived, "sv") == "n = 51 (ej bekräftad)"
