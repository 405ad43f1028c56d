"""Whom a study studied, and what with, from words."""

import pytest

from magcite.enrich.derive import derive
from magcite.model import FactKind
from tests.enrich.abstracts import answer


def people(abstract: str, title: str | None = None, mesh: tuple[str, ...] = ()) -> list[str]:
    """The phrases about people."""
    return [fact.words for fact in derive(answer(abstract, title, mesh=mesh)).of(FactKind.POPULATION)]


@pytest.mark.parametrize(
    ("abstract", "phrases"),
    [
        (
            "147 student athletes (mean age 21 years) with knee pain were randomised.",
            ["student athletes with knee pain"],
        ),
        ("We enrolled 60 children aged 6 to 12 years with asthma.", ["children aged 6 to 12 years with asthma"]),
        ("We studied middle-aged and elderly depressed patients.", ["middle-aged and elderly depressed patients"]),
        ("Nineteen nonsmoking subjects were tested.", ["nonsmoking subjects"]),
        ("15 of 80 women in the cranberry group and 30 of 80 in the other fell ill.", ["women"]),
        ("Biomarkers and risk factors were measured in participants.", []),
    ],
)
def test_phrases(abstract: str, phrases: list[str]) -> None:
    assert people(abstract) == phrases


def test_the_title_comes_first() -> None:
    assert people("METHODS: 92 nurses took part.", "Yoga in women with migraine") == ["women with migraine", "nurses"]


def test_background_and_lone_conclusions_tell_nothing() -> None:
    assert people("BACKGROUND: Migraine is common in women. METHODS: Serum was stored.") == []
    assert people("METHODS: Serum was stored. CONCLUSIONS: It may help patients with gout.") == []


def test_animals_are_no_people() -> None:
    assert people("Rats ran in wheels. Runners grew.", mesh=("Animals", "Rats, Wistar")) == []


@pytest.mark.parametrize(
    ("abstract", "terms"),
    [
        ("They received zinc or placebo.", ["placebo"]),
        ("They had yoga or usual care.", ["usual care"]),
        ("They had real or sham acupuncture, or a waiting list.", ["sham", "waiting list"]),
        ("They had 30 minutes of light.", []),
    ],
)
def test_comparators(abstract: str, terms: list[str]) -> None:
    assert [fact.term for fact in derive(answer(abstract)).of(FactKind.COMPARATOR)] == terms


@pytest.mark.parametrize(
    ("mesh", "abstract", "species"),
    [
        (("Animals", "Rats, Sprague-Dawley"), "They were fed zinc.", ("rat",)),
        (("Animals", "Mice, Inbred C57BL", "Mice"), "They were fed zinc.", ("mouse",)),
        (("Animals", "Shrews"), "Shrews were given ginger.", ("animal",)),
        (("Animals", "Milk"), "Milk holds calcium.", ()),
        (("Animals", "Humans"), "They were given zinc.", ("human",)),
    ],
)
def test_species(mesh: tuple[str, ...], abstract: str, species: tuple[str, ...]) -> None:
    assert derive(answer(abstract, mesh=mesh)).species == species
