"""Contraries: which side of a pair a text names."""

import pytest

from magcite.language.contraries import contraries_of, poles_in


@pytest.mark.parametrize(
    ("language", "text", "name", "good"),
    [
        ("en", "disability (HAQ-DI)", "ability", False),
        ("sv", "Funktionsförmågan blev bättre", "ability", True),
        ("en", "They were pain-free", "painless", True),
        ("en", "pain at rest", "painless", False),
        ("sv", "Fler var smärtfria", "painless", True),
        ("en", "smoking cessation", "sobriety", True),
        ("sv", "Sjukfrånvaron sjönk", "working", False),
    ],
)
def test_one_side_is_named(language: str, text: str, name: str, good: bool) -> None:
    assert poles_in(text, language)[name] is good


def test_both_sides_are_neither() -> None:
    assert "ability" not in poles_in("function and disability", "en")


def test_a_language_without_the_table_matches_nothing() -> None:
    assert poles_in("disability", "xx") == {}
    assert contraries_of("xx").fronted.match("Faster they were not") is None
