"""Neighbours: papers of one series, and what the words of a claim's link ask for."""

from dataclasses import replace

from magcite.identifiers import Doi
from magcite.link import resolve
from magcite.link.proposals import Index, propose
from magcite.link.proposals.passages import passages_of
from magcite.link.proposals.scoring import hold
from magcite.model import (
    Derived,
    Design,
    Evidence,
    Fact,
    FactBasis,
    FactKind,
    Found,
    Item,
    Library,
    Lock,
    Reference,
    SourceName,
)
from magcite.readers.pages import read_page
from tests.link.proposals.library import index_of, page_of, reference

FIRST = reference("first1999", "Swimming for older patients with low back pain", "Ask", "Ek", "Al", year=1999)
LATER = reference(
    "later2000",
    "Swimming for low back pain: maintenance of benefit at 10 months",
    *("Ek", "Ask", "Lind"),
    year=2000,
    evidence=Evidence(Design.RCT, n=156, duration="4 months", exposure="swimming"),
)
OTHERS = (
    reference("tea2008", "Green tea and hypertension in Norway", "Dahl", year=2008),
    reference("choir2011", "Choir singing and heart rate", "Berg", "Sten", year=2011),
    reference("fish2009", "Fish consumption and heart failure in elderly men", "Holm", "Vik", year=2009),
)
TOLD = "Already in 1999 there was a study on 156 patients with back pain who swam for 16 weeks."


def proposed(text: str, *references: Reference, language: str = "en") -> list[tuple[str, ...]]:
    page = page_of(text, language, *references)
    found = propose(page, index_of(*references))
    return [found[claim.id].proposed for claim in page.claims if claim.id in found]


def test_the_number_of_a_sister_and_the_year_of_the_claim_tell_the_paper_of_which_only_the_title_is_known() -> None:
    text = f"{TOLD} See the study on swimming and back pain"
    assert proposed(text, FIRST, LATER, *OTHERS) == [("first1999",)]
    assert proposed(text.replace("1999", "2000"), FIRST, LATER, *OTHERS) == [("later2000",)]


def test_the_papers_of_a_series_share_two_authors() -> None:
    index = index_of(FIRST, LATER, *OTHERS)
    assert index.series(0) == (1,)
    assert index.series(1) == (0,)
    assert index.series(2) == ()


def test_a_record_that_has_nothing_of_what_the_link_names_is_not_meant() -> None:
    text = "Av pensionerade norska fiskare som åt fisk varje dag hade 212 män bra {}. Se studien om {}"
    assert proposed(text.format("hjärta", "hjärtsvikt"), *OTHERS, language="sv") == [("fish2009",)]
    assert proposed(text.format("hörsel", "hörsel"), *OTHERS, language="sv") == [()]


BARE = reference("bare2010", "Morris dancing and sleep quality in Norwegian widows", "Hov", year=2010)
TOLD_OF_DANCE = reference(
    "dance2012",
    "Morris dancing and depression",
    "Lie",
    year=2012,
    evidence=Evidence(Design.RCT, n=88, population="widows in Norway with poor sleep", exposure="morris dancing"),
)


def test_a_record_of_which_only_the_title_is_known_has_less_to_share() -> None:
    index = index_of(BARE, TOLD_OF_DANCE, *OTHERS)
    unweighed = replace(index.weights, vocabulary={**index.weights.vocabulary, "bare": 0.0})
    plain = Index(index.records, unweighed)
    (told, as_it_was) = (
        {one.key: one.score for link in propose(page_of(text, "sv"), held).values() for one in link.candidates}
        for text in ("Änkor som dansade sov bättre. Se studien om dans och sömn",)
        for held in (index, plain)
    )
    assert told["bare2010"] > as_it_was["bare2010"]
    counted = page_of("112 änkor som dansade sov bättre. Se studien om dans och sömn", "sv")
    (one,), (other,) = propose(counted, index).values(), propose(counted, plain).values()
    assert one.candidates == other.candidates


SPICES = "Of 214 students half took saffron for six weeks, and 38 % slept better. See the study on saffron and sleep"


def test_an_abstract_that_gives_other_numbers_throughout_speaks_against_its_record() -> None:
    doi = Doi.parse("10.5555/saffron")
    figures = ((FactKind.NUMBER, "12 %", 12.0), (FactKind.NUMBER, "nine", 9.0), (FactKind.EVENTS, "77 naps", 77.0))
    facts = tuple(Fact(kind, FactBasis.ABSTRACT, words, value=value) for kind, words, value in figures)
    item = Item("article-journal", "Saffron and sleep quality in students", doi=doi)
    answer = Found(
        SourceName.PUBMED,
        doi,
        "2026-11-23T09:30:00Z",
        f"sha256:{'0' * 64}",
        item,
        derived=Derived(1, facts, text="0" * 64),
    )
    index = index_of(Reference("abstract", item), lock=Lock({doi: (answer,)}))
    (passage,) = passages_of(page_of(SPICES, "en"), index.weights)
    (held,) = hold(passage.reading, [0], index)
    assert any("none of 3 numbers" in sign.words for sign in held.signs)
    (passage,) = passages_of(page_of(SPICES.replace("214", "77"), "en"), index.weights)
    (held,) = hold(passage.reading, [0], index)
    assert not any("numbers is the record's" in sign.words for sign in held.signs)


def test_same_group_below_a_new_heading_is_that_of_the_passage_before() -> None:
    first = reference("heart2015", "Lingonberries and arterial stiffness in women", "Moe", "Lie", year=2015)
    second = reference("bone2013", "Lingonberries and bone density in women", "Moe", "Lie", year=2013)
    other = reference("bone2014", "Lingonberries and bone density in women", "Vik", "Dahl", year=2014)
    text = """# Lingon

## Kärl

Kvinnor åt lingon och fick bättre kärlstelhet. Se studien om lingon och kärlstelhet

## Skelett

Samma forskargrupp som ovan mätte kvinnornas bentäthet, som ökade av lingon. Se studien om lingon och bentäthet
"""
    library = Library((first, second, other))
    page = resolve(read_page(text, path="page.md", language="sv"), library)
    found = propose(page, index_of(first, second, other, *OTHERS))
    assert [found[claim.id].proposed for claim in page.claims if claim.id in found][-1] == ("bone2013",)
