"""duration (EVD014): the page gives another time than the study lasted.

What it does: compares the one duration in a claim, of treatment or follow-up, with the one in the evidence of the one
    work it cites; 24 weeks are 6 months, as people count.
Why it matters: what was seen after twelve weeks says little of twelve years, and the other way round.
Fix: See how long the study lasted, and correct the page, or the evidence of the reference if that is wrong.
Not its job: a claim with several durations or several works, minutes and hours beside weeks, or one
    time inside a range.
"""

from collections.abc import Iterator

from magcite.model import Claim, Corpus
from magcite.phrases import phrase
from magcite.rules.disagreement import disagreements
from magcite.rules.rule import ClaimRule, Finding, Severity

__all__ = ["RULE"]


def check(claim: Claim, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding where the duration on the page is not the one in the evidence."""
    return disagreements(claim, corpus, "duration", phrase("duration"))


RULE = ClaimRule("EVD014", "duration", Severity.WARNING, check)
