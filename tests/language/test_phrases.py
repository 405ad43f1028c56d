"""Link phrases: the whole phrase, and nothing that only looks like one."""

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from magcite.language import LANGUAGES, find_link_phrases
from tests.language.corpora import lines

WORDS = [
    "Se",
    "studien",
    "om",
    "magnesium",
    "här!",
    "Läs",
    "(",
    "se",
    ")",
    "t.ex.",
    "denna studie om",
    ",",
    ".",
    "\n",
    "Wikipedia om",
    "see",
    "the study",
    "on",
    "such as this study on",
    "Boka",
]


def phrases(text: str, language: str) -> list[str]:
    return [text[span.start : span.end] for span in find_link_phrases(text, language)]


@pytest.mark.parametrize(
    ("language", "phrase"),
    [
        ("sv", "Se studien om magnesium och livslängd"),
        ("sv", "Se studien magnesium och cancer i bukspottkörteln"),
        ("sv", "Läs mer om studien om magnesium och träning"),
        ("sv", "Studien om artärstelhet och magnesium"),
        ("sv", "Rapporten om magnesium och endotelfunktion"),
        ("sv", "Forskningsrapporten om magnesium och telomerer"),
        ("sv", "Se studien här!"),
        ("sv", "Läs rapporten här!"),
        ("sv", "Se en studie på det här!"),
        ("sv", "Läs artikel om studien i Svenska Dagbladet här!"),
        ("sv", "Wikipedia om telomerer"),
        ("sv", "Läs mer här om problemet med att mäta magnesiumnivåerna i vanliga blodprov"),
        ("sv", "Hela studien"),
        ("en", "Read the study here"),
        ("en", "Read the study here!"),
        ("en", "See the study on magnesium and longevity"),
        ("en", "See the newspaper article about the study here!"),
        ("en", "Read more about the study of magnesium and exercise"),
        ("en", "The report on magnesium and endothelial function"),
        ("en", "Wikipedia on telomeres"),
        ("en", "Full study"),
    ],
)
def test_the_whole_phrase_alone_and_after_a_sentence(language: str, phrase: str) -> None:
    assert phrases(phrase, language) == [phrase]
    assert phrases(f"Magnesium 34%. {phrase}", language) == [phrase]
    assert phrases(f"- **{phrase}**", language) == [phrase]


@pytest.mark.parametrize(
    ("language", "text", "phrase"),
    [
        (
            "sv",
            "Några fann inget, t.ex. denna studie om magnesium och effekt på träning. Där",
            "denna studie om magnesium och effekt på träning",
        ),
        ("sv", "Se även denna studie om D-vitamin.", "denna studie om D-vitamin"),
        ("sv", "Magnesium hjälper (se studien här) många.", "se studien här"),
        ("sv", "Det visar forskning, läs studien här.", "läs studien här"),
        ("en", "Some found nothing, such as this study on magnesium, which was small.", "this study on magnesium"),
        ("en", "Magnesium helps (see the study here) many.", "see the study here"),
        ("en", "It helps. (Read the full study here.)", "Read the full study here"),
    ],
)
def test_a_phrase_inside_a_sentence(language: str, text: str, phrase: str) -> None:
    assert phrases(text, language) == [phrase]


def test_two_phrases_on_two_lines() -> None:
    text = "Wikipedia om telomerer\nForskningsrapporten om magnesium och telomerer"
    assert phrases(text, "sv") == text.split("\n")


def test_a_phrase_folded_over_two_lines() -> None:
    assert phrases("Se studien om magnesium\noch livslängd.", "sv") == ["Se studien om magnesium\noch livslängd"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "Boka en hypnostid hos Boel"),
        ("sv", "Läs vad nöjda klienter tycker"),
        ("sv", "Läs mer här om gentest"),
        ("sv", "Forskning på Omega 3"),
        ("sv", "Studien om magnesium visade att risken minskade."),
        ("sv", "I denna studie om möss såg man en effekt."),
        ("sv", "I en studie från 2014 såg man att magnesium hjälper."),
        ("sv", "Studien visade bra resultat."),
        ("sv", "Rapporten från WHO kom 2015."),
        ("sv", "Se till att få i dig magnesium."),
        ("en", "Book a session here"),
        ("en", "Read what satisfied clients say"),
        ("en", "Research on Omega 3"),
        ("en", "The study on magnesium showed a lower risk."),
        ("en", "In this study on mice the researchers saw less."),
        ("en", "To study magnesium, take a sample."),
        ("en", "See a doctor if you are ill."),
    ],
)
def test_what_is_no_link_phrase(language: str, text: str) -> None:
    assert phrases(text, language) == []


@settings(max_examples=50, deadline=None)
@given(
    st.one_of(st.text(max_size=60), st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join)),
    st.sampled_from(LANGUAGES),
)
def test_spans_are_in_order_and_hold_words(text: str, language: str) -> None:
    spans = find_link_phrases(text, language)
    assert all(before.end <= after.start for before, after in pairwise(spans))
    assert all(text[span.start : span.end].strip() == text[span.start : span.end] != "" for span in spans)


@pytest.mark.parametrize("case", lines("phrases.txt"))
def test_corpus(case: str) -> None:
    language, marked = case.split(" ", 1)
    expected = re.findall("⟦(.*?)⟧", marked)
    assert phrases(re.sub("[⟦⟧]", "", marked), language) == expected
