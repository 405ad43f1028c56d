"""Shares and changes in words: rough, signed, and silent where nothing is told of an effect."""

import pytest

from magcite.language.shares import find_shares


def told(text: str, language: str) -> list[tuple[str, str, float]]:
    return [(one.text, one.role.value, one.value) for one in find_shares(text, language)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("The risk fell by a third", "en", ("a third", "effect", -33.3)),
        ("a third lower risk", "en", ("a third", "effect", -33.3)),
        ("The risk was halved", "en", ("halved", "effect", -50)),
        ("Coffee doubled the risk", "en", ("doubled", "effect", 100)),
        ("a threefold increase", "en", ("threefold", "effect", 200)),
        ("2.5 times higher risk", "en", ("2.5 times higher", "effect", 150)),
        ("About a quarter of adults", "en", ("a quarter", "proportion", 25)),
        ("Two out of three adults", "en", ("Two out of three", "proportion", 66.7)),
        ("One in five sleeps badly", "en", ("One in five", "proportion", 20)),
        ("Risken minskade med en tredjedel", "sv", ("en tredjedel", "effect", -33.3)),
        ("Risken halverades", "sv", ("halverades", "effect", -50)),
        ("dubbelt så hög risk", "sv", ("dubbelt så", "effect", 100)),
        ("fyra gånger så hög risk", "sv", ("fyra gånger så", "effect", 300)),
        ("Fyra av tio får för lite", "sv", ("Fyra av tio", "proportion", 40)),
        ("Var femte person", "sv", ("Var femte", "proportion", 20)),
        ("Hälften av dem", "sv", ("Hälften", "proportion", 50)),
        ("Risikoen blev halveret", "da", ("halveret", "effect", -50)),
    ],
)
def test_tells(text: str, language: str, expected: tuple[str, str, float]) -> None:
    assert told(text, language) == [expected]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("They doubled the dose", "en"),
        ("a double-blind trial", "en"),
        ("12 of the 40 patients", "en"),
        ("3 of 41 patients", "en"),
        ("the second half", "en"),
        ("the third trial", "en"),
        ("De dubblerade dosen", "sv"),
        ("en dubbelblind studie", "sv"),
        ("var sjunka", "sv"),
    ],
)
def test_stays_silent(text: str, language: str) -> None:
    assert told(text, language) == []
