"""work-not-found (REG003): the registries know no work with a reference's identifier, or none where it should be.

What it does: reports each reference whose identifier every source that could hold it, doi.org included, disowns. Of a
    paper without identifier it says that a search knows no such work, although the source lists other works of the
    same journal or proceedings from then, or the reference names no place at all.
Why it matters: the identifier is misspelt or invented, or the work is, and no reader can follow it.
Fix: Copy identifier, title, authors and place again from the work itself. An identifier that nobody knows is to be
    removed; to a work that was searched for, add its DOI or PMID, or the journal it really appeared in.
Not its job: a source that could not be reached has not answered no, and a work of a kind or place that the source does
    not list has not been disowned; could-not-check reports them.
"""

from collections.abc import Iterator

from magcite.model import Absent, Corpus, FieldCheck, FieldVerdict, Outcome, Reference, ReferenceCheck, SourceName
from magcite.phrases import phrase, word
from magcite.rules.rule import Finding, ReferenceRule, Severity, standing

__all__ = ["RULE"]


def check(reference: Reference, corpus: Corpus) -> Iterator[Finding]:
    """Yield at most one finding, at the identifier; at the title where a search alone was asked."""
    stands = standing(reference, corpus)
    if stands is None or stands.outcome is not Outcome.NOT_FOUND:
        return
    answers = [answer for answer in corpus.lock.about(reference.item) if isinstance(answer, Absent)]
    searched = corpus.lock.proposals.get(reference.citekey)
    if not answers and searched is not None:
        yield _by_search(reference, stands, searched.source)
        return
    asked = answers[0].asked.prefixed if answers else reference.citekey
    sources = ", ".join(dict.fromkeys(answer.source.label for answer in answers))
    yield Finding(
        None,
        phrase("{work} is registered nowhere; asked: {sources}", work=asked, sources=sources),
        page_value=asked,
        source=sources or None,
        field="DOI",
    )


def _by_search(reference: Reference, stands: ReferenceCheck, source: SourceName) -> Finding:
    """Return a warning: a search is a weaker witness than a register; with the nearest work, where one is near."""
    differing = [field for field in stands.fields if field.verdict is FieldVerdict.DIFFERS]
    agreeing = next(
        (field.name for field in stands.fields if field.name in {"title", "author"} - _names(differing)), None
    )
    nearest = "; ".join(f"{field.name}: {field.source_value}" for field in differing)
    detail = stands.detail or ""
    message = (
        phrase(
            "{key}: {reason}; a work with the same {field} that it lists has {nearest}",
            key=reference.citekey,
            reason=detail,
            field=word(agreeing),
            nearest=nearest,
        )
        if nearest and agreeing
        else phrase("{key}: {reason}", key=reference.citekey, reason=detail)
    )
    return Finding(
        None,
        message,
        severity=Severity.WARNING,
        page_value=reference.item.title,
        source_value=nearest or None,
        source=source.label,
        field="title",
    )


def _names(fields: list[FieldCheck]) -> set[str]:
    return {field.name for field in fields}


RULE = ReferenceRule("REG003", "work-not-found", Severity.ERROR, check)
