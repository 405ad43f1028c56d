"""study-count (EVD011): the page counts other studies than the review did.

What it does: compares the one number of studies in a claim with the number in the evidence of the one work it cites.
Why it matters: the weight of a review is the studies it puts together.
Fix: See which number the review gives, and correct the page, or the evidence of the reference if that is wrong.
Not its job: a claim with several numbers of studies or several works, or a number that fits when rounded or hedged.
"""

from collections.abc import Iterator

from magcite.model import Claim, Corpus, Role
from magcite.phrases import phrase
from magcite.rules.disagreement import disagreements
from magcite.rules.rule import ClaimRule, Finding, Severity

__all__ = ["RULE"]


def check(claim: Claim, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding where the number of studies on the page is not the one in the evidence."""
    return disagreements(claim, corpus, Role.STUDIES, phrase("number of studies"))


RULE = ClaimRule("EVD011", "study-count", Severity.WARNING, check)
