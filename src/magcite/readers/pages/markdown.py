"""Markdown: CommonMark with tables, footnotes, front matter, attributes, and the citation forms of Pandoc and MyST.

Everything the parser does not know is made blank first, character for character, so that its places are the page's:
front matter, carriage returns, a byte order mark, and the fences of MyST and Pandoc blocks.
"""

import re
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import cached_property

from marko import block as md
from marko import inline
from marko.element import Element
from marko.ext.footnote import Document
from marko.ext.gfm.elements import Table
from marko.helpers import normalize_label

from magcite.errors import InputError, PageError
from magcite.identifiers import Url, find_identifiers
from magcite.model import Citation, Span
from magcite.readers.front_matter import parse_yaml, split_front_matter
from magcite.readers.pages.blocks import NO_WORDS, Block, BlockBuilder, BlockKind, Comment, Extent, Mark, Reading, Style
from magcite.readers.pages.citations import (
    bracket_citations,
    is_source_note,
    link_marks,
    link_target,
    lost_citation,
    narrative_citation,
    note_citations,
    role_citations,
)
from magcite.readers.pages.headings import Slugs, first_title, heading_words
from magcite.readers.pages.html import read_fragment
from magcite.readers.pages.linked_notes import NoteCall, resolve_notes
from magcite.readers.pages.markdown_syntax import (
    AttributeSpan,
    BareIdentifier,
    CitationBracket,
    CitationRole,
    FootnoteRef,
    InlineNote,
    LostNote,
    NarrativeCitation,
    parse_markdown,
)
from magcite.readers.pages.page_reader import PageReader

__all__ = ["READER"]

_NOT_BLANK = re.compile(r"[^\n]")
_FIRST_KEY = re.compile(r"(?:\s|#[^\n]*\n)*[\w-]+[ \t]*:(?:\s|\Z)")
_FENCE = re.compile(r"^[ ]{0,3}:{3,}.*$", re.MULTILINE)
_HEADING_ATTRIBUTES = re.compile(r"\s*\{[^{}]*\}\s*$")
_COMMENT = re.compile(r"<!--(.*?)-->", re.DOTALL)
_TAG_HREF = re.compile(r"""<a\s[^>]*?href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
_TAG_NAME = re.compile(r"""<\w+\s[^>]*?\b(?:id|name)\s*=\s*["']([^"']+)["']""", re.IGNORECASE)


def read(text: str, _language: str | None) -> Reading:
    """Return the blocks of a Markdown page.

    Raises:
        PageError: the front matter is broken, or lists or quotations are nested hundreds deep.
    """
    source, title, language = _prepare(text)
    try:
        document = parse_markdown(source)
        walk = _Walk(text, source, document)
        walk.blocks_of(_children(document), BlockKind.PARAGRAPH)
    except RecursionError as error:
        raise PageError("lists or quotations are nested too deep to be read: flatten them") from error
    blocks = tuple(resolve_notes(walk.blocks, walk.calls, walk.places, text))
    return Reading(blocks, title or first_title(blocks), language, tuple(walk.comments))


def _prepare(text: str) -> tuple[str, str | None, str | None]:
    """Return the text for the parser, as long as the page; and title and language of its front matter."""
    source = text.replace("\\\r\n", "  \n")  # a forced line break stays one
    source = re.sub(r"(?<! ) \r\n", "\t \n", source)  # and a single blank at the end does not become one
    source = source.replace("\r\n", " \n").replace("\r", "\n").replace("\f", "\n")
    if source.startswith("\ufeff"):
        source = " " + source[1:]
    front: tuple[str, str] | None = None
    with suppress(InputError):  # never closed: a line of hyphens, then
        front = split_front_matter(source.removeprefix(" ") if text.startswith("\ufeff") else source)
    title = language = None
    if front is not None:
        cut = len(source) - len(front[1])
        source = _NOT_BLANK.sub(" ", source[:cut]) + front[1]
        title, language = _front_values(front[0])
    return _FENCE.sub(lambda match: " " * len(match[0]), source), title, language


def _front_values(yaml: str) -> tuple[str | None, str | None]:
    """Return title and language; neither when the YAML is another tool's dialect, which is no flaw of the page.

    Raises:
        PageError: it is plainly meant to be YAML, and is none.
    """
    try:
        values = parse_yaml(yaml, first_line=2).values
    except InputError as error:
        if error.__cause__ is None or not _FIRST_KEY.match(yaml):  # refused by our own rules, or words between rules
            return None, None
        message = f"in the front matter: {error.message}; mend it, for it may state the page's title and language"
        raise PageError(message, line=error.line, column=error.column) from error
    title = values.get("title")
    language = values.get("lang") or values.get("language")
    return (title if isinstance(title, str) else None), (language if isinstance(language, str) else None)


def _children(element: Element) -> Sequence[Element]:
    children = getattr(element, "children", ())
    return () if isinstance(children, str) else children


class _Walk:
    """One pass over the parser's tree."""

    def __init__(self, page: str, source: str, document: Document, open_notes: frozenset[str] = frozenset()) -> None:
        self.blocks: list[Block] = []
        self.comments: list[Comment] = []
        self.calls: dict[int, list[NoteCall]] = {}  # by start of their block
        self.places: dict[str, Span] = {}
        self._page = page
        self._source = source
        self._document = document
        self._open_notes = open_notes  # that are being read, for one may call itself
        self._notes: dict[str, list[Block]] = {}
        self._slugs = Slugs()
        self._anchor: str | None = None
        self._open_link: tuple[int, int, str] | None = None
        self._block_calls: list[NoteCall] = []

    def blocks_of(self, elements: Iterable[Element], kind: BlockKind) -> None:
        """Add the blocks of these elements, in order; paragraphs among them are of this kind."""
        for element in elements:
            match element:
                case md.Heading() | md.SetextHeading():
                    self._heading(element)
                case md.Paragraph():
                    self._add(element, kind)
                    kind = BlockKind.PARAGRAPH if kind is BlockKind.LIST_ITEM else kind
                case md.List():
                    for item in _children(element):
                        self.blocks_of(_children(item), BlockKind.LIST_ITEM)
                case md.Quote():
                    self.blocks_of(_children(element), BlockKind.QUOTE)
                case Table():
                    for row in _children(element)[1:]:  # the first holds the columns' names
                        self._row(row)
                case md.HTMLBlock():
                    self._html(element)
                case _:
                    pass  # code, rules, definitions

    def _add(self, element: md.BlockElement, kind: BlockKind) -> None:
        builder = BlockBuilder()
        self._words(_children(element), builder)
        self._finish(builder, kind, element)

    def _finish(self, builder: BlockBuilder, kind: BlockKind, element: Element) -> None:
        span = Span(*element.source_span) if element.source_span else None
        if block := builder.build(kind, span=span, anchor=self._anchor):
            self.blocks.append(block)
            self.calls[block.span.start] = self._block_calls
        self._block_calls, self._open_link = [], None

    def _heading(self, element: md.Heading | md.SetextHeading) -> None:
        builder = BlockBuilder()
        self._words(_children(element), builder)
        span = Span(*element.source_span) if element.source_span else None
        attributes = _HEADING_ATTRIBUTES.search(builder.text())
        if attributes:
            builder.cut(attributes.start())
        block = builder.build(BlockKind.HEADING, span=span, level=element.level)
        if block is None:
            return
        own = re.search(r"#([^\s{}]+)", attributes[0]) if attributes else None
        slug = self._slugs.give(heading_words(block))
        self._anchor = own[1] if own else slug
        self.blocks.append(replace(block, anchor=self._anchor))

    def _row(self, row: Element) -> None:
        builder = BlockBuilder()
        for cell in _children(row):
            if builder.length and cell.source_span:
                builder.add("\n", cell.source_span[0] - 1, cell.source_span[0])
            self._words(_children(cell), builder)
        self._finish(builder, BlockKind.TABLE_ROW, row)

    def _html(self, element: md.HTMLBlock) -> None:
        if element.source_span is None:
            return
        start, end = element.source_span
        blocks, comments = read_fragment(self._source[start:end], start, self._page)
        self.blocks.extend(replace(block, anchor=block.anchor or self._anchor) for block in blocks)
        self.comments.extend(comments)

    # words

    def _words(self, elements: Sequence[Element], builder: BlockBuilder) -> None:
        for element in elements:
            if element.source_span is not None:
                self._word(element, builder, *element.source_span)

    def _word(self, element: Element, builder: BlockBuilder, start: int, end: int) -> None:
        match element:
            case inline.RawText() if end - start == len(element.children):
                builder.add_source(element.children, start)
            case inline.RawText() | inline.Literal() | inline.CodeSpan():
                builder.add(str(element.children).replace("\n", " "), start, end)
            case inline.LineBreak():
                builder.add(" " if element.soft else "\n", start, end)
            case inline.Link() | inline.AutoLink():
                self._link(element, builder, start, end)
            case inline.InlineHTML():
                self._inline_html(element, builder, start, end)
            case AttributeSpan():
                begin = builder.length
                self._words(_children(element), builder)
                if "claim" in element.classes:
                    builder.extent(Extent(begin, builder.length, element.id))
            case inline.Image():
                pass  # its words are not read as part of the sentence
            case _ if type(element) in _CITING:
                self._citation(element, builder, start, end)
            case _:
                self._words(_children(element), builder)

    def _link(self, element: inline.Link | inline.AutoLink, builder: BlockBuilder, start: int, end: int) -> None:
        begin = builder.length
        self._words(_children(element), builder)
        self._link_mark(builder, begin, start, end, element.dest)

    def _link_mark(self, builder: BlockBuilder, begin: int, start: int, end: int, address: str) -> None:
        inner = builder.take_marks_from(begin)
        if address.startswith("#"):
            self._block_calls.append(NoteCall(begin, builder.length, address[1:], Span(start, end)))
        elif target := link_target(address):
            if builder.length == begin:
                builder.add(NO_WORDS, start, end)
            words = builder.since(begin)
            for mark in link_marks(
                target, words, address=address, begin=begin, whole=Span(start, end), page=self._page, inner=inner
            ):
                builder.mark(mark)

    def _inline_html(self, element: inline.InlineHTML, builder: BlockBuilder, start: int, end: int) -> None:
        tag = str(element.children)
        if name := _TAG_NAME.match(tag):
            self.places.setdefault(name[1], Span(start, end))
        if comment := _COMMENT.fullmatch(tag):
            self.comments.append(Comment(comment[1], Span(start, end)))
        elif re.match(r"<br\b", tag, re.IGNORECASE):
            builder.add("\n", start, end)
        elif href := _TAG_HREF.match(tag):
            self._open_link = (builder.length, start, next(value for value in href.groups() if value is not None))
        elif tag.lower().startswith("</a") and self._open_link is not None:
            begin, opened, address = self._open_link
            self._open_link = None
            if begin <= builder.length:
                self._link_mark(builder, begin, opened, end, address)

    def _citation(self, element: Element, builder: BlockBuilder, start: int, end: int) -> None:
        citations, style = self._cited(element, Span(start, end))
        begin = builder.length
        builder.add(self._source[start:end].replace("\n", " "), start, end)
        if citations or isinstance(element, FootnoteRef | InlineNote):
            tentative = isinstance(element, BareIdentifier) and isinstance(citations[0].target, Url)
            builder.mark(Mark(begin, builder.length, style, citations, tentative=tentative))

    def _cited(self, element: Element, span: Span) -> tuple[tuple[Citation, ...], Style]:
        words = self._source[span.start : span.end]
        citations: tuple[Citation, ...] = ()
        match element:
            case CitationBracket():
                citations = bracket_citations(words[1:-1], span.start + 1, span, self._page)
            case CitationRole():
                inner = words[element.lead : len(words) - (element.lead - words.index("`"))]
                citations = role_citations(inner, span.start + element.lead, span, self._page)
            case NarrativeCitation():
                one = narrative_citation(element.match, span, self._page)
                return ((self._defined(one),), Style.NARRATIVE) if one else ((), Style.ASIDE)
            case FootnoteRef():
                citations = self._noted(element.label, span)
            case LostNote():
                citations = () if words in self._note_labels else (lost_citation(span, self._page, words),)
            case InlineNote():
                citations = note_citations(words[2:-1], span, self._page)
            case _:
                found = next(find_identifiers(words), None)
                citations = (Citation(self._page[span.start : span.end], span, target=found[2]),) if found else ()
        return tuple(self._defined(citation) for citation in citations), Style.ASIDE

    @cached_property
    def _note_labels(self) -> frozenset[str]:
        """The calls of notes that are defined, in whatever form, known to the parser or not."""
        return frozenset(re.findall(r"^ {0,3}(\[\^[^\]\n]+\]):", self._source, re.MULTILINE))

    def _defined(self, citation: Citation) -> Citation:
        """Return the citation with the identifier that the page defines for its key: `[@tag:rule]: doi:10.1/x`."""
        if citation.key is None:
            return citation
        address, _ = self._document.link_ref_defs.get(normalize_label(f"@{citation.key}"), (None, None))
        target = link_target(address) if address else None
        return replace(citation, key=None, target=target) if target else citation

    def _noted(self, label: str, span: Span) -> tuple[Citation, ...]:
        """Return what a footnote cites, as cited where the footnote is called."""
        if label in self._open_notes:
            return ()
        if label not in self._notes:
            side = _Walk(self._page, self._source, self._document, self._open_notes | {label})
            side.blocks_of(_children(self._document.footnotes[label]), BlockKind.PARAGRAPH)
            self._notes[label] = side.blocks
        note = self._notes[label]
        found = [citation for block in note for mark in block.marks for citation in mark.citations]
        if not found and any(is_source_note(block.text) for block in note):
            return (lost_citation(span, self._page, self._page[span.start : span.end]),)
        words = self._page[span.start : span.end]
        return tuple(replace(citation, text=words, span=span) for citation in found)


_CITING = frozenset(
    {CitationBracket, CitationRole, NarrativeCitation, FootnoteRef, LostNote, InlineNote, BareIdentifier}
)

READER = PageReader("markdown", read)
