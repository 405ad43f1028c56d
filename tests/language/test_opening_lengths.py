"""Lengths that are told with what was done so long."""

import pytest

from magcite.language import find_quantities
from magcite.model import Role


@pytest.mark.parametrize(
    ("language", "text", "value", "high", "unit"),
    [
        ("en", "Six months of yoga lowered the pressure.", 6, None, "month"),
        ("en", "Mean duration of treatment was 13 months.", 13, None, "month"),
        ("en", "Treatment lasted anywhere from one to eight weeks.", 1, 8, "week"),
        ("en", "Over almost three decades, walkers fell less.", 30, None, "year"),
        ("sv", "Sex månaders amning minskade besvären.", 6, None, "month"),
        ("sv", "Behandlingstiden var i genomsnitt 13 månader.", 13, None, "month"),
        ("sv", "Behandlingen pågick i mellan en och åtta veckor.", 1, 8, "week"),
    ],
)
def test_tells_a_duration(language: str, text: str, value: float, high: float | None, unit: str) -> None:
    (one,) = find_quantities(text, language)
    assert (one.role, one.value, one.high, one.unit) == (Role.DURATION, value, high, unit)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Twelve years of education went with less risk."),
        ("en", "The duration of pain was 6 months."),
        ("sv", "Tre månaders ålder var gränsen."),
    ],
)
def test_tells_none(language: str, text: str) -> None:
    assert Role.DURATION not in {one.role for one in find_quantities(text, language)}
