"""retracted-work (EVD001): a claim rests on a work that was retracted.

What it does: reports each citation whose locked work carries a notice of retraction or withdrawal, or is registered
    under a title that begins “RETRACTED:” or “WITHDRAWN:”, and each such reference that no page cites.
Why it matters: a retracted finding is no longer evidence for the claim.
Fix: Cite another work, or withdraw the claim; if the page argues against the work, say so with [@disputes:key].
Not its job: a work missing from the lock is unknown, not sound; not-confirmed reports it.
"""

from collections.abc import Iterator

from magcite.model import Claim, Corpus, NoticeKind, Reference
from magcite.phrases import Phrase, phrase
from magcite.rules.notices import at_citations, at_reference
from magcite.rules.rule import ClaimRule, Finding, Severity

__all__ = ["RULE"]


def _told(key: str) -> Phrase:
    return phrase("{key} was retracted", key=key)


_KINDS = frozenset({NoticeKind.RETRACTION, NoticeKind.WITHDRAWAL})


def check(claim: Claim, corpus: Corpus) -> Iterator[Finding]:
    """Yield one finding per citation and retraction notice, in page order."""
    yield from at_citations(claim, corpus, _KINDS, _told)


def check_uncited(reference: Reference, corpus: Corpus) -> Iterator[Finding]:
    """Yield one finding per retraction notice."""
    yield from at_reference(reference, corpus, _KINDS, _told)


RULE = ClaimRule("EVD001", "retracted-work", Severity.ERROR, check, check_uncited)
