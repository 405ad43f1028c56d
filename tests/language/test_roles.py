"""The part a number plays where people tell it in passing."""

import pytest

from magcite.language import find_quantities

TOLD = [
    ("en", "The Swiss looked at 3462 people in Lausanne.", [("sample", 3462.0, None, "person")]),
    ("en", "Of the 640, 212 swam.", [("sample", 640.0, None, "person"), ("other", 212.0, None, None)]),
    ("sv", "Av de 4 444 fick hälften läkemedlet.", [("sample", 4444.0, None, "person")]),
    (
        "en",
        "About 650 of the 1,312 were given selenium.",
        [("other", 650.0, None, None), ("sample", 1312.0, None, "person")],
    ),
    ("sv", "Av de 130 opererade sov få.", [("sample", 130.0, None, "person")]),
    ("sv", "Av de 130 grunkorna blev få kvar.", [("other", 130.0, None, "person")]),
    ("en", "They were warmer than eight who did not.", [("sample", 8.0, None, "person")]),
    ("sv", "De hopslagna försöken var 31 till antalet.", [("studies", 31.0, None, "study")]),
    ("sv", "En metaanalys av 42 studier fann färre fall.", [("studies", 42.0, None, "study")]),
    (
        "sv",
        "En metaanalys av 22 studier såg 31 fall av stroke.",
        [("studies", 22.0, None, "study"), ("events", 31.0, None, "event")],
    ),
    ("en", "Anyone between 18 and 65 could join.", [("age", 18.0, 65.0, "year")]),
    ("sv", "Tonåringar mellan 13 och 17 ingick.", [("age", 13.0, 17.0, "year")]),
    ("sv", "De var 18 till 65 år.", [("age", 18.0, 65.0, "year")]),
    ("en", "They were 70 to 79 when it began.", [("age", 70.0, 79.0, "year")]),
    ("en", "People of 18 to 80 took part.", [("age", 18.0, 80.0, "year")]),
    ("sv", "Åldern i studien var 69 i snitt.", [("age", 69.0, None, "year")]),
    ("en", "The women were 48 on average.", [("age", 48.0, None, "year")]),
    ("sv", "Kvinnorna, i snitt 48 år, sov.", [("age", 48.0, None, "year")]),
    ("sv", "Doserna var 0,1–5 gram.", [("dose", 0.1, 5.0, "g")]),
    ("en", "The men ate 1.3 mg per kilo.", [("dose", 1.3, None, "mg/kg")]),
    ("sv", "4 gram intogs varje morgon.", [("dose", 4.0, None, "g/day")]),
    ("sv", "De svalde fyra kapslar på 250 mg om dagen.", [("dose", 1000.0, None, "mg/day")]),
    ("en", "A month of showers was enough.", [("duration", 1.0, None, "month")]),
    ("en", "In rats it took three quarters of a year.", [("other", 0.75, None, "year")]),
    ("sv", "Försöket var över på tre dagar.", [("duration", 3.0, None, "day")]),
    ("sv", "18 procent lägre risk på åtta år.", [("effect", -18.0, None, "%"), ("duration", 8.0, None, "year")]),
    ("sv", "Hazardkvoten för plötslig död var 0,37.", [("effect", 0.37, None, "HR")]),
]


@pytest.mark.parametrize(("language", "text", "expected"), TOLD)
def test_told_in_passing(language: str, text: str, expected: list[tuple[object, ...]]) -> None:
    assert [(one.role.value, one.value, one.high, one.unit) for one in find_quantities(text, language)] == expected


@pytest.mark.parametrize(
    ("language", "text", "roles"),
    [
        ("en", "Of the 410, 377 took part.", {"sample"}),
        ("en", "They were 20 to 40 in each group.", {"age"}),
        ("sv", "Medelåldern var okänd och antalet var 30.", {"age"}),
        ("en", "The score was between 13 and 17.", {"age"}),
        ("sv", "Tre av de fem studierna visade samma sak.", {"studies"}),
        ("en", "A quarter of the patients slept.", {"dose", "duration"}),
        ("en", "It was better at 12 weeks.", {"sample"}),
        ("en", "Once a day they ate.", {"duration"}),
    ],
)
def test_no_such_part(language: str, text: str, roles: set[str]) -> None:
    assert roles.isdisjoint(one.role.value for one in find_quantities(text, language))


@pytest.mark.parametrize("words", ["of the 640, ", "doses were from 2 g to ", "ålder i var ", "HR for a b c was "])
def test_repeated_words_take_linear_work(words: str) -> None:
    for language in ("en", "sv"):
        assert len(find_quantities(words * 300, language)) <= 600
