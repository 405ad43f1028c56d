"""CIT002: what it reports, and what it must leave alone."""

from dataclasses import replace

import pytest

from magcite.model import Citation, CitationState, Claim, ClaimKind, Corpus, Library, Severity, Span
from magcite.rules.unknown_citekey import RULE
from tests.builders import claim, doi_for, reference

KNOWN = Corpus(library=Library((reference("leone2006"), reference("abbasi2012"))))


def citing(**what: object) -> Claim:
    return replace(claim(), citations=(Citation("[@x]", Span(3, 7), **what),))  # type: ignore[arg-type]


@pytest.mark.parametrize("key", ["leone2016", "Leone2006", "leon2006"])
def test_suggests_the_nearest_citekey(key: str) -> None:
    (finding,) = RULE.check(citing(key=key), KNOWN)
    assert finding.span == Span(3, 7)
    assert finding.message == f"no reference has the citekey {key}; the nearest is leone2006"
    assert finding.page_value == key
    assert finding.help is not None
    assert "[@leone2006]" in finding.help


def test_suggests_nothing_far_off() -> None:
    (finding,) = RULE.check(citing(key="zzz"), KNOWN)
    assert finding.message == "no reference has the citekey zzz"
    assert finding.help is None


@pytest.mark.parametrize(
    ("text", "key", "kind", "severity"),
    [
        ("@karinoberg", "karinoberg", ClaimKind.COMMENTARY, Severity.INFO),
        ("@karinoberg", "karinoberg", ClaimKind.ADVICE, Severity.INFO),
        ("@karinoberg", "karinoberg", ClaimKind.FINDING, None),
        ("[@karinoberg]", "karinoberg", ClaimKind.COMMENTARY, None),
        ("@leone2016", "leone2016", ClaimKind.COMMENTARY, None),
    ],
)
def test_a_bare_name_in_a_comment_may_be_an_account(
    text: str, key: str, kind: ClaimKind, severity: Severity | None
) -> None:
    page_claim = replace(claim(kind=kind), citations=(Citation(text, Span(3, 7), key=key),))
    (finding,) = RULE.check(page_claim, KNOWN)
    assert finding.severity is severity


@pytest.mark.parametrize(
    "page_claim",
    [
        pytest.param(citing(key="leone2006", state=CitationState.LINKED), id="linked"),
        pytest.param(citing(target=doi_for("b")), id="an-identifier"),
        pytest.param(citing(state=CitationState.LOST), id="lost"),
        pytest.param(citing(key="doi:10.12"), id="an-identifier-gone-wrong"),
    ],
)
def test_stays_silent(page_claim: Claim) -> None:
    assert list(RULE.check(page_claim, KNOWN)) == []
