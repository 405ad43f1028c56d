"""lost-link (CIT004): the page points the reader to a study, and the link is gone.

What it does: reports each link phrase ("Read the study here") that leads nowhere.
Why it matters: the author knew the source, and the reader cannot get to it.
Fix: Put the link back, or a [@citekey] beside the phrase.
Not its job: a claim that never pointed anywhere is uncited-claim's.
"""

from collections.abc import Iterator

from magcite.model import CitationState, Claim, Corpus
from magcite.rules.rule import ClaimRule, Finding, Severity

__all__ = ["RULE"]


def check(claim: Claim, corpus: Corpus) -> Iterator[Finding]:
    """Yield one finding per lost link phrase, in page order."""
    for citation in claim.citations:
        if citation.state is CitationState.LOST:
            phrase = citation.as_read
            yield Finding(citation.span, f"“{phrase}” leads nowhere: its link is lost", page_value=phrase)


RULE = ClaimRule("CIT004", "lost-link", Severity.WARNING, check)
