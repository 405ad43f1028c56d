"""population (EVD021): the page speaks of others than those who were studied.

What it does: compares whom a claim speaks of with whom or what the cited study studied: animals or cells against
    people, one sex against the other or both, children or old people against everybody, the sick against the well.
Why it matters: what happens in a mouse, or in men with heart disease, need not happen in the reader.
Fix: Say whom the study studied, in the claim, its heading or the same paragraph; or cite a study of those you speak of.
Not its job: a claim that also rests on a study of people, or counts as "people" the men who were studied; where it
    only leaves out that one sex was studied, this is information.
"""

from collections.abc import Iterator

from magcite.model import Claim, Corpus, Verdict
from magcite.rules.rule import ClaimRule, Finding, Severity

__all__ = ["RULE"]

_NAMES = frozenset({"species", "population"})


def check(claim: Claim, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding where a claim speaks of others than were studied, and information where it leaves them out."""
    for verdict in corpus.verdicts.get(claim, ()):
        for basis in verdict.basis:
            if basis.name not in _NAMES or basis.verdict is Verdict.AGREES or basis.source_value is None:
                continue
            wrong = basis.verdict is Verdict.DISAGREES
            told = f", according to {basis.origin}" if basis.derived else ""
            yield Finding(
                basis.span,
                f"population: {'the page speaks of' if wrong else 'it is not said for whom'} “{basis.page_value}”, "
                f"{verdict.citekey} studied {basis.source_value}{told}",
                page_value=basis.page_value,
                source_value=basis.source_value,
                source=basis.origin,
                citekey=verdict.citekey,
                severity=None if wrong else Severity.INFO,
            )


RULE = ClaimRule("EVD021", "population", Severity.WARNING, check)
