"""EVD010, EVD011, EVD013 to EVD015: the quantity on the page against the one in the evidence."""

from dataclasses import replace

import pytest

from magcite.model import Basis, Claim, ClaimVerdict, Corpus, Role, Span, Verdict
from magcite.rules import age_group, dose, duration, sample_size, study_count
from magcite.rules.rule import ClaimRule
from tests.builders import claim


def corpus(page_claim: Claim, role: Role, verdict: Verdict) -> Corpus:
    basis = Basis(role, verdict, "51 patients", "52", "evidence in references/a.md", Span(3, 14))
    return Corpus(verdicts={page_claim: (ClaimVerdict("page.md", page_claim.id, "a", verdict, (basis,)),)})


RULES = [
    (sample_size.RULE, Role.SAMPLE, "sample"),
    (study_count.RULE, Role.STUDIES, "number of studies"),
    (dose.RULE, Role.DOSE, "dose"),
    (duration.RULE, Role.DURATION, "duration"),
    (age_group.RULE, Role.AGE, "age"),
]


@pytest.mark.parametrize(("rule", "role", "words"), RULES)
def test_reports_both_values_at_the_number(rule: ClaimRule, role: Role, words: str) -> None:
    (finding,) = rule.check(claim("a"), corpus(claim("a"), role, Verdict.DISAGREES))
    assert finding.span == Span(3, 14)
    assert finding.message == f"{words}: the page says “51 patients”, but a gives 52"
    assert (finding.page_value, finding.source_value, finding.citekey) == ("51 patients", "52", "a")
    assert finding.source == "evidence in references/a.md"


@pytest.mark.parametrize(("rule", "role", "_"), RULES)
def test_stays_silent(rule: ClaimRule, role: Role, _: str) -> None:
    for verdict in (Verdict.AGREES, Verdict.NOT_STATED):
        assert list(rule.check(claim("a"), corpus(claim("a"), role, verdict))) == []
    assert list(rule.check(claim("a"), corpus(claim("a"), Role.EVENTS, Verdict.DISAGREES))) == []
    assert list(rule.check(replace(claim("a"), id="other"), corpus(claim("a"), role, Verdict.DISAGREES))) == []
    assert list(rule.check(claim("a"), Corpus())) == []
