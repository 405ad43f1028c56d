"""EVD003: what it reports, and what it must leave alone."""

from dataclasses import replace

import pytest

from magcite.model import Claim, Corpus, Intent, Notice, NoticeKind
from magcite.rules.corrected_work import RULE
from tests.builders import claim, corpus, found, reference

NOTED = corpus(found("a", NoticeKind.CORRECTION))


def test_reports_the_notice_at_the_citation() -> None:
    page_claim = claim("sound", "a")
    (finding,) = RULE.check(page_claim, NOTED)
    assert finding.span == page_claim.citations[1].span
    assert finding.message == "a was corrected after it was published"
    assert finding.page_value == "[@a]"
    assert finding.source_value == "correction, doi:10.5555/notice (Crossref)"


def test_reports_a_reference_that_no_page_cites() -> None:
    assert RULE.uncited is not None
    (finding,) = RULE.uncited(reference("a"), NOTED)
    assert (finding.span, finding.page_value) == (None, "doi:10.5555/a")


def test_a_notice_of_a_kind_of_its_own_is_told_in_the_source_s_word() -> None:
    clarified = Notice(NoticeKind.OTHER, "clarification")
    known = corpus(replace(found("a"), notices=(clarified,)))
    (finding,) = RULE.check(claim("a"), known)
    assert finding.message == "a carries a notice that was published afterwards"
    assert finding.source_value == "clarification (Crossref)"
    assert RULE.uncited is not None
    assert len(list(RULE.uncited(reference("a"), known))) == 1


@pytest.mark.parametrize(
    ("page_claim", "known"),
    [
        pytest.param(claim(), NOTED, id="claim-without-citation"),
        pytest.param(claim("a"), corpus(found("a")), id="no-notice"),
        pytest.param(claim("a"), corpus(found("a", NoticeKind.CONCERN)), id="another-kind-of-notice"),
        pytest.param(claim("a"), corpus(found("a", NoticeKind.NEW_VERSION)), id="a-new-version"),
        pytest.param(claim("a"), corpus(), id="not-in-lock-is-unknown"),
        pytest.param(claim("a", intent=Intent.REFUTES), NOTED, id="refuted-by-the-page"),
    ],
)
def test_stays_silent(page_claim: Claim, known: Corpus) -> None:
    assert list(RULE.check(page_claim, known)) == []
