"""Findings made into diagnostics: code, severity, place and fix, and whether the author silenced them."""

from dataclasses import dataclass, replace

from magcite.model import Diagnostic, Page, Place, Span
from magcite.rules import Finding, Rule

__all__ = ["Placed", "place_on_page", "place_on_reference"]


@dataclass(frozen=True, slots=True)
class Placed:
    """A diagnostic, and whether the page's author asked not to hear of it."""

    diagnostic: Diagnostic
    suppressed: bool = False


def place_on_page(rule: Rule, finding: Finding, page: Page, claim: str | None, fix: str) -> Placed:
    """Place a finding at its span on a page."""
    span = finding.span or Span(0, 0)
    line, column = page.lines.position(span.start)
    diagnostic = replace(_diagnostic(rule, finding, fix), path=page.path, line=line, column=column)
    return Placed(replace(diagnostic, claim=finding.claim or claim), _is_suppressed(rule, span, page))


def place_on_reference(rule: Rule, finding: Finding, place: Place, citekey: str | None, fix: str) -> Placed:
    """Place a finding in a reference file, at the line of its field where that is known."""
    line = place.fields.get(finding.field or "", place.line)
    diagnostic = replace(_diagnostic(rule, finding, fix), path=place.path, line=line, column=place.column, span=None)
    return Placed(replace(diagnostic, citekey=finding.citekey or citekey))


def _diagnostic(rule: Rule, finding: Finding, fix: str) -> Diagnostic:
    return Diagnostic(
        code=rule.code,
        name=rule.name,
        severity=finding.severity or rule.severity,
        message=finding.message,
        path="",
        line=1,
        column=1,
        span=finding.span,
        claim=finding.claim,
        citekey=finding.citekey,
        page_value=finding.page_value,
        source_value=finding.source_value,
        source=finding.source,
        help=finding.help or fix,
    )


def _is_suppressed(rule: Rule, span: Span, page: Page) -> bool:
    """Whether a comment with a reason silences the rule here; one without a reason silences nothing."""
    return any(
        suppression.reason
        and suppression.span.start <= span.start < suppression.span.end
        and {rule.code.casefold(), rule.name} & {code.strip().casefold() for code in suppression.codes}
        for suppression in page.suppressions
    )
