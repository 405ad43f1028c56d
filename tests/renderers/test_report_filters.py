"""Filters: every value that occurs can be chosen, and the marks of claims say which they have."""

from dataclasses import replace

from magcite.model import CitationState, ClaimVerdict, Diagnostic, Severity, Verdict
from magcite.renderers.report_claims import NOT_COMPARED, OWED, Cited, ReportedClaim
from magcite.renderers.report_filters import filters_for
from tests.builders import claim, page

HOSTILE = 'x"] } body { display: none } </style><script>'


def reported(number: int, *codes: str, verdict: Verdict | None = None) -> ReportedClaim:
    made = claim("a")
    said = ClaimVerdict("page.md", made.id, "a", verdict) if verdict else None
    cited = tuple(
        Cited(replace(one, state=CitationState.LINKED), None, said, None, "verified") for one in made.citations
    )
    found = tuple(Diagnostic(code, "some-rule", Severity.WARNING, "m", "page.md", 1, 1) for code in codes)
    return ReportedClaim(number, f"claim-{number}", page(made), made, 1, "linked", cited, found)


def test_every_value_has_a_choice_that_counts_its_claims() -> None:
    claims = [reported(1, "EVD001", verdict=Verdict.AGREES), reported(2, "EVD001", "CIT001"), reported(3)]
    filters, marked, css = filters_for(claims)
    told = {one.name: {choice.name: choice.count for choice in one.choices} for one in filters}
    assert told == {
        "verdict": {"agrees": 1, NOT_COMPARED: 2},
        "rules": {"EVD001 some-rule": 2, "CIT001 some-rule": 1},
    }
    for one in filters:
        for choice in one.choices:
            assert sum(choice.mark in claim.marks for claim in marked) == choice.count
            assert f"#by-{choice.mark}:checked" in css


def test_what_all_claims_share_leaves_no_choice() -> None:
    filters, _, _ = filters_for([reported(1), reported(2)])
    assert filters == ()
    assert filters_for([])[0] == ()


def test_what_is_worst_comes_first() -> None:
    claims = [reported(1, verdict=Verdict.AGREES), reported(2, verdict=Verdict.DISAGREES), reported(3)]
    (filter_,) = filters_for(claims)[0]
    assert [one.name for one in filter_.choices] == ["disagrees", "agrees", NOT_COMPARED]


def test_no_word_of_a_page_comes_into_the_style_sheet() -> None:
    claims = [replace(reported(1, HOSTILE), state=HOSTILE, cited=()), replace(reported(2), state=OWED, cited=())]
    _, marked, css = filters_for(claims)
    assert "display: none }" not in css.replace("display: none; }", "")
    assert "script" not in css
    assert all(mark.isalnum() for one in marked for mark in one.marks)
