"""What results say together."""

from magcite.enrich.derive.results import results
from magcite.enrich.derive.text import Text
from magcite.model import Direction, Finding


def told(abstract: str, title: str = "A trial") -> list[Finding]:
    return [one.finding for one in results(Text(abstract, "en"), title) if one.finding]


def test_a_conclusion_that_says_it_again_is_left_out() -> None:
    (one,) = told("RESULTS: Tea lowered pain (p = 0.01). CONCLUSION: Tea lowered pain.")
    assert one.significant is True


def test_a_conclusion_that_says_something_else_is_kept() -> None:
    found = told("RESULTS: Pain fell in both groups (p < 0.01). CONCLUSION: Tea had no effect on pain.")
    assert [(one.direction, one.within) for one in found] == [(Direction.LOWER, True), (Direction.NONE, None)]


def test_a_link_told_from_its_other_end_is_turned_round() -> None:
    (one,) = told("RESULTS: Cancer mortality was not associated with sitting (RR 1.05, 95% CI 0.72-1.53).")
    assert (one.outcome, one.arm, one.direction) == ("Cancer mortality", "sitting", Direction.NONE)


def test_the_greater_change_of_two_is_told_where_they_differ() -> None:
    (one,) = told("RESULTS: Weight fell by 1.2 kg with bread and by 3.4 kg with soup (p = 0.01).")
    assert (one.direction, one.arm, one.comparator, one.figures) == (Direction.LOWER, "soup", "bread", (3.4, 1.2))


def test_a_greater_change_in_the_controls_is_told_of_the_treatment() -> None:
    (one,) = told("RESULTS: Weight rose by 1.2 kg with soup and by 3.4 kg with placebo (p = 0.01).")
    assert (one.direction, one.arm, one.comparator) == (Direction.LOWER, "soup", "placebo")
