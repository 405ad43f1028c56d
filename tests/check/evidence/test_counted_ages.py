"""A limit of age told of all who took part, and sentences that count them."""

import pytest

from magcite.model import Evidence
from tests.check.evidence.asking import bases

SINGING = Evidence(n=258, age="60 years and over", dose="90 minutes of group singing once a week", duration="14 weeks")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "258 people over 70 were drawn by lot to weekly singing"),
        ("en", "In one trial 258 people over 75 sang together"),
        ("sv", "258 personer över 70 år lottades till sång"),
        ("sv", "258 personer över 75 år deltog i försöket"),
    ],
)
def test_all_were_older(language: str, text: str) -> None:
    assert [one[0] for one in bases(text, SINGING, "age", language=language)] == ["disagrees"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "258 people over 60 were drawn by lot to weekly singing"),
        ("en", "258 people took part, and those over 70 liked it best"),
        ("en", "Of 258 people, 40 people over 70 fell ill"),
        ("sv", "258 personer över 60 år lottades till sång"),
        ("sv", "258 personer sjöng, och de över 70 år tyckte bäst om det"),
        ("sv", "258 personer, många över 70 år, lottades till sång"),
    ],
)
def test_some_were_older(language: str, text: str) -> None:
    assert "disagrees" not in [one[0] for one in bases(text, SINGING, "age", language=language)]
