"""An exposure's parts, causes of death beside deaths of any cause, and advice that is no doubt."""

import pytest

from magcite.model import Direction, Result
from tests.check.evidence.judging import disagreeing

GOUT = Result("gout per 10 g a day", "RR", 0.86, (0.8, 0.92), direction=Direction.LOWER, significant=True)
GOUT_WINE = Result("gout per 10 g a day of wine", "RR", 1.02, (0.9, 1.16), direction=Direction.NONE, significant=False)
CASES = Result("breast cancer incidence", "RR", 0.9, (0.85, 0.95), direction=Direction.LOWER, significant=True)
DEATHS = Result("all-cause mortality", "RR", 0.88, (0.8, 0.96), direction=Direction.LOWER, significant=True)
WITHIN = Result("bone density within the dance group", direction=Direction.HIGHER, significant=True)
BETWEEN = Result("bone density", direction=Direction.NONE, significant=False)


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("Drinking wine lowers the risk of gout.", ["significance"]),
        ("Drinking milk lowers the risk of gout by 14%.", []),
    ],
)
def test_a_part_of_the_exposure_is_meant(sentence: str, wrong: list[str]) -> None:
    assert disagreeing(sentence, GOUT, GOUT_WINE) == wrong


@pytest.mark.parametrize(
    ("sentence", "language", "wrong"),
    [
        ("Walking halves deaths from breast cancer.", "en", ["outcome"]),
        ("Promenader halverar dödligheten i bröstcancer.", "sv", ["outcome"]),
        ("Walking makes deaths from breast cancer rarer.", "en", []),
        ("Walking cuts deaths by 12%.", "en", []),
    ],
)
def test_deaths_of_an_illness_were_not_counted(sentence: str, language: str, wrong: list[str]) -> None:
    assert [one for one in disagreeing(sentence, CASES, DEATHS, language=language) if one == "outcome"] == wrong


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Hip density rose with dancing, which can thus be recommended.", "en"),
        ("Bentätheten ökade av dans, som alltså kan rekommenderas.", "sv"),
    ],
)
def test_advice_is_no_doubt(sentence: str, language: str) -> None:
    assert disagreeing(sentence, WITHIN, BETWEEN, language=language) == ["within-groups"]


def test_a_possibility_is_one() -> None:
    assert disagreeing("Hip density can rise with dancing.", WITHIN, BETWEEN) == []
