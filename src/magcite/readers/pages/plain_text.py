"""Plain text: paragraphs between blank lines, bullets, and headings that stand alone on a line.

A line break counts as the author's own where the next word would still have fitted on the line, or the line is
longer than anybody wraps at; elsewhere it is a wrap and reads as a blank.
"""

from collections.abc import Iterator, Sequence

from magcite.model import Span
from magcite.readers.pages.blocks import Block, BlockBuilder, BlockKind, Reading
from magcite.readers.pages.headings import first_title
from magcite.readers.pages.page_reader import PageReader
from magcite.readers.pages.plain_headings import heads_its_paragraph, is_exclamation, is_heading, opens_references
from magcite.readers.pages.plain_lines import Joints, Line, read_lines
from magcite.readers.pages.text_marks import with_text_marks

__all__ = ["READER"]

_UNWRAPPED = 100  # longer lines are whole paragraphs
_WRAPPED = 60  # the least width at which lines are wrapped
_ENDS = '.!?:…)”"»'
_RAGGED = 0.8  # of the width, by letters: where letters are of different width, as in a PDF


def read(text: str, _language: str | None) -> Reading:
    """Return the blocks of a plain text page."""
    blocks: list[Block] = []
    groups = list(_groups(read_lines(text)))
    joints = Joints(text)
    headings = [headed or is_heading(lines) for lines, headed in groups]
    for place, (lines, headed) in enumerate(groups):
        above = groups[place + 1 : place + 2] != [] and not groups[place + 1][1] and headings[place + 1]
        above = above and is_exclamation(lines)
        if headings[place] or above:
            level = 1 if not blocks else 3 if headed and not opens_references(lines[0]) else 2
            blocks.extend(_block(lines, BlockKind.HEADING, text, joints, level=level))
        else:
            kind = BlockKind.LIST_ITEM if lines[0].bullet else BlockKind.PARAGRAPH
            blocks.extend(_block(lines, kind, text, joints))
    return Reading(tuple(blocks), first_title(blocks))


def _groups(lines: Sequence[Line]) -> Iterator[tuple[list[Line], bool]]:
    """Yield the lines of each paragraph or list item, and whether they are surely a heading.

    A label above the first item is a group of its own; so are the heading of a list of references and one right above
    its paragraph, whatever follows it.
    """
    group: list[Line] = []
    for place, line in enumerate(lines):
        if group and (not line.words or line.bullet):
            yield group, False
            group = []
        if line.words:
            group.append(line)
            if len(group) == 1 and (opens_references(line) or _heads(lines, place)):
                yield group, True
                group = []
    if group:
        yield group, False


def _heads(lines: Sequence[Line], place: int) -> bool:
    below, after = ([*lines[place + 1 : place + 3], None, None])[:2]
    return below is not None and heads_its_paragraph(lines[place], below, after)


def _block(lines: Sequence[Line], kind: BlockKind, page: str, joints: Joints, *, level: int = 0) -> Iterator[Block]:
    builder = BlockBuilder()
    width = min(max(len(line.words) for line in lines), _UNWRAPPED)
    for place, line in enumerate(lines):
        below = lines[place + 1] if place + 1 < len(lines) else None
        length, blank = joints.kept(line, below) if below is not None else (len(line.words), True)
        forced = below is not None and blank and _is_forced(line, below, width)
        builder.add(line.words[:length], line.start, line.start + length)
        if below is not None and blank:
            builder.add("\n" if forced else " ", line.end, below.start)
    block = builder.build(kind, span=Span(lines[0].start, lines[-1].end), level=level)
    if block is not None:
        yield with_text_marks(block, page, pages_cite=True)


def _is_forced(line: Line, below: Line, width: int) -> bool:
    """Whether the break after a line is the author's own and no wrap at this width."""
    length = len(line.words)
    if width >= _WRAPPED and line.words[-1] not in _ENDS:
        width = int(width * _RAGGED)
    return length > _UNWRAPPED or length + 1 + len(below.words.partition(" ")[0]) <= width


READER = PageReader("text", read)
