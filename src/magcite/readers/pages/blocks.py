"""What every page format is turned into: blocks of text as it reads, each code point tied to its place."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from html import unescape
from typing import TypeVar

from magcite.language.entities import ENTITY
from magcite.model import Citation, Note, Span

__all__ = [
    "NO_WORDS",
    "Block",
    "BlockBuilder",
    "BlockKind",
    "Comment",
    "Extent",
    "Mark",
    "Reading",
    "Style",
    "fold_space",
]


NO_WORDS = "\ufffc"  # stands in the text for a link that shows none


class BlockKind(StrEnum):
    """The part a block plays on its page."""

    PARAGRAPH = "paragraph"
    LIST_ITEM = "list-item"
    HEADING = "heading"
    QUOTE = "quote"
    TABLE_ROW = "table-row"  # the cells of one row, a line each


class Style(StrEnum):
    """How a citation mark stands in the sentence."""

    ASIDE = "aside"  # beside the words: `[@key]`, a footnote number, a bare address
    NARRATIVE = "narrative"  # as a word of the sentence: `@key found`
    WORDS = "words"  # on words of the sentence: the text of a link


@dataclass(frozen=True, slots=True)
class Mark:
    """One citation mark, by its place in the block's text.

    Attributes:
        tentative: a link to some web page, a citation only where the words make it a source.
    """

    start: int
    end: int
    style: Style
    citations: tuple[Citation, ...]
    tentative: bool = False


def _start(mark: Mark) -> int:
    return mark.start


@dataclass(frozen=True, slots=True)
class Extent:
    """A claim that the author marked, by its place in the block's text.

    Attributes:
        id: None when the author gave none.
        goes_on: the words continue the claim marked in the block before.
    """

    start: int
    end: int
    id: str | None
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment in the page's source: its words, and where it stands."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class _Run:
    """Code points of a block's text from one stretch of the page, one by one or (`whole`) all from all of it."""

    start: int
    end: int
    whole: bool


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, list item, heading, quotation or table row.

    Attributes:
        text: as it reads, citation marks still in it; a line feed only where the page has a forced line break.
        span: on the page, block marks ("- ", "<p>") left out.
        level: of a heading, from 1; 0 for other blocks.
        anchor: fragment that leads here; None when there is none.
        marks: in order, never overlapping.
        extents: in order, never overlapping.
    """

    kind: BlockKind
    text: str
    span: Span
    level: int
    anchor: str | None
    marks: tuple[Mark, ...]
    extents: tuple[Extent, ...]
    _at: tuple[int, ...]
    _runs: tuple[_Run, ...]

    def place(self, start: int, end: int) -> Span:
        """Return where on the page `text[start:end]`, not empty, stands."""
        first, last = self._run(start), self._run(end - 1)
        begin = self._runs[first].start
        if not self._runs[first].whole:
            begin += start - self._at[first]
        stop = self._runs[last].end
        if not self._runs[last].whole:
            stop = self._runs[last].start + end - self._at[last]
        return Span(begin, stop)

    def marks_in(self, start: int, end: int) -> Sequence[Mark]:
        """Return the marks that begin in `text[start:end]`, in order."""
        return self.marks[bisect_left(self.marks, start, key=_start) : bisect_left(self.marks, end, key=_start)]

    def masked(self, start: int, end: int) -> str:
        """Return `text[start:end]`, of the same length, with the marks that are no words of it made blank.

        A mark that stands as a word becomes one, so that a sentence may begin with it.
        """
        words: list[str] = []
        for mark in self.marks_in(start, end):
            if mark.style is not Style.WORDS and not mark.tentative and mark.end <= end:
                words.append(self.text[start : mark.start])
                words.append(("X" if mark.style is Style.NARRATIVE else " ") * (mark.end - mark.start))
                start = mark.end
        return "".join([*words, self.text[start:end]])

    def _run(self, index: int) -> int:
        return bisect_right(self._at, index) - 1


@dataclass(frozen=True, slots=True)
class Reading:
    """What a format's reader finds on a page.

    Attributes:
        blocks: in page order.
        title: None when the page has none.
        language: as the page states it ("sv-SE"); None when it does not.
        comments: in page order.
        notes: what the format's reader saw and could not read: an unclosed mark, a footnote that nothing calls.
    """

    blocks: tuple[Block, ...]
    title: str | None = None
    language: str | None = None
    comments: tuple[Comment, ...] = ()
    notes: tuple[Note, ...] = ()


class BlockBuilder:
    """Collects the text of one block together with where each code point comes from."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._at: list[int] = []
        self._runs: list[_Run] = []
        self._marks: list[Mark] = []
        self._extents: list[Extent] = []
        self.length = 0

    def add(self, text: str, start: int, end: int) -> None:
        """Add words that stand at [start, end) of the page; of another length, they all stand for all of it."""
        if text:
            self._parts.append(text)
            self._at.append(self.length)
            self._runs.append(_Run(start, end, whole=end - start != len(text)))
            self.length += len(text)

    def add_source(self, text: str, start: int) -> None:
        """Add words as they stand in the source, with entities decoded."""
        done = 0
        for match in ENTITY.finditer(text):
            self.add(text[done : match.start()], start + done, start + match.start())
            self.add(unescape(match[0]), start + match.start(), start + match.end())
            done = match.end()
        self.add(text[done:], start + done, start + len(text))

    def ends_with_space(self) -> bool:
        """Whether nothing, or white space, was added last."""
        return not self._parts or self._parts[-1][-1].isspace()

    def mark(self, mark: Mark) -> None:
        """Add a mark; its words are already in the text."""
        self._marks.append(mark)

    def extent(self, extent: Extent) -> None:
        """Add an extent; its words are already in the text."""
        self._extents.append(extent)

    def cut(self, length: int) -> None:
        """Forget the text from a place on, and the marks in it."""
        kept = self.text()[:length]
        while self._at and self._at[-1] >= length:
            self._at.pop()
            self._runs.pop()
        self._parts[len(self._at) :] = []
        self.length = length
        if self._at:
            self._parts[-1] = kept[self._at[-1] :]
        self._marks = [mark for mark in self._marks if mark.end <= length]

    def take_marks_from(self, start: int) -> list[Mark]:
        """Remove the marks that begin at or after a place in the text, and return them."""
        taken = [mark for mark in self._marks if mark.start >= start]
        self._marks = [mark for mark in self._marks if mark.start < start]
        return taken

    def has_marks_from(self, start: int) -> bool:
        """Whether a mark begins at or after a place in the text."""
        return any(mark.start >= start for mark in self._marks)

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The marks so far, in order; of two that overlap the first."""
        return tuple(_apart(sorted(self._marks, key=lambda mark: (mark.start, -mark.end))))

    def since(self, start: int) -> str:
        """Return the text from a place on."""
        first = max(bisect_right(self._at, start) - 1, 0)
        skip = start - self._at[first] if self._at else 0
        return "".join(self._parts[first:])[skip:]

    def text(self) -> str:
        """Return the text so far."""
        return "".join(self._parts)

    def build(
        self, kind: BlockKind, *, span: Span | None = None, level: int = 0, anchor: str | None = None
    ) -> Block | None:
        """Return the block; None when it has no words. Without a span it goes from first word to last."""
        text = self.text()
        if not text.strip():
            return None
        span = span or Span(min(run.start for run in self._runs), max(run.end for run in self._runs))
        extents = tuple(_apart(sorted(self._extents, key=lambda extent: (extent.start, -extent.end))))
        return Block(kind, text, span, level, anchor, self.marks, extents, tuple(self._at), tuple(self._runs))


_Ranged = TypeVar("_Ranged", Mark, Extent)


def _apart(ranges: list[_Ranged]) -> Iterator[_Ranged]:
    done = -1
    for one in ranges:
        if one.start >= done and one.end > one.start:
            yield one
            done = one.end


_SPACE = re.compile(r"\s+")


def fold_space(text: str) -> str:
    """Fold white space to single blanks."""
    return _SPACE.sub(" ", text).strip()
