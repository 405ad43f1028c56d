"""ANC001: what it reports, and what it must leave alone."""

import pytest

from magcite.model import AnchorState, Severity, Span
from magcite.rules.gone_claim import RULE
from tests.rules.recorded import corpus_with


def test_reports_the_entry_at_its_place() -> None:
    (finding,) = RULE.check(corpus_with(AnchorState.GONE))
    assert finding.message == "the claim of this entry stands nowhere in page.md"
    assert finding.span is None
    assert finding.place is not None
    assert (finding.place.path, finding.place.line, finding.place.column) == ("page.md.claims.yaml", 3, 5)
    assert (finding.source_value, finding.source, finding.severity) == ("recorded words", "the sidecar", None)


def test_one_that_says_so_itself_is_information() -> None:
    (finding,) = RULE.check(corpus_with(AnchorState.GONE, noted=True))
    assert finding.severity is Severity.INFO


@pytest.mark.parametrize("state", [AnchorState.SAME, AnchorState.REWORDED, AnchorState.AMBIGUOUS])
def test_stays_silent(state: AnchorState) -> None:
    assert list(RULE.check(corpus_with(state, "words", spans=(Span(0, 5),)))) == []
