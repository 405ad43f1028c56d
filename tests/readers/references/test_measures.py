"""Effect measures by the names that people give them."""

import pytest

from magcite.readers.references.evidence import read_evidence
from magcite.readers.references.measures import short_measure


@pytest.mark.parametrize(
    ("written", "short"),
    [
        ("RR", "RR"),
        ("relative risk", "RR"),
        ("Rate ratio", "IRR"),
        ("hazard-ratio", "HR"),
        ("aHR", "HR"),
        ("adjusted odds ratio", "OR"),
        ("oddskvot", "OR"),
        ("mean difference", "MD"),
        ("percentage", "percentage"),
        ("percent", "percentage"),
        ("Percent change", "percentage"),
        ("procent", "percentage"),
        ("r", "r"),
        ("ar", "ar"),
    ],
)
def test_short_names(written: str, short: str) -> None:
    assert short_measure(written) == short


def test_a_result_is_held_by_the_short_name() -> None:
    evidence, unreadable = read_evidence({"results": [{"outcome": "falls", "measure": "rate ratio", "value": 0.69}]})
    assert unreadable == ()
    assert evidence is not None
    assert evidence.results[0].measure == "IRR"
