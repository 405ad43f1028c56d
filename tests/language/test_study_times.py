"""The times of a study, in the words of abstracts and pages."""

import pytest

from magcite.language import LANGUAGES
from magcite.language.study_times import load_study_times


@pytest.mark.parametrize(
    ("language", "text", "points"),
    [
        ("en", "At 3, 6 and 12 months", [(3, "month"), (6, "month"), (12, "month")]),
        ("en", "by week 10", [(10, "week")]),
        ("en", "at two years", [(2, "year")]),
        ("en", "at 34 weeks of gestation", []),
        ("sv", "efter 16 veckor", [(16, "week")]),
        ("da", "efter 12 uger", [(12, "week")]),
    ],
)
def test_points(language: str, text: str, points: list[tuple[float, str]]) -> None:
    assert [(one.value, one.unit) for one in load_study_times(language).moments(text)] == points


@pytest.mark.parametrize(
    ("language", "text", "intervals"),
    [
        ("en", "every 20 minutes", [(20, "minute")]),
        ("en", "every other hour", [(2, "hour")]),
        ("sv", "varannan timme", [(2, "hour")]),
        ("sv", "var trettionde minut", [(30, "minute")]),
        ("sv", "varje vecka", [(1, "week")]),
    ],
)
def test_intervals(language: str, text: str, intervals: list[tuple[float, str]]) -> None:
    assert [(one.value, one.unit) for one in load_study_times(language).intervals(text)] == intervals


@pytest.mark.parametrize(
    ("language", "after", "by"),
    [
        ("en", " a week in all", "week"),
        ("en", " of exercise per week", "week"),
        ("en", " twice a week", None),
        ("en", " five days a week", None),
        ("en", " classes a week", None),
        ("en", " a day, five days a week", "day"),
        ("sv", " i veckan", "week"),
        ("sv", " tre gånger i veckan", None),
        ("sv", " om dagen", "day"),
    ],
)
def test_shared(language: str, after: str, by: str | None) -> None:
    assert load_study_times(language).shared_by(after) == by


@pytest.mark.parametrize(
    ("before", "after", "treatment"),
    [
        ("The app was used for ", ".", True),
        ("They trained for ", ".", True),
        ("They were followed for ", ".", False),
        ("After ", " of training they were stronger.", False),
        ("The training study went on for ", ".", False),
    ],
)
def test_treatment(before: str, after: str, treatment: bool) -> None:
    assert load_study_times("en").is_of_treatment(before, after) is treatment


@pytest.mark.parametrize(
    ("before", "after", "limit", "past"),
    [
        ("Patients with heel pain for ", " were randomised", True, True),
        ("We treated women with heel pain for ", ".", False, False),
        ("with a disease duration of ", ".", False, True),
        ("with a ", " run-in period", False, True),
        ("who had taken antibiotics in the past ", ".", False, True),
        ("They took zinc for ", ".", False, False),
    ],
)
def test_before_the_study(before: str, after: str, limit: bool, past: bool) -> None:
    assert load_study_times("en").is_before_study(before, after, limit=limit) is past


def test_an_unknown_language_is_read_as_english() -> None:
    assert load_study_times("fi") is not None
    assert all(load_study_times(tag).units for tag in LANGUAGES)
