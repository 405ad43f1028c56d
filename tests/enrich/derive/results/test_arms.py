"""The figures of two groups."""

from tests.enrich.derive.results.told_by import findings, ways


def test_three_figures_in_a_row_are_not_two() -> None:
    assert ways("The incidence of falls was 10.6, 7.5 and 4.8 per 100 with rest, yoga and dance.") == []


def test_a_title_names_an_arm_in_the_plural() -> None:
    title = "Diets with beans or with meat: a randomised trial"
    told = findings(
        "LDL fell by 0.36 mmol/l in the bean group and by 0.11 mmol/l in the meat group (P = 0.01). "
        "Flatulence was reported by 52% and 19%, respectively.",
        title,
    )
    assert [one.outcome for one in told] == ["LDL"]  # which of two treatments a second pair is told of stays open


def test_each_figure_has_its_interval_and_one_test_is_of_both() -> None:
    one, *_ = findings(
        "Mean change in body weight was -2.8 kg (95% CI -3.7 to -1.9) for yoga and -0.9 kg (95% CI -1.8 to 0.0) for "
        "placebo (P = 0.007)."
    )
    assert (one.arm, one.comparator, one.significant, one.figures) == ("yoga", "placebo", True, (-2.8, -0.9))


def test_a_digit_in_a_unit_is_no_second_figure() -> None:
    (one,) = findings("Body mass index fell by 2.4 kg/m2 with yoga and rose by 0.1 kg/m2 with placebo (P < 0.001).")
    assert (one.arm, one.comparator, one.significant, one.within) == ("yoga", "placebo", True, False)


def test_the_other_arm_of_a_link_is_told_as_well() -> None:
    told = findings(
        "Cycling was associated with a lower risk of stroke (HR 0.56, 95% CI 0.35 to 0.90). Walking was linked with a "
        "lower risk of stroke."
    )
    assert [one.arm for one in told] == ["Cycling", "Walking"]
