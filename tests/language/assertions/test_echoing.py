"""Sentences that say of one outcome what was said of another."""

import pytest

from magcite.language.assertions import Echo, assertions_in
from magcite.model import Direction, Result
from tests.check.evidence.judging import bases

DEATHS = Result("all-cause mortality", "HR", 0.7, (0.5, 0.9), direction=Direction.LOWER, significant=True)
STROKES = Result("stroke", "HR", 0.6, (0.4, 0.8), direction=Direction.LOWER, significant=True)
NO_ASTHMA = Result("asthma", direction=Direction.NONE, significant=False)


def verdicts(text: str, *results: Result) -> set[str]:
    """The verdicts on direction and significance."""
    told = bases(text, *results, language="sv")
    return {one.verdict.value for one in told if one.name in {"direction", "significance"}}


@pytest.mark.parametrize(
    ("sentence", "echo", "outcome"),
    [
        ("Detsamma gällde astma.", Echo.SAME, "asthma"),
        ("Det gäller särskilt nästäppa.", Echo.SAME, "stuffy-nose"),
        ("Så var det dock inte med astma.", Echo.DENIED, "asthma"),
        ("Men det gällde inte risken för stroke.", Echo.DENIED, "stroke"),
    ],
)
def test_hangs_on_what_stands_before(sentence: str, echo: Echo, outcome: str) -> None:
    (one,) = assertions_in(sentence, "sv")
    assert one.echo is echo
    assert one.direction is None
    assert [topic.concept.id for topic in one.topics if topic.concept] == [outcome]


@pytest.mark.parametrize(
    "sentence", ["Det gäller män som minskat i vikt.", "Det gäller kvinnor i alla åldrar.", "Stroke blev ovanligare."]
)
def test_hangs_on_nothing(sentence: str) -> None:
    assert [one for one in assertions_in(sentence, "sv") if one.echo] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Promenaderna minskade dödligheten. Detsamma gällde stroke.", {"agrees"}),
        ("Promenaderna ökade dödligheten. Detsamma gällde stroke.", {"disagrees"}),
        ("Promenaderna minskade dödligheten. Det gällde däremot inte stroke.", {"disagrees"}),
        ("Promenaderna minskade dödligheten. Så var det dock inte med astma.", {"agrees"}),
        ("Promenaderna minskade dödligheten. Detsamma gällde astma.", {"disagrees"}),
        ("Detsamma gällde stroke.", set()),
    ],
)
def test_verdicts(text: str, expected: set[str]) -> None:
    got = verdicts(text, DEATHS, STROKES, NO_ASTHMA)
    assert expected <= got or (not expected and not got)
    assert "disagrees" not in got or "disagrees" in expected
