"""uncited-claim (CIT001): a claim has no source a reader could go to.

What it does: asks for a source for each finding (a warning) and each statement of background (information) that
    carries no citation at all.
Why it matters: a reader can follow a claim no further than its source.
Fix: Cite the work it rests on, as [@citekey] or a link, or mark the text as the author's own view if it is one.
Not its job: a link phrase whose target is gone is a citation, and lost-link's; advice and commentary owe no source,
    and on a page in a language that is not read here nobody can tell which is which.
"""

from collections.abc import Iterator

from magcite.model import Claim, ClaimKind, Corpus
from magcite.phrases import phrase
from magcite.rules.rule import ClaimRule, Finding, Severity

__all__ = ["RULE"]

_WORDS = 8


def check(claim: Claim, corpus: Corpus) -> Iterator[Finding]:
    """Yield at most one finding, at the claim."""
    if claim.kind.owes_source and not claim.citations:
        severity = None if claim.kind is ClaimKind.FINDING else Severity.INFO
        yield Finding(
            claim.span,
            phrase("a source would help the reader of “{opening}”", opening=_opening(claim)),
            severity=severity,
        )


def _opening(claim: Claim) -> str:
    words = claim.text.split()
    return " ".join(words[:_WORDS]).rstrip(".,;:") + (" …" if len(words) > _WORDS else "")


RULE = ClaimRule("CIT001", "uncited-claim", Severity.WARNING, check, of_words=True)
