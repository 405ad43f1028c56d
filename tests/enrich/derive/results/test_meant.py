"""Results that name no outcome: the primary one, that of the aim, and that of the sentence before."""

import pytest

from magcite.enrich.derive.results import results
from magcite.enrich.derive.results.forms import forms_of
from magcite.enrich.derive.results.meant import meant_in, primary_of
from magcite.enrich.derive.text import Text
from magcite.model import Fact

AIM = "OBJECTIVE: To find out whether a quilt relieves restless legs. METHODS: 80 adults took part. RESULTS: "
DEFINED = "METHODS: 90 women were randomised. The primary outcome was wound infection by 30 days. RESULTS: "


def told(text: str, title: str = "A trial") -> list[tuple[object, ...]]:
    def row(fact: Fact) -> tuple[object, ...]:
        assert fact.finding is not None
        one = fact.finding
        return one.outcome, one.direction, one.significant, fact.estimate, one.subgroup or one.time or one.arm

    return [row(one) for one in results(Text(text, "en"), title)]


def test_a_superior_treatment_is_so_in_what_the_study_set_out_to_see() -> None:
    (one,) = told(AIM + "The quilt was superior to a sheet (SMD -0.44, 95% CI -0.70 to -0.18).")
    assert one[:4] == ("restless legs", "better", True, -0.44)


def test_the_primary_outcome_is_the_one_that_is_defined() -> None:
    said = "The primary outcome was reached by 5% with honey and 12% with placebo (OR 0.39, 95% CI 0.18 to 0.84)."
    assert told(DEFINED + said) == [("wound infection", "lower", True, 0.39, "honey")]


def test_a_primary_outcome_that_nothing_defines_is_no_outcome() -> None:
    said = (
        "RESULTS: The primary outcome was reached by 5% with honey and 12% with placebo (OR 0.39, 95% CI 0.18 to 0.84)."
    )
    assert told(said) == []


def test_no_difference_seen_is_of_what_was_measured() -> None:
    assert told(DEFINED + "No difference was seen between honey and gauze (p = 0.6).") == [
        ("wound infection", "none", False, None, "honey")
    ]


def test_the_effect_is_the_one_just_told() -> None:
    said = (
        "RESULTS: Falls were rarer with dance (RR 0.70, 95% CI 0.5 to 0.9). The effect was larger in widows (RR 0.52, "
        "95% CI 0.35 to 0.77) and was not significant in widowers (RR 0.90, 95% CI 0.66 to 1.23)."
    )
    assert told(said)[1:] == [
        ("Falls", "lower", True, 0.52, "in widows"),
        ("Falls", "none", False, 0.9, "in widowers"),
    ]


@pytest.mark.parametrize(
    ("text", "title", "aim"),
    [
        ("We asked whether singing prevents croup.", "", "croup"),
        ("The aim was to study the effect of naps on reaction time in pilots.", "", "reaction time"),
        ("Nothing is told.", "Compression stockings for leg ulcers: a trial", "leg ulcers"),
        ("Nothing is told.", "Gardening and grandparents", None),
    ],
)
def test_what_was_set_out_to_be_seen(text: str, title: str, aim: str | None) -> None:
    forms = forms_of("en")
    assert forms is not None
    assert meant_in(Text(text, "en").sentences, title, "en", forms).aim == aim


@pytest.mark.parametrize(
    ("words", "expected"), [("primary outcome event", True), ("the primary endpoint", True), ("pain", False)]
)
def test_primary(words: str, *, expected: bool) -> None:
    assert primary_of(words) is expected
