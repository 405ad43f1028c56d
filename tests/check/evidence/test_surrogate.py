"""An outcome told as an effect where only what stands for it was measured."""

import pytest

from magcite.model import Direction, Evidence, Result
from tests.check.evidence.asking import accusations, said
from tests.check.evidence.judging import disagreeing


def _result(outcome: str, direction: Direction = Direction.LOWER) -> Result:
    return Result(outcome, direction=direction, significant=True)


_MORE = Direction.HIGHER


@pytest.mark.parametrize(
    ("sentence", "language", "result"),
    [
        ("Those who took strontium had fewer fractures.", "en", _result("bone mineral density", _MORE)),
        ("Kalk skyddar mot höftfrakturer.", "sv", _result("bone mineral density", _MORE)),
        ("Milk makes for denser skeletons: bone density rose.", "en", _result("urinary calcium excretion")),
        ("Fish oil protects against blood clots.", "en", _result("platelet aggregation")),
        ("Vitlök minskar risken för hjärtinfarkt.", "sv", _result("LDL cholesterol")),
        ("Green tea lowers the risk of stroke.", "en", _result("systolic blood pressure")),
        ("Bastu minskade antalet hjärtinfarkter.", "sv", _result("flow-mediated dilatation", _MORE)),
        ("Fewer of the walkers died.", "en", _result("arterial stiffness")),
        ("Färre dog av dem som åt nötter.", "sv", _result("LDL-kolesterol")),
        ("Aspirin prevents bowel cancer.", "en", _result("recurrent colorectal adenoma")),
        ("Grönt ljus försämrar sömnen.", "sv", _result("melatonin")),
        ("Creatine prevents falls.", "en", _result("muscle fibre size", _MORE)),
        ("Zon två förebygger diabetes.", "sv", _result("insulin sensitivity", _MORE)),
        ("Cinnamon lowers the risk of type 2 diabetes.", "en", _result("fasting glucose")),
        ("Soppa före maten sänker vikten.", "sv", _result("energy intake at lunch")),
        ("Chili reduces body weight.", "en", _result("appetite")),
        ("Balansträning minskar höftfrakturerna.", "sv", _result("falls")),
        ("Honung förebygger förkylningar.", "sv", _result("replication of rhinovirus in cells")),
        ("Probiotics prevent influenza.", "en", _result("antibody titre", _MORE)),
        ("Mjuka skor skyddar mot knäartros.", "sv", _result("risk of injury")),
        ("Xylitol prevents tooth decay.", "en", _result("Streptococcus mutans counts")),
        ("Blåbär skyddar mot demens.", "sv", _result("memory", _MORE)),
        ("Cherries prevent gout.", "en", _result("serum uric acid")),
    ],
)
@pytest.mark.parametrize("confirmed", [True, False])
def test_disagrees(sentence: str, language: str, result: Result, confirmed: bool) -> None:
    evidence = Evidence(results=(result,), derived=None if confirmed else "sha256:0")
    assert disagreeing(sentence, evidence=evidence, language=language) == ["outcome"]


@pytest.mark.parametrize(
    ("sentence", "language", "result"),
    [
        # hedged, asked or denied
        ("Kalcium kan kanske skydda mot frakturer.", "sv", _result("bone mineral density", _MORE)),
        ("Oats may lower the risk of heart attack.", "en", _result("LDL cholesterol")),
        ("Does oats prevent heart attacks?", "en", _result("LDL cholesterol")),
        ("Nobody knows whether garlic prevents strokes.", "en", _result("blood pressure")),
        # the measure is named beside it
        ("Garlic lowers blood pressure and so prevents strokes.", "en", _result("systolic blood pressure")),
        ("Högre bentäthet ger färre frakturer.", "sv", _result("bone mineral density", _MORE)),
        ("Platelets clump less, and that prevents clots.", "en", _result("platelet aggregation")),
        # talk about an illness
        ("Fractures are common among the old.", "en", _result("bone mineral density", _MORE)),
        ("Många svenskar drabbas av stroke varje år.", "sv", _result("blood pressure")),
        # what an illness is known by
        ("Salt på recept sänker blodtrycket.", "sv", _result("systolic blood pressure")),
        ("Diabetes improved.", "en", _result("HbA1c")),
        # no surrogate of it
        ("Coffee prevents gout.", "en", _result("bone mineral density")),
    ],
)
def test_stays_silent(sentence: str, language: str, result: Result) -> None:
    evidence = Evidence(results=(result,), derived="sha256:0")
    assert disagreeing(sentence, evidence=evidence, language=language) == []


@pytest.mark.parametrize(
    "other",
    [
        _result("vertebral fractures"),
        _result("composite of clinical events"),
        _result("an index of health"),
        _result("broken hips"),
    ],
)
def test_a_result_that_may_be_of_the_outcome_excuses_it(other: Result) -> None:
    results = (_result("bone mineral density", _MORE), other)
    assert disagreeing("Strontium prevents hip fractures.", *results) == []


@pytest.mark.parametrize(
    "evidence",
    [
        Evidence(population="women with a hip fracture", results=(_result("bone mineral density", _MORE),)),
        Evidence(exposure="exercise after fracture", results=(_result("bone mineral density", _MORE),)),
    ],
)
def test_what_the_people_have_is_no_outcome_that_is_missing(evidence: Evidence) -> None:
    assert disagreeing("Strontium led to fewer fractures.", evidence=evidence) == []


def test_another_work_beside_it_may_have_counted_the_outcome() -> None:
    assert disagreeing("Strontium prevents hip fractures [@b].", _result("bone mineral density", _MORE)) == []


_ABSTRACT = (
    "In this randomised trial 90 women took strontium or placebo for a year. "
    "Bone mineral density of the hip rose by 2 % (P = 0.01)."
)


def test_an_abstract_of_nothing_but_the_measure_accuses() -> None:
    assert accusations("Strontium prevents hip fractures [@a].", None, said(_ABSTRACT)) == [
        "outcome prevents hip fractures"
    ]


def test_an_abstract_that_speaks_of_the_outcome_accuses_nobody() -> None:
    more = f"{_ABSTRACT} Fractures were reduced in those treated."
    assert accusations("Strontium prevents hip fractures [@a].", None, said(more)) == []


def test_the_title_may_name_the_outcome() -> None:
    evidence = Evidence(results=(_result("bone mineral density", _MORE),), derived="sha256:0")
    sentence = "Strontium prevents hip fractures."
    assert disagreeing(sentence, evidence=evidence, title="Strontium and hip fractures") == []
    assert disagreeing(sentence, evidence=evidence, title="Strontium and dense bones") == ["outcome"]


def test_risk_factors_of_an_illness_in_a_title_are_no_illness_counted() -> None:
    evidence = Evidence(results=(_result("LDL cholesterol"),), derived="sha256:0")
    title = "Garlic and cardiovascular risk factors"
    assert disagreeing("Garlic prevents cardiovascular disease.", evidence=evidence, title=title) == ["outcome"]


def test_a_word_for_how_people_are_needs_none_of_its_outcomes_to_be_held() -> None:
    blood = Result("haemoglobin", direction=Direction.NONE, significant=False)
    for way, expected in ((_MORE, []), (Direction.LOWER, ["direction"])):
        assert disagreeing("They felt more alert.", _result("alertness", way), blood) == expected
