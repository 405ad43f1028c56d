"""age-group (EVD015): the page gives another age than the people studied had.

What it does: compares the one age or range of ages in a claim with the one in the evidence of the one work
    it cites.
Why it matters: what holds for people of one age need not hold for those of another.
Fix: See how old those were who took part, and correct the page, or the evidence of the reference if that is wrong.
Not its job: a claim with several ages or several works, an age inside the range that was studied, a mean beside a
    range, and age groups in words ("children").
"""

from collections.abc import Iterator

from magcite.model import Claim, Corpus
from magcite.phrases import phrase
from magcite.rules.disagreement import disagreements
from magcite.rules.rule import ClaimRule, Finding, Severity

__all__ = ["RULE"]


def check(claim: Claim, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding where the age on the page is not the one in the evidence."""
    return disagreements(claim, corpus, "age", phrase("age"))


RULE = ClaimRule("EVD015", "age-group", Severity.WARNING, check)
