"""CIT003: what it reports, and what it must leave alone."""

from dataclasses import replace

import pytest

from magcite.model import Citation, CitationState, Claim, Corpus, Span
from magcite.rules.link_not_in_library import RULE
from tests.builders import claim, doi_for


def citing(**what: object) -> Claim:
    return replace(claim(), citations=(Citation("https://doi.org/10.5555/b", Span(3, 28), **what),))  # type: ignore[arg-type]


def test_reports_the_target_and_says_how_to_add_it() -> None:
    (finding,) = RULE.check(citing(target=doi_for("b")), Corpus())
    assert finding.span == Span(3, 28)
    assert finding.message == "no reference describes doi:10.5555/b"
    assert finding.help is not None
    assert "magcite add 'doi:10.5555/b'" in finding.help


@pytest.mark.parametrize(
    "page_claim",
    [
        pytest.param(citing(target=doi_for("b"), key="b", state=CitationState.LINKED), id="linked"),
        pytest.param(citing(key="b"), id="a-citekey"),
        pytest.param(citing(state=CitationState.LOST), id="lost"),
    ],
)
def test_stays_silent(page_claim: Claim) -> None:
    assert list(RULE.check(page_claim, Corpus())) == []
