"""A list of references: what it is made of, and how it is made."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TypeAlias

from magcite.bibliography.csl import Piece, Style
from magcite.bibliography.styles import engine
from magcite.model import Run

__all__ = ["ListedEntry", "Listing"]

ListedEntry: TypeAlias = tuple[int, tuple[Run, ...]]
"""The place of an item among those given, from 0, and its entry."""

_LOOKS = frozenset({"italic", "bold", "small-caps", "sup", "sub"})


@dataclass(frozen=True, slots=True)
class Listing:
    """A list to be made; the same listing always makes the same list.

    Attributes:
        items: in CSL-JSON.
        as_given: in the order of `items`, and not in the style's.
        bare: the order is wanted, and no entries.
    """

    style: Style
    language: str
    items: Sequence[Mapping[str, object]]
    as_given: bool = False
    bare: bool = False

    def make(self) -> list[ListedEntry]:
        """Return the entries in their order; an item that the style is silent on is left out."""
        processor = engine(self.style, self.language)
        if self.bare:
            order = range(len(self.items)) if self.as_given else processor.order(self.items)
            return [(place, ()) for place in order]
        made = processor.bibliography(self.items, as_given=self.as_given)
        return [(one.place, tuple(_runs(one.pieces))) for one in made]


def _runs(pieces: Sequence[Piece]) -> Iterator[Run]:
    """Yield the pieces as runs; neighbours that look alike are one."""
    for _, alike in groupby(pieces, key=lambda piece: (piece.marks & _LOOKS, piece.url)):
        same = list(alike)
        marks, url = same[0].marks, same[0].url
        yield Run(
            "".join(piece.text for piece in same),
            italic="italic" in marks,
            url=url,
            bold="bold" in marks,
            small_caps="small-caps" in marks,
            raised=1 if "sup" in marks else -1 if "sub" in marks else 0,
        )
