"""effect-size (EVD016): the page gives an effect another size than the study did.

What it does: compares each relative change, ratio or difference that a claim gives for an outcome with the result of
    the cited work on the same outcome, as people turn and round such figures: 34 % lower is a hazard ratio of 0.66,
    half the risk is 0.45 to 0.55.
Why it matters: the size of an effect is what readers act on; a figure off by a factor makes a small help a cure.
Fix: Put the study's figure, and say whether it is relative or in percentage points; or mend the evidence if that is
    wrong.
Not its job: a figure whose outcome is not plain, one for a narrower or broader outcome, and which way the effect went;
    the rule direction looks at that.
"""

from collections.abc import Iterator

from magcite.model import Claim, Corpus
from magcite.phrases import phrase
from magcite.rules.disagreement import disagreements
from magcite.rules.rule import ClaimRule, Finding, Severity

__all__ = ["RULE"]


def check(claim: Claim, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each effect that the evidence gives another size."""
    return disagreements(claim, corpus, "effect-size", phrase("effect size"))


RULE = ClaimRule("EVD016", "effect-size", Severity.WARNING, check)
