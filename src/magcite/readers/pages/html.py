"""HTML as saved from a browser or written by a content system, with places exact to the code point.

What belongs to the site and not to the page is left out: navigation, header, footer, asides, forms, scripts, cookie
notices, buttons to share, comments. Where the page has a main part, a container of its text, or articles, nothing else
is read.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from html import unescape
from html.parser import HTMLParser

from magcite.identifiers import find_identifiers
from magcite.model import Note, Span
from magcite.readers.pages.blocks import (
    NO_WORDS,
    Block,
    BlockBuilder,
    BlockKind,
    Comment,
    Extent,
    Mark,
    Reading,
    Style,
    fold_space,
)
from magcite.readers.pages.citations import IMAGE_CITES, cite, is_source_note, link_marks, lost_citation
from magcite.readers.pages.headings import first_title
from magcite.readers.pages.html_addresses import Addresses
from magcite.readers.pages.html_site import Scope, Skipped, main_blocks, scope_of, skipped_by
from magcite.readers.pages.html_tables import DataTables
from magcite.readers.pages.html_tags import BLOCKS, IMPLIED_ENDS, VOID
from magcite.readers.pages.linked_notes import NoteCall, joined_calls, resolve_notes, with_listed_targets
from magcite.readers.pages.page_reader import PageReader
from magcite.readers.pages.text_marks import with_text_marks

__all__ = ["READER", "read_fragment"]

_KINDS = {
    "li": BlockKind.LIST_ITEM,
    "dd": BlockKind.LIST_ITEM,
    "blockquote": BlockKind.QUOTE,
    "tr": BlockKind.TABLE_ROW,
    **{f"h{level}": BlockKind.HEADING for level in range(1, 7)},
}
_LOOK_BACK = 40
_CODE = frozenset({"code", "kbd", "samp", "tt", "var"})
_SPACES = re.compile(r"[ \t\n\r\f]+")


@dataclass(frozen=True, slots=True)
class _Element:
    """An open element, with what it and those around it mean for the words inside."""

    tag: str
    start: int
    begin: int  # place in the text of the block that was open
    block: int  # number of that block
    attributes: dict[str, str]
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    skipped: Skipped = Skipped.NO
    scope: Scope = Scope.NONE
    claim: tuple[int, str] | None = None  # of the nearest block element that is marked as one: its start and id


def read(text: str, _language: str | None) -> Reading:
    """Return the blocks of an HTML page."""
    parser = _parsed(text, by_name=True)
    if not parser.found:  # the names mean something else on this site
        parser = _parsed(text, by_name=False)
    every = with_listed_targets([block for _, block in parser.found], parser.ids)
    found = list(zip((scope for scope, _ in parser.found), every, strict=True))
    kept = {block.span.start for block in main_blocks(found, parser.linked)}
    notes = {block.span.start for block in every} - kept  # a note may stand outside the main part
    blocks = resolve_notes(every, parser.calls, parser.ids, text, parser.entries)
    blocks = [block for block in blocks if block.span.start not in notes]
    has_own = any(block.level == 1 for block in blocks)
    title = (None if has_own else fold_space("".join(parser.title))) or first_title(blocks)
    return Reading(tuple(blocks), title, parser.language, tuple(parser.comments), tuple(parser.notes))


def _parsed(text: str, *, by_name: bool) -> "_Parser":
    parser = _Parser(text, 0, by_name=by_name)
    parser.run(text)
    return parser


def read_fragment(source: str, start: int, page: str) -> tuple[list[Block], list[Comment]]:
    """Return the blocks and comments of HTML that stands in a page of another format.

    Args:
        source: the HTML, as long as what it is made of.
        start: where it begins on the page.
        page: the page's text.
    """
    parser = _Parser(page, start)
    parser.run(source)
    return resolve_notes([block for _, block in parser.found], parser.calls, parser.ids, page), parser.comments


class _Parser(HTMLParser):
    """Turns tags and words into blocks; unclosed and crossing tags are taken as browsers mostly take them."""

    def __init__(self, page: str, base: int, *, by_name: bool = False) -> None:
        super().__init__(convert_charrefs=False)
        self.found: list[tuple[Scope, Block]] = []
        self.linked: dict[int, float] = {}  # by start of a block, the share of its words that lead to the same site
        self.entries: list[int] = []  # where the entries of works begin
        self.comments: list[Comment] = []
        self.notes: list[Note] = []
        self.calls: dict[int, list[NoteCall]] = {}  # by start of their block
        self.ids: dict[str, Span] = {}
        self.title: list[str] = []
        self.language: str | None = None
        self._addresses = Addresses()
        self._by_name = by_name
        self._page = page
        self._base = base
        self._lines: list[int] = []
        self._tables = DataTables("", base)
        self._stack = [_Element("", base, 0, 0, {})]
        self._open: dict[str, int] = {}
        self._seen_id: str | None = None
        self._claim: tuple[int, str] | None = None  # the last one marked
        self._anchor: str | None = None
        self._number = 0
        self._cells = 0  # of the row, that hold no heading
        self._heads = 0  # of the row, that hold one
        self._note_calls: list[NoteCall] = []
        self._fresh()

    def run(self, source: str) -> None:
        """Parse all of a text, once."""
        self._lines = [0, *(match.end() for match in re.finditer("\n", source))]
        self._end = self._base + len(source)
        self._tables = DataTables(source, self._base)
        unclosed = source.find("<", source.rfind(">") + 1)  # cannot be a tag, and the parser would try for long
        cut = unclosed if unclosed >= 0 else len(source)
        self.feed(source[:cut])
        self.close()
        self._text(source[cut:], self._base + cut)
        self._pop_to(1, self._end)
        self._flush()

    # what the parser calls

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        start = self._place()
        attributes = {name: value or "" for name, value in reversed(attrs)}
        if tag in BLOCKS:
            self._separate(tag, start)
        self._imply_end(tag, start)
        name = _name(tag, attributes)
        if name and tag != "sup" and "href" not in attributes:  # not the call of a note
            self._seen_id = name
        if tag in {"html", "body", "main", "article"} and self.language is None:
            self.language = attributes.get("lang") or attributes.get("xml:lang") or None
        self._addresses.learn(tag, attributes)
        if tag == "img" and not self._stack[-1].skipped:
            self._note_image(attributes.get("alt", ""), start)
        if tag == "cite" and not self._stack[-1].skipped:
            self.entries.append(start)
        if tag == "br":
            self._break(start)
        if tag in {"tr", "td", "th"}:
            self._cells = 0 if tag == "tr" else self._cells + (tag == "td")
            self._heads = 0 if tag == "tr" else self._heads + (tag == "th")
        if tag in {"td", "th"} and self._builder.length:
            self._words("\n", start, start + 1)
        if tag not in VOID:
            self._push(tag, start, attributes)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID and tag not in BLOCKS:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        start = self._place()
        if tag in BLOCKS:
            self._separate(tag, start)
        if self._open.get(tag):
            depth = len(self._stack) - 1
            while self._stack[depth].tag != tag:
                depth -= 1
            end = self._page.find(">", start, self._end) + 1 or self._end
            self._pop_to(depth, end)

    def handle_data(self, data: str) -> None:
        self._text(data, self._place())

    def handle_entityref(self, name: str) -> None:
        self._entity(f"&{name}")

    def handle_charref(self, name: str) -> None:
        self._entity(f"&#{name}")

    def handle_comment(self, data: str) -> None:
        start = self._place()
        self._addresses.learn_comment(data)
        self.comments.append(Comment(data, Span(start, min(self._end, start + len(data) + len("<!---->")))))

    def _note_image(self, words: str, start: int) -> None:
        """Say so where the description of an image cites."""
        if any(one.registered for _, _, one in find_identifiers(words)):
            self.notes.append(Note(Span(start, start + len(self.get_starttag_text() or "")), IMAGE_CITES))

    def _separate(self, tag: str, start: int) -> None:
        """End the open block, or in a cell of a table of data only the word."""
        if tag not in {"p", "div"} or not self._open.get("tr") or not self._tables.within(start):
            self._flush()
        elif not self._builder.ends_with_space():
            self._words(" ", start, start + 1)

    # places and words

    def _place(self) -> int:
        line, column = self.getpos()
        return self._base + self._lines[line - 1] + column

    def _text(self, data: str, start: int) -> None:
        """Add text between tags, its white space folded."""
        if self._open.get("title"):
            self.title.append(data)
        if self._stack[-1].skipped:
            return
        done = 0
        for match in _SPACES.finditer(data):
            begin, end = match.span()
            if match[0] == " " and (begin > done or not self._builder.ends_with_space()):
                continue
            self._words(data[done:begin], start + done, start + begin)
            if not self._builder.ends_with_space():
                self._words(" ", start + begin, start + end)
            done = end
        self._words(data[done:], start + done, start + len(data))

    def _entity(self, source: str) -> None:
        start = self._place()
        end = start + len(source)
        closed = self._page.startswith(";", end)
        words = unescape(source + ";" * closed)
        if self._open.get("title"):
            self.title.append(words)
        self._words(words, start, end + closed)

    def _words(self, words: str, start: int, end: int) -> None:
        if words and not self._stack[-1].skipped:
            if not self._builder.length:
                self._anchor = self._seen_id
            self._builder.add(words, start, end)

    def _break(self, start: int) -> None:
        """Add a line break; the second in a row ends the paragraph, as writers of old pages mean it."""
        last = self._builder.since(self._builder.length - 1) if self._builder.length else ""
        if last == "\n" and not self._open.get("a") and not self._open.get("tr"):
            self._flush()
        else:
            self._words("\n", start, start + len(self.get_starttag_text() or "<br>"))

    # elements

    def _push(self, tag: str, start: int, attributes: dict[str, str]) -> None:
        around = self._stack[-1]
        scope = scope_of(tag, attributes, around.scope)
        skipped = skipped_by(tag, attributes, scope, by_name=self._by_name)
        if around.skipped is Skipped.HIDDEN or scope is around.scope or scope < Scope.CONTAINER:
            skipped = max(skipped, around.skipped)
        element = replace(
            around,
            tag=tag,
            start=start,
            begin=self._builder.length,
            block=self._number,
            attributes=attributes,
            scope=scope,
            skipped=skipped,
        )
        if tag == "p" and around.tag == "td" and not self._tables.within(start):  # it lays out a page
            element = replace(element, kind=BlockKind.PARAGRAPH)
        elif tag in _KINDS:
            element = replace(element, kind=_KINDS[tag], level=int(tag[1]) if tag[0] == "h" else 0)
        if tag in BLOCKS and "data-claim" in attributes:
            element = replace(element, claim=(start, attributes["data-claim"]))
        self._stack.append(element)
        self._open[tag] = self._open.get(tag, 0) + 1

    def _imply_end(self, tag: str, start: int) -> None:
        """Close what a start tag closes."""
        closes, within = IMPLIED_ENDS.get(tag, ((), ()))
        if not any(self._open.get(one) for one in closes):
            return
        for depth in range(len(self._stack) - 1, max(len(self._stack) - _LOOK_BACK, 0), -1):
            if self._stack[depth].tag in closes:
                self._pop_to(depth, start)
                return
            if self._stack[depth].tag in within:
                return

    def _pop_to(self, depth: int, end: int) -> None:
        while len(self._stack) > depth:
            element = self._stack.pop()
            self._open[element.tag] -= 1
            if name := _name(element.tag, element.attributes):
                self.ids.setdefault(name, Span(element.start, end))
            if not element.skipped and element.block == self._number:
                self._close(element, end)

    def _close(self, element: _Element, end: int) -> None:
        """Mark what an inline element meant for the words inside it."""
        begin, length = element.begin, self._builder.length
        attributes = element.attributes
        span = Span(element.start, end)
        if element.tag == "a" and "href" in attributes:
            self._link(attributes["href"], begin, span)
        elif element.tag == "sup":
            self._note_calls = joined_calls(self._note_calls, begin, self._builder.since(begin))
        elif "data-cites" in attributes and length > begin:  # https://pandoc.org: its own HTML of `[@key]`
            self._builder.take_marks_from(begin)
            cited = tuple(cite(key, span, self._page) for key in attributes["data-cites"].split())
            self._builder.mark(Mark(begin, length, Style.ASIDE, cited))
        elif element.tag == "cite" and length > begin and not self._builder.has_marks_from(begin):
            self._cite_elements.append(
                Mark(begin, length, Style.WORDS, (lost_citation(span, self._page, self._builder.since(begin)),))
            )
        elif element.tag in _CODE:
            self._opaque.append((begin, length))
        if "data-claim" in attributes and element.tag not in BLOCKS:
            self._builder.extent(Extent(begin, length, attributes["data-claim"] or None))

    def _link(self, address: str, begin: int, span: Span) -> None:
        inner = self._builder.take_marks_from(begin)
        fragment, target = self._addresses.resolve(address)
        if fragment is not None:
            self._note_calls.append(NoteCall(begin, self._builder.length, fragment, span))
        elif target is not None:
            if self._builder.length == begin:
                self._builder.add(NO_WORDS, span.start, span.end)
            words = self._builder.since(begin)
            for mark in link_marks(
                target, words, address=address, begin=begin, whole=span, page=self._page, inner=inner
            ):
                self._builder.mark(mark)
        else:
            self._inside += self._builder.length - begin

    # blocks

    def _fresh(self) -> None:
        self._builder = BlockBuilder()
        self._anchor = None
        self._number += 1
        self._opaque: list[tuple[int, int]] = []
        self._note_calls = []
        self._cite_elements: list[Mark] = []
        self._inside = 0  # code points of links to the same site

    def _flush(self) -> None:
        """End the open block."""
        element = self._stack[-1]
        if element.claim is not None and self._builder.text().strip():
            goes_on = element.claim == self._claim
            self._builder.extent(Extent(0, self._builder.length, element.claim[1] or None, goes_on))
            self._claim = element.claim
        header_row = element.kind is BlockKind.TABLE_ROW and not self._cells
        layout = element.kind is BlockKind.TABLE_ROW and self._cells == 1 and not self._heads
        kind = BlockKind.PARAGRAPH if layout else element.kind  # one cell to a row lays out a page
        block = self._builder.build(kind, level=element.level, anchor=self._anchor)
        calls, opaque, cites = self._note_calls, self._opaque, self._cite_elements
        if block is not None and not header_row:
            block = with_text_marks(block, self._page, opaque=opaque, pages_cite=False)
            if not calls:
                block = _with_cite_elements(block, cites)
            self.calls[block.span.start] = calls
            self.linked[block.span.start] = self._inside / len(block.text.strip())
            self.found.append((element.scope, block))
        self._fresh()


def _name(tag: str, attributes: dict[str, str]) -> str | None:
    return attributes.get("id") or (attributes.get("name") if tag == "a" else None)


def _with_cite_elements(block: Block, cites: Sequence[Mark]) -> Block:
    """Add `<cite>` elements that refer to a work and lead nowhere, where nothing else in the block cites.

    Most are the title of a book the sentence speaks of; with a year they refer to it.
    """
    if any(mark.citations and not mark.tentative for mark in block.marks):
        return block
    sources = (one for one in cites if is_source_note(block.text[one.start : one.end]))
    free = [one for one in sources if not any(one.start < mark.end and mark.start < one.end for mark in block.marks)]
    return replace(block, marks=tuple(sorted([*block.marks, *free], key=lambda mark: mark.start))) if free else block


READER = PageReader("html", read)
