"""What the lock says was published about a cited work afterwards: the ground the notice rules share."""

from collections.abc import Iterator

from magcite.model import Claim, Contradiction, Corpus, Date, Notice, NoticeKind, Reference
from magcite.rules.rule import Finding

__all__ = ["at_citations", "at_reference"]

_UNDONE_BY_REINSTATEMENT = {NoticeKind.RETRACTION, NoticeKind.WITHDRAWAL, NoticeKind.CONCERN}


def at_citations(claim: Claim, corpus: Corpus, kinds: frozenset[NoticeKind], words: str) -> Iterator[Finding]:
    """Yield one finding per citation and notice, in page order; a page may oppose such a work as it likes.

    `words` say what happened, after the citekey ("was retracted").
    """
    for citation in claim.citations:
        if citation.intent.opposes:
            continue
        for notice in _standing(corpus, citation.key, kinds):
            yield Finding(
                citation.span,
                f"{citation.key} {words}",
                page_value=citation.text,
                source_value=notice.label,
                source=notice.source.label,
                citekey=citation.key,
            )


def at_reference(reference: Reference, corpus: Corpus, kinds: frozenset[NoticeKind], words: str) -> Iterator[Finding]:
    """Yield one finding per notice on a reference that no page cites."""
    for notice in _standing(corpus, reference.citekey, kinds):
        named = reference.item.identifiers[0].prefixed if reference.item.identifiers else reference.citekey
        yield Finding(
            None,
            f"{reference.citekey} {words}",
            page_value=named,
            source_value=notice.label,
            source=notice.source.label,
            field="DOI",
        )


def _standing(corpus: Corpus, citekey: str | None, kinds: frozenset[NoticeKind]) -> tuple[Notice, ...]:
    """Return the notices of these kinds on a reference's work, in the sources' order.

    Left out: a notice a second source repeats, one that a reinstatement undid, and all that is known of a work
    the reference does not mean (another-work reports it). () also when nothing is known.
    """
    check = corpus.checks.get(citekey) if citekey else None
    if check is not None and check.detail is Contradiction.ANOTHER_WORK:
        return ()
    everything = [
        notice for answer in corpus.found(citekey) if answer.on_asked is not False for notice in answer.notices
    ]
    reinstated = [notice for notice in everything if notice.kind is NoticeKind.REINSTATEMENT]
    kept: list[Notice] = []
    for notice in everything:
        if notice.kind in kinds and not _undone(notice, reinstated) and not _repeated(notice, kept):
            kept.append(notice)
    return tuple(kept)


def _undone(notice: Notice, reinstated: list[Notice]) -> bool:
    """Whether the work was reinstated, unless both dates are known and the reinstatement came first."""
    if notice.kind not in _UNDONE_BY_REINSTATEMENT:
        return False
    return any(not _before(other.date, notice.date) for other in reinstated)


def _before(first: Date | None, second: Date | None) -> bool:
    if first is None or second is None or first.year is None or second.year is None:
        return False
    return (first.year, first.month or 12, first.day or 31) < (second.year, second.month or 1, second.day or 1)


def _repeated(notice: Notice, kept: list[Notice]) -> bool:
    """Whether another source said this already: with the same notice DOI, or without one to tell them apart by."""
    return any(
        notice.doi == other.doi
        if notice.doi and other.doi
        else notice.kind is other.kind and notice.source is not other.source
        for other in kept
    )
