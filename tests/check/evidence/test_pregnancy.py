"""In which part of a pregnancy something was done."""

import pytest

from magcite.model import Design, Evidence
from tests.check.evidence.asking import bases

_LATE = Evidence(design=Design.RCT, duration="third trimester", population="pregnant women")


@pytest.mark.parametrize(
    ("language", "text", "verdict"),
    [
        ("en", "Women took iron throughout pregnancy", "disagrees"),
        ("en", "Women took iron in early pregnancy", "disagrees"),
        ("en", "In the last trimester women took iron", "agrees"),
        ("sv", "Kvinnorna tog järn under hela graviditeten", "disagrees"),
        ("sv", "Kvinnorna tog järn under graviditetens sista tredjedel", "agrees"),
        ("sv", "Kvinnorna tog järn från vecka 20 i graviditeten", "disagrees"),
    ],
)
def test_compares(language: str, text: str, verdict: str) -> None:
    assert {one[0] for one in bases(text, _LATE, "duration", language=language)} == {verdict}


def test_is_silent_where_no_part_is_held() -> None:
    held = Evidence(design=Design.RCT, duration="12 weeks", population="pregnant women")
    assert bases("Women took iron throughout pregnancy", held, "duration") == []
