"""In whom a result was seen, and whose it is."""

import pytest

from tests.enrich.derive.results.told_by import findings, ways


@pytest.mark.parametrize(
    ("opening", "part"),
    [
        ("Among the 40 women who were depressed at entry", "Among the 40 women who were depressed at entry"),
        ("In the 44 patients with high craving", "In the 44 patients with high craving"),
        ("In those with poor sleep", "In those with poor sleep"),
        ("In patients who received yoga", None),
        ("In the 62 patients assigned to yoga", None),
        ("At 12 weeks", None),
    ],
)
def test_a_part_of_the_people_opens_a_sentence(opening: str, part: str | None) -> None:
    found = findings(f"{opening}, pain was 2.0 points with yoga and 3.4 points with rest (P = 0.02).")
    assert [one.subgroup for one in found if one.arm == "yoga"] == [part]


def test_a_part_of_the_people_is_no_arm() -> None:
    (one,) = findings("In the 44 patients with high craving, pain was 2.0 with yoga and 3.4 with rest (P = 0.02).")
    assert (one.arm, one.comparator, one.figures) == ("yoga", "rest", (2.0, 3.4))


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Placebo recipients gained more lean mass than zinc recipients (P = 0.003).", [("lean mass", "lower")]),
        ("Controls had lower scores for pain than the zinc group.", [("scores for pain", "higher")]),
        (
            "Placebo recipients gained more lean mass than zinc recipients (P = 0.003) and more water (P < 0.001).",
            [("lean mass", "lower")],
        ),
        ("Pain was lower in the control group.", []),
        ("The zinc group gained more lean mass than controls (P = 0.003).", [("more lean mass", "higher")]),
    ],
)
def test_what_controls_did_more_those_treated_did_less(sentence: str, told: list[tuple[str, str]]) -> None:
    assert ways(sentence, "Zinc in old age: a placebo-controlled trial") == told
