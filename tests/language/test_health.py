"""The sick and the well in running text, in each language."""

import pytest

from magcite.language.health import find_sick, find_well, illnesses


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
