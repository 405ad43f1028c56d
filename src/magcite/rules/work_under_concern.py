"""work-under-concern (EVD002): a claim rests on a work whose publisher has doubts about it.

What it does: reports each citation whose locked work carries an expression of concern, and each such reference
    that no page cites.
Why it matters: the publisher warns readers while the work is investigated; it may be retracted.
Fix: Read the notice, and tell the reader of the concern or cite another work until it is settled.
Not its job: a retraction is reported by retracted-work, a correction by corrected-work.
"""

from collections.abc import Iterator

from magcite.model import Claim, Corpus, NoticeKind, Reference
from magcite.phrases import Phrase, phrase
from magcite.rules.notices import at_citations, at_reference
from magcite.rules.rule import ClaimRule, Finding, Severity

__all__ = ["RULE"]


def _told(key: str) -> Phrase:
    return phrase("{key} is under an expression of concern", key=key)


_KINDS = frozenset({NoticeKind.CONCERN})


def check(claim: Claim, corpus: Corpus) -> Iterator[Finding]:
    """Yield one finding per citation and expression of concern, in page order."""
    yield from at_citations(claim, corpus, _KINDS, _told)


def check_uncited(reference: Reference, corpus: Corpus) -> Iterator[Finding]:
    """Yield one finding per expression of concern."""
    yield from at_reference(reference, corpus, _KINDS, _told)


RULE = ClaimRule("EVD002", "work-under-concern", Severity.WARNING, check, check_uncited)
