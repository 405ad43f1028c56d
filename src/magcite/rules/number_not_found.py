"""number-not-found (EVD028): a number on the page stands nowhere in what is held of its source.

What it does: names a count, age, dose, time, share or effect in a claim that neither the evidence of the one work it
    cites, nor what was derived from its abstract, holds anywhere, where enough is held for that to say something.
Why it matters: the number may stand in the full text, or belong to another source, or to none.
Fix: See whether the work gives the number; add it to the evidence of the reference, or cite the work that gives it.
Not its job: an accusation: it is information. A number that another comparison speaks about is left to that one.
"""

from collections.abc import Iterator

from magcite.model import Basis, Claim, Corpus, Verdict
from magcite.phrases import phrase
from magcite.rules.rule import ClaimRule, Finding, Severity

__all__ = ["RULE"]

_SPEAKS = frozenset({Verdict.AGREES, Verdict.DISAGREES})


def check(claim: Claim, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each number that is found nowhere, and that no other comparison speaks about."""
    for verdict in corpus.verdicts.get(claim, ()):
        for basis in verdict.basis:
            if basis.name == "number" and not any(_speaks(one, basis) for one in verdict.basis):
                yield Finding(
                    basis.span,
                    phrase(
                        "“{page}” stands nowhere in what is held of {key}", page=basis.page_value, key=verdict.citekey
                    ),
                    page_value=basis.page_value,
                    source=basis.origin,
                    citekey=verdict.citekey,
                )


def _speaks(basis: Basis, about: Basis) -> bool:
    touches = basis.span.meets(about.span)
    return touches and basis.verdict in _SPEAKS


RULE = ClaimRule("EVD028", "number-not-found", Severity.INFO, check)
