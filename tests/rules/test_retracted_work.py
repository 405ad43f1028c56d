"""EVD001: what it reports, and what it must leave alone."""

from dataclasses import replace

import pytest

from magcite.identifiers import Doi
from magcite.model import Claim, Contradiction, Corpus, Date, Intent, Notice, NoticeKind, Outcome, SourceName
from magcite.rules.retracted_work import RULE
from tests.builders import claim, corpus, found, reference
from tests.rules.judged import judged

RETRACTION = Notice(NoticeKind.RETRACTION, date=Date(2015), doi=Doi.parse("10.5555/notice"))
REINSTATED = Notice(NoticeKind.REINSTATEMENT, date=Date(2016))


def noted(*notices: Notice) -> Corpus:
    return corpus(replace(found("a"), notices=notices))


def test_reports_the_retracted_work_at_its_citation() -> None:
    page_claim = claim("sound2020", "pulled2019")
    (finding,) = RULE.check(page_claim, corpus(found("sound2020"), found("pulled2019", NoticeKind.RETRACTION)))
    assert finding.span == page_claim.citations[1].span
    assert finding.message == "pulled2019 was retracted"
    assert finding.page_value == "[@pulled2019]"
    assert finding.source_value == "retraction, doi:10.5555/notice (Crossref)"
    assert (finding.source, finding.citekey) == ("Crossref", "pulled2019")


def test_a_withdrawal_is_a_retraction_too() -> None:
    (finding,) = RULE.check(claim("a"), corpus(found("a", NoticeKind.WITHDRAWAL)))
    assert finding.source_value == "withdrawal, doi:10.5555/notice (Crossref)"


def test_one_finding_per_citation() -> None:
    assert len(list(RULE.check(claim("a", "a"), noted(RETRACTION)))) == 2


def test_two_sources_of_one_notice_are_one_finding() -> None:
    again = found("a", NoticeKind.RETRACTION, source=SourceName.SNAPSHOT)
    assert len(list(RULE.check(claim("a"), corpus(found("a", NoticeKind.RETRACTION), again)))) == 1


def test_a_second_source_without_the_notice_s_doi_adds_nothing() -> None:
    bare = Notice(NoticeKind.RETRACTION, source=SourceName.SNAPSHOT)
    assert len(list(RULE.check(claim("a"), noted(RETRACTION, bare)))) == 1


def test_two_notices_are_two_findings() -> None:
    other = replace(RETRACTION, doi=Doi.parse("10.5555/other"))
    assert len(list(RULE.check(claim("a"), noted(RETRACTION, other)))) == 2


def test_retracted_again_after_reinstatement() -> None:
    earlier = replace(REINSTATED, date=Date(2014))
    assert len(list(RULE.check(claim("a"), noted(RETRACTION, earlier)))) == 1


def test_reports_a_reference_that_no_page_cites() -> None:
    assert RULE.uncited is not None
    (finding,) = RULE.uncited(reference("a"), noted(RETRACTION))
    assert finding.span is None
    assert finding.message == "a was retracted"
    assert finding.page_value == "doi:10.5555/a"
    assert finding.source_value == "retraction, doi:10.5555/notice (Crossref)"
    assert finding.field == "DOI"


@pytest.mark.parametrize(
    ("page_claim", "known"),
    [
        pytest.param(claim(), corpus(), id="claim-without-citation"),
        pytest.param(claim("a"), corpus(found("a")), id="no-notice"),
        pytest.param(claim("a"), corpus(found("a", NoticeKind.CONCERN)), id="concern-is-not-retraction"),
        pytest.param(claim("a"), corpus(), id="not-in-lock-is-unknown"),
        pytest.param(claim("a", intent=Intent.DISPUTES), noted(RETRACTION), id="disputed-by-the-page"),
        pytest.param(claim("a", intent=Intent.CRITIQUES), noted(RETRACTION), id="criticised-by-the-page"),
        pytest.param(claim("a"), noted(RETRACTION, REINSTATED), id="reinstated-later"),
        pytest.param(claim("a"), noted(RETRACTION, replace(REINSTATED, date=None)), id="reinstated-who-knows-when"),
        pytest.param(
            claim("a"),
            corpus(found("a", NoticeKind.RETRACTION, item=reference("b").item), references=(reference("a"),)),
            id="answer-about-another-doi",
        ),
        pytest.param(
            claim("a"),
            judged(noted(RETRACTION), Outcome.CONTRADICTED, Contradiction.ANOTHER_WORK),
            id="not-the-work-that-is-meant",
        ),
    ],
)
def test_stays_silent(page_claim: Claim, known: Corpus) -> None:
    assert list(RULE.check(page_claim, known)) == []
