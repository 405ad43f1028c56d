"""An effect that is stronger in some people: what a sentence says, and what evidence compares."""

import pytest

from magcite.language.subgroups import find_stronger, is_interaction, subgroups_in


@pytest.mark.parametrize(
    ("language", "sentence", "words"),
    [
        ("sv", "Effekten var störst hos kvinnor.", "Effekten var störst"),
        ("sv", "De som röker har mest nytta av motionen.", "mest nytta"),
        ("sv", "De som äter mest fisk får färre infarkter.", None),
        ("sv", "Effekten kan vara störst hos kvinnor.", None),
        ("en", "Those who are short of sleep gain most.", "gain most"),
        ("en", "The effect was stronger in women.", "effect was stronger"),
        ("en", "Those who ate most fish had fewer strokes.", None),
        ("en", "Was the effect stronger in women?", None),
    ],
)
def test_finds_what_is_said_outright(language: str, sentence: str, words: str | None) -> None:
    found = find_stronger(sentence, language)
    assert (sentence[found.start : found.end] if found else None) == words


@pytest.mark.parametrize(
    ("outcome", "ids"),
    [
        ("interaction with sex", {"by sex"}),
        ("p for interaction by age group", {"by age"}),
        ("heterogeneity between men and women", {"by sex"}),
        ("interaktion med kön", {"by sex"}),
        ("stroke in men and women", None),
        ("stroke", None),
    ],
)
def test_evidence_says_by_what_an_effect_may_differ(outcome: str, ids: set[str] | None) -> None:
    found = is_interaction(outcome)
    assert (found and found.ids & {"by sex", "by age"}) == ids


def test_people_are_told_by_concept_sex_and_age() -> None:
    ids = subgroups_in("It helped elderly women who drink wine.", "en").ids
    assert {"by sex", "by age", "wine"} <= ids
