"""Which tables of an HTML page hold data, so that a row is one statement, and which only lay out the page.

Word processors and WordPress put each cell's words in a paragraph of its own; so do pages and newsletters that use a
table for their columns. A table of data has rows of several short cells, no heading, no list and no table inside.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import pairwise

__all__ = ["DataTables"]

_TAGS = re.compile(r"<(/?)(table|tr|td|th|p|div|h[1-6]|ul|ol|dl|blockquote)(?![\w-])", re.IGNORECASE)
_ANY_TAG = re.compile(r"<[^<>]*>")
_FEWEST = 2  # rows, and cells of a row
_MOST_PARAGRAPHS = 2  # to a cell
_LONGEST_CELL = 300  # characters


@dataclass(slots=True)
class _Table:
    start: int
    rows: int = 0
    cells: list[int] = field(default_factory=list)  # where they begin
    of_row: int = _FEWEST  # cells of the row at hand
    paragraphs: int = 0
    lays_out: bool = False

    def count(self, tag: str, place: int) -> None:
        """Take the next tag that stands right in this table."""
        if tag == "tr":
            self.rows += 1
            self.lays_out |= self.of_row < _FEWEST
            self.of_row = 0
        elif tag in {"td", "th"}:
            self.cells.append(place)
            self.of_row += 1
        elif tag == "p":
            self.paragraphs += 1
        elif tag != "div":
            self.lays_out = True

    def holds_data(self, source: str, end: int) -> bool:
        """Whether it holds data, at its end."""
        few = self.rows < _FEWEST or self.of_row < _FEWEST or self.paragraphs > _MOST_PARAGRAPHS * len(self.cells)
        if self.lays_out or few:
            return False
        cells = (source[begin:stop] for begin, stop in pairwise([*self.cells, end]))
        return all(len(_ANY_TAG.sub("", cell)) <= _LONGEST_CELL for cell in cells)


class DataTables:
    """The tables of data of one page; none lies in another."""

    def __init__(self, source: str, base: int) -> None:
        """Take HTML that begins at `base` of the page."""
        self._starts: list[int] = []
        self._ends: list[int] = []
        waiting: list[_Table] = []
        for match in _TAGS.finditer(source) if "<t" in source or "<T" in source else ():
            tag, closes = match[2].lower(), bool(match[1])
            if tag == "table" and not closes:
                if waiting:
                    waiting[-1].lays_out = True
                waiting.append(_Table(match.start()))
            elif tag == "table" and waiting:
                table = waiting.pop()
                if table.holds_data(source, match.start()):
                    self._starts.append(base + table.start)
                    self._ends.append(base + match.start())
            elif waiting and not closes:
                waiting[-1].count(tag, match.start())

    def within(self, place: int) -> bool:
        """Whether a place on the page lies in a table of data."""
        before = bisect_right(self._starts, place) - 1
        return before >= 0 and place < self._ends[before]
