"""CIT004: what it reports, and what it must leave alone."""

from dataclasses import replace

import pytest

from magcite.model import Citation, CitationState, Corpus, Outcome, ReferenceCheck, Span
from magcite.rules.lost_link import RULE
from tests.builders import claim


def test_reports_the_phrase() -> None:
    lost = Citation("Se studien om\n  sömn", Span(9, 28), state=CitationState.LOST)
    (finding,) = RULE.check(replace(claim(), citations=(lost,)), Corpus())
    assert finding.span == Span(9, 28)
    assert finding.message == "“Se studien om sömn” leads nowhere: its link is lost"
    assert finding.page_value == "Se studien om sömn"


def test_stays_silent_when_the_citation_leads_somewhere() -> None:
    assert list(RULE.check(claim("a"), Corpus())) == []


def _call(key: str | None, span: Span) -> Citation:
    return Citation("[1]", span, key=key, state=CitationState.LOST, described="Leaf A. Tea. J Tea. 2010;1:2.")


@pytest.mark.parametrize(
    ("key", "span", "outcome", "reported"),
    [
        pytest.param(None, Span(5, 8), Outcome.VERIFIED, True, id="no-entry-of-the-page"),
        pytest.param("leaf2010", Span(5, 8), Outcome.NOT_CHECKED, True, id="nobody-was-asked"),
        pytest.param("leaf2010", Span(5, 8), Outcome.VERIFIED, False, id="asked-about"),
        pytest.param("leaf2010", Span(900, 930), Outcome.NOT_CHECKED, False, id="in-the-list-of-its-section"),
    ],
)
def test_an_entry_with_an_outcome_speaks_for_itself(
    key: str | None, span: Span, outcome: Outcome, reported: bool
) -> None:
    corpus = Corpus(checks={"leaf2010": ReferenceCheck("leaf2010", outcome)})
    called = replace(claim(), span=Span(0, 20), citations=(_call(key, span),))
    assert bool(list(RULE.check(called, corpus))) is reported
