"""Papers on one study are told apart by what their titles say they are, and pages by what they are about."""

import pytest

from magcite.link.proposals import Index, propose, records_of
from magcite.model import Design, Evidence, Library, Lock, Reference
from tests.link.proposals.library import page_of, reference


def proposed(text: str, language: str, *references: Reference) -> list[tuple[str, ...]]:
    links = propose(page_of(text, language), Index(records_of(Library(references), Lock())))
    return [link.proposed for link in links.values()]


def trial(key: str, title: str, n: int = 412, **evidence: object) -> Reference:
    return reference(key, title, "Ek", year=2015, evidence=Evidence(Design.RCT, n=n, **evidence))  # type: ignore[arg-type]


RESULT = trial("result", "Acupuncture for hot flushes in menopause: a randomised trial")
OTHERS = (
    trial("cost", "Acupuncture for hot flushes in menopause: cost-effectiveness of a randomised trial"),
    trial("plan", "Acupuncture for hot flushes in menopause: protocol of a randomised trial"),
    trial("reply", "Acupuncture for hot flushes in menopause, a randomised trial: authors' reply"),
)


@pytest.mark.parametrize("other", OTHERS, ids=lambda one: one.citekey)
@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("I en randomiserad studie på 412 kvinnor minskade akupunktur vallningarna. Se studien", "sv"),
        ("In a randomised trial of 412 women acupuncture eased hot flushes. Read the study", "en"),
    ],
)
def test_a_page_means_the_paper_with_the_results(text: str, language: str, other: Reference) -> None:
    assert proposed(text, language, RESULT, other) == [("result",)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("För 412 kvinnor med vallningar i klimakteriet var akupunktur värd kostnaden. Se studien", "sv"),
        ("For 412 women with hot flushes in menopause acupuncture was worth its cost. Read the study", "en"),
    ],
)
def test_unless_it_says_that_it_means_another(text: str, language: str) -> None:
    assert proposed(text, language, RESULT, OTHERS[0]) == [("cost",)]


def test_the_next_paragraph_counts_other_people() -> None:
    liquorice = trial("large", "Liquorice and blood pressure: a randomised trial", 261)
    ginger = trial("small", "Leafy greens and blood pressure in patients on medication: a randomised trial", 29)
    text = (
        "I en randomiserad studie på 261 personer höjde lakrits blodtrycket. Se studien\n\n"
        "Hos dem som redan tog medicin, 29 personer, gjorde bladgrönsaker ingen skillnad för blodtrycket. Se studien\n"
    )
    assert proposed(text, "sv", liquorice, ginger) == [("large",), ("small",)]


def test_a_page_need_not_repeat_what_it_is_about() -> None:
    page = (
        "Om hösnuva\n\nHösnuva plågar många.\n\nHösnuva är ärftligt.\n\n"
        "Pestskråp var lika bra som cetirizin när 125 patienter provade i två veckor. Se studien\n"
    )
    record = trial("herb", "Butterbur for seasonal allergic rhinitis: a randomised trial", 125, duration="2 weeks")
    other = trial("head", "Butterbur for migraine: a randomised trial", 125, duration="2 weeks")
    assert [keys for keys in proposed(page, "sv", record, other) if keys] == [("herb",)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Barnen sov bättre med melatonin i en randomiserad studie på 80 skolbarn", "sv"),
        ("The children slept better with melatonin in a randomised trial of 80 pupils", "en"),
    ],
)
def test_a_paragraph_may_begin_with_words_that_speak_on_within_one(text: str, language: str) -> None:
    first = {
        "sv": "Te sänkte blodtrycket hos 300 sjömän. Se studien",
        "en": "Tea lowered blood pressure in 300 men. Read the study",
    }
    records = (
        trial("tea", "Tea and blood pressure", 300),
        trial("sleep", "Melatonin and sleep in school children", 80),
    )
    assert proposed(f"{first[language]}\n\n{text}.\n", language, *records) == [("tea",), ("sleep",)]
