"""Names of designs over evidence."""

import pytest

from magcite.model import Design, Evidence, Result, Verdict
from tests.check.evidence import asking
from tests.check.evidence.worded import bases, library_of

WRONG = [
    ("en", "In a randomised trial, coffee drinkers fared better", Design.COHORT),
    ("en", "A double-blind study of coffee was run", Design.CROSS_SECTIONAL),
    ("en", "A meta-analysis of coffee found less dementia", Design.RCT),
    ("en", "A cohort study of coffee found less dementia", Design.CROSS_SECTIONAL),
    ("en", "A cross-sectional study of coffee found less dementia", Design.COHORT),
    ("en", "A case-control study of coffee found less dementia", Design.COHORT),
    ("en", "An observational study of coffee found less dementia", Design.RCT),
    ("en", "A systematic review of coffee found less dementia", Design.NARRATIVE_REVIEW),
    ("en", "The adults were followed for five years", Design.CROSS_SECTIONAL),
    ("en", "A clinical trial of coffee found more glutathione", Design.ANIMAL),
    ("en", "An animal study of coffee found more glutathione", Design.RCT),
    ("en", "A randomised trial of coffee found less dementia", Design.META_ANALYSIS),
    ("en", "A case report told of coffee", Design.COHORT),
    ("sv", "En lottad studie av kaffe visade mindre demens", Design.COHORT),
    ("sv", "Ett försök på människor med gurkmeja gav mindre svullnad", Design.ANIMAL),
    ("sv", "En befolkningsstudie om kaffe visade mindre demens", Design.CROSSOVER_TRIAL),
    ("sv", "Metaanalysen om kaffe visade mindre demens", Design.NARRATIVE_REVIEW),
    ("sv", "En placebokontrollerad studie av kaffe gjordes", Design.CASE_CONTROL),
]
WRONG += [
    ("en", "The trial was a cohort study of nurses", Design.CROSSOVER_TRIAL),
    ("en", "The case report told of one man", Design.META_ANALYSIS),
    ("sv", "Försöket var en kohortstudie", Design.RCT),
    ("sv", "Den dubbelblinda studien visade mindre demens", Design.COHORT),
    ("sv", "Fallbeskrivningen handlar om en man", Design.META_ANALYSIS),
]
WRONG += [
    ("en", "In a cohort study, 53 men lifted weights with collagen or placebo", Design.RCT),
    ("en", "In one small cross-sectional study 40 nurses got zinc or placebo", Design.CROSSOVER_TRIAL),
    ("en", "Researchers followed 2,000 nurses for ten years", Design.CROSS_SECTIONAL),
    ("sv", "I en mindre tvärsnittsstudie fick 50 äldre zink eller placebo", Design.RCT),
    ("sv", "När man följde 2380 unga vuxna sov de sämre", Design.CROSS_SECTIONAL),
]
RIGHT = [
    ("en", "Cohort studies had found less of it, and here 50 people got zinc or placebo", Design.RCT),
    ("en", "The 60 men followed a strict diet or got placebo", Design.RCT),
    ("sv", "Forskarna följde 60 män i tre år", Design.RCT),
    ("en", "The trial was a randomised one, unlike the cohort studies", Design.RCT),
    ("en", "Most studies in the review were cohort studies", Design.META_ANALYSIS),
    ("sv", "Deltagarna fyllde i en enkät", Design.RCT),
    ("en", "In a randomised trial, coffee drinkers fared better", Design.CROSSOVER_TRIAL),
    ("en", "In a randomised trial, coffee drinkers fared better", Design.TRIAL),
    ("en", "In a randomised study, mice fared better", Design.ANIMAL),
    ("en", "A systematic review of coffee found less dementia", Design.META_ANALYSIS),
    ("en", "Randomised trials of coffee found less dementia", Design.META_ANALYSIS),
    ("en", "Cohort studies of coffee found less dementia", Design.META_ANALYSIS),
    ("en", "A study of coffee found less dementia", Design.META_ANALYSIS),
    ("en", "A review of coffee found less dementia", Design.NARRATIVE_REVIEW),
    ("en", "A randomised trial of coffee found less dementia", Design.NEWS),
    ("en", "A randomised trial of coffee found less dementia", Design.GUIDELINE),
    ("en", "A randomised trial of coffee found less dementia", None),
    ("en", "Coffee drinkers fared better, but randomised trials are needed", Design.COHORT),
    ("en", "This was not a randomised trial of coffee", Design.COHORT),
    ("en", "The adults were followed for five years", Design.COHORT),
    ("sv", "Det här var ingen randomiserad studie av kaffe", Design.COHORT),
    ("sv", "Randomiserade studier av kaffe har gett mindre demens", Design.META_ANALYSIS),
    ("sv", "En studie av kaffe visade mindre demens", Design.COHORT),
]


@pytest.mark.parametrize(("language", "sentence", "design"), WRONG)
def test_a_wrong_design_disagrees(language: str, sentence: str, design: Design) -> None:
    (basis,) = bases(f"{sentence} [@a].\n", library_of(a=Evidence(design=design)), "design", language)
    assert basis.verdict is Verdict.DISAGREES
    assert basis.source_value == design.value
    assert basis.page_value in sentence


@pytest.mark.parametrize(("language", "sentence", "design"), RIGHT)
def test_a_right_design_or_none_accuses_nobody(language: str, sentence: str, design: Design | None) -> None:
    found = bases(f"{sentence} [@a].\n", library_of(a=Evidence(design=design)), "design", language)
    assert all(basis.verdict is Verdict.NOT_STATED for basis in found)


@pytest.mark.parametrize(
    ("beside", "verdicts"),
    [
        (Evidence(design=Design.RCT), [Verdict.NOT_STATED]),
        (Evidence(), [Verdict.NOT_STATED]),
        (Evidence(design=Design.CROSS_SECTIONAL), [Verdict.DISAGREES, Verdict.DISAGREES]),
    ],
)
def test_a_word_that_fits_one_work_accuses_none(beside: Evidence, verdicts: list[Verdict]) -> None:
    library = library_of(a=Evidence(design=Design.COHORT), b=beside)
    found = bases("In a randomised trial, coffee drinkers fared better [@a; @b].\n", library, "design")
    assert [basis.verdict for basis in found] == verdicts


def test_a_design_that_the_title_names_as_well_accuses_nobody() -> None:
    library = library_of({"a": "Coffee in a randomised trial: a cohort analysis"}, a=Evidence(design=Design.COHORT))
    (basis,) = bases("In the randomised trial, coffee drinkers fared better [@a].\n", library, "design")
    assert basis.verdict is Verdict.NOT_STATED


def test_the_pooled_studies_decide_where_the_title_names_them() -> None:
    library = library_of({"a": "Coffee: meta-analysis of cohort studies"}, a=Evidence(design=Design.META_ANALYSIS))
    (basis,) = bases("Randomised trials of coffee found less dementia [@a].\n", library, "design")
    assert basis.verdict is Verdict.DISAGREES


def test_the_words_of_a_link_are_of_its_work() -> None:
    text = "Coffee drinkers fared better ([the randomised trial](https://doi.org/10.5555/a)).\n"
    (basis,) = bases(text, library_of(a=Evidence(design=Design.COHORT)), "design")
    assert basis.verdict is Verdict.DISAGREES
    assert "randomised trial" in text[basis.span.start : basis.span.end]


def test_a_claim_that_disputes_is_not_accused() -> None:
    library = library_of(a=Evidence(design=Design.COHORT))
    assert bases("In a randomised trial, coffee drinkers fared better [@disputes:a].\n", library, "design") == []


@pytest.mark.parametrize(
    ("language", "heading", "sentence", "design", "wrong"),
    [
        ("en", "Randomised trials", "Coffee drinkers died less often", Design.COHORT, True),
        ("en", "Randomised trials", "In a cohort study coffee drinkers died less often", Design.COHORT, False),
        ("en", "Before the trials", "Coffee drinkers died less often", Design.COHORT, False),
        ("en", "Randomised trials", "Coffee drinkers died less often", Design.RCT, False),
        ("en", "What do randomised trials say?", "Coffee drinkers died less often", Design.COHORT, False),
        ("sv", "Metaanalyser", "Kaffedrickarna dog mer sällan", Design.COHORT, True),
        ("sv", "Kohortstudier", "Kaffedrickarna dog mer sällan", Design.COHORT, False),
    ],
)
def test_a_heading_names_a_design(language: str, heading: str, sentence: str, design: Design, *, wrong: bool) -> None:
    text = f"# Te\n\n## {heading}\n\n{sentence} [@a]. De sov bättre [@a].\n"
    found = bases(text, library_of(a=Evidence(design=design)), "design", language)
    assert [(one.verdict, one.page_value) for one in found] == ([(Verdict.DISAGREES, heading)] if wrong else [])


@pytest.mark.parametrize(
    ("language", "sentence", "accused"),
    [
        ("en", "Some were told to eat fish and others to eat meat", True),
        ("en", "Half were asked to give up coffee", True),
        ("en", "This experiment shows it", True),
        ("en", "Some were told they had gout", False),
        ("en", "They were asked to fill in a form", False),
        ("sv", "Hälften ombads sluta med kaffe", True),
        ("sv", "Lottningen gav två lika grupper", True),
        ("sv", "Några uppmanades äta fisk, andra att äta kött", True),
        ("sv", "Hälften fick gikt", False),
        ("sv", "De ombads fylla i en enkät", False),
    ],
)
def test_nobody_is_put_into_a_group_where_people_are_watched(language: str, sentence: str, accused: bool) -> None:
    library = library_of(a=Evidence(design=Design.COHORT))
    assert bool(bases(f"{sentence} [@a].\n", library, "design", language)) is accused


@pytest.mark.parametrize(
    ("sentence", "measure", "comparator", "accused"),
    [
        ("A randomised trial showed more strength", "percentage", None, True),
        ("In a double-blind study strength grew", "percentage", None, True),
        ("In a trial strength grew", "percentage", None, False),
        ("A randomised trial showed more strength", "MD", None, False),
        ("A randomised trial showed more strength", "percentage", "usual care", False),
    ],
)
def test_a_trial_of_one_group_drew_no_lots(sentence: str, measure: str, comparator: str | None, accused: bool) -> None:
    results = (Result("strength", measure=measure, value=20),)
    library = library_of(a=Evidence(design=Design.TRIAL, comparator=comparator, results=results))
    assert bool(bases(f"{sentence} [@a].\n", library, "design")) is accused


def test_a_review_of_studies_of_thousands_is_of_no_trials() -> None:
    evidence = Evidence(
        design=Design.META_ANALYSIS,
        n=900_000,
        studies=30,
        exposure="noise from aircraft",
        comparator="less noise",
        results=(Result("heart attack", measure="RR", value=1.1),),
    )
    library = library_of(a=evidence)
    assert bases("Thirty randomised trials show it [@a].\n", library, "design")
    told = bases("Thirty cohort studies show it [@a].\n", library, "design")
    assert [one for one in told if one.verdict is Verdict.DISAGREES] == []


@pytest.mark.parametrize(
    ("text", "accused"),
    [
        ("Sju försök med sammanlagt 900 barn har lagts samman", False),
        ("Alla försök med ljus räknades", False),
        ("Två små försök med te gav samma svar", False),
        ("Ett försök med 900 barn gav samma svar", True),
        ("Ett enda försök med te gav samma svar", True),
    ],
)
def test_a_review_may_be_told_by_its_trials_in_swedish(text: str, accused: bool) -> None:
    held = Evidence(design=Design.META_ANALYSIS, species=("human",))
    found = [one.verdict for one in bases(f"{text} [@a].\n", library_of(a=held), "design", "sv")]
    assert (Verdict.DISAGREES in found) is accused


@pytest.mark.parametrize(
    ("outcome", "accused"),
    [("waist in trials (cm)", False), ("waist (cm)", True), ("waist in randomised trials", False)],
)
def test_a_review_of_cohorts_may_have_trials_as_well(outcome: str, accused: bool) -> None:
    held = Evidence(
        design=Design.META_ANALYSIS,
        exposure="highest against lowest intake of nuts",
        results=(Result(outcome=outcome),),
    )
    found = [one.verdict for one in bases("In the trials, nuts took off an inch [@a].\n", library_of(a=held), "design")]
    assert (Verdict.DISAGREES in found) is accused


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "In a controlled trial, singers walked further"),
        ("en", "A randomised trial found that singers walked further"),
        ("sv", "I en kontrollerad studie gick sångarna längre"),
    ],
)
def test_nobody_was_compared_with(language: str, sentence: str) -> None:
    titles = {"a": "Singing with lung disease: uncontrolled study"}
    library = library_of(titles, a=Evidence(design=Design.TRIAL))
    (basis,) = bases(f"{sentence} [@a].\n", library, "design", language)
    assert basis.verdict is Verdict.DISAGREES
    assert bases("In ten months, singers came to walk further [@a].\n", library, "design") == []


def test_an_overview_of_other_studies_than_it_put_together() -> None:
    titles = {"a": "Exercise and Parkinson's disease: meta-analysis of prospective cohort studies"}
    library = library_of(titles, a=Evidence(design=Design.META_ANALYSIS))
    said = "En genomgång av randomiserade studier visar lägre risk [@a].\n"
    (basis,) = bases(said, library, "design", "sv")
    assert basis.verdict is Verdict.DISAGREES
    assert bases("En genomgång av kohortstudier visar lägre risk [@a].\n", library, "design", "sv") == []


def test_an_abstract_of_one_arm_has_neither_lots_nor_blinding() -> None:
    lone = asking.said(
        "A phase II, open-label, single-arm trial was conducted in 48 men. They drank juice daily for a year."
    )
    assert asking.bases("The study was double-blind, and no harm was seen", None, "design", lone)[0][0] == "disagrees"
    assert asking.bases("Lots were drawn on who should have the juice", None, "design", lone)[0][0] == "disagrees"
    assert asking.bases("The men drank juice for a year", None, "design", lone) == []
