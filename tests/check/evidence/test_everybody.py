"""Everybody, said of what was seen in some."""

import pytest

from magcite.model import Design, Evidence, Verdict
from tests.check.evidence.worded import bases, library_of


def studied(population: str, design: Design = Design.RCT) -> Evidence:
    return Evidence(design=design, species=("human",), population=population)


WOMEN, PREGNANT = studied("women with menstrual migraine"), studied("pregnant women", Design.META_ANALYSIS)
SINGERS = studied("choir singers with hoarseness")

WRONG = [
    ("en", "Melatonin helps neither men nor women", WOMEN, "neither men nor women"),
    ("en", "It does nothing for headaches, neither in women nor in men", WOMEN, "neither in women nor in men"),
    ("en", "The shop's flyer says that it eases migraine in men", WOMEN, "men"),
    ("en", "Everyone with a migraine sleeps better on it", WOMEN, "Everyone with"),
    ("en", "Ginger settles the stomach, whatever the cause", PREGNANT, "whatever the cause"),
    ("en", "Anyone with nausea gets relief from vitamin B6", PREGNANT, "Anyone with"),
    ("en", "Acupressure bands stop people feeling sick", PREGNANT, "people"),
    ("en", "Adults sleep better with iron", PREGNANT, "Adults"),
    ("en", "Everyone who has a sore throat speaks more clearly on honey", SINGERS, "Everyone who has"),
    ("sv", "Nålar hjälper varken män eller kvinnor", WOMEN, "varken män eller kvinnor"),
    ("sv", "Magnesium biter inte på värken, vare sig hos kvinnor eller män", WOMEN, "vare sig hos kvinnor eller män"),
    ("sv", "Min slutsats är att te hjälper både män och kvinnor", WOMEN, "både män och kvinnor"),
    ("sv", "Ingefära stillar magen, vad det än beror på", PREGNANT, "vad det än beror på"),
    ("sv", "Alla som lider av illamående blir hjälpta", PREGNANT, "Alla som lider av"),
    ("sv", "Järn gör att folk orkar mer", PREGNANT, "folk"),
]
RIGHT = [
    ("en", "Nothing is known of men, and neither men nor children were asked", WOMEN),
    ("en", "Everyone with a low score at the start got better", WOMEN),
    ("en", "Not everyone with migraine gets help", WOMEN),
    ("en", "I think both men and women may try it", WOMEN),
    ("en", "Ginger eases nausea in pregnancy, whatever people say", PREGNANT),
    ("en", "Everyone in the trial felt better", PREGNANT),
    ("en", "Singers with a sore throat speak more clearly on honey", SINGERS),
    ("sv", "Kvinnorna fick varken mindre ont eller färre anfall", WOMEN),
    ("sv", "Det är inte prövat på vare sig män eller barn", WOMEN),
    ("sv", "Jag tycker att både män och kvinnor kan pröva", WOMEN),
    ("sv", "Gravida mådde bättre, oavsett vad folk tror", PREGNANT),
]


@pytest.mark.parametrize(("language", "sentence", "evidence", "words"), WRONG)
def test_who_leaves_nobody_out(language: str, sentence: str, evidence: Evidence, words: str) -> None:
    (basis,) = bases(f"{sentence} [@a].\n", library_of(a=evidence), "population", language)
    assert (basis.verdict, basis.page_value) == (Verdict.DISAGREES, words)


@pytest.mark.parametrize(("language", "sentence", "evidence"), RIGHT)
def test_who_tells_of_those_studied(language: str, sentence: str, evidence: Evidence) -> None:
    told = bases(f"{sentence} [@a].\n", library_of(a=evidence), "population", language)
    assert [one for one in told if one.verdict is Verdict.DISAGREES] == []


def test_a_heading_tells_of_the_pregnant() -> None:
    page = "## Pregnancy\n\nPeople sleep better with iron [@a].\n"
    assert bases(page, library_of(a=PREGNANT), "population") == []


@pytest.mark.parametrize(
    ("language", "sentence", "wrong"),
    [
        ("en", "Of 300 women everybody wore a pulse watch for a week", False),
        ("en", "The study had 300 nurses, all of them women, and everybody kept a diary", False),
        ("en", "A study of women shows that magnesium helps everybody sleep", True),
        ("en", "Everybody slept better with magnesium", True),
        ("sv", "Av 300 kvinnor fick alla människor i gruppen bära en stegräknare", False),
        ("sv", "En studie på kvinnor visar att alla sover bättre av magnesium", True),
    ],
)
def test_everybody_of_those_named_before(language: str, sentence: str, wrong: bool) -> None:
    told = bases(f"{sentence} [@a].\n", library_of(a=studied("older women")), "population", language)
    assert [one.verdict for one in told if one.verdict is Verdict.DISAGREES] == [Verdict.DISAGREES] * wrong
