"""Findings made into diagnostics."""

from dataclasses import replace

import pytest

from magcite.check.placing import place_on_page, place_on_reference
from magcite.model import Page, Place, Severity, Span, Suppression
from magcite.rules import Finding, load

RULE = load("retracted-work")
PAGE = Page("docs/p.md", "One.\nTwo three.\n", "en")
THREE = Span(9, 14)


def silenced(codes: set[str], reason: str | None, span: Span) -> bool:
    page = replace(PAGE, suppressions=(Suppression(frozenset(codes), reason, span),))
    return place_on_page(RULE, Finding(THREE, "m"), page, "c1", "fix").suppressed


def test_on_a_page_line_and_column_come_from_the_span() -> None:
    one = place_on_page(RULE, Finding(THREE, "m", page_value="three"), PAGE, "c1", "fix").diagnostic
    assert (one.path, one.line, one.column, one.span) == ("docs/p.md", 2, 5, THREE)
    assert (one.code, one.name, one.severity) == ("EVD001", "retracted-work", Severity.ERROR)
    assert (one.claim, one.page_value, one.help) == ("c1", "three", "fix")


def test_what_the_finding_says_itself_wins() -> None:
    finding = Finding(THREE, "m", severity=Severity.INFO, help="do this", claim="c2")
    one = place_on_page(RULE, finding, PAGE, "c1", "fix").diagnostic
    assert (one.severity, one.help, one.claim) == (Severity.INFO, "do this", "c2")


def test_a_finding_without_a_span_stands_at_the_page_s_beginning() -> None:
    one = place_on_page(RULE, Finding(None, "m"), PAGE, None, "fix").diagnostic
    assert (one.line, one.column, one.claim) == (1, 1, None)


@pytest.mark.parametrize(("field", "line"), [("DOI", 4), ("title", 2), (None, 2)])
def test_in_a_reference_the_line_is_the_field_s_where_it_is_known(field: str | None, line: int) -> None:
    place = Place("references/a.md", 2, {"DOI": 4})
    placed = place_on_reference(RULE, Finding(None, "m", field=field), place, "a", "fix")
    one = placed.diagnostic
    assert (one.path, one.line, one.column, one.citekey) == ("references/a.md", line, 1, "a")
    assert not placed.suppressed


def test_a_reason_silences_where_it_reaches_and_what_it_names() -> None:
    assert silenced({" Retracted-Work "}, "history", Span(9, 10))
    assert silenced({"CIT001", "evd001"}, "history", Span(0, 99))


def test_without_a_reason_elsewhere_or_for_another_rule_it_silences_nothing() -> None:
    assert not silenced({"EVD001"}, None, Span(0, 99))
    assert not silenced({"EVD001"}, "history", Span(0, 9))
    assert not silenced({"EVD002"}, "history", Span(0, 99))
