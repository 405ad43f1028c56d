"""Words that send the reader on, at the end of a paragraph on a study and nowhere else."""

import pytest

from magcite.language.pointing import closing_pointer


def pointer(text: str, language: str) -> str | None:
    """The words, or None."""
    span = closing_pointer(text, language)
    return None if span is None else text[span.start : span.end]


@pytest.mark.parametrize(
    ("language", "told", "words"),
    [
        ("sv", "Av 412 fiskare i Lofoten fick var tionde ont i axeln.", "Läs om fiskarna"),
        ("sv", "Hostan gav sig på fyra dagar hos 60 barn som fick honung.", "Läs mer om honung här"),
        ("sv", "Enligt en studie somnade de tjugo minuter tidigare.", "Mer här"),
        ("sv", "Risken för fall sjönk med 23 procent.", "Läs Cochrane"),
        ("sv", "Risken för fall sjönk med 23 procent.", "Se Lindqvist 2018"),
        ("en", "In Malawi, 3,212 toddlers got an egg a day.", "Read about the eggs"),
        ("en", "Their grip was 11% stronger in spring.", "More here"),
        ("en", "A trial from Oslo found no such thing.", "Read the BMJ"),
        ("en", "Forty nurses wore a mask for 8 weeks and caught fewer colds.", "More about the nurses!"),
        ("da", "Blandt 905 sygeplejersker sov hver tredje dårligt.", "Læs om sygeplejerskerne"),
    ],
)
def test_it_ends_a_paragraph_on_a_study(language: str, told: str, words: str) -> None:
    assert pointer(f"{told} {words}", language) == words.rstrip("!")
    assert pointer(words, language) is None
    assert pointer(f"{told} {words} {told}", language) is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "Bastu är skönt. Läs mer om bastu"),
        ("sv", "Av 412 fiskare fick var tionde ont. Läs mer om våra kurser"),
        ("sv", "Av 412 fiskare fick var tionde ont. Läs om hur studien visade att 40 procent blev bra"),
        ("sv", "Av 412 fiskare fick var tionde ont i axeln."),
        ("en", "Tea is nice. Read about tea"),
        ("en", "In Malawi, 3,212 toddlers got an egg a day. Read about our newsletter"),
        (
            "en",
            "In Malawi, 3,212 toddlers got an egg a day. Read about what happened when they grew up and moved away",
        ),
        ("en", ""),
    ],
)
def test_other_words_at_the_end_send_nobody_to_a_study(language: str, text: str) -> None:
    assert pointer(text, language) is None


def test_a_long_text_costs_no_more_than_its_length() -> None:
    assert pointer("Read about " * 20_000, "en") is None
    assert pointer("Se " * 20_000 + "12 %", "sv") is None
