"""Shares of two groups, and counts that differ."""

import pytest

from magcite.language.group_shares import counted_difference, period_in, shares_in
from magcite.model import Relation


@pytest.mark.parametrize(
    ("language", "sentence", "treated", "control", "named"),
    [
        ("en", "18 per cent caught a cold, against 31 per cent on placebo.", 18, 31, True),
        ("en", "On placebo 31% caught a cold, compared with 18% on zinc.", 18, 31, True),
        ("en", "26 per cent of the women got pregnant against 22.", 26, 22, False),
        ("en", "Mortality was 2.3% with treatment and 3.1% without.", 2.3, 3.1, True),
        ("sv", "18 procent blev förkylda, mot 31 procent i placebogruppen.", 18, 31, True),
        ("sv", "I kontrollgruppen föll 45 procent, jämfört med 30 procent av dem som tränade.", 30, 45, True),
        ("da", "18 procent blev syge, mod 31 procent i kontrolgruppen.", 18, 31, True),
    ],
)
def test_reads_shares(language: str, sentence: str, treated: float, control: float, named: bool) -> None:
    found = shares_in(sentence, language)
    assert found is not None
    assert (found.treated, found.control, found.named) == (treated, control, named)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "18 per cent did not catch a cold, against 31 per cent on placebo."),
        ("en", "18 per cent were women and 31 per cent smoked."),
        ("en", "The risk fell by 18 per cent, against 31 per cent with placebo."),
        ("en", "The risk was 18 per cent lower and 31 per cent lower."),
        ("sv", "18 procent slapp förkylning, mot 31 procent i placebogruppen."),
        ("sv", "18 procent var kvinnor och 31 procent rökte."),
        ("sv", "Risken sjönk med 18 procent, mot 31 procent med placebo."),
    ],
)
def test_reads_no_shares(language: str, sentence: str) -> None:
    assert shares_in(sentence, language) is None


@pytest.mark.parametrize(
    ("language", "text", "value", "period", "relation"),
    [
        ("en", "They had two fewer migraine days a month", 2, "month", Relation.EQUAL),
        ("en", "About three headache days fewer per week", 3, "week", Relation.ABOUT),
        ("en", "They had 1.5 fewer attacks", 1.5, None, Relation.EQUAL),
        ("sv", "De hade två migrändagar färre i månaden", 2, "month", Relation.EQUAL),
        ("sv", "De hade ungefär tre färre anfall i veckan", 3, "week", Relation.ABOUT),
    ],
)
def test_reads_counts(language: str, text: str, value: float, period: str | None, relation: Relation) -> None:
    found = counted_difference(text, language)
    assert found is not None
    assert (found.value, found.period, found.relation) == (value, period, relation)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "They had fewer migraine days"),
        ("en", "They had two kg less"),
        ("en", "They had 20% fewer attacks"),
        ("en", "Two fewer attacks and three fewer pills"),
        ("sv", "De hade färre dagar"),
        ("sv", "De hade 20 procent färre anfall"),
    ],
)
def test_reads_no_counts(language: str, text: str) -> None:
    assert counted_difference(text, language) is None


def test_of_two_periods_none_is_told() -> None:
    assert period_in("days per month, and pills a day", "en") is None


@pytest.mark.parametrize(
    ("language", "text", "value", "half"),
    [
        ("en", "two to three fewer attacks a month", 2.5, 1.0),
        ("en", "between two and three fewer attacks a month", 2.5, 1.0),
        ("sv", "mellan två och tre färre anfall i månaden", 2.5, 1.0),
    ],
)
def test_a_count_may_be_a_range(language: str, text: str, value: float, half: float) -> None:
    found = counted_difference(text, language)
    assert found is not None
    assert (found.value, found.half) == (value, half)
