"""Which count of an abstract is that of all who were studied, by how its sentence is built."""

import pytest

from magcite.enrich.derive import derive
from tests.enrich.abstracts import answer

WHOLE = [
    ("We retrospectively reviewed 63 consecutive patients with hives.", 63),
    ("We tracked the data of 412 consecutive runners for a season.", 412),
    ("In this online survey 578 adults with gout reported what they had eaten the day before.", 578),
    ("Methods: 340 nurses answered a web questionnaire about their sleep.", 340),
    ("Women with dry eyes (68% of them older than 50; n = 90) put in drops or saline.", 90),
    ("Patients aged 35 to 65 years with frozen shoulder (n = 90) received four weekly injections or sham.", 90),
    ("Well trained rowers (n = 22) drank beetroot juice or water.", 22),
    ("Urinary iodine was measured in the first trimester in 1040 women.", 1040),
    ("Sixty-four sedentary adults, 38 young and 26 old, were trained for 12 weeks.", 64),
    ("Residents of care homes took part (1083 residents): 547 got a new mattress and 536 residents an old one.", 1083),
    ("We screened 3004 adults and randomly assigned 977 (32.5%) to hearing aids (490) or to talks (487).", 977),
    ("Of 208 infants screened, 107 were randomly assigned (52 to drops, 55 to syrup).", 107),
    ("In total, 243 teams with 3895 players took part.", 3895),
    ("A total of 260 eyes of 236 patients were enrolled.", 236),
    ("In this trial each of 46 residents was exposed to bright light and to dim light.", 46),
    ("Cross-sectional survey of 2315 middle-aged (age range, 42-60 years) men from two towns.", 2315),
    ("Methods: During the six years 1416 children were admitted with scalds, of whom 61% were boys.", 1416),
    ("A study was done in a sample of forty-six drivers, all male, aged between 30 and 59.", 46),
    ("MATERIAL AND METHODS: Twenty students, 21-27 years old, flossed twice a day for two weeks.", 20),
    ("PATIENTS AND INTERVENTIONS: Forty adults (n = 40) chewed gum or rested.", 40),
]
NOT_WHOLE = [
    "Pregnant women were given fish oil or olive oil. Their 695 children were followed for 5 years.",
    "Two groups of 60 healthy adults took garlic or placebo for 90 days.",
    "We found 45 patients with a rash.",
    "We excluded 45 patients with a rash.",
    "85 house painters were compared with 85 bricklayers.",
    "30 patients with migraine were matched with healthy controls.",
    "Sixteen patients received the infusion, 13 vancomycin and 12 both.",
    "Samples (n = 6044) were taken during the first month of life.",
    "Families (N = 2046 twin pairs) took part.",
    "Within a cohort of 29,584 farmers we conducted a nested case-control study of 1021 cases and 1021 controls.",
    "Between 2017 and 2021, 36,173 people were declared bankrupt.",
    "Cross-sectional study of 564 patients on metformin and 210 not on metformin.",
    "Women receiving placebo (n = 40) slept worse.",
    "We will enrol 160 patients.",
]


@pytest.mark.parametrize(("words", "n"), WHOLE)
def test_the_whole_of_a_study(words: str, n: int | None) -> None:
    assert derive(answer(words, "Tea")).n == n


@pytest.mark.parametrize("words", NOT_WHOLE)
def test_a_part_is_not_the_whole(words: str) -> None:
    assert derive(answer(words, "Tea")).n is None


@pytest.mark.parametrize(
    ("words", "n"),
    [
        ("I studien ingick 481 patienter, 45–64 år, vid en vårdcentral.", 481),
        ("Metod: Vi granskade journalerna för 212 patienter med höftfraktur.", 212),
        ("Metod: 340 sjuksköterskor besvarade en enkät om sömn.", 340),
        ("Vi fann 45 patienter med utslag.", None),
    ],
)
def test_swedish(words: str, n: int | None) -> None:
    assert derive(answer(f"Syfte: Att undersöka om behandlingen hjälper. {words}", "Te och sömn")).n == n
