"""Raised values that are counted tell of how many had them."""

import pytest

from magcite.language.assertions import assertions_in
from magcite.model import Direction

LOWER, HIGHER, NONE = Direction.LOWER, Direction.HIGHER, Direction.NONE


@pytest.mark.parametrize(
    ("language", "sentence", "told"),
    [
        ("sv", "Förhöjda levervärden var ovanligare.", [("liver-enzymes", LOWER)]),
        ("sv", "Förhöjda levervärden (ALAT) var vanligare i gruppen.", [("liver-enzymes", HIGHER)]),
        ("en", "Raised liver enzymes (ALT) were clearly rarer.", [("liver-enzymes", LOWER)]),
        ("en", "Elevated CRP was more common with butter.", [("crp", HIGHER)]),
        ("en", "Raised cholesterol was as common in both groups.", [("cholesterol", NONE)]),
        (
            "en",
            "The drug raised liver enzymes, and nausea was more common.",
            [("liver-enzymes", HIGHER), ("nausea", HIGHER)],
        ),
        ("en", "Zinc raised liver enzymes.", [("liver-enzymes", HIGHER)]),
    ],
)
def test_how_many_had_them(language: str, sentence: str, told: list[tuple[str, Direction]]) -> None:
    found = [
        (topic.concept.id, one.direction)
        for one in assertions_in(sentence, language)
        for topic in one.topics
        if topic.concept is not None
    ]
    assert found == told
