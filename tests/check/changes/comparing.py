"""Two locks with one reference between them."""

from collections.abc import Sequence
from dataclasses import replace

from magcite.check.changes import compare_locks
from magcite.identifiers import Doi
from magcite.model import Answer, Change, Date, Found, Item, Name, Notice, NoticeKind, Reference, SourceName
from tests.builders import doi_for, found, lock, reference

__all__ = ["LATER", "TEA", "changed", "described", "noticed"]

LATER = "2026-11-30T06:00:00Z"
TEA = Item(
    type="article-journal",
    title="Tea and stress in adults",
    author=(Name("Leaf", "Ann"), Name("Pot", "Tea")),
    issued=Date(2020),
    container_title="Journal of Invented Results",
    volume="3",
    page="1-9",
    doi=doi_for("tea"),
)


def described(item: Item = TEA, *notices: Notice, source: SourceName = SourceName.CROSSREF) -> Found:
    """What a source says of the work that is asked about as 10.5555/tea."""
    return replace(found("tea", item=item, source=source), notices=notices)


def noticed(
    kind: NoticeKind = NoticeKind.RETRACTION,
    doi: str | None = "10.5555/notice",
    *,
    date: Date | None = None,
    source: SourceName = SourceName.CROSSREF,
    said: str | None = None,
    reasons: Sequence[str] = (),
    asserted_by: str | None = None,
) -> Notice:
    """A notice."""
    return Notice(kind, said, date, Doi.parse(doi) if doi else None, source, tuple(reasons), asserted_by)


def changed(old: Sequence[Answer], new: Sequence[Answer], of: Reference | None = None) -> tuple[Change, ...]:
    """What changed about the reference "tea", from the old answers to the new ones, which come a week later."""
    later = [replace(answer, retrieved=LATER) for answer in new]
    return compare_locks([of or reference("tea")], lock(*old), lock(*later))
