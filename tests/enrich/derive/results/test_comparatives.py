"""Comparisons read by their shape."""

import pytest

from tests.enrich.derive.results.told_by import findings, ways


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Nurses were 1.4 times more likely than teachers to develop asthma (p = 0.02).",
            ("asthma", "higher", "Nurses"),
        ),
        ("Smokers were less likely than runners to have gout.", ("gout", "lower", "Smokers")),
        (
            "Compared with a waiting list, the yoga group improved in sleep quality (p = 0.01).",
            ("sleep quality", "better", "yoga group"),
        ),
    ],
)
def test_who_comes_first(sentence: str, told: tuple[str, str, str]) -> None:
    (one,) = findings(sentence)
    assert (one.outcome, one.direction and one.direction.value, one.arm) == told


@pytest.mark.parametrize(
    "sentence",
    [
        "Those with a history of falls were twice as likely to fall.",
        "Users were not more likely than others to have a stroke.",
        "Compared with stretching, both groups improved in balance.",
        "The yoga group improved in sleep quality (p = 0.01).",
    ],
)
def test_stays_silent(sentence: str) -> None:
    assert ways(sentence) == []
