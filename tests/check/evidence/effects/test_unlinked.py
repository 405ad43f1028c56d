"""Results that say of a part of the people alone that nothing was seen."""

import pytest

from magcite.model import Direction, Result
from tests.check.evidence.judging import bases

NOTHING = Result("No association was observed among men", direction=Direction.NONE, significant=False)
DEATHS = Result("breast cancer mortality", "HR", 0.3, (0.1, 0.8), direction=Direction.LOWER, significant=True)


@pytest.mark.parametrize(
    ("sentence", "language", "verdicts"),
    [
        ("Hos männen såg man inget samband.", "sv", {"agrees"}),
        ("In men there was no link.", "en", {"agrees"}),
        ("Hos kvinnorna såg man inget samband.", "sv", {"not-stated"}),
        ("In men the risk of stroke was no lower.", "en", set()),
    ],
)
def test_the_same_people_bear_it_out(sentence: str, language: str, verdicts: set[str]) -> None:
    told = bases(sentence, NOTHING, DEATHS, language=language, title="Lignans and survival")
    assert {one.verdict.value for one in told if one.name == "direction"} <= verdicts | {"not-stated"}
    assert ("agrees" in {one.verdict.value for one in told if one.name == "direction"}) is ("agrees" in verdicts)
