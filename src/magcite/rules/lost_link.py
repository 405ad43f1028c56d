"""lost-link (CIT004): the page points the reader to a study, and the link is gone.

What it does: reports each link phrase ("Read the study here") that leads nowhere, and each call of an entry that
    names no identifier and is no reference of the library.
Why it matters: the author knew the source, and the reader cannot get to it.
Fix: Put the link back, or a [@citekey] beside the phrase.
Not its job: a claim that never pointed anywhere is uncited-claim's.
"""

from collections.abc import Iterator

from magcite.model import Citation, CitationState, Claim, Corpus
from magcite.rules.rule import ClaimRule, Finding, Severity

__all__ = ["RULE"]

_SHOWN = 80


def check(claim: Claim, corpus: Corpus) -> Iterator[Finding]:
    """Yield one finding per lost link phrase, in page order."""
    for citation in claim.citations:
        if citation.state is CitationState.LOST:
            phrase = citation.as_read
            if citation.described is not None:
                yield _described(citation, phrase)
                continue
            yield Finding(citation.span, f"“{phrase}” leads nowhere: its link is lost", page_value=phrase)


def _described(citation: Citation, phrase: str) -> Finding:
    work = " ".join((citation.described or "").split())
    shown = work if len(work) <= _SHOWN else f"{work[:_SHOWN]}…"
    return Finding(
        citation.span,
        f"“{phrase}” calls an entry without identifier, and no reference is that work: “{shown}”",
        page_value=phrase,
        help="Run magcite add --from-page PAGE, which writes the page's list as reference files, then magcite enrich.",
    )


RULE = ClaimRule("CIT004", "lost-link", Severity.WARNING, check)
