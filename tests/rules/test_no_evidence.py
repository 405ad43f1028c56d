"""EVD012: what it reports, and what it must leave alone."""

from dataclasses import replace

import pytest

from magcite.check import check
from magcite.model import Claim, ClaimKind, Evidence, Library, Lock, Reference, Settings
from magcite.rules.no_evidence import RULE
from tests.builders import claim, corpus, page, reference

HELD = replace(reference("b"), evidence=Evidence(n=12))


@pytest.mark.parametrize(
    ("claims", "count"),
    [
        pytest.param((claim("a"),), "1 claim that cites it", id="one"),
        pytest.param((claim("a"), claim("b", "a"), claim("b")), "2 claims that cite it", id="two"),
        pytest.param((claim("a", "a"),), "1 claim that cites it", id="cited-twice-by-one"),
    ],
)
def test_reports_a_reference_once(claims: tuple[Claim, ...], count: str) -> None:
    known = corpus(references=(reference("a"), HELD), pages=(page(*claims),))
    (finding,) = RULE.check(known)
    assert finding.message == f"no evidence is held on a: {count} cannot be compared"
    assert (finding.citekey, finding.place) == ("a", reference("a").place)


def test_claims_of_all_pages_count() -> None:
    pages = (page(claim("a"), path="a.md"), page(claim("a"), path="b.md"))
    (finding,) = RULE.check(corpus(references=(reference("a"),), pages=pages))
    assert "2 claims that cite it" in finding.message


@pytest.mark.parametrize(
    ("references", "claims"),
    [
        pytest.param((HELD,), (claim("b"),), id="evidence-held"),
        pytest.param((reference("a"),), (claim("a", kind=ClaimKind.BACKGROUND),), id="no-finding"),
        pytest.param((reference("a"),), (claim("c"),), id="another-reference"),
        pytest.param((HELD, reference("b")), (claim("b"),), id="a-namesake"),
    ],
)
def test_stays_silent(references: tuple[Reference, ...], claims: tuple[Claim, ...]) -> None:
    assert list(RULE.check(corpus(references=references, pages=(page(*claims),)))) == []


def test_without_a_page_nothing_is_said() -> None:
    assert list(RULE.check(corpus(references=(reference("a"),)))) == []


def test_it_is_said_at_the_reference_also_when_a_single_page_is_checked() -> None:
    library = Library((reference("a"), reference("c")))
    report = check((page(claim("a")),), library, Lock(), Settings(select=("no-evidence",)), whole_project=False)
    assert [(one.citekey, one.span) for one in report.diagnostics] == [("a", None)]
    assert "evidence block" in report.diagnostics[0].help
