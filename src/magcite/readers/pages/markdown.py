"""Markdown: CommonMark with tables, footnotes, front matter, attributes, and the citation forms of Pandoc and MyST.

Three steps, each on a text as long as the page, so that every place is the page's own: `markdown_source` blanks what
the parser does not know, `markdown_syntax` finds what authors of sourced pages add and makes it opaque, and here the
parser's events become blocks.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from magcite.identifiers import find_identifiers
from magcite.readers.pages.blocks import Block, BlockKind, Comment, Reading
from magcite.readers.pages.headings import Slugs, first_title, heading_words
from magcite.readers.pages.html import read_fragment
from magcite.readers.pages.linked_notes import NoteCall, resolve_notes
from magcite.readers.pages.markdown_notes import Notes
from magcite.readers.pages.markdown_parser import Event, parse_events
from magcite.readers.pages.markdown_source import prepare
from magcite.readers.pages.markdown_words import FootnoteCall, Said, Words, note_label
from magcite.readers.pages.page_reader import PageReader

__all__ = ["READER"]

_ATTRIBUTES = re.compile(r"\s*\{:?\s*[#.][^{}\n]*\}\s*\Z")  # of a caption, or of a whole block in kramdown
_HEADING_ATTRIBUTES = re.compile(r"\{[^{}]*\}\s*$")
_LONGEST_ATTRIBUTES = 200  # characters
_NOT_BLANK = re.compile(r"[^\r\n]")
_INLINE = frozenset({"Emphasis", "Strong", "Strikethrough", "Superscript", "Subscript", "Link", "Image"})
_SILENT = frozenset({"CodeBlock", "TableHead"})
_KINDS = {
    "BlockQuote": BlockKind.QUOTE,
    "Item": BlockKind.LIST_ITEM,
    "DefinitionListDefinition": BlockKind.LIST_ITEM,
    "FootnoteDefinition": BlockKind.PARAGRAPH,
}
_LEVELS = {f"H{level}": level for level in range(1, 7)}


def read(text: str, _language: str | None) -> Reading:
    """Return the blocks of a Markdown page.

    Raises:
        PageError: the front matter is broken.
    """
    prepared = prepare(text)
    words = Words(text, prepared)
    walk = _Walk(text, prepared.source, words)
    walk.run(parse_events(words.parsed))
    blocks = walk.notes.resolved(walk.blocks, walk.footnotes)
    blocks = resolve_notes(blocks, walk.links, words.places, text)
    comments = sorted([*walk.comments, *words.comments], key=lambda comment: comment.span)
    return Reading(
        tuple(blocks), prepared.title or first_title(blocks), prepared.language, tuple(comments), tuple(words.notes)
    )


class _Walk:
    """One pass over the parser's events."""

    def __init__(self, page: str, source: str, words: Words) -> None:
        self.blocks: list[Block] = []
        self.comments: list[Comment] = []
        self.links: dict[int, list[NoteCall]] = {}  # by start of their block
        self.footnotes: dict[int, list[FootnoteCall]] = {}  # by start of their block
        self.notes = Notes(page)
        self._page = page
        self._source = source
        self._words = words
        self._kinds = [BlockKind.PARAGRAPH]  # of the paragraphs in the containers that are open
        self._outer: list[tuple[str, list[Block], str | None]] = []  # notes that are open: what was read around them
        self._inline: list[Event] = []
        self._row: Said | None = None
        self._html: list[Event] | None = None
        self._silent = 0
        self._slugs = Slugs()
        self._anchor: str | None = None

    def run(self, events: Iterable[Event]) -> None:
        """Turn all events into blocks."""
        for event in events:
            name, value = event[0], event[1]
            if name == "Start":
                tag = value if isinstance(value, str) else next(iter(value))  # type: ignore[call-overload]
                if tag in _INLINE:
                    self._inline.append(event)
                else:
                    self._open(tag, value)
            elif name == "End":
                tag = value if isinstance(value, str) else next(iter(value))  # type: ignore[call-overload]
                if tag in _INLINE:
                    self._inline.append(event)
                else:
                    self._close(tag, value)
            elif name == "Html":
                if self._html is not None:
                    self._html.append(event)
            elif name != "Rule":
                self._inline.append(event)

    def _open(self, tag: str, value: object) -> None:
        self._paragraph()  # of a list without blank lines, above an inner list
        if tag in _SILENT:
            self._silent += 1
        elif tag in _KINDS:
            self._kinds.append(_KINDS[tag])
            if tag == "FootnoteDefinition" and isinstance(value, dict):
                self._outer.append((note_label(value[tag]), self.blocks, self._anchor))
                self.blocks = []
        elif tag == "TableRow":
            self._row = Said()
        elif tag == "HtmlBlock":
            self._html = []

    def _close(self, tag: str, value: object) -> None:
        if tag == "Heading" and isinstance(value, dict):
            self._heading(_LEVELS[value[tag]])
        elif tag == "TableCell" and self._row is not None:
            self._cell(self._row)
        elif tag in _SILENT:
            self._inline = []
            self._silent -= 1
        else:
            self._paragraph()
        if tag in _KINDS:
            self._kinds.pop()
            if tag == "FootnoteDefinition":
                label, self.blocks, note = *self._outer[-1][:2], self.blocks
                self._anchor = self._outer.pop()[2]
                self.notes.define(label, note)
        elif tag == "TableRow" and self._row is not None:
            self._finish(self._row, BlockKind.TABLE_ROW)
            self._row = None
        elif tag == "HtmlBlock":
            self._fragment()

    def _taken(self) -> list[Event]:
        """Return the inline events of the block that ends."""
        events, self._inline = self._inline, []
        return events if not self._silent else []

    def _paragraph(self) -> None:
        events = self._taken()
        if not events:
            return
        if events[0][0] == "TaskListMarker":
            del events[0]
        said = Said()
        self._words.say(self._caption(events), said)
        self._finish(said, self._kinds[-1])
        if self._kinds[-1] is BlockKind.LIST_ITEM:
            self._kinds[-1] = BlockKind.PARAGRAPH

    def _caption(self, events: list[Event]) -> list[Event]:
        """Return the words of an image that is a paragraph of its own and cites: it is a figure with its caption.

        https://pandoc.org/MANUAL.html#extension-implicit_figures
        """
        first = events[0][1] if events else None
        if not isinstance(first, dict) or "Image" not in first:
            return events
        end = next((place for place, event in enumerate(events) if event[:2] == ("End", "Image")), 0)
        rest = self._source[events[0][3] : events[-1][3]].strip()
        if rest and not (rest[0] == "{" and rest[-1] == "}"):
            return events
        source = self._source[events[0][2] : events[max(end - 1, 0)][3]]
        cites = self._words.has_signs(events[0][2], events[0][3]) or any(True for _ in find_identifiers(source))
        return events[1:end] if cites else events

    def _finish(self, said: Said, kind: BlockKind) -> None:
        if kind is not BlockKind.TABLE_ROW and (
            attributes := _ATTRIBUTES.search(said.builder.since(max(said.builder.length - _LONGEST_ATTRIBUTES, 0)))
        ):
            said.builder.cut(said.builder.length - len(attributes[0]))
        if block := said.block(self._page, kind, anchor=self._anchor):
            self._keep(block, said)

    def _keep(self, block: Block, said: Said) -> None:
        self.blocks.append(block)
        if said.links:
            self.links[block.span.start] = said.links
        if said.footnotes:
            self.footnotes[block.span.start] = said.footnotes

    def _heading(self, level: int) -> None:
        said = Said()
        self._words.say(self._taken(), said)
        text = said.builder.text()
        attributes = _HEADING_ATTRIBUTES.search(text)
        if attributes:
            said.builder.cut(len(text[: attributes.start()].rstrip()))
        block = said.block(self._page, BlockKind.HEADING, level=level)
        if block is None:
            return
        own = re.search(r"#([^\s{}]+)", attributes[0]) if attributes else None
        slug = self._slugs.give(heading_words(block))
        self._anchor = own[1] if own else slug
        self._keep(replace(block, anchor=self._anchor), said)

    def _cell(self, row: Said) -> None:
        events = self._taken()
        if row.builder.length and events:
            start = max(events[0][2], 1)
            row.builder.add("\n", start - 1, start)
        self._words.say(events, row)

    def _fragment(self) -> None:
        """Add the blocks of an HTML block, whose lines may stand in a quotation or a list."""
        lines, self._html = self._html or [], None
        if not lines:
            return
        parts, done = [], lines[0][2]
        for _, _, start, end in lines:
            parts += [_NOT_BLANK.sub(" ", self._source[done:start]), self._source[start:end]]
            done = end
        blocks, comments = read_fragment("".join(parts), lines[0][2], self._page)
        self.blocks.extend(replace(block, anchor=block.anchor or self._anchor) for block in blocks)
        self.comments.extend(comments)


READER = PageReader("markdown", read)
