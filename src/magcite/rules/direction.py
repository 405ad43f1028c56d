"""direction (EVD017): the page says that an outcome went another way than it did.

What it does: compares which way the page says an outcome went with what the cited work found: lower for higher, an
    effect where there was no difference, no effect where there was a sure one.
Why it matters: a reader is told the opposite of what the study found.
Fix: Turn the sentence round, or the evidence of the reference if that is wrong; look at which end of the exposure the
    study compares, since a risk with little is a protection with much.
Not its job: an effect that the study saw and could not tell from none; the rule significance looks at that. Where the
    words leave the exposure or the outcome open, nothing is said.
"""

from collections.abc import Iterator

from magcite.model import Claim, Corpus
from magcite.phrases import phrase
from magcite.rules.disagreement import disagreements
from magcite.rules.rule import ClaimRule, Finding, Severity

__all__ = ["RULE"]


def check(claim: Claim, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each outcome that went another way."""
    return disagreements(claim, corpus, "direction", phrase("direction"))


RULE = ClaimRule("EVD017", "direction", Severity.WARNING, check)
