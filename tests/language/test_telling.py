"""How a sentence belongs to a study that is being told."""

from dataclasses import fields, replace

import pytest

from magcite.language import find_quantities, languages, telling
from magcite.language.languages import load
from magcite.language.telling import (
    Telling,
    find_named_sources,
    only_points,
    points_to_many,
    tell_of,
    words_of_subject,
)


def told(sentence: str, language: str) -> Telling:
    return tell_of(sentence, find_quantities(sentence, language), language)


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("I en randomiserad, dubbelblind studie från 2016 gav man te.", "sv"),
        ("En metaanalys vägde samman allt.", "sv"),
        ("A large randomised trial of tea was stopped.", "en"),
        ("One study found less pain.", "en"),
        ("There are also trials without effect.", "en"),
        ("Det finns försök utan effekt.", "sv"),
    ],
)
def test_opens(sentence: str, language: str) -> None:
    assert told(sentence, language).opens


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Bland 7216 personer jämfördes kosten.", "sv"),
        ("Möss som fick lite järn blev oroliga.", "sv"),
        ("Idrottare lottades till te eller placebo.", "sv"),
        ("Tea was given to 40 adults.", "en"),
        ("Triathletes were randomised to tea.", "en"),
    ],
)
def test_counts(sentence: str, language: str) -> None:
    assert told(sentence, language).counts


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Forskarna såg också bättre sömn.", "sv"),
        ("Störst nytta har de som sover lite, skriver författarna.", "sv"),
        ("Sambandet var starkare hos kvinnor.", "sv"),
        ("De fann också mindre smärta.", "sv"),
        ("They also showed less pain.", "en"),
        ("She found a global pattern.", "en"),
        ("The effect was larger in women.", "en"),
        ("The participants slept better.", "en"),
    ],
)
def test_goes_on(sentence: str, language: str) -> None:
    found = told(sentence, language)
    assert found.goes_on
    assert not found.opens


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Efter 24 veckor var smärtan mindre.", "sv"),
        ("24 veckor senare var smärtan mindre.", "sv"),
        ("De som drack mest sov bäst och hade mindre ont.", "sv"),
        ("After 4 weeks pain was lower.", "en"),
        ("They swam faster and felt better.", "en"),
    ],
)
def test_follows(sentence: str, language: str) -> None:
    assert told(sentence, language).follows


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("They can help to establish a baseline.", "en"),
        ("The effect of tea on pain is debated.", "en"),
        ("In this study, we use the term pain.", "en"),
        ("Pain is measured by hand and tea has been used for long.", "en"),
        ("Sambandet mellan te och smärta är omtvistat.", "sv"),
        ("I denna studie använder vi ordet smärta.", "sv"),
        ("Te innehåller koffein.", "sv"),
    ],
)
def test_neither(sentence: str, language: str) -> None:
    found = told(sentence, language)
    assert (found.opens, found.goes_on, found.follows) == (False, False, False)


def test_another_study_and_other_studies() -> None:
    assert told("I en annan studie såg man inget.", "sv").another
    assert told("A second trial found none.", "en").another
    assert told("Andra studier visade inget.", "sv").elsewhere
    assert told("Other trials found none.", "en").elsewhere
    assert not told("A trial found none.", "en").another


def test_refers() -> None:
    assert told("Det visar en studie från Lund.", "sv").refers
    assert told("That is according to a study in a journal.", "en").refers


def test_a_pointer_to_several_studies() -> None:
    assert points_to_many("Se studierna här!", "sv")
    assert points_to_many("Read both studies here", "en")
    assert not points_to_many("Se studien här!", "sv")


@pytest.mark.parametrize(
    ("phrase", "language", "words"),
    [
        ("Läs mer här om problemet med att mäta järn i blodprov", "sv", ("mäta", "järn", "blodprov")),
        ("Se studien om magnesium och ångest", "sv", ("magnesium", "ångest")),
        ("Read the study about the effect of tea on pain", "en", ("tea", "pain")),
        ("Läs studien här!", "sv", ()),
    ],
)
def test_the_subject_of_a_phrase(phrase: str, language: str, words: tuple[str, ...]) -> None:
    assert words_of_subject(phrase, language) == words


@pytest.mark.parametrize(
    ("text", "language", "named"),
    [
        ("Te är gott. Källa: WHO. Mjölk är kall.", "sv", ["Källa: WHO"]),
        ("Te är gott.\nKällor: A. Ek (2010). B. Al (2011).", "sv", ["Källor: A. Ek (2010). B. Al (2011)."]),
        ("Tea helps (source: Moss (2010), p. 4).", "en", ["source: Moss (2010), p. 4"]),
        ("The source: unknown to all. Sources:", "en", []),
        ("Källor:\n\nTe är gott.", "sv", []),
    ],
)
def test_named_sources(text: str, language: str, named: list[str]) -> None:
    assert [text[one.start : one.end] for one in find_named_sources(text, language)] == named


def test_a_language_that_lists_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    bare = replace(
        load("en"), telling=languages.Telling(**{one.name: () for one in fields(languages.Telling)}), animals=()
    )
    monkeypatch.setattr(telling, "load", lambda _: bare)
    assert tell_of("A trial in men was stopped, the authors said.", (), "tag-of-no-language") == Telling()
    assert find_named_sources("Source: WHO", "tag-of-no-language") == ()
    assert words_of_subject("Read about tea", "tag-of-no-language") == ()
    assert not only_points("see also", "tag-of-no-language")


def test_words_that_only_lead_to_a_citation() -> None:
    assert only_points("See  for more details.", "en")
    assert only_points("Se även", "sv")
    assert not only_points("See the moon", "en")
    assert not only_points("", "en")


@pytest.mark.parametrize(
    ("sentence", "opens", "goes_on"),
    [
        ("A 2021 review of 3 trials with 151 participants found less pain.", True, False),
        ("In a trial of 40 people the participants slept longer.", True, False),
        ("The participants of a trial slept longer.", False, True),
        ("The authors conducted a review as well.", False, True),
    ],
)
def test_what_comes_first_tells_whether_a_study_is_brought_in(sentence: str, opens: bool, goes_on: bool) -> None:
    told = tell_of(sentence, (), "en")
    assert (told.opens, told.goes_on) == (opens, goes_on)
