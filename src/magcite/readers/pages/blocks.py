"""What every page format is turned into: blocks of text as it reads, each code point tied to its place."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias, TypeVar

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
        tentative: a link to some web page, a citation only where the words make it a source; or `@word`, a citation
            only where the library has that key.
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


# From where to where on the page code points of a block's text stand, one by one or (True) all from all of it.
_Run: TypeAlias = tuple[int, int, bool]


def _place(start: int, end: int, at: Sequence[int], runs: Sequence[_Run]) -> Span:
    """Return where on the page `text[start:end]`, not empty, stands.

    Args:
        start: in the text.
        end: in the text.
        at: where in the text each run begins.
        runs: as many.
    """
    first = bisect_right(at, start) - 1
    last = bisect_right(at, end - 1, first) - 1
    begin, _, whole = runs[first]
    stop_from, stop, stop_whole = runs[last]
    return Span(
        begin if whole else begin + start - at[first],
        stop if stop_whole else stop_from + end - at[last],
    )


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
        return _place(start, end, self._at, self._runs)

    def places(self) -> Iterator[tuple[int, int, Span, bool]]:
        """Yield stretches of the text, from where to where, and where on the page they stand.

        The last value: whether all of the stretch stands for all of its place, or (False) one by one.
        """
        for number, (begin, stop, whole) in enumerate(self._runs):
            end = self._at[number + 1] if number + 1 < len(self._at) else len(self.text)
            yield self._at[number], end, Span(begin, stop), whole

    def marks_in(self, start: int, end: int) -> Sequence[Mark]:
        """Return the marks that begin in `text[start:end]`, in order."""
        return self.marks[bisect_left(self.marks, start, key=_start) : bisect_left(self.marks, end, key=_start)]

    def is_free(self, mark: Mark) -> bool:
        """Return whether a mark overlaps none of the block's own."""
        after = bisect_left(self.marks, mark.end, key=_start)
        return after == 0 or self.marks[after - 1].end <= mark.start

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
        self._part_at: list[int] = []
        self._at: list[int] = []
        self._runs: list[_Run] = []
        self._marks: list[Mark] = []
        self._extents: list[Extent] = []
        self.length = 0

    def add(self, text: str, start: int, end: int) -> None:
        """Add words that stand at [start, end) of the page; of another length, they all stand for all of it."""
        if not text:
            return
        length = len(text)
        whole = end - start != length
        runs = self._runs
        if not whole and runs and runs[-1][1] == start and not runs[-1][2]:
            runs[-1] = (runs[-1][0], end, False)  # the run goes on
        else:
            self._at.append(self.length)
            runs.append((start, end, whole))
        self._part_at.append(self.length)
        self._parts.append(text)
        self.length += length

    def place(self, start: int, end: int) -> Span:
        """Return where on the page a part of the text, not empty, stands."""
        return _place(start, end, self._at, self._runs)

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
        while self._part_at and self._part_at[-1] >= length:
            self._part_at.pop()
            self._parts.pop()
        if self._part_at:
            self._parts[-1] = self._parts[-1][: length - self._part_at[-1]]
        while self._at and self._at[-1] >= length:
            self._at.pop()
            self._runs.pop()
        if self._at and not self._runs[-1][2]:
            start = self._runs[-1][0]
            self._runs[-1] = (start, start + length - self._at[-1], False)
        self.length = min(self.length, length)
        self._marks = [mark for mark in self._marks if mark.end <= length]

    def take_marks_from(self, start: int) -> list[Mark]:
        """Remove the marks added last that begin at or after a place in the text, and return them in order."""
        first = len(self._marks)
        while first and self._marks[first - 1].start >= start:
            first -= 1
        taken = self._marks[first:]
        del self._marks[first:]
        return taken

    def has_marks_from(self, start: int) -> bool:
        """Whether the mark added last begins at or after a place in the text."""
        return bool(self._marks) and self._marks[-1].start >= start

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The marks so far, in order; of two that overlap the first."""
        return tuple(_apart(sorted(self._marks, key=lambda mark: (mark.start, -mark.end))))

    def since(self, start: int) -> str:
        """Return the text from a place on."""
        first = max(bisect_right(self._part_at, start) - 1, 0)
        skip = start - self._part_at[first] if self._part_at else 0
        return "".join(self._parts[first:])[skip:]

    def free_text(self, opaque: Sequence[tuple[int, int]]) -> str:
        """Return the text so far, of the same length, with marks and these stretches of it made blank."""
        text = self.text()
        if not self._marks and not opaque:
            return text
        parts, done = [], 0
        for start, end in sorted([*opaque, *((mark.start, mark.end) for mark in self._marks)]):
            if end > done:
                begin = max(start, done)
                parts += [text[done:begin], " " * (end - begin)]
                done = end
        return "".join([*parts, text[done:]])

    def text(self) -> str:
        """Return the text so far."""
        return "".join(self._parts)

    def build(
        self, kind: BlockKind, *, span: Span | None = None, level: int = 0, anchor: str | None = None
    ) -> Block | None:
        """Return the block; None when it has no words. Without a span it goes from first word to last."""
        text = self.text()
        if not text or text.isspace():
            return None
        span = span or Span(min(self._runs)[0], max(run[1] for run in self._runs))
        marks = self.marks if self._marks else ()
        extents: tuple[Extent, ...] = ()
        if self._extents:
            extents = tuple(_apart(sorted(self._extents, key=lambda extent: (extent.start, -extent.end))))
        return Block(kind, text, span, level, anchor, marks, extents, tuple(self._at), tuple(self._runs))


_Ranged = TypeVar("_Ranged", Mark, Extent)


def _apart(ranges: list[_Ranged]) -> Iterator[_Ranged]:
    done = -1
    for one in ranges:
        if one.start >= done and one.end > one.start:
            yield one
            done = one.end


def fold_space(text: str) -> str:
    """Fold white space to single blanks."""
    return " ".join(text.split())
