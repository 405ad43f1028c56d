"""A difference told to have been there at a time at which the study saw none."""

import pytest

from magcite.model import Direction, Result
from tests.check.evidence.judging import disagreeing

LATE = Result("blood pressure at 12 weeks", "MD", -5.0, (-8.0, -2.0), direction=Direction.LOWER, significant=True)
EARLY = Result("blood pressure at 4 weeks", p="0.5", direction=Direction.NONE, significant=False)


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("The difference was there after four weeks already.", "en"),
        ("The effect showed after 4 weeks.", "en"),
        ("The improvement could be seen within four weeks.", "en"),
        ("Redan efter fyra veckor syntes skillnaden.", "sv"),
        ("Effekten märktes redan efter fyra veckor.", "sv"),
    ],
)
def test_disagrees(sentence: str, language: str) -> None:
    assert "significance" in disagreeing(sentence, LATE, EARLY, language=language)
    assert disagreeing(sentence, LATE, language=language) == []


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("The difference was there after twelve weeks.", "en"),
        ("The difference was not there after four weeks.", "en"),
        ("No effect showed after four weeks.", "en"),
        ("Was the difference there after four weeks?", "en"),
        ("Skillnaden syntes inte efter fyra veckor.", "sv"),
        ("Effekten märktes först efter tolv veckor.", "sv"),
    ],
)
def test_stays_silent(sentence: str, language: str) -> None:
    assert disagreeing(sentence, LATE, EARLY, language=language) == []
