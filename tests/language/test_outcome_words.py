"""Outcomes told in other words than evidence names them in, in both languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.language.outcome_words import Cover, covers, is_decisive, more_is_better

WHOLE = [
    ("sv", "Reading speed", "Läste snabbare"),
    ("sv", "Reading speed", "Elevernas lässhastighet ökade"),
    ("en", "Global cerebral perfusion", "Blood flow through the whole brain went up"),
    ("en", "Renal blood flow", "more blood: circulation in the kidneys rose"),
    ("en", "Osteophytes", "They had fewer bone spurs"),
    ("sv", "number of attacks", "Träningen minskade anfallen"),
    ("sv", "Muscle strength", "Muskelstyrkan ökade"),
    ("sv", "Change in grip strength at 12 weeks", "Greppet blev starkare"),
    ("sv", "Perineal tears", "Mellangårdar sprack mer sällan"),
    ("en", "Length of second stage of labour (minutes)", "a shorter pushing stage"),
    ("en", "Accidental falls", "accidental tumbles became rarer"),
    ("sv", "Salivary flow", "Flödet av saliv ökade"),
    ("sv", "reading errors", "Läsfelen blev färre"),
    ("sv", "Abdominal discomfort", "Obehaget i magen minskade"),
    ("sv", "Hair density", "Håret blev tätare"),
    ("da", "Reading speed", "Børnene læste hurtigere"),
]
NONE = [
    ("sv", "reading errors", "Läste mindre"),  # what turns the outcome is not said
    ("sv", "reading", "Läsfelen blev färre"),  # what is said turns it
    ("en", "Attack frequency", "The attacks were no shorter"),
    ("sv", "number of attacks", "Anfallen blev lindrigare"),
    ("en", "Response", "The response rate was higher"),  # says how it was measured, and not what
    ("en", "Kidney stones", "They slept better"),
    ("en", "", "They slept better"),
    ("en", "Sleep", ""),
]


@pytest.mark.parametrize(("language", "outcome", "said"), WHOLE)
def test_a_sentence_with_a_word_for_each_of_an_outcome_speaks_of_it(language: str, outcome: str, said: str) -> None:
    assert covers([outcome], said, language) == (Cover.WHOLE,)


@pytest.mark.parametrize(("language", "outcome", "said"), NONE)
def test_a_sentence_of_something_else_does_not(language: str, outcome: str, said: str) -> None:
    assert covers([outcome], said, language) == (Cover.NONE,)


def test_the_outcome_with_most_words_said_is_the_one_spoken_of() -> None:
    assert covers(["Speed", "Reading speed"], "They read faster", "en") == (Cover.NONE, Cover.WHOLE)


def test_half_of_an_outcome_is_only_likely_and_only_where_no_other_is_met() -> None:
    assert covers(["Typing speed", "Sadness"], "They got quicker", "en") == (Cover.PART, Cover.NONE)
    assert covers(["Typing speed", "Walking speed"], "They got quicker", "en") == (Cover.NONE, Cover.NONE)


def test_what_people_were_given_is_no_outcome_on_its_own() -> None:
    assert covers(["Coffee intake"], "Coffee made them faster", "en", "coffee") == (Cover.NONE,)


def test_whom_an_outcome_was_measured_in_has_to_be_said_or_known() -> None:
    outcome, said = "Reading speed in boys", "They read faster"
    assert covers([outcome], said, "en") == (Cover.PART,)
    assert covers([outcome], said, "en", "boys in year three") == (Cover.WHOLE,)
    assert covers([outcome], "The boys read faster", "en") == (Cover.WHOLE,)


@pytest.mark.parametrize(
    ("outcome", "better"),
    [
        ("Grip strength", True),
        ("Tiredness", False),
        ("Reading errors", None),
        ("Time to exhaustion", True),
        ("Speech problems", None),
        ("Colour", None),
        ("", None),
    ],
)
def test_words_tell_which_end_of_an_outcome_is_the_better_one(outcome: str, better: bool | None) -> None:
    assert more_is_better(outcome) is better


@given(st.lists(st.text(max_size=60), max_size=4), st.text(max_size=120), st.sampled_from(["en", "sv", "da", "fr"]))
def test_any_text_is_read(outcomes: list[str], said: str, language: str) -> None:
    found = covers(outcomes, said, language, said)
    assert len(found) == len(outcomes)
    assert all(more_is_better(one) in {True, False, None} for one in outcomes)


@pytest.mark.parametrize(("language", "outcome", "said"), WHOLE + NONE)
def test_the_case_of_letters_does_not_matter(language: str, outcome: str, said: str) -> None:
    assert covers([outcome.lower()], said.lower(), language) == covers([outcome], said, language)


def test_an_outcome_and_itself_are_met_in_all_words() -> None:
    for _, outcome, _ in WHOLE:
        assert covers([outcome], outcome, "en") == (Cover.WHOLE,)


@pytest.mark.parametrize(
    ("language", "outcome", "said"),
    [
        ("sv", "glomerular filtration rate", "Njurarna fungerade sämre"),
        ("sv", "xerostomia", "De blev muntorra"),
        ("sv", "Mini-Mental State Examination", "Tankeförmågan var bättre"),
        ("sv", "lane weaving", "Förarna vinglade mer"),
        ("en", "forced expiratory volume in one second", "Their lung function was better"),
        ("en", "pruritus", "Their skin was less itchy"),
    ],
)
def test_everyday_words_speak_of_learned_outcomes(language: str, outcome: str, said: str) -> None:
    assert covers([outcome], said, language) != (Cover.NONE,)


def test_a_match_is_decisive_where_no_word_is_left_over() -> None:
    assert is_decisive("nocturnal cough frequency", "Barnens hosta", "sv")
    assert not is_decisive("nocturnal cough frequency", "Barnens hosta och aptit", "sv")
