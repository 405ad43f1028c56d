"""Parts of a pregnancy."""

import pytest

from magcite.language.pregnancies import find_parts


@pytest.mark.parametrize(
    ("language", "text", "parts"),
    [
        ("en", "They took iron throughout pregnancy.", [{1, 2, 3}]),
        ("en", "in the third trimester", [{3}]),
        ("en", "from week 24 of pregnancy", [{2, 3}]),
        ("en", "from 30 weeks of gestation", [{3}]),
        ("en", "from week 24 to week 30", []),
        ("sv", "under hela graviditeten", [{1, 2, 3}]),
        ("sv", "tidigt i graviditeten och i tredje trimestern", [{1}, {3}]),
        ("sv", "efter en vecka", []),
    ],
)
def test_finds(language: str, text: str, parts: list[set[int]]) -> None:
    assert [set(one.trimesters) for one in find_parts(text, language)] == parts
