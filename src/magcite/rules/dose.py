"""dose (EVD013): the page gives another dose than the study did.

What it does: compares the one dose in a claim with the dose or exposure in the evidence of the one work it cites: the
    amount, its unit, and how often; 2 x 170 mg a day are 340 mg/day, 700 mg a week are 100 mg/day, 0.35 g are 350 mg.
Why it matters: a dose ten or a thousand times too large can harm a reader who takes it, and one too small did not do
    what the page says.
Fix: See which dose the study gives, its unit and its schedule, and correct the page, or the evidence if that is wrong.
Not its job: a claim with several doses or several works, advice, a step ("for every 100 mg"), what somebody recommends,
    units that cannot be brought together without naming the substance, or a dose inside a range that was studied.
"""

from collections.abc import Iterator

from magcite.model import Claim, Corpus
from magcite.phrases import phrase
from magcite.rules.disagreement import disagreements
from magcite.rules.rule import ClaimRule, Finding, Severity

__all__ = ["RULE"]


def check(claim: Claim, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding where the dose on the page is not the one in the evidence."""
    return disagreements(claim, corpus, "dose", phrase("dose"))


RULE = ClaimRule("EVD013", "dose", Severity.WARNING, check)
