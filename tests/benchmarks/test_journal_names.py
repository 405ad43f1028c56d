"""The measurement of journals' names: which pairs are right and wrong, and what a judge's row says."""

from benchmarks.journal_names import by_list, by_rule, pairs_of, rows_of, wrong_of

MESSAGES = [
    {"container-title": ["Journal of Nutrition"], "short-container-title": ["J. Nutr."]},
    {"container-title": ["Journal of Nutrition"], "short-container-title": ["J. Nutr."]},
    {"container-title": ["Science"], "short-container-title": ["Science"]},
    {"container-title": ["Archives of Sleep &amp; Rest"], "short-container-title": ["Arch Sleep Rest"]},
    {"container-title": ["Something"], "short-container-title": []},
]
RIGHT = [("Journal of Nutrition", "J. Nutr."), ("Archives of Sleep & Rest", "Arch Sleep Rest")]


def test_right_pairs_differ_and_stand_once() -> None:
    assert pairs_of(MESSAGES) == RIGHT


def test_wrong_pairs_are_names_of_two_journals() -> None:
    assert wrong_of(RIGHT) == [("Journal of Nutrition", "Arch Sleep Rest"), ("Archives of Sleep & Rest", "J. Nutr.")]
    assert wrong_of([*RIGHT, ("Journal of Nutrition", "JN")])[0] == ("Journal of Nutrition", "Arch Sleep Rest")


def test_judges_and_their_row() -> None:
    assert [by_rule(*pair) for pair in RIGHT] == [True, True]
    listed = by_list({"Journal of Nutrition": "J. Nutr.", "J Nutr": "J Nutr", "J. Sleep": "J. Sleep"})
    assert [listed("Journal of Nutrition", short) for short in ("J Nutr", "J. Sleep")] == [True, False]
    said = {("a", "b"): True, ("c", "d"): None, ("e", "f"): False}
    row = rows_of("judge", lambda full, short: said[full, short], list(said), [("e", "f"), ("a", "b")])
    assert row.startswith("| judge | 1 (33.3%) | 1 | 1 | 1 (50.000%) | 0 |")
