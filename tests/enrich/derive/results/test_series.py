"""Ratios of one measure in a series, each with its outcome."""

import pytest

from magcite.enrich.derive.results import results
from magcite.enrich.derive.results.series import ratios_in_series
from magcite.enrich.derive.text import Text
from magcite.model import Direction


def told(sentence: str, language: str = "en") -> list[tuple[str, float | None, Direction | None, bool | None]]:
    label = "RESULTAT" if language == "sv" else "RESULTS"
    found = results(Text(f"{label}: {sentence}", language), "A cohort")
    return [
        (one.finding.outcome, one.estimate, one.finding.direction, one.finding.significant)
        for one in found
        if one.finding is not None
    ]


@pytest.mark.parametrize(
    ("sentence", "language", "expected"),
    [
        (
            "The RR was 1.23 (95% CI 1.06-1.43) for stroke, 1.04 (0.93-1.17) for gout and 1.14 (1.02-1.31) for cancer.",
            "en",
            [
                ("stroke", 1.23, Direction.HIGHER, True),
                ("gout", 1.04, Direction.NONE, False),
                ("cancer", 1.14, Direction.HIGHER, True),
            ],
        ),
        (
            "Hazard ratios were 0.8 (95% CI, 0.7 to 0.9) for all-cause mortality and 0.75 (0.6 to 0.9) for dementia.",
            "en",
            [("all-cause mortality", 0.8, Direction.LOWER, True), ("dementia", 0.75, Direction.LOWER, True)],
        ),
        (
            "Oddskvoten var 1,40 (95 % KI 1,10–1,70) för astma och 0,95 (0,80–1,20) för eksem.",
            "sv",
            [("astma", 1.4, Direction.HIGHER, True), ("eksem", 0.95, Direction.NONE, False)],
        ),
    ],
)
def test_each_outcome_has_its_ratio(sentence: str, language: str, expected: list[object]) -> None:
    assert told(sentence, language) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "The hazard ratio was 1.2 (95% CI 1.1-1.3) for men and 1.3 (1.1-1.5) for women.",
        "The hazard ratio of stroke was 1.2 (95% CI 1.1-1.3) for tea and 1.3 (1.1-1.5) for coffee.",
        "The hazard ratio was 2.2 (95% CI 1.1-1.3) for stroke and 3.3 (1.1-1.5) for asthma.",
        "Scores were 1.2 (95% CI 1.1-1.3) for asthma and 1.3 (1.1-1.5) for eczema.",
        "The hazard ratio and the odds ratio were 1.2 (95% CI 1.1-1.3) for asthma and 1.3 (1.1-1.5) for eczema.",
    ],
)
def test_what_is_no_series_of_outcomes_is_left_out(sentence: str) -> None:
    (read,) = Text(sentence, "en").sentences
    assert list(ratios_in_series(read, "en")) == []
