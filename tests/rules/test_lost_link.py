"""CIT004: what it reports, and what it must leave alone."""

from dataclasses import replace

from magcite.model import Citation, CitationState, Corpus, Span
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
