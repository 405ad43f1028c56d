"""Sentences in which a number is the whole sample, and many more in which it only seems to be."""

import pytest

from magcite.enrich.derive import derive
from tests.enrich.abstracts import answer

SINGLE = [
    ("Each year 350,000 women die in pregnancy. We analysed trends.", None),
    ("The programme would reach 12,000 children a year. A total of 12,000 children would be treated.", None),
    ("We identified 400 patients with stroke and compared them with 800 controls.", None),
    ("The derivation cohort included 2,000 patients and the validation cohort included 900 patients.", None),
    ("We studied 40 young and 38 older adults.", None),
    ("We enrolled 120 couples.", None),
    ("A total of 80 eyes of 50 patients were included.", 50),
    ("Blood samples of 30 patients were analysed, and hair of 25 patients.", None),
    ("Of 90 patients randomised, 70 patients completed the trial.", 90),
    ("We enrolled 90 patients; 45 patients were randomised to zinc and 45 patients to placebo.", 90),
    ("A total of 1,200 patients had been enrolled in an earlier trial; here we report on 300 patients.", None),
    ("Randomized trials have enrolled 3,000 patients in total. Here we review them.", None),
    ("We simulated 10,000 patients.", None),
    ("We surveyed 250 physicians about 3,000 patients.", None),
    ("Data from 5,000 households and 12,000 individuals were used.", None),
    ("We invited 800 women; 610 women participated.", 610),
    ("After enrolment of 300 of 600 planned patients the trial was stopped.", None),
    ("The trial will enroll 600 patients.", None),
    ("A sample of 400 patients would be needed. We enrolled 380 patients.", 380),
    ("Treating 100 patients for a year prevents one stroke. The study included 2,456 patients.", 2456),
    ("There were 12 deaths per 1,000 patients. 5,400 patients were followed.", 5400),
    ("Groups of 10 patients each were treated.", None),
    ("Rats (n = 8 per group) were given magnesium. A total of 32 rats were used.", 32),
    ("We recruited 30 swimmers in winter and 28 swimmers in summer.", None),
    ("The study included 120 men and 130 women.", None),
    ("A total of 250 adults (120 men and 130 women) were included.", 250),
    ("Ten nurses were trained. The ward admitted 300 patients.", None),
    ("In total, 8,500 people in 12 countries took part.", 8500),
    ("BACKGROUND: Little is known. CONCLUSION: In this trial of 351 women, flares did not rise.", 351),
    ("After exclusion of 120 patients, 880 patients were analysed.", 880),
    ("A total of 120 patients were excluded.", None),
    ("A total of 12 participants dropped out.", None),
    ("A total of 14 patients reported diarrhoea.", None),
    ("Overall, 14 patients experienced adverse events.", None),
    ("Analysis of 23 patients with low magnesium showed weaker bones.", None),
]
POOLED = [
    ("Twelve trials were included. Three trials with 450 participants reported sleep.", None, 12),
    ("18 studies were included in the review and 12 studies were included in the meta-analysis.", None, None),
    ("We included 25 randomised trials (n=3,120 participants) and 4 cohort studies.", None, None),
    ("Fourteen trials with a total of 1,020 adults met the inclusion criteria.", 1020, 14),
    ("We identified 2,140 articles, of which 18 studies were included.", None, 18),
    ("Nine trials found no effect.", None, None),
]


@pytest.mark.parametrize(("words", "n"), SINGLE)
def test_of_one_study(words: str, n: int | None) -> None:
    assert derive(answer(words, "Tea")).n == n


@pytest.mark.parametrize(("words", "n", "studies"), POOLED)
def test_of_many_studies(words: str, n: int | None, studies: int | None) -> None:
    derived = derive(answer(words, "Tea: a meta-analysis"))
    assert (derived.n, derived.studies) == (n, studies)


@pytest.mark.parametrize(
    "words",
    [
        "Two thousand six hundred thirty-three adults were studied.",
        "Three hundred forty patients were enrolled.",
        "Forty six patients were randomised.",
    ],
)
def test_a_number_in_words_that_was_read_in_part_is_left_out(words: str) -> None:
    derived = derive(answer(words, "Tea"))
    assert derived.n in {None, 2633, 340, 46}
    assert not {fact.value for fact in derived.facts} & {2000.0, 300.0, 40.0, 6.0, 33.0}
