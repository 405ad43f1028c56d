"""EVD023: the design on the page against the one in the evidence."""

from magcite.model import Design, Evidence, Severity
from tests.check.evidence.worded import diagnostics, library_of

LIBRARY = library_of(a=Evidence(design=Design.COHORT))


def test_reports_both_sides_at_the_word() -> None:
    text = "In a randomised trial, coffee drinkers fared better [@a].\n"
    (one,) = diagnostics(text, LIBRARY, "EVD023")
    assert one.severity is Severity.WARNING
    assert one.message == "design: the page says “randomised”, but a gives cohort"
    assert (one.page_value, one.source_value, one.citekey) == ("randomised", "cohort", "a")
    assert one.span is not None
    assert text[one.span.start : one.span.end] == "randomised"


def test_unconfirmed_evidence_names_its_origin() -> None:
    derived = Evidence(design=Design.COHORT, derived="the abstract at PubMed, 2026-11-23")
    (one,) = diagnostics("In a randomised trial, they fared better [@a].\n", library_of(a=derived), "EVD023")
    assert "not confirmed" in one.message


def test_stays_silent() -> None:
    for text in ("In a study, they fared better [@a].\n", "In a cohort study, they fared better [@a].\n"):
        assert diagnostics(text, LIBRARY, "EVD023") == []
