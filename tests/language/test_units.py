"""Units and how often."""

import pytest

from magcite.language.units import UnitKind, match_schedule, match_unit, multiplier_before, schedule_before


@pytest.mark.parametrize(
    ("after", "language", "kind", "name", "factor"),
    [
        (" mg per day", "en", UnitKind.MASS, "mg", 1),
        (" mcg", "en", UnitKind.MASS, "µg", 1),
        (" decades later", "en", UnitKind.TIME, "year", 10),
        ("veckorsperiod", "sv", UnitKind.TIME, "week", 1),
        ("årig studie", "sv", UnitKind.TIME, "year", 1),
        (" koppar kaffe", "sv", UnitKind.PORTION, "cup", 1),
        (" kcal", "en", UnitKind.LEVEL, "kcal", 1),
        (" procentenheter", "sv", UnitKind.SHARE, "pp", 1),
    ],
)
def test_units(after: str, language: str, kind: UnitKind, name: str, factor: float) -> None:
    unit = match_unit(after, language)
    assert unit is not None
    assert (unit.kind, unit.name, unit.factor) == (kind, name, factor)


@pytest.mark.parametrize(
    ("text", "language", "times", "per"),
    [
        (" twice daily", "en", 2, "day"),
        (" of vitamin D weekly", "en", 1, "week"),
        (" three times a week", "en", 3, "week"),
        (" every other day", "en", 0.5, "day"),
        (" (50 mcg) per day", "en", 1, "day"),
        (" 2 ggr per dag", "sv", 2, "day"),
        (" D-vitamin i veckan", "sv", 1, "week"),
        (" varannan dag", "sv", 0.5, "day"),
        (" i månaden", "sv", 1, "month"),
    ],
)
def test_schedules(text: str, language: str, times: float, per: str) -> None:
    schedule = match_schedule(text, 0, language)
    assert schedule is not None
    assert (schedule.times, schedule.per, schedule.end) == (times, per, len(text))


def test_no_schedule() -> None:
    assert match_schedule(" of magnesium", 0, "en") is None
    assert match_schedule(" for every other patient", 0, "en") is None


@pytest.mark.parametrize(
    ("before", "language", "times"), [("Fyra gånger ", "sv", 4), ("as 3 x ", "en", 3), ("took ", "en", 1)]
)
def test_how_many_of_an_amount(before: str, language: str, times: int) -> None:
    assert multiplier_before(before, language) == times


def test_pieces_are_counted_right_before_an_amount() -> None:
    assert multiplier_before("They took two ", "en", " tablets a day") == 2
    assert multiplier_before("They took two ", "en", " of it a day") == 1
    assert multiplier_before("De tog 2 ", "sv", " kapslar om dagen") == 2


@pytest.mark.parametrize(
    ("before", "language", "per"),
    [
        ("Dagsdosen var ", "sv", "day"),
        ("a daily dose of ", "en", "day"),
        ("a weekly ", "en", "week"),
        ("took ", "en", None),
    ],
)
def test_schedules_before(before: str, language: str, per: str | None) -> None:
    assert schedule_before(before, language) == per
