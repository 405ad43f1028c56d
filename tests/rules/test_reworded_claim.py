"""ANC003: what it reports, and what it must leave alone."""

import pytest

from magcite.model import AnchorState, Severity, Span
from magcite.rules.reworded_claim import RULE
from tests.rules.recorded import corpus_with


def test_a_changed_number_is_a_warning_that_names_it() -> None:
    corpus = corpus_with(AnchorState.REWORDED, "words now", spans=(Span(0, 5),), changes=("4035 became 4053",))
    (finding,) = RULE.check(corpus)
    assert finding.message == "the claim reads otherwise at page.md:1 than when its source was found: 4035 became 4053"
    assert (finding.page_value, finding.source_value) == ("words now", "recorded words")
    assert (finding.severity, finding.claim) == (Severity.WARNING, "c1")


def test_other_words_are_information() -> None:
    (finding,) = RULE.check(corpus_with(AnchorState.REWORDED, "words now", spans=(Span(0, 5),)))
    assert (finding.severity or RULE.severity) is Severity.INFO


@pytest.mark.parametrize("state", [AnchorState.SAME, AnchorState.AMBIGUOUS, AnchorState.GONE])
def test_stays_silent(state: AnchorState) -> None:
    assert list(RULE.check(corpus_with(state, "words", spans=(Span(0, 5),)))) == []
