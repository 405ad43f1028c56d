"""Differences told without which way they went, against results that are sure or not."""

import pytest

from magcite.model import Direction, Evidence, Result
from tests.check.evidence.judging import bases, disagreeing

UNSURE = Result("quality of life", direction=Direction.NONE, p="0.2", significant=False)
SURE = Result("quality of life", direction=Direction.BETTER, significant=True)
IRON = {"exposure": "iron", "comparator": "placebo"}


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Quality of life differed clearly as well.", "en"),
        ("Quality of life differed, in favour of the iron group.", "en"),
        ("There was a clear difference in quality of life.", "en"),
        ("The difference in quality of life was statistically certain.", "en"),
        ("Livskvaliteten skilde sig också tydligt åt, till järngruppens fördel.", "sv"),
        ("Det fanns en tydlig skillnad i livskvalitet.", "sv"),
    ],
)
def test_no_difference_was_told_from_chance(sentence: str, language: str) -> None:
    assert disagreeing(sentence, evidence=Evidence(results=(UNSURE,), **IRON), language=language) == ["significance"]
    assert disagreeing(sentence, evidence=Evidence(results=(SURE,), **IRON), language=language) == []


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Quality of life did not differ clearly.", "en"),
        ("There was no clear difference in quality of life.", "en"),
        ("There was hardly a clear difference in quality of life.", "en"),
        ("At the start there was a clear difference in quality of life.", "en"),
        ("There may have been a clear difference in quality of life.", "en"),
        ("Livskvaliteten skilde sig inte tydligt åt.", "sv"),
        ("Det fanns ingen tydlig skillnad i livskvalitet.", "sv"),
        ("Skilde sig livskvaliteten åt?", "sv"),
    ],
)
def test_what_is_denied_or_left_open_accuses_nobody(sentence: str, language: str) -> None:
    assert disagreeing(sentence, evidence=Evidence(results=(UNSURE,), **IRON), language=language) == []


def test_parts_leave_open_which_is_meant() -> None:
    parts = (UNSURE, Result("quality of life in women", direction=Direction.BETTER, significant=True))
    told = bases("Quality of life differed clearly.", evidence=Evidence(results=parts, **IRON))
    assert "significance" not in {one.name for one in told}
