"""What tells one work from another without comparing every record with every other: marks that can be looked up."""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass

from magcite.identifiers import Isbn
from magcite.language import fold
from magcite.model import Item
from magcite.phrases import phrase

__all__ = ["Mark", "marks_of"]

_SHORT_TITLE = 2  # words; an author may well use such a title twice in a year ("Editorial")


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that two records of one work share, and records of two works do not.

    Attributes:
        key: what is compared.
        words: what it is, for people ("doi:10.1234/x", phrase("this title, year and first author")).
    """

    key: Hashable
    words: str


def marks_of(item: Item, *, exact: bool = False) -> Iterator[Mark]:
    """Yield the marks of a work: each registered identifier, then its description where there is one.

    An ISBN is no mark, since the chapters of a book share it. A description is the type, title, year and first
    author's family name; a preprint and its article differ in type.

    Args:
        item: the record.
        exact: whether a description must also have the same container, volume and page, as it must where taking
            two works for one loses a record; otherwise only a title that tells little ("Editorial") needs them.
    """
    for identifier in item.identifiers:
        if not isinstance(identifier, Isbn):
            yield Mark(identifier, identifier.prefixed)
    title, author = fold(item.title or ""), item.author[0] if item.author else None
    family = fold(author.family or author.literal or "") if author else ""
    if not title or not family or item.issued is None or item.issued.year is None:
        return
    place = (item.container_title, item.volume, item.page)
    if exact:
        own: tuple[object, ...] | None = place
    else:
        own = (item.doi, *place) if len(title.split()) <= _SHORT_TITLE else None
    yield Mark((item.type, title, item.issued.year, family, own), phrase("this title, year and first author"))
