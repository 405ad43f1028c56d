"""Blocks whose accents stand apart from their letters, put together: the language's words are composed.

A page copied from some file systems and PDFs spells «ä» as two code points (Unicode's normalization form D,
https://unicode.org/reports/tr15/). Such a pair becomes one code point of the block, and stands for both of the page, so
that every place on the page stays exact.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from magcite.readers.pages.blocks import Block, BlockBuilder

__all__ = ["composed"]

_APART = re.compile(r"[^\W\d_][\u0300-\u036f]{1,8}")


def composed(block: Block, page: str) -> Block:
    """Return the block with its letters composed; the block itself when they are.

    Args:
        block: of the page.
        page: the page's text.
    """
    if unicodedata.is_normalized("NFC", block.text):
        return block
    builder = BlockBuilder()
    ends, shifts = [0], [0]  # by how much what stands behind each pair moves forward
    done = 0
    for start, end in _pairs(block.text):
        _copy(block, page, done, start, builder)
        letter = unicodedata.normalize("NFC", block.text[start:end])
        place = block.place(start, end)
        builder.add(letter, place.start, place.end)
        ends.append(end)
        shifts.append(shifts[-1] + end - start - len(letter))
        done = end
    _copy(block, page, done, len(block.text), builder)

    def moved(place: int) -> int:
        return place - shifts[bisect_right(ends, place) - 1]

    for mark in block.marks:
        builder.mark(replace(mark, start=moved(mark.start), end=moved(mark.end)))
    for extent in block.extents:
        builder.extent(replace(extent, start=moved(extent.start), end=moved(extent.end)))
    return builder.build(block.kind, span=block.span, level=block.level, anchor=block.anchor) or block


def _pairs(text: str) -> Iterator[tuple[int, int]]:
    """Yield where letters with their marks stand that can be put together."""
    for match in _APART.finditer(text):
        if len(unicodedata.normalize("NFC", match[0])) < len(match[0]):
            yield match.span()


def _copy(block: Block, page: str, start: int, end: int, builder: BlockBuilder) -> None:
    """Add `text[start:end]` of a block, at its places on the page."""
    if start == end:
        return
    place = block.place(start, end)
    words = block.text[start:end]
    if page[place.start : place.end] == words:
        builder.add(words, place.start, place.end)
        return
    for number, character in enumerate(words, start):
        place = block.place(number, number + 1)
        builder.add(character, place.start, place.end)
