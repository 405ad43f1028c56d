"""Wikitext of MediaWiki as Wikipedia uses it, with places exact to the code point.

Links read as their words, and of the templates in the text those that are words (https://en.wikipedia.org/wiki/Help:Wikitext).
Left out are tables, infoboxes, pictures, categories, code, formulas, and the sections that list sources or links.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from magcite.language import fold
from magcite.model import Citation, Note, Span
from magcite.phrases import phrase_n
from magcite.readers.pages.blocks import (
    NO_WORDS,
    Block,
    BlockBuilder,
    BlockKind,
    Comment,
    Mark,
    Reading,
    Style,
    fold_space,
)
from magcite.readers.pages.citations import link_marks, link_target, lost_citation
from magcite.readers.pages.headings import first_title
from magcite.readers.pages.page_reader import PageReader
from magcite.readers.pages.text_marks import with_text_marks
from magcite.readers.pages.wikitext_escapes import Escapes
from magcite.readers.pages.wikitext_names import APPARATUS, HIDDEN_LINKS, QUOTES, SKIPPED_TAGS
from magcite.readers.pages.wikitext_sources import Source, Sources, is_source, plain_words, positional
from magcite.readers.pages.wikitext_tree import Node, NodeKind, parse_tree
from magcite.readers.pages.wikitext_words import shown_words

__all__ = ["READER"]

_PIECES = re.compile(r"(?P<line>\r\n|\r|\n)|(?P<space>[^\S\r\n]+)|\S+(?: \S+)*")
_SWITCH = re.compile(r"__[A-ZÅÄÖ]+__")
_BLOCK_TAGS = frozenset(
    {"div", "center", "p", "blockquote", "poem", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl"}
)
_LIST_MARKS = frozenset({"li", "dt", "dd"})


def read(text: str, _language: str | None) -> Reading:
    """Return the blocks of a wikitext page.

    Raises:
        PageError: the parser of wikitext is not installed.
    """
    escapes = Escapes(text)
    tree = parse_tree(escapes.text)
    reader = _Reader(text, escapes, Sources(tree, escapes.text))
    reader.walk(tree)
    reader.flush()
    return Reading(tuple(reader.blocks), first_title(reader.blocks), None, tuple(reader.comments), tuple(reader.notes))


class _Reader:
    """Turns nodes into blocks."""

    def __init__(self, page: str, escapes: Escapes, sources: Sources) -> None:
        self.blocks: list[Block] = []
        self.comments: list[Comment] = []
        self.notes: list[Note] = []
        self._page = page
        self._escapes = escapes
        self._sources = sources
        self._silent: int | None = None  # level of the heading of a section that claims nothing
        self._anchor: str | None = None
        self._kind = BlockKind.PARAGRAPH
        self._level = 0
        self._readers: Mapping[NodeKind, Callable[[Node], None]] = {
            NodeKind.TEXT: self._text,
            NodeKind.ENTITY: self._entity,
            NodeKind.COMMENT: self._comment,
            NodeKind.TEMPLATE: self._template,
            NodeKind.TAG: self._tag,
            NodeKind.WIKILINK: self._wikilink,
            NodeKind.EXTERNAL_LINK: self._external_link,
            NodeKind.HEADING: self._heading,
        }
        self._fresh()

    def _fresh(self) -> None:
        self._builder = BlockBuilder()
        self._lines = 0  # line ends since the last word
        self._listed = False  # a source stands in the words themselves
        self._last: Mark | None = None

    def walk(self, nodes: Sequence[Node]) -> None:
        """Read nodes, in order."""
        for node in nodes:
            read_node = self._readers.get(node.kind)
            if read_node is not None:
                read_node(node)

    def flush(self) -> None:
        """End the open block."""
        block = self._builder.build(self._kind, level=self._level, anchor=self._anchor)
        entry = self._listed and block is not None and not any(char.isalnum() for char in block.text)
        if block is not None and self._silent is None and not entry:
            self.blocks.append(with_text_marks(block, self._page, pages_cite=False))
        self._kind, self._level = BlockKind.PARAGRAPH, 0
        self._fresh()

    # words

    def _entity(self, node: Node) -> None:
        self._words(" " if node.name == "\u00a0" else node.name, node.start, node.end)

    def _comment(self, node: Node) -> None:
        self.comments.append(Comment(node.name, self._escapes.span(node.start, node.end)))

    def _text(self, node: Node) -> None:
        done = 0
        for switch in _SWITCH.finditer(node.name):
            self._pieces(node.name[done : switch.start()], node.start + done)
            done = switch.end()
        self._pieces(node.name[done:], node.start + done)

    def _pieces(self, text: str, start: int) -> None:
        for match in _PIECES.finditer(text):
            begin, end = start + match.start(), start + match.end()
            if match["line"]:
                self._line_end(begin, end)
            elif match["space"]:
                if not self._builder.ends_with_space():
                    self._add(" ", begin, end)
            else:
                self._words(match[0], begin, end)

    def _line_end(self, start: int, end: int) -> None:
        self._lines += 1
        if self._lines > 1 or self._kind is BlockKind.LIST_ITEM:
            self.flush()
        elif not self._builder.ends_with_space():
            self._add(" ", start, end)

    def _words(self, words: str, start: int, end: int) -> None:
        self._lines = 0
        self._add(words, start, end)

    def _add(self, words: str, start: int, end: int) -> None:
        """Add words that stand at a place of the wikitext; each code point of them on its own if they are as long."""
        if len(words) != end - start:
            self._builder.add(words, self._escapes.at(start), self._escapes.at(end))
            return
        for begin, stop in self._escapes.runs(start, end):
            self._builder.add(words[begin - start : stop - start], self._escapes.at(begin), self._escapes.at(stop))

    # elements

    def _tag(self, node: Node) -> None:
        if node.name == "ref":
            self._cite(node, self._sources.of_tag(node))
        elif node.name == "br":
            self._words("\n", node.start, node.end)
        elif node.wiki and node.name in _LIST_MARKS | {"hr"}:
            if self._builder.length or node.name == "hr":
                self.flush()
            self._kind = BlockKind.LIST_ITEM if node.name != "hr" else BlockKind.PARAGRAPH
        elif node.name in SKIPPED_TAGS:
            if node.name == "table":
                self.flush()
                self._note_table(node)
        elif node.name in _BLOCK_TAGS:
            self._block(node.children, BlockKind.QUOTE if node.name == "blockquote" else BlockKind.PARAGRAPH)
        else:
            self.walk(node.children)

    def _note_table(self, table: Node) -> None:
        """Say so where a table that is not read cites."""
        count = self._escapes.text.count("<ref", table.start, table.end)
        if count and self._silent is None:
            message = phrase_n(
                "tables of wikitext are left out, and this one holds {n} reference: check it by hand",
                "tables of wikitext are left out, and this one holds {n} references: check them by hand",
                count,
            )
            self.notes.append(Note(self._escapes.span(table.start, table.end), message))

    def _block(self, nodes: Sequence[Node], kind: BlockKind) -> None:
        self.flush()
        self._kind = kind
        self.walk(nodes)
        self.flush()

    def _heading(self, node: Node) -> None:
        self.flush()
        words = plain_words(node.children)
        if self._silent is not None and node.level <= self._silent:
            self._silent = None
        if self._silent is None and fold(words) in APPARATUS:
            self._silent = node.level
        self._anchor = words.replace(" ", "_") or None
        self._kind, self._level = BlockKind.HEADING, node.level
        self.walk(node.children)
        self.flush()

    def _wikilink(self, node: Node) -> None:
        if HIDDEN_LINKS.match(node.name):
            return
        if node.children:
            self.walk(node.children)
        else:
            shown = node.name.lstrip(":")
            start = node.start + len("[[") + len(node.name) - len(shown)
            self._words(fold_space(shown.replace("\n", " ")), start, start + len(shown))

    def _external_link(self, node: Node) -> None:
        start = node.start + node.wiki
        end = start + len(node.name)
        if not node.wiki or (node.children and node.children[0].start == end):
            # a bare address, or one cut at the "<" of an old DOI: where it ends is told as in any text
            self._words(node.name, start, end)
            self.walk(node.children)
            return
        begin = self._builder.length
        span = self._escapes.span(node.start, node.end)
        self.walk(node.children)
        inner = self._builder.take_marks_from(begin)
        target = link_target(f"https:{node.name}" if node.name.startswith("//") else node.name)
        if self._builder.length == begin:
            self._words(NO_WORDS, node.start, node.end)
        if target is None:
            return
        words = self._builder.since(begin)
        for mark in link_marks(target, words, address=node.name, begin=begin, whole=span, page=self._page, inner=inner):
            self._builder.mark(mark)

    def _template(self, node: Node) -> None:
        if node.name == "rp":
            self._locate(plain_words([one for value in positional(node)[:1] for one in value]))
        elif node.name in QUOTES:
            quoted = node.parameter("text", "quote", "citat") or next(iter(positional(node)), ())
            self._block(quoted, BlockKind.QUOTE)
        elif cited := self._sources.of_template(node):
            self._cite(node, cited)
        elif shown := shown_words(node):
            if isinstance(shown, str):
                self._words(shown, node.start, node.end)
            else:
                self.walk(shown)

    # citations

    def _cite(self, node: Node, cited: Sequence[Source]) -> None:
        """Add a mark for a reference; a source among the words that nothing identifies is none."""
        if node.kind is NodeKind.TEMPLATE and is_source(node):
            self._listed = True
            if cited[0].target is None:
                return
        begin = self._builder.length
        span = self._escapes.span(node.start, node.end)
        self._words(NO_WORDS, node.start, node.end)
        mark = Mark(begin, begin + 1, Style.ASIDE, tuple(self._citation(one, span) for one in cited))
        self._last = mark
        self._builder.mark(mark)

    def _citation(self, source: Source, span: Span) -> Citation:
        words = source.words or (source.target.value if source.target else "")
        if source.target is None:
            return replace(lost_citation(span, self._page, words), locator=source.locator)
        return Citation(
            self._page[span.start : span.end], span, target=source.target, locator=source.locator, words=words
        )

    def _locate(self, pages: str) -> None:
        """Give the pages that follow a reference, `{{rp|12}}`, to it."""
        if self._last is None or not pages or self._last.end != self._builder.length:
            return
        self._builder.take_marks_from(self._last.start)
        citations = tuple(replace(one, locator=pages) for one in self._last.citations)
        self._last = replace(self._last, citations=citations)
        self._builder.mark(self._last)


READER = PageReader("wikitext", read)
