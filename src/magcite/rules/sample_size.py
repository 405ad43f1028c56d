"""sample-size (EVD010): the page counts other people than the study did.

What it does: compares the one number of people, animals or samples in a claim with the number in the evidence of the
    one work it cites.
Why it matters: a reader who looks up the study meets another study, or a claim that was copied wrong.
Fix: See which number the study gives, and correct the page, or the evidence of the reference if that is wrong; if the
    page counts those who were analysed, and not all who began, say so on it.
Not its job: a claim with several numbers or several works, a number that fits when rounded or hedged, or one that the
    evidence counts as a group; where nothing can be compared the verdict says so.
"""

from collections.abc import Iterator

from magcite.model import Claim, Corpus, Role
from magcite.phrases import phrase
from magcite.rules.disagreement import disagreements
from magcite.rules.rule import ClaimRule, Finding, Severity

__all__ = ["RULE"]


def check(claim: Claim, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding where the sample on the page is not the one in the evidence."""
    return disagreements(claim, corpus, Role.SAMPLE, phrase("sample"))


RULE = ClaimRule("EVD010", "sample-size", Severity.WARNING, check)
