"""lost-link (CIT004): the page points the reader to a study, and the link is gone.

What it does: reports each link phrase ("Read the study here") that leads nowhere, and each call of an entry that
    names no identifier and is no reference of the library.
Why it matters: the author knew the source, and the reader cannot get to it.
Fix: Put the link back, or a [@citekey] beside the phrase.
Not its job: a claim that never pointed anywhere is uncited-claim's; an entry of the page's own list that was asked
    about has an outcome of its own.
"""

from collections.abc import Iterator

from magcite.model import Citation, CitationState, Claim, Corpus, Outcome
from magcite.phrases import phrase
from magcite.rules.rule import ClaimRule, Finding, Severity

__all__ = ["RULE"]

_SHOWN = 80


def check(claim: Claim, corpus: Corpus) -> Iterator[Finding]:
    """Yield one finding per lost link phrase, in page order."""
    for citation in claim.citations:
        if citation.state is CitationState.LOST:
            words = citation.as_read
            if citation.described is not None:
                if not _speaks_for_itself(citation, claim, corpus):
                    yield _described(citation, words)
                continue
            yield Finding(
                citation.span, phrase("“{words}” leads nowhere: its link is lost", words=words), page_value=words
            )


def _speaks_for_itself(citation: Citation, claim: Claim, corpus: Corpus) -> bool:
    """Whether the entry that is cited is told about as a reference: `check` gives such a citation its citekey.

    So is one that was asked about, and one that no mark in the text calls: it stands in the list that closes a section.
    """
    stands = corpus.checks.get(citation.key) if citation.key is not None else None
    if stands is None:
        return False
    called = claim.span.start <= citation.span.start < claim.span.end
    return stands.outcome is not Outcome.NOT_CHECKED or not called


def _described(citation: Citation, words: str) -> Finding:
    work = " ".join((citation.described or "").split())
    shown = work if len(work) <= _SHOWN else f"{work[:_SHOWN]}…"
    return Finding(
        citation.span,
        phrase(
            "“{words}” calls an entry without identifier, and no reference is that work: “{work}”",
            words=words,
            work=shown,
        ),
        page_value=words,
        help=phrase(
            "Run magcite enrich PAGE, which asks about the entries of its list, or magcite add --from-page PAGE, "
            "which writes them as reference files."
        ),
    )


RULE = ClaimRule("CIT004", "lost-link", Severity.WARNING, check)
