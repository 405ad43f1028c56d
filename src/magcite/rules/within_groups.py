"""within-groups (EVD020): the page tells a change in one group as an effect of the treatment.

What it does: reports an effect for which the study saw only a change in those who were treated, from before to after,
    and no difference from the others.
Why it matters: people get better by themselves, and from hope; only the difference from those untreated shows what the
    treatment did.
Fix: Say that the change was seen within the group, or give the difference between the groups.
Not its job: a claim that itself says before and after, and results whose evidence does not say that they are of one
    group.
"""

from collections.abc import Iterator

from magcite.model import Claim, Corpus
from magcite.phrases import phrase
from magcite.rules.disagreement import disagreements
from magcite.rules.rule import ClaimRule, Finding, Severity

__all__ = ["RULE"]


def check(claim: Claim, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each effect that was seen in one group alone."""
    return disagreements(claim, corpus, "within-groups", phrase("effect within one group"))


RULE = ClaimRule("EVD020", "within-groups", Severity.WARNING, check)
