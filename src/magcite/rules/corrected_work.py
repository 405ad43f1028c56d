"""corrected-work (EVD003): a claim rests on a work that was corrected afterwards.

What it does: reports each citation whose locked work carries a correction, an erratum or a notice of a kind of its
    own, and each such reference that no page cites.
Why it matters: the figure the claim repeats may be the one that was corrected.
Fix: Read the correction, and see whether the claim still says what the work now says.
Not its job: a retraction is reported by retracted-work, an expression of concern by work-under-concern.
"""

from collections.abc import Iterator

from magcite.model import Claim, Corpus, NoticeKind, Reference
from magcite.phrases import Phrase, phrase
from magcite.rules.notices import at_citations, at_reference
from magcite.rules.rule import ClaimRule, Finding, Severity

__all__ = ["RULE"]


def _corrected(key: str) -> Phrase:
    return phrase("{key} was corrected after it was published", key=key)


def _other(key: str) -> Phrase:
    return phrase("{key} carries a notice that was published afterwards", key=key)


_WORDS = ((NoticeKind.CORRECTION, _corrected), (NoticeKind.OTHER, _other))


def check(claim: Claim, corpus: Corpus) -> Iterator[Finding]:
    """Yield one finding per citation and notice, corrections first, each in page order."""
    for kind, words in _WORDS:
        yield from at_citations(claim, corpus, frozenset({kind}), words)


def check_uncited(reference: Reference, corpus: Corpus) -> Iterator[Finding]:
    """Yield one finding per notice, corrections first."""
    for kind, words in _WORDS:
        yield from at_reference(reference, corpus, frozenset({kind}), words)


RULE = ClaimRule("EVD003", "corrected-work", Severity.INFO, check, check_uncited)
