"""In whom an association that has just been told was found."""

from magcite.enrich.derive.results import results
from magcite.enrich.derive.text import Text
from magcite.model import Direction

HIGHER = "RESULTS: Shift work was associated with a higher risk of stroke (HR 1.30, 95% CI 1.10 to 1.54)."


def told(sentence: str) -> list[tuple[str | None, Direction | None, bool | None, float | None]]:
    found = list(results(Text(f"{HIGHER} {sentence}", "en"), "A study"))[1:]
    return [(f.finding.subgroup, f.finding.direction, f.finding.significant, f.estimate) for f in found if f.finding]


def test_one_part_and_not_the_other() -> None:
    assert told(
        "The association was found in women (HR 1.61, 95% CI 1.14 to 2.27) but not in men (HR 1.12, 95% CI 0.7 to 1.7)."
    ) == [("in women", Direction.HIGHER, True, 1.61), ("in men", Direction.NONE, False, 1.12)]


def test_without_figures() -> None:
    assert told("The association was seen only in smokers but not in non-smokers.") == [
        ("in smokers", Direction.HIGHER, None, None),
        ("in non-smokers", Direction.NONE, False, None),
    ]


def test_nothing_of_what_was_not_told_before() -> None:
    assert told("The drug was found in blood but not in urine.") == []
