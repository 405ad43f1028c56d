"""A number of people is that of a stage of the study: asked, allotted, there at the end."""

import pytest

from magcite.model import Verdict
from tests.check.evidence.test_held import said, verdict

ABSTRACT = (
    "Of 512 women screened, 301 women were randomised to yoga or stretching for 12 weeks. "
    "A total of 240 women completed the trial."
)


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("A total of 301 women were randomised", Verdict.AGREES),
        ("A total of 240 women were randomised", Verdict.DISAGREES),
        ("A total of 240 women completed the trial", Verdict.AGREES),
        ("240 women took part and stayed to the end", Verdict.AGREES),
        ("512 women took part", Verdict.DISAGREES),
        ("They asked 512 women, and 301 women took part", Verdict.AGREES),
        ("512 women were screened", Verdict.NOT_STATED),
    ],
)
def test_a_number_of_another_stage_is_another_number(claim: str, expected: Verdict) -> None:
    assert verdict(claim, said(ABSTRACT)) is expected
