"""Who is favoured and against whom, as a clause names them."""

import pytest

from magcite.enrich.derive.results import results
from magcite.enrich.derive.text import Text
from magcite.model import Finding

SIDES = [
    ("First-step pain was lower with the injection than with shock waves.", "the injection", "shock waves"),
    ("Compared with water, cherry juice raised urate (p = 0.01).", "cherry juice", "water"),
    ("Energy intake after stevia did not differ from that after water (p = 0.58).", "stevia", "water"),
    ("Pain in the forest group was lower than in the city group.", "the forest group", "the city group"),
    ("Relief was reported by 57% on the diet and 38% on the sham diet (p = 0.04).", "the diet", "the sham diet"),
    ("Mortality was 12.6% in the placebo group and 5.9% in the active group.", "active group", "placebo group"),
    ("Falls did not differ between 10 µg and 40 µg per day (p = 0.5).", "10 µg", "40 µg per day"),
    ("Cycling did not differ from rest in the reduction of attacks.", "Cycling", "rest"),
    ("People with fewer than 10 teeth had a higher risk of stroke than those with 20 or more.",
     "People with fewer than 10 teeth", "those with 20 or more"),
    ("After adjustment, migraine was associated with an increased risk of stroke.", "migraine", None),
    ("Depression was less common in the sauna group.", "the sauna group", None),
    ("Pressure was lower at 3 months (p = 0.01).", None, None),
    ("Neither selenium nor zinc reduced fractures.", "selenium or zinc", None),
    ("Weight at one year was 80 kg with cola and 82 kg with water (p = 0.01).", "cola", "water"),
]  # fmt: skip


def only(sentence: str, title: str = "A trial") -> Finding:
    (fact,) = results(Text(f"RESULTS: {sentence}", "en"), title)
    assert fact.finding is not None
    return fact.finding


@pytest.mark.parametrize(("sentence", "arm", "comparator"), SIDES)
def test_sides(sentence: str, arm: str | None, comparator: str | None) -> None:
    told = only(sentence)
    assert (told.arm, told.comparator) == (arm, comparator)


def test_the_same_people_before_are_no_comparator() -> None:
    told = only("Walkers reported less rumination than before.")
    assert (told.comparator, told.within) == (None, True)


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        ("Quitting was more frequent with gum (14.6% v 6.8%, P = .03).", (14.6, 6.8)),
        ("Energy intake was lower after tea than after cola (628 ± 210 vs 756 ± 198 kcal, P = 0.006).", (628.0, 756.0)),
        ("Balance scores were 79.4 +/- 11.2 after waves and 64.8 +/- 13.5 after sham (P < .001).", (79.4, 64.8)),
        ("Mortality was 12.6% in the placebo group and 5.9% in the active group.", (5.9, 12.6)),
        ("Concussions were 1.9 per 1000 player-hours with helmet A and 2.0 with helmet B (p = 0.8).", (1.9, 2.0)),
        ("Attacks fell by 0.9 with yoga, 0.8 with rest and 1.0 with a drug.", None),
        ("Calcium was gone in 38 of 45 v 4 of 45 patients (P < .001), and pain was lower.", None),
        ("Pressure fell by 3 mmHg after 12 weeks and by 4 mmHg after 24 weeks with tea.", None),
    ],
)
def test_figures_of_two_groups(sentence: str, figures: tuple[float, float] | None) -> None:
    told = [one.finding for one in results(Text(f"RESULTS: {sentence}", "en"), "A trial") if one.finding]
    assert told[0].figures == figures


def test_two_treatments_without_a_control_have_figures_and_no_direction() -> None:
    told = only("At 3 months pain was 15.0 mm with injection and 37.5 mm with waves (p < 0.001).")
    assert (told.direction, told.figures, told.time) == (None, (15.0, 37.5), "At 3 months")


def test_a_part_of_the_people_is_none_where_the_title_names_it() -> None:
    assert only("Tea lowered pressure in smokers.", "Tea and pressure in smokers").subgroup is None
    assert only("Tea lowered pressure in smokers.").subgroup == "in smokers"
