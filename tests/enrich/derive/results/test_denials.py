"""What made no difference."""

import pytest

from tests.enrich.derive.results.told_by import findings, ways


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Relapse occurred in 12% of both groups (P = 0.9).", [("Relapse", "none")]),
        ("Stomach cancer was diagnosed in 1.9% of both groups.", [("Stomach cancer", "none")]),
        ("Nausea was reported by 8% of each group.", [("Nausea", "none")]),
        ("Adverse events were seen in 14% of all groups combined.", []),
        ("Pain fell by 2.1 points in both groups.", [("Pain", "lower")]),
        ("Fractures occurred in 3% of all women.", []),
    ],
)
def test_one_share_of_both_groups(sentence: str, told: list[tuple[str, str]]) -> None:
    assert ways(sentence) == told


def test_what_is_kept_in_check_is_no_group() -> None:
    told = ways("Yoga had no effect on symptom control, sleep or weight.")
    assert told == [("symptom control", "none"), ("sleep", "none"), ("weight", "none")]
    assert ways("Pain was lower in the placebo control group.") == []


def test_the_figures_of_two_groups_before_their_difference() -> None:
    told = findings("Body weight fell by 3.1 kg and 2.9 kg, with no difference between diets (P = 0.5).")
    assert (told[-1].outcome, told[-1].significant, told[-1].within) == ("Body weight", False, False)


def test_no_difference_between_named_arms_is_of_the_outcome_before() -> None:
    told = findings(
        "Anxiety scores fell in all arms. There was no significant difference at 12 weeks between yoga and rest "
        "(mean difference 1.9, 95% CI -2.8 to 6.6; P = 0.43)."
    )
    assert (told[-1].outcome, told[-1].significant) == ("Anxiety scores", False)
