"""The people a page speaks of, over those who were studied."""

import pytest

from magcite.model import Design, Evidence, Verdict
from tests.check.evidence import asking
from tests.check.evidence.asking import accusations
from tests.check.evidence.worded import bases, library_of

META = Design.META_ANALYSIS
MEN = Evidence(design=Design.COHORT, species=("human",), population="men of the Oslo study")


def people(population: str, age: str | None = None, design: Design = Design.RCT) -> Evidence:
    return Evidence(design=design, species=("human",), population=population, age=age)


WRONG = [
    ("en", "Women who drank tea slept better", MEN, "Women"),
    ("en", "Men and women who drank tea slept better", MEN, "Men and women"),
    ("en", "Everyone slept better with tea", MEN, "Everyone"),
    ("sv", "I studien fick kvinnor och män som drack te stroke mer sällan", MEN, "kvinnor"),
    ("sv", "Kvinnor som drack te sov bättre", people("vuxna män"), "Kvinnor"),
    ("sv", "Hos män gav te bättre sömn", people("postmenopausal women"), "män"),
    ("en", "Adults who drank milk grew taller", people("children", "6-12 years"), "Adults"),
    ("en", "Older adults slept better with tea", people("healthy students", "19-25 years"), "Older adults"),
    ("sv", "Barn som drack te sov bättre", people("boende på äldreboenden", "65 years and over"), "Barn"),
    ("en", "People of all ages slept better", people("nursing home residents"), "all ages"),
    ("en", "Healthy adults slept better with tea", people("patients with heart failure"), "Healthy adults"),
    ("en", "Patients slept better with tea", people("healthy volunteers"), "Patients"),
    ("sv", "Köttätare fick bättre minne", people("young vegetarians"), "Köttätare"),
    ("en", "Athletes got stronger", people("untrained adults"), "Athletes"),
]
WRONG += [
    ("en", "The participants were patients with heart failure", people("healthy adults", design=META), "patients with"),
    ("sv", "Både äldre män och äldre kvinnor sov bättre med te", people("women"), "Både äldre män och äldre kvinnor"),
    ("en", "It holds for women as well: oats lowered their cholesterol", people("men with high cholesterol"), "women"),
    ("en", "Whether you are a man or a woman, tea halves the pain", MEN, "Whether you are a man or a woman"),
    ("en", "Middle-aged women keep their muscle", people("women", "75-95 years"), "Middle-aged"),
    ("en", "Young people sleep deeper", people("adults", "50-70 years"), "Young people"),
    ("en", "Toddlers cough less", people("miners"), "Toddlers"),
    ("en", "People who do not train gain as much", people("adults who train", design=META), "People who do not train"),
    ("en", "Non-runners feel it too", people("runners", design=META), "Non-runners"),
    ("en", "Pregnant women feel less sick", people("patients after surgery"), "Pregnant women"),
    ("sv", "Medelålders behåller musklerna", people("boende på äldreboende", "75-95 år"), "Medelålders"),
    ("sv", "Den som aldrig tränat växer också", people("vana lyftare", design=META), "som aldrig tränat"),
    ("sv", "Gravida mår mindre illa", people("nyopererade patienter"), "Gravida"),
    ("sv", "Småbarn hostar mindre", people("gruvarbetare"), "Småbarn"),
]
NOT_WRONG = [
    ("en", "The 4035 people in the study slept better", MEN),
    ("en", "The men slept better than women do", MEN),
    ("en", "Whether women sleep better nobody knows", MEN),
    ("en", "No women were studied", MEN),
    ("en", "It is not only older people whose knees hurt", people("young athletes", "18-30 years")),
    ("en", "It isn't just the elderly who sleep badly", people("young athletes", "18-30 years")),
    ("en", "Stiff backs are not reserved for the elderly", people("students", "19-25 years")),
    ("en", "Not just women get migraine", MEN),
    ("sv", "Det är inte bara äldre som har ont i knäna", people("unga idrottare", "18-30 years")),
    ("sv", "Migrän är inte förbehållet kvinnor", MEN),
    ("sv", "Inte enbart barn har ont i magen", people("boende på äldreboenden", "65 years and over")),
    ("en", "Women and men slept better", people("30 men and 22 women")),
    ("en", "Women slept better", people("adults")),
    ("en", "The patients were compared with healthy adults", people("patients with asthma and healthy controls")),
    ("en", "Patients slept worse than healthy adults", people("patients with asthma")),
    ("sv", "Äldre studier visar något annat", people("children", "6-12 years")),
    ("sv", "Män, men inte kvinnor, sov bättre", people("vuxna män")),
    ("en", "Adults slept better", people("adults", "mean 61 years")),
    ("en", "Women slept better", people("adults, 70 % men")),
    ("en", "Middle-aged women keep their muscle", people("women", "60-70 years")),
    ("en", "It does not hold for women", MEN),
    ("en", "Adults who exercise get fitter", people("sedentary adults")),
    ("en", "People who do not train fell ill more often", people("people who exercise", design=Design.COHORT)),
    ("en", "Pregnant women should avoid it", people("patients after surgery")),
    ("en", "Pregnant women ate more fish", people("mothers of children with asthma")),
    ("sv", "Gravida bör rådfråga en läkare", people("nyopererade patienter")),
    ("sv", "Effekten var mindre än hos otränade", people("vana lyftare", design=META)),
]
HEADED = [
    ("en", "Men", "Tea halves the pain", people("women with migraine"), "Men"),
    ("en", "Older people", "Fewer fell", people("students", "18-25 years"), "Older people"),
    ("sv", "Barn", "Zink kortade förkylningen med en dag", people("vuxna", "18-65 years"), "Barn"),
]
NOT_HEADED = [
    ("en", "Men and women", "Tea halves the pain", people("women with migraine")),
    ("en", "Men", "Tea halves the pain, in women too", people("women with migraine")),
    ("en", "What can men expect?", "Tea halves the pain", people("women with migraine")),
    ("en", "What the men in my family say of tea", "Tea halves the pain", people("women with migraine")),
    ("sv", "Barn", "Hos vuxna kortade zink förkylningen", people("vuxna", "18-65 years")),
]


@pytest.mark.parametrize(("language", "sentence", "evidence", "words"), WRONG)
def test_other_people_than_were_studied(language: str, sentence: str, evidence: Evidence, words: str) -> None:
    (basis,) = bases(f"{sentence} [@a].\n", library_of(a=evidence), "population", language)
    assert (basis.verdict, basis.page_value) == (Verdict.DISAGREES, words)


@pytest.mark.parametrize(("language", "sentence", "evidence"), NOT_WRONG)
def test_the_people_who_were_studied(language: str, sentence: str, evidence: Evidence) -> None:
    assert bases(f"{sentence} [@a].\n", library_of(a=evidence), "population", language) == []


def test_people_at_large_over_one_sex_is_information() -> None:
    (basis,) = bases("Tea protects people against stroke [@a].\n", library_of(a=MEN), "population")
    assert (basis.verdict, basis.page_value, basis.source_value) == (Verdict.NOT_STATED, "people", "men")


@pytest.mark.parametrize(
    "text",
    [
        "Tea protects people against prostate cancer [@a].\n",
        "The men drank tea. Among these people 5 per cent had a stroke [@a].\n",
        "Tea tastes good, people say [@a].\n",
    ],
)
def test_where_the_sex_is_told_or_nothing_is_claimed(text: str) -> None:
    assert bases(text, library_of(a=MEN), "population") == []


def test_of_several_works_no_population_is_compared() -> None:
    assert bases("Women slept better [@a; @b].\n", library_of(a=MEN, b=MEN), "population") == []


@pytest.mark.parametrize(
    ("language", "sentence", "population", "accused"),
    [
        ("en", "In people with asthma, tea helped", "patients with depression", True),
        ("sv", "Hos patienter med astma hjälpte te", "adults with major depressive disorder", True),
        ("en", "In people with high blood pressure, tea helped", "people with earlier stroke or hypertension", False),
        ("en", "In people with angina, tea helped", "patients with coronary artery disease", False),
        ("en", "In people with asthma, tea helped", "adults", False),
        ("en", "In people with time on their hands, tea helped", "patients with depression", False),
    ],
)
def test_people_with_another_illness(language: str, sentence: str, population: str, accused: bool) -> None:
    found = bases(f"{sentence} [@a].\n", library_of(a=people(population)), "population", language)
    assert [basis.source_value for basis in found] == ([population] if accused else [])


@pytest.mark.parametrize(("language", "heading", "sentence", "evidence", "words"), HEADED)
def test_a_heading_names_people_once(
    language: str, heading: str, sentence: str, evidence: Evidence, words: str
) -> None:
    text = f"# Te\n\n## {heading}\n\n{sentence} [@a].\n\nIt was so again [@a].\n"
    (basis,) = bases(text, library_of(a=evidence), "population", language)
    assert (basis.verdict, basis.page_value) == (Verdict.DISAGREES, words)


@pytest.mark.parametrize(("language", "heading", "sentence", "evidence"), NOT_HEADED)
def test_a_heading_that_leaves_it_open(language: str, heading: str, sentence: str, evidence: Evidence) -> None:
    text = f"# Te\n\n## {heading}\n\n{sentence} [@a].\n"
    assert bases(text, library_of(a=evidence), "population", language) == []


def test_a_heading_tells_that_one_sex_was_studied() -> None:
    text = "# Te\n\n## Men\n\nTea protects people against stroke [@a].\n"
    assert bases(text, library_of(a=MEN), "population") == []


CENTENARIANS = people("centenarians", "100-105 years")
PRETERM = people("mothers of preterm infants")
WIDER = [
    ("en", "Milk helps us build muscle, and makes us less tired", CENTENARIANS, "us"),
    ("sv", "Mjölk gör våra muskler starkare", CENTENARIANS, "våra"),
    ("en", "Milk makes our arteries softer", people("kidney transplant recipients"), "our"),
    ("sv", "Nyblivna mammor får mer mjölk av te", PRETERM, "Nyblivna mammor"),
    ("en", "Babies born at term wheeze less", people("preterm infants"), "born at term"),
    ("sv", "Fullgångna barn väser mindre", people("preterm infants"), "Fullgångna"),
    ("en", "Schoolchildren wheeze less", people("infants with wheeze"), "Schoolchildren"),
    ("en", "Anyone who has had an operation sleeps better with tea", people("women after a caesarean"), "Anyone who"),
    ("sv", "Te ger unga med friska ögon skarpare syn", people("patients with glaucoma"), "unga med friska ögon"),
    (
        "en",
        "Tea gives people with healthy eyes a sharper sight",
        people("patients with glaucoma"),
        "people with healthy",
    ),
]


@pytest.mark.parametrize(("language", "sentence", "evidence", "words"), WIDER)
def test_more_people_than_were_studied(language: str, sentence: str, evidence: Evidence, words: str) -> None:
    (basis,) = bases(f"{sentence} [@a].\n", library_of(a=evidence), "population", language)
    assert basis.verdict is Verdict.DISAGREES
    assert basis.page_value.startswith(words)


@pytest.mark.parametrize(
    ("language", "text", "evidence"),
    [
        ("en", "They trained five times a week", people("sedentary men")),
        ("sv", "Männen tränade tre gånger i veckan", people("sedentary men")),
        ("en", "More of their partners became pregnant", people("infertile men")),
        ("sv", "Fler av kvinnorna blev gravida", people("couples after surgery")),
        ("en", "Milk may help us build muscle", CENTENARIANS),
        ("en", "# Growing old\n\nAmong the very old, milk makes us less tired", CENTENARIANS),
        ("sv", "Barnen hade fötts för tidigt. Mammorna fick mer mjölk av te", PRETERM),
        ("sv", "Mammor till för tidigt födda får mer mjölk av te", PRETERM),
        ("en", "Babies born too early wheeze less", people("preterm infants")),
    ],
)
def test_those_who_were_studied_in_other_words(language: str, text: str, evidence: Evidence) -> None:
    assert bases(f"{text} [@a].\n", library_of(a=evidence), "population", language) == []


def test_what_disagrees_goes_before_what_is_only_information() -> None:
    evidence = people("women", "20-30 years")
    (basis,) = bases("Tea protects people, and pensioners too [@a].\n", library_of(a=evidence), "population")
    assert basis.verdict is Verdict.DISAGREES


def test_a_share_of_people_who_became_something_is_an_outcome() -> None:
    evidence = Evidence(population="chronic smokers", n=248, design=Design.RCT)
    assert accusations("Of those who got it, 26 per cent were non-smokers in week 18", evidence) == []
    assert accusations("The pulses were tried on non-smokers", evidence) == ["population non-smokers"]


def test_those_who_swam_in_a_trial_were_no_swimmers_before() -> None:
    pool = asking.said(
        "Forty-three sedentary older adults were randomised to swim or to attend a control group for 10 weeks."
    )
    assert asking.bases("The blood pressure of the swimmers went down", None, "population", pool) == []
    assert asking.bases("Swimmers have lower blood pressure", None, "population", pool)[0][0] == "disagrees"
