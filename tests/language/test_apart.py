"""Kinds of people of whom nobody is two."""

import pytest

from magcite.language import LANGUAGES
from magcite.language.apart import APART, find_kind, is_kind_left_out


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("en", "adults with type 2 diabetes", "second_type"),
        ("sv", "personer med typ 1-diabetes", "first_type"),
        ("en", "women past the menopause", "after_menopause"),
        ("sv", "kvinnor före klimakteriet", "before_menopause"),
        ("en", "people with high blood pressure", "high_pressure"),
        ("sv", "vuxna med normalt blodtryck", "normal_pressure"),
    ],
)
def test_finds_a_kind(language: str, text: str, kind: str) -> None:
    found = find_kind(text, kind, language)
    assert found is not None
    assert text[found.start : found.end]
    assert find_kind(text, dict(APART)[kind], language) is None


def test_every_language_has_every_kind() -> None:
    for language in LANGUAGES:
        assert all(find_kind("", kind, language) is None for kind, _ in APART)


def test_left_out() -> None:
    text = "not in people with type 1 diabetes"
    found = find_kind(text, "first_type", "en")
    assert found is not None
    assert is_kind_left_out(text, found, "en")
