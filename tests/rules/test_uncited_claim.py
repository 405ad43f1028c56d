"""CIT001: what it reports, and what it must leave alone."""

from dataclasses import replace

import pytest

from magcite.model import Citation, CitationState, Claim, ClaimKind, Corpus, Severity, Span
from magcite.rules.uncited_claim import RULE
from tests.builders import claim

LOST = Citation("Read the study here", Span(0, 19), state=CitationState.LOST)


def test_asks_for_the_source_of_a_finding() -> None:
    page_claim = replace(claim(), text="Women who took magnesium slept better than those who did not.")
    (finding,) = RULE.check(page_claim, Corpus())
    assert finding.span == page_claim.span
    assert finding.message == "a source would help the reader of “Women who took magnesium slept better than those …”"
    assert finding.severity is None


def test_background_is_information_only() -> None:
    (finding,) = RULE.check(claim(kind=ClaimKind.BACKGROUND), Corpus())
    assert finding.severity is Severity.INFO
    assert finding.message == "a source would help the reader of “Magnesium did something”"


@pytest.mark.parametrize(
    "page_claim",
    [
        pytest.param(claim("a"), id="cited"),
        pytest.param(claim(kind=ClaimKind.ADVICE), id="advice"),
        pytest.param(claim(kind=ClaimKind.COMMENTARY), id="commentary"),
        pytest.param(replace(claim(), citations=(LOST,)), id="lost-link"),
    ],
)
def test_stays_silent(page_claim: Claim) -> None:
    assert list(RULE.check(page_claim, Corpus())) == []
