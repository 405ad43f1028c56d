"""Figures told in passing: which are compared, and which words take an accusation away."""

import pytest

from magcite.model import Design, Evidence
from tests.check.evidence.asking import bases, said

TRIAL = Evidence(
    design=Design.RCT,
    species=("human",),
    population="nurses",
    n=150,
    dose="3 g/day",
    duration="12 weeks",
    age="30-55 years",
)
WOMEN = Evidence(design=Design.COHORT, species=("human",), population="women", n=4820)
CHILDREN = Evidence(design=Design.RCT, population="children", n=77, age="1-5 years", dose="6 drops/day")

POOLED = Evidence(design=Design.META_ANALYSIS, n=20827, studies=39)
ACCUSED = [
    ("en", "The largest analysis so far pooled 29 trials with 20,827 patients", POOLED, "studies"),
    ("sv", "Den största analysen hittills slog ihop 29 studier med 20 827 patienter", POOLED, "studies"),
    ("en", "In a smaller study 250 nurses took part", TRIAL, "sample"),
    ("sv", "I en mindre lottad studie fick 250 sköterskor tabletter", TRIAL, "sample"),
    ("en", "The follow-up spanned eight years", TRIAL, "duration"),
    ("en", "The trial stretched over nine months", TRIAL, "duration"),
    ("sv", "Uppföljningen omfattade fyra år", TRIAL, "duration"),
    ("sv", "Försöket sträckte sig över nio månader", TRIAL, "duration"),
    ("en", "He swallows the 30 grams given in the trial", TRIAL, "dose"),
    ("sv", "Han tar de 30 gram som användes i studien", TRIAL, "dose"),
    ("sv", "Nattsköterskor på 60 till 70 år ingick", TRIAL, "age"),
    ("en", "Nurses of 60 to 70 took part", TRIAL, "age"),
    ("en", "Some 48,200 women took part", WOMEN, "sample"),
    ("en", "Only 482 women took part", WOMEN, "sample"),
    ("en", '"Only 482 women took part", wrote another', WOMEN, "sample"),
    ("sv", "Bara 482 kvinnor deltog", WOMEN, "sample"),
    ("en", "They were given 60 drops a day", CHILDREN, "dose"),
    ("sv", "Barnen fick 60 droppar om dagen", CHILDREN, "dose"),
    ("sv", "De åt elva ägg om dagen", Evidence(dose="11 eggs/week"), "dose"),
    ("sv", "De drack 330 centiliter om dagen", Evidence(dose="330 ml/day"), "dose"),
]


@pytest.mark.parametrize(("language", "text", "evidence", "name"), ACCUSED)
def test_compared(language: str, text: str, evidence: Evidence, name: str) -> None:
    assert [one[0] for one in bases(text, evidence, name, language=language)] == ["disagrees"]


PLAIN = [
    ("en", "Ten cyclists had caffeine or placebo on two days", {"n": 10}, {"n": 100}, Design.CROSSOVER_TRIAL),
    ("en", "Of the 1,200 people invited, 312 agreed to take part", {"n": 312}, {"n": 213}, Design.RCT),
    ("en", "Half of the 90 volunteers were given fish oil", {"n": 90}, {"n": 900}, Design.RCT),
    ("en", "Fifty-two adults were randomised: 26 to needles, 26 to a list", {"n": 52}, {"n": 78}, Design.RCT),
    (
        "en",
        "A register study of 1.2 million people found that some die",
        {"n": 1_200_000},
        {"n": 120_000},
        Design.COHORT,
    ),
    (
        "en",
        "A review of a dozen studies in babies was kind",
        {"studies": 12},
        {"studies": 22},
        Design.SYSTEMATIC_REVIEW,
    ),
    ("sv", "Visserligen var det bara 28 deltagare", {"n": 28}, {"n": 82}, Design.RCT),
    ("sv", "I ett experiment fick 18 personer sova lite", {"n": 18}, {"n": 81}, Design.CROSSOVER_TRIAL),
    ("sv", "I en pilotstudie testade man fasta på 23 personer", {"n": 23}, {"n": 32}, Design.TRIAL),
    ("sv", "Ett 20-tal personer deltog", {"n": 21}, {"n": 210}, Design.TRIAL),
    ("sv", "Av 44 löpare fick hälften saft", {"n": 44}, {"n": 440}, Design.RCT),
]


@pytest.mark.parametrize(("language", "text", "right", "wrong", "design"), PLAIN)
def test_told_plainly(language: str, text: str, right: dict[str, int], wrong: dict[str, int], design: Design) -> None:
    name = "studies" if "studies" in right else "sample"
    seen = [
        [one[0] for one in bases(text, Evidence(design=design, **held), name, language=language)]
        for held in (right, wrong)
    ]
    assert "disagrees" not in seen[0]
    assert "disagrees" in seen[1]


SILENT = [
    ("en", "It was not 30 mg a day that they got", TRIAL),
    ("en", 'No, it wasn\'t "3 mg a day"', TRIAL),
    ("sv", "Det var inte ”3 mg om dagen”", TRIAL),
    ("sv", "I stället för 40 personer var det fler", TRIAL),
    ("sv", "Ett år senare var axlarna lika stela som förut", TRIAL),
    ("en", "Two years later their shoulders were as stiff as ever", TRIAL),
    ("en", "Toddlers of one to five took part", CHILDREN),
    ("sv", "Barn på ett till fem år deltog", CHILDREN),
    ("en", "At 12 years of age they wheezed less", CHILDREN),
    ("sv", "Vid tolv års ålder var de längre", CHILDREN),
]


@pytest.mark.parametrize(("language", "text", "evidence"), SILENT)
def test_accuses_nobody(language: str, text: str, evidence: Evidence) -> None:
    names = ("sample", "dose", "duration", "age")
    assert "disagrees" not in [one[0] for name in names for one in bases(text, evidence, name, language=language)]


def test_a_mean_outside_the_range_held_is_wrong() -> None:
    abstract = said("A cohort of 900 children. Mean age at the end of follow-up was 7.1 years (range 4.2 to 9.8).")
    ((verdict, *_),) = bases("The children were 17 years old on average", None, "age", abstract)
    assert verdict == "disagrees"
    ((verdict, *_),) = bases("The children were 8 years old on average", None, "age", abstract)
    assert verdict != "disagrees"


def test_a_time_of_measurement_is_no_age() -> None:
    abstract = said("We randomised 300 newborns. At 4 months of age mean sleeping time was 52 minutes a night.")
    assert [fact for fact in abstract.derived.facts if fact.kind.value == "age" and fact.value == 52] == []  # type: ignore[union-attr]


def test_minutes_after_a_comma_join_no_group() -> None:
    abstract = said(
        "We randomly assigned 210 adults with gout to running, rowing or rest, 40 minutes daily for 9 weeks."
    )
    ((verdict, *_),) = bases("With 2,100 patients this is the largest trial", None, "sample", abstract)
    assert verdict == "disagrees"
