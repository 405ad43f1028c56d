"""significance (EVD018): the page states an effect that the study could not tell from none.

What it does: reports an effect told as a fact where the interval of the result holds no effect, or the evidence says
    that it was not significant.
Why it matters: such a result is what chance alone may give; told as a finding it claims more than the study did.
Fix: Say that no sure difference was seen, or tell it as a possibility; or mend the evidence if that is wrong.
Not its job: effects told with care ("may", "tended to"), and results whose interval or significance is not stated.
"""

from collections.abc import Iterator

from magcite.model import Claim, Corpus
from magcite.phrases import phrase
from magcite.rules.disagreement import disagreements
from magcite.rules.rule import ClaimRule, Finding, Severity

__all__ = ["RULE"]


def check(claim: Claim, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each effect that was not significant."""
    return disagreements(claim, corpus, "significance", phrase("significance"))


RULE = ClaimRule("EVD018", "significance", Severity.WARNING, check)
