"""EVD028: information, and only where no other comparison speaks of the number."""

import pytest

from magcite.model import Basis, ClaimVerdict, Corpus, Span, Verdict
from magcite.rules.number_not_found import RULE
from magcite.rules.rule import Finding
from tests.builders import claim

UNFOUND = Basis("number", Verdict.NOT_STATED, "77 %", None, "evidence in references/a.md", Span(3, 7))


def findings(*basis: Basis) -> list[Finding]:
    verdict = ClaimVerdict("page.md", claim("a").id, "a", Verdict.NOT_STATED, basis)
    return list(RULE.check(claim("a"), Corpus(verdicts={claim("a"): (verdict,)})))


def other(verdict: Verdict, start: int = 3) -> Basis:
    return Basis("dose", verdict, "77 %", None, "evidence in references/a.md", Span(start, start + 4))


def test_reports_the_number_at_its_place() -> None:
    (finding,) = findings(UNFOUND)
    assert (finding.span, finding.page_value, finding.source_value) == (Span(3, 7), "77 %", None)
    assert finding.message == "“77 %” stands nowhere in what is held of a"
    assert finding.source == "evidence in references/a.md"


@pytest.mark.parametrize("verdict", [Verdict.AGREES, Verdict.DISAGREES])
def test_leaves_it_to_another_comparison(verdict: Verdict) -> None:
    assert findings(UNFOUND, other(verdict)) == []


def test_another_comparison_of_another_number_is_no_matter() -> None:
    assert len(findings(UNFOUND, other(Verdict.DISAGREES, 20))) == 1
    assert len(findings(UNFOUND, other(Verdict.NOT_STATED))) == 1


def test_stays_silent() -> None:
    assert findings(other(Verdict.DISAGREES)) == []
    assert list(RULE.check(claim("a"), Corpus())) == []
