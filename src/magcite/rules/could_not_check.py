"""could-not-check (REG002): registries were asked about a reference, and the answers settle nothing.

What it does: says so, once per reference, with what each source answered or failed to answer.
Why it matters: no answer is neither a yes nor a no.
Fix: Run magcite enrich again later; where too little is written to compare, add title, first author and year.
Not its job: a reference nobody asked about is not-confirmed's; a clear no is work-not-found's.
"""

from collections.abc import Iterator

from magcite.model import Corpus, Outcome, Reference
from magcite.phrases import phrase
from magcite.rules.rule import Finding, ReferenceRule, Severity, standing

__all__ = ["RULE"]


def check(reference: Reference, corpus: Corpus) -> Iterator[Finding]:
    """Yield at most one finding, at the reference."""
    stands = standing(reference, corpus)
    if stands is not None and stands.outcome is Outcome.COULD_NOT_CHECK:
        key = reference.citekey
        message = (
            phrase("{key} could not be checked: {reason}", key=key, reason=stands.detail)
            if stands.detail
            else phrase("{key} could not be checked", key=key)
        )
        yield Finding(None, message)


RULE = ReferenceRule("REG002", "could-not-check", Severity.INFO, check)
