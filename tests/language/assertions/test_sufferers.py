"""People called after what they have are whom it is about; they are an outcome where it is told how many they were."""

import pytest

from magcite.language.assertions import assertions_in


def named(sentence: str, language: str) -> list[list[str | None]]:
    return [
        [topic.concept.id if topic.concept else None for topic in one.topics]
        for one in assertions_in(sentence, language)
    ]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("sv", "Astmatikerna fick 20 procent mindre slem."),
        ("sv", "Alkoholister som fick det drack 30 procent mindre."),
        ("en", "Asthmatics who drank coffee had 27 per cent less contraction in the airways."),
    ],
)
def test_they_are_whom_it_is_about(language: str, sentence: str) -> None:
    assert named(sentence, language) == [[]]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("sv", "Astmatikerna blev färre."),
        ("sv", "Bland dem som drack mjölk fanns färre astmatiker."),
        ("en", "There were fewer asthmatics among the farm children."),
        ("en", "There were as many asthmatics among the farm children."),
        ("en", "Asthmatics were half as common on the farms."),
    ],
)
def test_how_many_they_were_is_an_outcome(language: str, sentence: str) -> None:
    assert named(sentence, language) == [["asthma"]]


@pytest.mark.parametrize(
    ("language", "sentence", "said"),
    [
        ("sv", "I labbet lät man kariesbakterier växa med xylitol eller socker.", []),
        ("sv", "Forskarna lät barnen sova längre i två veckor.", []),
        ("en", "They let the tumours grow for a week.", []),
        ("sv", "Massagen lät dem sova längre.", [["sleep"]]),
        ("en", "The massage let them sleep longer.", [["sleep"]]),
    ],
)
def test_what_those_who_studied_it_let_be_came_of_nothing_tried(
    language: str, sentence: str, said: list[list[str | None]]
) -> None:
    assert named(sentence, language) == said
