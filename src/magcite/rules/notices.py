"""What the lock says was published about a cited work afterwards: the ground the notice rules share."""

import re
from collections.abc import Callable, Iterator, Sequence

from magcite.model import Claim, Contradiction, Corpus, Date, Found, Notice, NoticeKind, Reference, descriptions
from magcite.phrases import Phrase, phrase
from magcite.rules.rule import Finding

__all__ = ["at_citations", "at_reference", "is_undone", "kind_by_title"]

_MARKED = re.compile(  # what publishers put before the registered title of a work they took back
    r"(?P<bracket>\[)?(?:article )?(?P<word>retracted|withdrawn|removed|temporary removal)"
    r"(?: (?:article|chapter|paper))?"
    r"(?(bracket)\]|\s?[:‐-―-]\s)",
    re.IGNORECASE,
)
_TAKEN_BACK = {NoticeKind.RETRACTION, NoticeKind.WITHDRAWAL}
_UNDONE_BY_REINSTATEMENT = {NoticeKind.RETRACTION, NoticeKind.WITHDRAWAL, NoticeKind.CONCERN}


def at_citations(
    claim: Claim, corpus: Corpus, kinds: frozenset[NoticeKind], words: Callable[[str], Phrase]
) -> Iterator[Finding]:
    """Yield one finding per citation and notice, in page order; a page may oppose such a work as it likes.

    `words` say what happened, of a citekey ("doe2020 was retracted").
    """
    for citation in claim.citations:
        if citation.intent.opposes:
            continue
        for said, source in _standing(corpus, citation.key, kinds):
            yield Finding(
                citation.span,
                words(citation.key or ""),
                page_value=citation.as_read,
                source_value=said,
                source=source,
                citekey=citation.key,
            )


def at_reference(
    reference: Reference, corpus: Corpus, kinds: frozenset[NoticeKind], words: Callable[[str], Phrase]
) -> Iterator[Finding]:
    """Yield one finding per notice on a reference that no page cites."""
    for said, source in _standing(corpus, reference.citekey, kinds):
        named = reference.item.identifiers[0].prefixed if reference.item.identifiers else reference.citekey
        yield Finding(
            None,
            words(reference.citekey),
            page_value=named,
            source_value=said,
            source=source,
            field="DOI",
        )


def _standing(corpus: Corpus, citekey: str | None, kinds: frozenset[NoticeKind]) -> tuple[tuple[str, str], ...]:
    """Return what is said of these kinds about a reference's work, with who says it, in the sources' order.

    Left out: a notice a second source repeats, one that a reinstatement undid, and all that is known of a work
    the reference does not mean (another-work reports it). () also when nothing is known.
    """
    check = corpus.checks.get(citekey) if citekey else None
    if check is not None and check.detail is Contradiction.ANOTHER_WORK:
        return ()
    answers = list(descriptions(corpus.found(citekey)))
    if check is not None and check.identified is not None:
        answers.append(check.identified)
    everything = [notice for answer in answers for notice in answer.notices]
    reinstated = [notice for notice in everything if notice.kind is NoticeKind.REINSTATEMENT]
    kept: list[Notice] = []
    for notice in everything:
        if notice.kind in kinds and not is_undone(notice, reinstated) and not _repeated(notice, kept):
            kept.append(notice)
    told = [(notice.label, notice.source.label) for notice in kept]
    if not any(notice.kind in _TAKEN_BACK for notice in everything) and not reinstated:
        told += _told_by_title(answers, kinds)
    return tuple(told)


def _told_by_title(answers: Sequence[Found], kinds: frozenset[NoticeKind]) -> list[tuple[str, str]]:
    """Return the registered title that says itself that the work was taken back, where one does."""
    for answer in answers:
        kind = kind_by_title(answer.item.title)
        if kind is not None:
            return (
                [(phrase("the registered title “{title}”", title=str(answer.item.title)), answer.source.label)]
                if kind in kinds
                else []
            )
    return []


def kind_by_title(title: str | None) -> NoticeKind | None:
    """Return what a registered title says itself of its work ("RETRACTED: …"); None when it says nothing."""
    marked = _MARKED.match(title or "")
    if marked is None:
        return None
    return NoticeKind.RETRACTION if marked["word"].lower() == "retracted" else NoticeKind.WITHDRAWAL


def is_undone(notice: Notice, reinstated: Sequence[Notice]) -> bool:
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
