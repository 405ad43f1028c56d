"""The sick and the well in running text, in each language."""

import pytest

from magcite.language.health import all_sick, find_sick, find_well, illnesses, is_asked, is_bare
from magcite.language.wording_table import load_wording


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "Singing helped asthmatics breathe.", "asthmatics"),
        ("en", "It helped people with severe arthritis.", "people with severe arthritis"),
        ("sv", "Körsång hjälpte diabetiker.", "diabetiker"),
        ("sv", "Det prövades på personer med svår astma.", "personer med svår astma"),
    ],
)
def test_finds_the_sick(language: str, text: str, words: str) -> None:
    span = find_sick(text, language)
    assert span is not None
    assert text[span.start : span.end] == words
    assert find_well(text, language) is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Volunteers fell ill less often."),
        ("en", "People with many friends slept better."),
        ("en", "Adults with obesity lost weight."),
        ("sv", "De blev sjuka mer sällan."),
        ("sv", "Personer med många vänner sov bättre."),
    ],
)
def test_an_illness_as_an_outcome_makes_nobody_sick(language: str, text: str) -> None:
    assert find_sick(text, language) is None


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "A nap sharpens healthy office workers.", "healthy office workers"),
        ("en", "It eased joints in women without any illness.", "women without any illness"),
        ("en", "It eased joints in people with no history of headaches.", "people with no history of headaches"),
        ("sv", "Friska löpare blev starkare.", "Friska löpare"),
        ("sv", "Kvinnor med normala järnvärden blev piggare.", "Kvinnor med normala järnvärden"),
    ],
)
def test_finds_the_well(language: str, text: str, words: str) -> None:
    span = find_well(text, language)
    assert span is not None
    assert text[span.start : span.end] == words


def test_healthy_teeth_are_no_people() -> None:
    assert find_well("Healthy teeth need brushing.", "en") is None
    assert find_well("De levde länge utan sjukdom.", "sv") is None


def test_names_the_illnesses_of_a_population() -> None:
    assert illnesses("women with asthma", "en") == illnesses("kvinnor med astma", "sv") != frozenset()


def test_what_the_sick_have_stands_in_their_name_or_before_it() -> None:
    (found,) = all_sick("Stroke survivors walked further.", "en")
    assert found.illnesses == {"stroke"}
    (found,) = all_sick("They cured migraine in patients.", "en")
    assert not found.illnesses
    assert illnesses("Diabetiker åt mer.", "sv") == illnesses("Diabetes.", "sv") != frozenset()


@pytest.mark.parametrize("language", ["sv", "en", "da"])
def test_every_illness_of_the_sick_is_known(language: str) -> None:
    pairs = [one.split(" = ") for one in load_wording(language).people.sufferers]
    assert all(len(pair) == 2 and illnesses(pair[1], language) for pair in pairs)


def test_patients_may_be_a_word_for_those_who_took_part() -> None:
    text = "Patients were given tea."
    span = find_sick(text, "en")
    assert span is not None
    assert is_bare("patients", "en")
    assert is_asked(text, span, "en")
    assert not is_bare("patients with gout", "en")
    assert not is_asked("Patients slept better.", span, "en")
