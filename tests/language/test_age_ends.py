"""The youngest, the oldest, and limits of age."""

import pytest

from magcite.language import find_quantities
from magcite.language.age_ends import age_end
from magcite.model import Role


@pytest.mark.parametrize(
    ("before", "age", "after", "language", "end"),
    [
        ("The youngest were ", "14", ".", "en", "low"),
        ("The oldest of them had turned ", "90", ".", "en", "high"),
        ("Participants were ", "up to 90 years old", ".", "en", "high"),
        ("Adults ", "up to 60 years of age", " took part.", "en", "high"),
        ("They were ", "at least 30", ".", "en", "low"),
        ("Adults ", "up to 60 years of age", " sleep badly.", "en", None),
        ("The effect was seen in people ", "up to 60 years of age", ".", "en", None),
        ("They were ", "60 years old", ".", "en", None),
        ("Den yngsta var ", "25 år", ".", "sv", "low"),
        ("De äldsta deltagarna hade fyllt ", "80", ".", "sv", "high"),
        ("Deltagarna var vuxna ", "upp till 65 års ålder", ".", "sv", "high"),
        ("De var ", "25 år och uppåt", ".", "sv", "low"),
        ("Risken steg ", "upp till 65 års ålder", ".", "sv", None),
        ("Den ældste var ", "81 år", ".", "da", "high"),
    ],
)
def test_ends(before: str, age: str, after: str, language: str, end: str | None) -> None:
    assert age_end(before, age, after, language) == end


@pytest.mark.parametrize(
    ("text", "language", "role"),
    [
        ("The youngest were 14.", "en", Role.AGE),
        ("Boys as young as 9 took part.", "en", Role.AGE),
        ("Nobody under 40 took part.", "en", Role.AGE),
        ("Den äldsta var 81.", "sv", Role.AGE),
        ("Ingen under 40 deltog.", "sv", Role.AGE),
        ("The oldest were 14 small trials.", "en", Role.STUDIES),
        ("Den äldsta var 81 procent dyrare.", "sv", Role.OTHER),
    ],
)
def test_roles(text: str, language: str, role: Role) -> None:
    assert [one.role for one in find_quantities(text, language)] == [role]
