"""The sick and the well, and one illness and another, over those who were studied."""

import pytest

from magcite.model import Design, Direction, Evidence, Result, Verdict
from tests.check.evidence.worded import bases, library_of

META = Design.META_ANALYSIS


def people(population: str, design: Design = Design.RCT, outcome: str = "sleep") -> Evidence:
    result = Result(outcome=outcome, direction=Direction.LOWER)
    return Evidence(design=design, species=("human",), population=population, results=(result,))


WRONG = [
    ("en", "Healthy people who sleep well nod off sooner", people("people with insomnia", META), "Healthy people"),
    ("en", "Patients with gout hurt less after a swim", people("people who exercise", META), "Patients with"),
    ("en", "Asthmatics breathe easier after yoga", people("office workers"), "Asthmatics"),
    ("en", "Patients slept better", people("healthy volunteers"), "Patients"),
    ("en", "Migraine sufferers had fewer fits", people("patients with epilepsy"), "sufferers"),
    ("en", "Everyone sleeps better with tea", people("people with insomnia", META), "Everyone"),
    ("sv", "Friska som tar tabletten lever längre", people("patienter med hjärtsvikt"), "Friska som"),
    ("sv", "Hjärtfriska orkar mer", people("patienter med hjärtsvikt"), "Hjärtfriska"),
    ("sv", "Astmapatienterna andades lättare", people("personer med migrän"), "Astmapatienterna"),
    ("sv", "Diabetiker somnade fortare", people("sjuksköterskor"), "Diabetiker"),
]
WRONG += [
    ("en", "Patients with depression slept better", people("healthy adults without depression"), "Patients with"),
    ("sv", "Diabetikers sår läkte fortare", people("patienter med brännskador"), "Diabetikers"),
    ("sv", "Allas blodtryck sjunker", people("patienter med högt blodtryck", META), "Allas"),
]
WRONG += [
    (
        "en",
        "60 people with type 2 diabetes slept better",
        people("overweight adults without diabetes"),
        "with type 2 diabetes",
    ),
    ("en", "Patients with anaemia slept better", people("non-anaemic women with fatigue"), "Patients with anaemia"),
    (
        "sv",
        "Personer med typ 2-diabetes sov bättre",
        people("overweight adults without diabetes"),
        "med typ 2-diabetes",
    ),
    ("en", "People with depression slept better with tea", people("healthy medical students"), "with depression"),
]
RIGHT = [
    ("en", "Lifting eased low spirits and depression", people("adults with and without depression", META)),
    ("en", "Walking helps against depression", people("students with or without depression")),
    ("sv", "Promenader lindrade depression", people("adults with and without depression", META)),
    ("sv", "Yoga botar nedstämdhet", people("vuxna med eller utan depression", META)),
    ("en", "Those without an anxiety disorder slept better with tea", people("adults with major depression")),
    ("en", "Adults without diabetes slept better", people("overweight adults without diabetes")),
    ("en", "People with diabetes slept worse", people("adults without diabetes at the start", Design.COHORT)),
    ("sv", "Huruvida personer med diabetes sover bättre vet ingen", people("overweight adults without diabetes")),
    ("en", "Those with diabetes drank less coffee", people("adults without diabetes", Design.COHORT, "diabetes")),
    ("en", "Patients swam for an hour", people("people who exercise", META)),
    ("en", "Patients were asked to walk every day", people("healthy adults")),
    ("en", "Nurses with back pain got better shoes", people("nurses", outcome="back pain")),
    ("en", "People with diabetes were rarer among those who drank coffee", people("nurses", Design.COHORT)),
    (
        "en",
        "Diabetics had more heart attacks",
        people("patients with hypertension", outcome="heart attack in diabetes"),
    ),
    ("en", "It is unclear whether asthmatics breathe easier", people("office workers")),
    ("sv", "Patienterna fick te varje kväll", people("friska frivilliga")),
    ("sv", "Hjärtsjuka orkade mer", people("patienter med kranskärlssjukdom")),
    ("sv", "Friska njurar är viktiga", people("patienter med hjärtsvikt")),
]


@pytest.mark.parametrize(("language", "sentence", "evidence", "words"), WRONG)
def test_other_people_than_were_studied(language: str, sentence: str, evidence: Evidence, words: str) -> None:
    (basis,) = bases(f"{sentence} [@a].\n", library_of(a=evidence), "population", language)
    assert (basis.verdict, basis.page_value) == (Verdict.DISAGREES, words)


@pytest.mark.parametrize(("language", "sentence", "evidence"), RIGHT)
def test_the_people_who_were_studied(language: str, sentence: str, evidence: Evidence) -> None:
    assert bases(f"{sentence} [@a].\n", library_of(a=evidence), "population", language) == []


FREE = [
    ("en", "Running cures depression", "adults recently recovered from depression", "cures depression"),
    ("en", "Mindfulness treats depression", "students in remission from depression", "treats depression"),
    ("en", "Olive oil is a remedy for gout", "men without gout", "a remedy for gout"),
    ("sv", "Kaffe botar diabetes", "vuxna utan diabetes", "botar diabetes"),
    ("sv", "Promenader är medicin mot diabetes", "vuxna utan diabetes", "medicin mot diabetes"),
]
KEPT_FREE = [
    ("en", "Running keeps depression from coming back", "adults recently recovered from depression"),
    ("en", "Running does not cure depression", "adults recently recovered from depression"),
    ("en", "Those who ran had fewer relapses of depression", "adults recently recovered from depression"),
    ("en", "Running cures insomnia", "adults without depression"),
    ("sv", "Kaffe skyddar mot diabetes", "vuxna utan diabetes"),
    ("sv", "Kaffe lindrar oro", "vuxna utan diabetes"),
]


@pytest.mark.parametrize(("language", "sentence", "population", "words"), FREE)
def test_what_they_did_not_have_is_not_cured(language: str, sentence: str, population: str, words: str) -> None:
    (basis,) = bases(f"{sentence} [@a].\n", library_of(a=people(population)), "population", language)
    assert (basis.verdict, basis.page_value) == (Verdict.DISAGREES, words)


@pytest.mark.parametrize(("language", "sentence", "population"), KEPT_FREE)
def test_what_they_did_not_have_may_be_prevented(language: str, sentence: str, population: str) -> None:
    assert bases(f"{sentence} [@a].\n", library_of(a=people(population)), "population", language) == []


def test_who_is_free_of_another_illness_is_among_the_sick() -> None:
    library = library_of(a=people("runners with asthma"))
    assert bases("Runners without anaemia ran further [@a].\n", library, "population") == []
    assert [one.verdict for one in bases("Runners without asthma ran further [@a].\n", library, "population")] == [
        Verdict.DISAGREES
    ]


TIRED = people("nonanaemic women with fatigue and low ferritin")
SAID_TO_HAVE = [
    ("sv", "I en studie deltog 204 kvinnor mellan 18 och 50 år som var trötta och hade blodbrist", True),
    ("sv", "Forskarna samlade 204 kvinnor som led av blodbrist", True),
    ("en", "The trial had 204 women who were tired and had anaemia", True),
    ("en", "A study of 204 women who suffered from anaemia gave them iron", True),
    ("en", "Two hundred and four women who had anaemia took iron", True),
    ("sv", "I en studie deltog 204 kvinnor som var trötta men inte hade blodbrist", False),
    ("sv", "204 kvinnor deltog, och de som hade lågt järn blev piggare", False),
    ("sv", "204 kvinnor som tidigare hade haft blodbrist tog järn", False),
    ("en", "The trial had 204 women who were tired and never had anaemia", False),
    ("en", "There were 204 women who had low stores of iron", False),
    ("en", "It had 204 women who had no sign of anaemia", False),
    ("en", "Of the 204 women none was anaemic", False),
]


@pytest.mark.parametrize(("language", "text", "wrong"), SAID_TO_HAVE)
def test_those_who_took_part_are_told_to_have_what_they_had_not(language: str, text: str, wrong: bool) -> None:
    told = bases(f"{text} [@a].\n", library_of(a=TIRED), "population", language)
    assert ([one.verdict for one in told] == [Verdict.DISAGREES]) is wrong
