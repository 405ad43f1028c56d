"""Places in a text: spans of code points, lines and columns."""

import re
from bisect import bisect_right
from dataclasses import dataclass

__all__ = ["LineIndex", "Span"]

_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of Unicode code points of the text as read: `text[start:end]`."""

    start: int
    end: int

    def holds(self, other: "Span") -> bool:
        """Whether all of another range lies in this one."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: "Span") -> bool:
        """Whether the two have a code point in common; ranges that only touch have none."""
        return self.start < other.end and other.start < self.end


class LineIndex:
    """Turns offsets of one text into lines and columns; a line ends after LF, CR LF or a lone CR."""

    __slots__ = ("_starts",)

    def __init__(self, text: str) -> None:
        self._starts = [0, *(match.end() for match in _LINE_END.finditer(text))]

    def position(self, offset: int) -> tuple[int, int]:
        """Return (line, column) of an offset, both from 1."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1
