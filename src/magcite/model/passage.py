"""A page as it reads: its passages in order, each cut where claims and citations begin and end."""

from dataclasses import dataclass
from enum import StrEnum

from magcite.model.page import Citation

__all__ = ["Passage", "PassageKind", "Piece"]


class PassageKind(StrEnum):
    """The part a passage plays on its page."""

    PARAGRAPH = "paragraph"
    LIST_ITEM = "list-item"
    HEADING = "heading"
    QUOTE = "quote"
    TABLE_ROW = "table-row"  # the cells of one row, a line each


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a passage.

    Attributes:
        text: as it reads, citation marks as they are written.
        claim: id of the claim it is part of; None for words of no claim.
        citation: the citation whose mark it is, as the page's claims hold it; None for words.
    """

    text: str
    claim: str | None = None
    citation: Citation | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, list item, heading, quotation or table row.

    Attributes:
        level: of a heading, from 1; 0 for other passages.
    """

    kind: PassageKind
    level: int
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """Its words, citation marks among them."""
        return "".join(piece.text for piece in self.pieces)
