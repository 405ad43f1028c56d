"""design-named (EVD023): the page says the study was made in another way than it was.

What it does: compares the words for a design in a claim ("randomised", «dubbelblind», "meta-analysis", «kohortstudie»)
    with the design in the evidence of the works it cites. Where a claim names none, a short heading does.
Why it matters: how a study was made is how much it can show, and a reader trusts a trial more than a survey.
Fix: Name the design as the evidence has it, or correct the evidence of the reference if that is wrong.
Not its job: «studie» and "study", a word that fits one of several works cited, the designs of what a review put
    together, and studies the page only wishes for.
"""

from collections.abc import Iterator

from magcite.model import Claim, Corpus, Verdict
from magcite.phrases import phrase
from magcite.rules.disagreement import message_of
from magcite.rules.rule import ClaimRule, Finding, Severity

__all__ = ["RULE"]


def check(claim: Claim, corpus: Corpus) -> Iterator[Finding]:
    """Yield one finding per work whose design is not the one the claim names."""
    for verdict in corpus.verdicts.get(claim, ()):
        for basis in verdict.basis:
            if basis.name == "design" and basis.verdict is Verdict.DISAGREES:
                yield Finding(
                    basis.span,
                    message_of(phrase("design"), verdict.citekey, basis),
                    page_value=basis.page_value,
                    source_value=basis.source_value,
                    source=basis.origin,
                    citekey=verdict.citekey,
                )


RULE = ClaimRule("EVD023", "design-named", Severity.WARNING, check)
