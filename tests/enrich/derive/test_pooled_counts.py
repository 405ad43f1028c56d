"""The studies and people of a review that one sentence tells together."""

import pytest

from magcite.enrich.derive import derive
from tests.enrich.abstracts import answer

BOTH = [
    "Nine studies comprised 17 389 teenagers.",
    "The 12 trials included 2310 patients.",
    "The 12 included studies enrolled 2310 women.",
    "There were 12 trials with 2310 participants.",
    "We found 12 trials of 2310 participants.",
    "Evidence came from 12 trials (2310 patients).",
    "Twelve RCTs (N = 2310) were included in the meta-analysis.",
    "Twelve trials contributed 2310 participants.",
    "Twelve studies covered 2310 adults.",
    "Data came from 2310 adults in 12 trials.",
]
NEITHER = [
    "Of these, 12 trials included 2310 patients. We included 40 trials.",
    "Twelve trials included 2310 patients with asthma; 19 trials included 4120 others.",
    "Only 12 trials had 2310 participants.",
    "We identified 28 studies. Five trials included 310 patients with diabetes.",
    "The 12 trials included 2310 patients and had lower pain (SMD -0.40, 95% CI -0.60 to -0.20).",
    "Twelve trials included 2310 patients (12%).",
    "Another 12 trials included 2310 patients.",
]


@pytest.mark.parametrize("words", BOTH)
def test_both_are_told(words: str) -> None:
    text = f"METHODS: We searched four databases. RESULTS: {words} Sleep improved in 3 studies with 210 adults."
    derived = derive(answer(text, "Tea and sleep: a meta-analysis"))
    assert (derived.n, derived.studies) in {(2310, 12), (17389, 9)}


@pytest.mark.parametrize("words", NEITHER)
def test_some_of_the_studies_are_not_all(words: str) -> None:
    text = f"METHODS: We searched four databases. RESULTS: {words}"
    derived = derive(answer(text, "Tea and sleep: a meta-analysis"))
    assert derived.n is None
    assert derived.studies in {None, 40}


@pytest.mark.parametrize("words", ["Tolv studier omfattade 2310 vuxna.", "De tolv studierna hade 2310 deltagare."])
def test_in_swedish(words: str) -> None:
    text = f"BAKGRUND: Sömn är viktigt för hälsan. RESULTAT: {words} Sömnen blev bättre hos de flesta av dem."
    derived = derive(answer(text, "Te och sömn: en metaanalys"))
    assert (derived.n, derived.studies) == (2310, 12)
