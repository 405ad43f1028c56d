"""ANC002: what it reports, and what it must leave alone."""

import pytest

from magcite.model import AnchorState, Span
from magcite.rules.ambiguous_claim import RULE
from tests.rules.recorded import corpus_with


def test_reports_every_place_that_may_be_it() -> None:
    corpus = corpus_with(AnchorState.AMBIGUOUS, "one", "two", spans=(Span(0, 5), Span(6, 9)))
    (finding,) = RULE.check(corpus)
    assert finding.message == "the claim may be the one in line 1 or 1 of page.md, and nothing decides which"
    assert (finding.page_value, finding.source_value, finding.source) == ("one | two", "recorded words", "the sidecar")
    assert finding.place is not None
    assert (finding.place.line, finding.place.column) == (3, 5)


def test_one_place_alone_may_be_too_little_alike() -> None:
    (finding,) = RULE.check(corpus_with(AnchorState.AMBIGUOUS, "one", spans=(Span(0, 5),)))
    assert finding.message.startswith("the claim may be the one at page.md:1")


@pytest.mark.parametrize("state", [AnchorState.SAME, AnchorState.REWORDED, AnchorState.GONE])
def test_stays_silent(state: AnchorState) -> None:
    assert list(RULE.check(corpus_with(state, "words", spans=(Span(0, 5),)))) == []
