"""How a claim stands in a word: nothing looks well that rests on what does not."""

from dataclasses import replace

import pytest

from magcite.model import CitationState, ClaimVerdict, Diagnostic, Entry, Item, NoticeKind, Severity, Verdict
from magcite.renderers.report_claims import NOT_COMPARED, NOT_OWED, OWED, Cited, ReportedClaim
from tests.builders import claim, found, page

RETRACTED = found("a", NoticeKind.RETRACTION).notices


def reported(
    verdict: Verdict | None = None,
    outcome: str = "verified",
    severity: Severity | None = None,
    state: str = "linked",
    *,
    retracted: bool = False,
) -> ReportedClaim:
    made = claim("a")
    entry = Entry("a", Item(), (), notices=RETRACTED if retracted else ())
    said = ClaimVerdict("page.md", made.id, "a", verdict) if verdict else None
    linked = replace(made.citations[0], state=CitationState.LINKED)
    cited = (Cited(linked, entry, said, None, outcome),) if state == "linked" else ()
    diagnostics = (Diagnostic("X001", "x", severity, "m", "page.md", 1, 1),) if severity else ()
    return ReportedClaim(1, "claim-c1", page(made), made, 1, state, cited, diagnostics)


@pytest.mark.parametrize(
    ("one", "tone"),
    [
        (reported(Verdict.AGREES), "good"),
        (reported(Verdict.AGREES, "not-checked"), "good"),
        (reported(Verdict.AGREES, "contradicted"), "warn"),
        (reported(Verdict.AGREES, "not-found"), "warn"),
        (reported(Verdict.AGREES, retracted=True), "warn"),
        (reported(Verdict.AGREES, severity=Severity.WARNING), "warn"),
        (reported(Verdict.AGREES, severity=Severity.ERROR), "bad"),
        (reported(Verdict.AGREES, severity=Severity.INFO), "good"),
        (reported(Verdict.DISAGREES), "bad"),
        (reported(Verdict.NOT_STATED), "open"),
        (reported(Verdict.NOT_CHECKABLE), "open"),
        (reported(), "open"),
        (reported(state=OWED), "open"),
        (reported(state="lost"), "warn"),
        (reported(state=NOT_OWED), "plain"),
    ],
)
def test_the_tone(one: ReportedClaim, tone: str) -> None:
    assert one.tone == tone


def test_one_that_disagrees_decides_and_one_that_agrees_goes_before_what_is_open() -> None:
    agrees, disagrees, silent = (
        reported(one).cited[0] for one in (Verdict.AGREES, Verdict.DISAGREES, Verdict.NOT_STATED)
    )
    base = reported()
    assert base.verdict == NOT_COMPARED
    assert replace(base, cited=(agrees, disagrees, silent)).verdict == "disagrees"
    assert replace(base, cited=(silent, agrees)).verdict == "agrees"


def test_what_owes_nothing_and_drew_no_remark_has_no_card() -> None:
    assert not reported(state=NOT_OWED).has_card
    assert reported(state=NOT_OWED, severity=Severity.INFO).has_card
    assert reported(state=OWED).has_card


def test_sources_are_told_by_outcome_where_there_is_one() -> None:
    assert reported(outcome="verified").sources == ("verified",)
    assert reported(state=OWED).sources == (OWED,)
