"""outcome (EVD019): the page speaks of another outcome than the study counted.

What it does: reports deaths told as cases of a disease, or cases told as deaths, and a disease told where only a
    measure of it was taken, such as blood pressure for strokes. It also reads the heading right above the claim.
Why it matters: to die less often of a disease is not to get it less often, and a better blood sample is not a longer
    life.
Fix: Name what the study counted, in the claim and in the heading; or complete the results in the evidence.
Not its job: outcomes that are only narrower or broader than the one counted, and those that the vocabulary does not
    hold.
"""

from collections.abc import Iterator
from dataclasses import replace

from magcite.model import Claim, Corpus
from magcite.phrases import Phrase, phrase
from magcite.rules.disagreement import disagreements
from magcite.rules.rule import ClaimRule, Finding, Severity

__all__ = ["RULE"]


def check(claim: Claim, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each outcome of a claim, or of the heading above it, that the work did not count."""
    heading = claim.section[-1] if claim.section else None
    for finding in disagreements(claim, corpus, "outcome", phrase("outcome")):
        in_heading = heading is not None and finding.page_value == heading and finding.span == claim.span
        yield replace(finding, message=_of_heading(finding.message)) if in_heading else finding


def _of_heading(message: str) -> str:
    if not isinstance(message, Phrase):
        return message
    values = message.values
    return (
        phrase("{what}: the heading above says “{page}”, but {key} gives {held}, according to {origin}", **values)
        if "origin" in values
        else phrase("{what}: the heading above says “{page}”, but {key} gives {held}", **values)
    )


RULE = ClaimRule("EVD019", "outcome", Severity.WARNING, check)
