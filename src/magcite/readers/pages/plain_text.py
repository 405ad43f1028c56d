"""Plain text: paragraphs between blank lines, bullets, and headings that stand alone on a line.

A line break counts as the author's own where the next word would still have fitted on the line, or the line is
longer than anybody wraps at; elsewhere it is a wrap and reads as a blank.
"""

import re
from collections.abc import Iterator, Sequence

from magcite.language import detect_language, find_link_phrases
from magcite.model import Span
from magcite.readers.pages.blocks import Block, BlockBuilder, BlockKind, Reading
from magcite.readers.pages.headings import first_title, is_reference_list
from magcite.readers.pages.page_reader import PageReader
from magcite.readers.pages.plain_lines import Joints, Line, read_lines
from magcite.readers.pages.text_marks import with_text_marks

__all__ = ["READER"]

_UNWRAPPED = 100  # longer lines are whole paragraphs
_LONGEST_HEADING = 120
_NO_HEADING_END = tuple(".,;:!?…»”\"'")
_FILE = re.compile(r"\.(?:jpe?g|png|gif|webp|svg|pdf)$", re.IGNORECASE)


def read(text: str, language: str | None) -> Reading:
    """Return the blocks of a plain text page."""
    spoken = language or detect_language(text)
    blocks: list[Block] = []
    groups = list(_groups(iter(read_lines(text))))
    joints = Joints(text)
    headings = [_is_heading(lines, spoken) for lines in groups]
    for place, lines in enumerate(groups):
        above = headings[place + 1 : place + 2] == [True] and _is_exclamation(lines)
        if headings[place] or above:
            blocks.extend(_block(lines, BlockKind.HEADING, text, joints, level=2 if blocks else 1))
        else:
            kind = BlockKind.LIST_ITEM if lines[0].bullet else BlockKind.PARAGRAPH
            blocks.extend(_block(lines, kind, text, joints))
    return Reading(tuple(blocks), first_title(blocks))


def _groups(lines: Iterator[Line]) -> Iterator[list[Line]]:
    """Yield the lines of each paragraph or list item; a label above the first item is a group of its own.

    So is the heading of a list of references, whatever follows it.
    """
    group: list[Line] = []
    for line in lines:
        if group and (not line.words or line.bullet):
            yield group
            group = []
        if line.words:
            group.append(line)
            if len(group) == 1 and _opens_references(line):
                yield group
                group = []
    if group:
        yield group


def _opens_references(line: Line) -> bool:
    return not line.bullet and len(line.words) <= _LONGEST_HEADING and is_reference_list(line.words)


def _is_heading(lines: Sequence[Line], language: str) -> bool:
    """Whether a group is a heading: one short line without an end mark, a bullet, or anything that cites."""
    words = lines[0].words
    if _opens_references(lines[0]):
        return True
    if len(lines) > 1 or lines[0].bullet or len(words) > _LONGEST_HEADING or words.endswith(_NO_HEADING_END):
        return False
    if not words[0].isalnum() or "[@" in words or "://" in words or _FILE.search(words):
        return False
    return not find_link_phrases(words, language)


def _is_exclamation(lines: Sequence[Line]) -> bool:
    """Whether a group is one short exclamation or question: right above a heading it is one itself."""
    line = lines[0]
    return len(lines) == 1 and not line.bullet and len(line.words) <= _LONGEST_HEADING and line.words[-1] in "!?"


def _block(lines: Sequence[Line], kind: BlockKind, page: str, joints: Joints, *, level: int = 0) -> Iterator[Block]:
    builder = BlockBuilder()
    width = min(max(len(line.words) for line in lines), _UNWRAPPED)
    for place, line in enumerate(lines):
        below = lines[place + 1] if place + 1 < len(lines) else None
        forced = below is not None and _is_forced(line, below, width)
        length, blank = joints.kept(line, below) if below is not None and not forced else (len(line.words), True)
        builder.add(line.words[:length], line.start, line.start + length)
        if below is not None and blank:
            builder.add("\n" if forced else " ", line.end, below.start)
    block = builder.build(kind, span=Span(lines[0].start, lines[-1].end), level=level)
    if block is not None:
        yield with_text_marks(block, page, pages_cite=True)


def _is_forced(line: Line, below: Line, width: int) -> bool:
    """Whether the break after a line is the author's own and no wrap at this width."""
    length = len(line.words)
    return length > _UNWRAPPED or length + 1 + len(below.words.partition(" ")[0]) <= width


READER = PageReader("text", read)
