"""Figures before and after that no verb gives a way, and links that are denied of other things than the one before."""

import pytest

from tests.enrich.derive.results.told_by import facts, findings, ways


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Night sweats went from 7.2 to 3.1 per week (p = 0.002).", [("Night sweats", "lower")]),
        ("Mean ferritin changed from 18 µg/l to 41 µg/l.", [("ferritin", "higher")]),
        ("Grip strength moved from 21 kg to 24 kg (p = 0.04).", [("Grip strength", "higher")]),
        ("The pain score shifted from 6.4 to 5.1.", [("pain score", "lower")]),
        ("Resting pulse significantly changed from 78 to 71 beats/min.", [("Resting pulse", "lower")]),
        ("Patients went from 2 to 3 wards.", []),
        ("Resting pulse went from 71 to 71.", []),
        ("The groups changed from 2 to 3 drugs and from 1 to 4 visits.", []),
    ],
)
def test_two_figures_tell_which_way(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert ways(sentence) == expected


LED = "Rye bread was associated with a lower risk of gallstones (HR 0.80, 95% CI 0.70 to 0.91). "


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("No association was seen for white bread.", ["white bread"]),
        ("No association was found with rice intake (HR 0.98, 95% CI 0.90 to 1.08).", ["rice intake"]),
        ("There was no association with tea, cocoa or fruit juice.", ["tea", "cocoa", "fruit juice"]),
        ("However, we found no clear association for potatoes.", ["potatoes"]),
        ("No association was seen with pancreatitis.", [None]),
    ],
)
def test_what_else_was_not_linked_to_it(sentence: str, expected: list[str | None]) -> None:
    told = findings(LED + sentence)[1:]
    assert [one.arm for one in told] == expected
    outcome = "risk of gallstones" if expected != [None] else "pancreatitis"
    assert {(one.outcome, one.direction) for one in told} == {(outcome, "none")}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Poor sleep predicted relapse (OR 1.80, 95% CI 1.20 to 2.70).", [("relapse", "higher")]),
        ("Walking speed inversely predicted disability (HR 0.70, 95% CI 0.60 to 0.85).", [("disability", "lower")]),
        ("Handgrip did not predict relapse (OR 1.05, 95% CI 0.90 to 1.20).", [("relapse", "none")]),
        ("A score to predict relapse was built (OR 1.80, 95% CI 1.20 to 2.70).", []),
        ("Lung volume was 92% of predicted (p = 0.02).", []),
    ],
)
def test_what_predicts_is_linked(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert ways(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("No difference was found in 30-day mortality (RR 0.90, 95% CI 0.60 to 1.40).", [("30-day mortality", "none")]),
        ("There was no difference in 2-year survival.", [("2-year survival", "none")]),
        ("There was no difference in 12 patients.", []),
        ("Each cup was associated with a 0.3 kg/m2 lower BMI (95% CI 0.1 to 0.5).", [("BMI", "lower")]),
        ("Rickets was less prevalent in the coastal villages than inland (p = 0.01).", [("Rickets", "lower")]),
        ("Honey soothes the throat in animals independent of cough lowering.", []),
        ("Bone density was not related to the index (p = 0.4).", []),
    ],
)
def test_outcomes_with_figures_in_their_names(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert ways(sentence) == expected


def test_an_interval_of_an_amount_is_none_of_a_ratio() -> None:
    (one,) = findings(
        "Step counts were 2.1 percentage points greater (95% CI 0.4 to 3.8) with the app than with advice."
    )
    assert one.significant is True


def test_what_people_had_who_were_counted_is_no_result() -> None:
    said = "8% of pupils who had an early breakfast were overweight, compared with 14% of those with none (p = 0.01)."
    assert ways(said) == [("overweight", None)]


def test_people_are_no_part_of_themselves() -> None:
    (one,) = findings("Tinnitus was more prevalent among drummers than singers (31% v 12%, p < 0.001).")
    assert (one.arm, one.comparator, one.subgroup) == ("drummers", "singers", None)


def test_how_much_was_used_is_no_part_of_the_people() -> None:
    first = "Snuff was linked to gum disease (OR 2.1, 95% CI 1.4 to 3.0)."
    said = f"{first} The association was weaker for former use (OR 1.3, 95% CI 1.1 to 1.6)."
    last = findings(said)[-1]
    assert (last.arm, last.subgroup) == ("former use", None)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Compared with eating none, the hazard ratio for gout was 0.81 (0.70 to 0.93) for those eating it daily.",
            "those eating it daily",
        ),
        (
            "Relative to never users, the odds ratio of dry mouth was 1.62 (1.21 to 2.10) among heavy users.",
            "heavy users",
        ),
        (
            "Compared with placebo, the hazard ratio for death was 0.84 (95% CI 0.78 to 0.91) in patients with gout.",
            None,
        ),
        ("The hazard ratio for gout was 0.81 (95% CI 0.70 to 0.93) for those eating lentils.", None),
    ],
)
def test_one_ratio_of_those_who_took_most(sentence: str, expected: str | None) -> None:
    assert [one.arm for one in findings(sentence) if one.arm] == ([expected] if expected else [])


FIRST = "Snuff raised the risk of gum disease (HR 2.30; 95% CI 1.20 to 4.30). "


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Smoking tripled the risk (HR 3.05; 95% CI 1.63 to 5.71).", [("risk of gum disease", "higher", "Smoking")]),
        ("Flossing lowered the risk.", [("risk of gum disease", "lower", "Flossing")]),
        ("Tea showed no association (HR 1.06, 95% CI 0.89 to 1.26).", [("risk of gum disease", "none", "Tea")]),
        ("For 5-9 years of use the HR was 1.08 (0.95-1.23).", [("risk of gum disease", "none", "5-9 years of use")]),
        ("Smoking was common.", []),
    ],
)
def test_what_else_did_to_the_same(sentence: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(one.outcome, one.direction, one.arm) for one in findings(FIRST + sentence)[1:]] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Ferritin was reduced in 12% of the rowers.", []),
        ("Homocysteine was elevated (>10 µmol/L) in 4.1% of vegan and 5.0% of other toddlers.", []),
        ("Ferritin was reduced in the rowers.", [("Ferritin", "lower")]),
        ("Knitting was associated with 0.3 fewer sick days (95% CI 0.1 to 0.5).", [("sick days", "lower")]),
        ("Each lesson was associated with 4.2 more laps (p = 0.01).", [("laps", "higher")]),
        (
            "Dancers had lower cortisol than singers (9 vs 12, p = 0.02) but similar melatonin.",
            [("cortisol", "lower"), ("melatonin", "none")],
        ),
        ("Yoga reduced cramps (SMD -0.5, 95% CI -0.8 to -0.2), with moderate heterogeneity.", [("cramps", "lower")]),
        ("There was substantial heterogeneity in cramps.", []),
    ],
)
def test_how_many_had_it_so_is_no_change(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert ways(sentence) == expected


def test_the_figure_of_one_side_is_none_of_both() -> None:
    (one,) = facts("Recall did not differ between yoga and rest (-0.20 [95% CI -0.26 to -0.14] vs -0.22; p = 0.9).")
    assert one.estimate is None


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Steps rose by 410 with training and fell by 90 in the control group (difference 500, 95% CI 210 to 790).",
            [("Steps", "higher", 500.0)],
        ),
        (
            "Pain fell by 1.0 with yoga and rose by 0.2 on the waiting list (difference -1.2, 95% CI -1.8 to -0.6).",
            [("Pain", "lower", -1.2)],
        ),
        ("Sprint time over 30 m shortened with the drill (P = 0.04).", [("Sprint time over 30 m", "lower", None)]),
        ("Bone loss decreased dose-dependently.", [("Bone loss", "lower", None)]),
        ("Chewing gum daily was reported by 26% of patients and 17% of controls (OR 1.71; 95% CI 1.31-2.24).", []),
        ("Moderate drinkers (1-7 units) did not differ from abstainers in risk (OR 0.97; 95% CI 0.74-1.27).", []),
    ],
)
def test_two_groups_that_went_apart(sentence: str, expected: list[tuple[str, str, float | None]]) -> None:
    told = [(one.finding.outcome, one.finding.direction, one.estimate) for one in facts(sentence) if one.finding]
    assert told == expected


def test_a_link_within_the_name_of_an_outcome_is_none() -> None:
    said = "Quality of life related to constipation improved with bran (p = 0.001)."
    assert [one.arm for one in findings(said) if one.outcome == "constipation"] == []
