"""One comparer per field of a record, one file each."""

from collections.abc import Iterator

from magcite.comparison.fields import (
    author,
    container_title,
    identifiers,
    issue,
    issued,
    page,
    publisher,
    title,
    volume,
)
from magcite.comparison.fields.field import Comparer
from magcite.comparison.fields.reason import reason_of
from magcite.model import FieldCheck, FieldVerdict, Item, SourceName

__all__ = ["COMPARERS", "Comparer", "compare_items"]

COMPARERS: tuple[Comparer, ...] = (
    title.COMPARER,
    author.COMPARER,
    issued.COMPARER,
    container_title.COMPARER,
    volume.COMPARER,
    issue.COMPARER,
    page.COMPARER,
    publisher.COMPARER,
    identifiers.DOI,
    identifiers.PMID,
    identifiers.PMCID,
    identifiers.ISBN,
)


def compare_items(reference: Item, source: Item, name: SourceName) -> Iterator[FieldCheck]:
    """Yield one check per field that the reference states, in the order of COMPARERS."""
    for comparer in COMPARERS:
        ours, theirs = comparer.state(reference), comparer.state(source)
        if ours is None:
            continue
        verdict = comparer.compare(reference, source) if theirs is not None else FieldVerdict.UNKNOWN
        reason = reason_of(comparer.name, verdict, reference, source) if theirs is not None else None
        yield FieldCheck(comparer.name, verdict, ours, theirs, name, reason)
