"""What the rules on whole pages share: what is held of a study, and the claims that rest on works of the library."""

from collections.abc import Iterator

from magcite.comparison.study import Study, study_of
from magcite.language import LANGUAGES
from magcite.model import (
    Citation,
    CitationState,
    Claim,
    ClaimKind,
    Contradiction,
    Corpus,
    Page,
    Reference,
    descriptions,
)

__all__ = ["findings", "pages_read", "resting_on", "study"]


def study(key: str, corpus: Corpus) -> Study | None:
    """Return what is held of a reference's study; None without such a reference."""
    reference = corpus.library.get(key)
    if reference is None:
        return None
    check = corpus.checks.get(key)
    another = check is not None and check.detail == Contradiction.ANOTHER_WORK  # then the lock is not about it
    answers = () if another else descriptions(corpus.found(key))
    return study_of(reference, answers)


def pages_read(corpus: Corpus) -> Iterator[Page]:
    """Yield the pages in languages that magcite reads: of the others no rule on words has anything to say."""
    return (page for page in corpus.pages if page.written_in in LANGUAGES)


def findings(page: Page) -> Iterator[Claim]:
    """Yield the findings of a page, in order."""
    return (claim for claim in page.claims if claim.kind is ClaimKind.FINDING)


def resting_on(claim: Claim, corpus: Corpus) -> Iterator[tuple[Citation, Reference | None]]:
    """Yield the citations on which a claim rests, each with its reference; None for one the library does not hold."""
    for citation in claim.citations:
        if not citation.intent.opposes:
            linked = citation.state is CitationState.LINKED and citation.key is not None
            yield citation, corpus.library.get(citation.key or "") if linked else None
