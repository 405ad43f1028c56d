"""Groups of one sentence that together are all who were studied."""

import pytest

from magcite.enrich.derive import derive
from magcite.model import FactKind, Part
from tests.enrich.abstracts import answer


@pytest.mark.parametrize(
    ("abstract", "n"),
    [
        ("550 adults (mean age 45 years) were assigned to pills, 549 to drops and 547 to the placebo group.", 1646),
        ("We assigned 120 women to yoga and 118 to a waiting list.", 238),
        ("In this trial, sixty patients received zinc and 62 received placebo.", 122),
        ("METHODS: 31 children were randomly allocated to tea, while 29 children were allocated to water.", 60),
        ("In the yoga group, 205 men were assigned and 196 included; in the control group 206 and 195.", 411),
        ("Seventy-eight mice received metformin and 64 received a standard diet.", 142),
        ("Participants were randomised to zinc (n = 30), iron (n = 31) or placebo (n = 29) for 8 weeks.", 90),
        ("Vi lottade 120 kvinnor till yoga och 118 till väntelista.", 238),
        ("I zinkgruppen lottades 34 barn, och i placebogruppen 36.", 70),
        ("METOD: I försöket lottades deltagarna. 41 barn fick zink och 39 barn fick placebo.", 80),
    ],
)
def test_the_sum_is_the_whole(abstract: str, n: int) -> None:
    assert derive(answer(abstract)).n == n


@pytest.mark.parametrize(
    ("abstract", "n"),
    [
        ("We randomised 90 women to zinc (n = 30), iron (n = 31) or placebo (n = 29) for 8 weeks.", 90),
        ("In this trial 140 people took part. Sixty patients received zinc and 62 received placebo.", 140),
        ("Of the women, 60 patients received zinc and 62 received placebo in the trial.", None),
        ("RESULTS: In this trial 60 patients received antibiotics and 62 received a transfusion.", None),
        ("Forty adults got a cold, and 41 got the flu.", None),
        ("We assigned 60 women to 12 weeks of yoga and 12 sessions of talk.", 60),
        ("In this trial those taking zinc (n = 30) had fewer colds than those on placebo (n = 31).", None),
        ("Av deltagarna lottades 120 kvinnor till yoga och 118 till väntelista.", None),
    ],
)
def test_parts_are_no_whole(abstract: str, n: int | None) -> None:
    assert derive(answer(abstract)).n == n


def test_no_group_is_the_whole() -> None:
    derived = derive(answer("In this trial, 60 patients received zinc and 62 received placebo."))
    counts = {fact.value: fact.part for fact in derived.of(FactKind.SAMPLE)}
    assert counts == {122.0: Part.TOTAL, 60.0: Part.GROUP}


@pytest.mark.parametrize(
    ("abstract", "n"),
    [
        ("SUBJECTS: 107 overweight or obese premenopausal women (mean age 40 years). RESULTS: Weight fell.", 107),
        ("We randomised 64 mild or moderately depressed adults to tea or water.", 64),
        ("We enrolled 240 young and middle-aged men.", 240),
        ("Vi inkluderade 61 för tidigt födda spädbarn.", 61),
        ("Vi lottade 52 överviktiga eller feta kvinnor till te eller vatten.", 52),
        ("We analysed responses of 7814 adults to a national survey.", 7814),
        ("We saw 44 mild and severe reactions in women.", None),
        ("Vi såg 61 för tidiga leveranser hos kvinnor.", None),
    ],
)
def test_people_described_twice(abstract: str, n: int | None) -> None:
    assert derive(answer(abstract)).n == n


def test_all_the_people_of_the_studies_of_a_review() -> None:
    told = "RESULTS: A meta-analysis of trials was made. The trials had 834 participants altogether."
    assert derive(answer(told)).n == 834
    assert derive(answer(told.replace(" altogether", ""))).n is None
