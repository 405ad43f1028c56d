"""The one count that its place makes the whole."""

import pytest

from magcite.enrich.derive import derive
from tests.enrich.abstracts import answer


@pytest.mark.parametrize(
    ("abstract", "n"),
    [
        ("METHODS: Eighteen healthy adults consumed almonds for 18 days.", 18),
        ("In a crossover trial, 26 healthy boys wore orange glasses.", 26),
        ("Rats (n = 60) were fed a diet with iron for 100 days.", 60),
        ("In this cross-sectional survey, 3420 teachers answered a questionnaire.", 3420),
        ("DESIGN: Randomised trial in 4152 women aged 60 to 80 years. RESULTS: 35 women fell ill.", 4152),
        ("METHODS: Twenty-two schools with 614 children were randomised to screens or none.", 614),
        ("Of 744 patients randomised, most were women.", 744),
        ("METHODS: Women received iron (n = 52) or placebo (n = 50).", None),
        ("METHODS: One hundred patients with gout and 100 matched controls were recruited.", None),
        ("RESULTS: 34 patients had a fever.", None),
        ("RESULTS: 34 patients smoked. CONCLUSION: Smoking is common.", None),
        ("METHODS: Twelve patients died of sepsis.", None),
        ("METHODS: 60 patients would be enrolled.", None),
        ("Infection was found in 74 of 697 patients (10.6%).", None),
    ],
)
def test_whole(abstract: str, n: int | None) -> None:
    assert derive(answer(abstract)).n == n
