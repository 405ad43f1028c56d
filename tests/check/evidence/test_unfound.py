"""Numbers that stand nowhere in what is held: information, where much is held."""

import pytest

from magcite.model import Direction, Evidence, Result, Severity
from tests.check.evidence.asking import accusations, bases, report, said

RICH = Evidence(
    n=4035,
    age="30-60 years",
    duration="18 years",
    results=(Result("cancer death", "HR", 0.66, (0.5, 0.8), None, Direction.LOWER, significant=True),),
)


@pytest.mark.parametrize(
    "text",
    [
        "Deaths fell by 34 % in 4035 men aged 30 to 60 years who were followed for 18 years",
        "The hazard ratio was 0.66",
        "The risk was 51.5 % higher without it",  # the other way round
        "About 4000 men were followed for over 17 years",
        "Magnesium is a mineral",
    ],
)
def test_what_is_held_is_found(text: str) -> None:
    assert bases(text, RICH, "number") == []


def test_what_is_not_held_is_information() -> None:
    found = report("After that 77 % of all slept better", RICH).diagnostics
    (one,) = [one for one in found if one.name == "number-not-found"]
    assert (one.severity, one.page_value, one.source_value) == (Severity.INFO, "77 %", None)
    assert one.message == "“77 %” stands nowhere in what is held of a"


def test_another_comparison_speaks_first() -> None:
    assert accusations("The men were followed for 8 years", RICH) == ["duration 8 years"]


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        pytest.param("Deaths fell by 77 %", Evidence(n=4035), id="little-is-held"),
        pytest.param("Deaths fell by 77 % [@a] [@b]", RICH, id="two-works"),
        pytest.param("Deaths fell by 77 % [@disputes:a]", RICH, id="disputed"),
        pytest.param("There are 77 reasons for it", RICH, id="no-plain-part"),
    ],
)
def test_stays_silent(text: str, evidence: Evidence) -> None:
    assert bases(text, evidence, "number") == []


def test_a_long_abstract_is_rich() -> None:
    abstract = said(
        "We randomised 186 men aged 65-84 years to vitamin D3, 25 µg daily, or placebo for 12 months. Strength did not"
        " differ (mean difference 0.3 kg, 95% CI -0.9 to 1.5, p = 0.62). Falls happened to 14 and 17 men in 3 centres"
        " and 21 wards."
    )
    assert bases("After that 77 % of all slept better", None, "number", abstract)[0][1] == "77 %"
    assert bases("After 12 months the 186 men had not changed", None, "number", abstract) == []
