"""The sentences on effects: read as they are written, and as well compared as they were measured."""

import pytest
from benchmarks.effects import cases_of, tally

from magcite.model import Direction


def test_a_line_is_read() -> None:
    case = next(case for case in cases_of("first") if case.planted)
    (result,) = case.evidence.results
    assert (case.language, case.planted, case.evidence.exposure) == ("en", {"effect-size"}, "frequent sauna bathing")
    assert (result.outcome, result.measure, result.value, result.ci) == (
        "sudden cardiac death",
        "HR",
        0.52,
        (0.31, 0.88),
    )
    assert (result.direction, result.significant) == (Direction.LOWER, True)


@pytest.mark.parametrize("name", ["second", "third"])
def test_sets(name: str) -> None:
    told = tally(name, quiet=True)
    assert told.recall >= 0.9
    assert told.precision >= 0.95
    assert told.agreed == 0
