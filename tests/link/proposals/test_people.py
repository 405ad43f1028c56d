"""People, countries and halves: what tells neighbours on one subject apart."""

import pytest

from magcite.link.proposals import Index, propose, records_of
from magcite.model import Design, Evidence, Library, Lock, Reference
from tests.link.proposals.library import page_of, reference


def reasons(text: str, language: str, *references: Reference) -> str:
    links = propose(page_of(text, language), Index(records_of(Library(references), Lock())), threshold=0.2)
    return " | ".join(words for link in links.values() for one in link.candidates for words in one.reasons)


def proposed(text: str, language: str, *references: Reference) -> tuple[str, ...]:
    links = propose(page_of(text, language), Index(records_of(Library(references), Lock())))
    return tuple(key for link in links.values() for key in link.proposed)


GROWN = reference("grown", "Honey for chronic cough in older men: a randomised trial", "Bi", year=2014)
YOUNG = reference("young", "Honey for chronic cough in children: a randomised trial", "Humla", year=2015)


@pytest.mark.parametrize(
    ("text", "language", "key"),
    [
        ("Barn som fick honung hostade mindre, visade en randomiserad studie. Se studien här", "sv", "young"),
        ("Äldre män som fick honung hostade mindre, visade en randomiserad studie. Se studien här", "sv", "grown"),
        ("In a randomised trial kids coughed less with honey. Read the trial", "en", "young"),
        ("In a randomised trial elderly men coughed less with honey. Read the trial", "en", "grown"),
    ],
)
def test_the_people_decide_between_neighbours(text: str, language: str, key: str) -> None:
    assert proposed(text, language, GROWN, YOUNG) == (key,)


def test_another_country_speaks_against_a_record() -> None:
    norway = reference("fjord", "Liquorice and blood pressure in Norway", "Lakris", year=2003)
    japan = reference("fuji", "Liquorice and blood pressure in Japan", "Kanzo", year=2004)
    text = "Japanese people who ate liquorice had higher blood pressure in a study of theirs. Read the study"
    assert proposed(text, "en", norway, japan) == ("fuji",)
    assert "country 'Japanese', where the record has 'Norway'" in reasons(text, "en", norway)


def test_one_of_two_groups_is_half_of_a_study() -> None:
    record = reference(
        "half", "Ginger for travel sickness", "Rot", year=2009, evidence=Evidence(Design.RCT, n=146, exposure="ginger")
    )
    text = "73 ferry passengers got ginger against travel sickness. Read the trial"
    assert "half of 146" in reasons(text, "en", record)
    assert proposed(text, "en", record) == ("half",)
    assert proposed(text.replace("73", "91"), "en", record) == ()


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ginger was given to 91 sailors and 55 pilots against travel sickness. Read the trial", "en"),
        ("Ingefära mot åksjuka prövades på 91 sjömän och 55 piloter. Se studien om ingefära och åksjuka", "sv"),
    ],
)
def test_samples_that_a_claim_tells_apart_are_put_together(text: str, language: str) -> None:
    record = reference(
        "both", "Ginger for travel sickness", "Rot", year=2009, evidence=Evidence(Design.RCT, n=146, exposure="ginger")
    )
    assert "146" in reasons(text, language, record)
    assert proposed(text, language, record) == ("both",)
    assert proposed(text.replace("91", "83"), language, record) == ()


def test_the_words_before_a_claim_in_its_paragraph_say_what_it_is_about() -> None:
    ginger = reference("ginger", "Ginger for nausea: a randomised trial", "Rot", year=2009)
    mint = reference("mint", "Peppermint oil for nausea: a randomised trial", "Blad", year=2010)
    text = "Does ginger help? In a randomised trial the nausea was milder than with placebo. Read the trial"
    assert proposed(text, "en", ginger, mint) == ("ginger",)


def test_words_that_two_languages_spell_alike_are_not_the_same() -> None:
    record = reference("fall", "Fall and barn maintenance among dairy farmers", "Lada", year=2001)
    assert "'fall'" not in reasons("I varje fall fick bönderna ont. Se studien om lador", "sv", record)
