"""The words of one Markdown block: its inline events as text, with citation marks, claims and calls of notes."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from magcite.identifiers import Identifier, find_identifiers
from magcite.model import Citation, Note, Span
from magcite.readers.pages.blocks import NO_WORDS, Block, BlockBuilder, BlockKind, Comment, Extent, Mark, Style
from magcite.readers.pages.citations import (
    IMAGE_CITES,
    KeyStyle,
    bracket_citations,
    link_marks,
    link_target,
    lost_citation,
    narrative_citation,
    note_citations,
    role_citations,
)
from magcite.readers.pages.linked_notes import NoteCall
from magcite.readers.pages.markdown_parser import Event
from magcite.readers.pages.markdown_source import Prepared
from magcite.readers.pages.markdown_syntax import Sign, SignKind, find_signs, with_opaque_signs
from magcite.readers.pages.text_marks import identifier_marks

__all__ = ["FootnoteCall", "Said", "Words", "note_label"]

_COMMENT = re.compile(r"<!--(.*?)-->", re.DOTALL)
_TAG_HREF = re.compile(r"""<a\s[^>]*?href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
_TAG_NAME = re.compile(r"""<\w+\s[^>]*?\b(?:id|name)\s*=\s*["']([^"']+)["']""", re.IGNORECASE)
_BREAK = re.compile(r"<br\b", re.IGNORECASE)
_DEFINED = re.compile(r"^[ \t>]*\[\^([^\]\n]+)\]:", re.MULTILINE)
_LINE_PREFIX = re.compile(r"(?<=\n)[ \t>]+")
_NARRATIVE_ROLE = re.compile(r"\{cite:(?:c?ts?|alts?|authors?|year)[:}]")  # https://mystmd.org/guide/citations
_EXAMPLE = re.compile(r"(?:\A|(?<=\n)[ \t]*\r?\n)(?:\(@([\w-]+)\)[ \t]+\S[^\n]*\n)+")
_EXAMPLE_LABEL = re.compile(r"^\(@([\w-]+)\)", re.MULTILINE)
_CITING = frozenset({SignKind.BRACKET, SignKind.ROLE})
_FLAT = str.maketrans("\r\n", "  ")
_SAME_LINE = frozenset({"Text", "SoftBreak"})


@dataclass(frozen=True, slots=True)
class FootnoteCall:
    """`[^label]` in a block; its mark begins at `start` in the text, and `span` is its place on the page."""

    start: int
    label: str
    span: Span


@dataclass(slots=True)
class Said:
    """What has been said in one block.

    Attributes:
        links: to places on the same page.
        footnotes: calls of the page's footnotes, their marks still empty.
    """

    builder: BlockBuilder = field(default_factory=BlockBuilder)
    links: list[NoteCall] = field(default_factory=list)
    footnotes: list[FootnoteCall] = field(default_factory=list)
    opaque: list[tuple[int, int]] = field(default_factory=list)  # code and math, in the text
    open_links: list[tuple[int, int, int, str]] = field(default_factory=list)  # in text, start, end, address
    open_tag: tuple[int, int, str] | None = None  # of `<a href>`: in the text, on the page, address
    open_spans: list[tuple[int, Sign]] = field(default_factory=list)
    first: int = -1
    last: int = -1

    def block(self, page: str, kind: BlockKind, *, level: int = 0, anchor: str | None = None) -> Block | None:
        """Return the block, its bare identifiers marked too; None when it has no words."""
        builder = self.builder
        for mark in identifier_marks(builder.free_text(self.opaque), builder.place, page):
            builder.mark(mark)
        return builder.build(kind, span=Span(self.first, self.last), level=level, anchor=anchor)


def note_label(label: str) -> str:
    """Return a footnote's label as labels are compared: case and white space folded."""
    return " ".join(label.split()).casefold()


def _examples(source: str) -> frozenset[str]:
    """Return the labels of numbered examples, `(@good) My example`, which are called as keys are.

    https://pandoc.org/MANUAL.html#numbered-example-lists
    """
    if "(@" not in source:
        return frozenset()
    lists = (match[0] for match in _EXAMPLE.finditer(source))
    return frozenset(label for one in lists for label in _EXAMPLE_LABEL.findall(one))


class Words:
    """Turns the inline events of blocks into text; knows the signs of the whole page.

    Attributes:
        parsed: the source with opaque signs, of which the events are.
        places: of the elements of inline HTML with a name.
        comments: in inline HTML.
        notes: of images whose words cite and are not read.
    """

    def __init__(self, page: str, prepared: Prepared) -> None:
        self.places: dict[str, Span] = {}
        self.comments: list[Comment] = []
        self.notes: list[Note] = []
        self._page = page
        self._source = prepared.source
        self._tags: Mapping[str, Identifier] = prepared.tags
        self._signs = find_signs(prepared.source)
        self.parsed = with_opaque_signs(prepared.source, self._signs)
        self._starts = [sign.start for sign in self._signs]
        self._keys = KeyStyle(
            [sign.match for sign in self._signs if sign.kind in {SignKind.BRACKET, SignKind.ROLE}],
            has_bibliography=prepared.has_bibliography,
        )
        self._examples = _examples(prepared.source)
        self._labels: frozenset[str] | None = None
        self._done = 0  # in the source, by a sign over several events
        self._texts: list[tuple[int, int]] | None = None  # of the events at hand: where their texts stand

    def has_signs(self, start: int, end: int) -> bool:
        """Whether a sign begins in a part of the source."""
        place = bisect_left(self._starts, start)
        return place < len(self._starts) and self._starts[place] < end

    def say(self, events: Sequence[Event], said: Said) -> None:
        """Add the words of these events."""
        if not events:
            return
        if said.first < 0:
            said.first = events[0][2]
        said.last = events[-1][3]
        self._done, self._texts = events[0][2], None
        signed = self.has_signs(events[0][2], said.last)
        images = 0
        for place, (name, value, start, end) in enumerate(events):
            if name == "Start" and isinstance(value, dict) and "Image" in value:
                images += 1  # its words are not read as part of the sentence
                self._note_image(events, place)
            elif name == "Text" and not images:
                if signed:
                    self._signed_text(events, place, said)
                else:
                    self._text(str(value), start, end, said.builder)
            elif name == "End" and value == "Image":
                images -= 1
            elif not images and (name != "SoftBreak" or start >= self._done):
                self._other(name, value, start, end, said)
        said.open_links.clear()

    def _note_image(self, events: Sequence[Event], place: int) -> None:
        """Say so where the words of an image cite, which stands among other words."""
        start = events[place][2]
        words = []
        for event in events[place + 1 :]:
            if event[:2] == ("End", "Image"):
                break
            words.append(event)
        if not words:
            return
        alt = Span(words[0][2], max(event[3] for event in words))
        if any(one.registered for _, _, one in find_identifiers(self._source[alt.start : alt.end])) or self.has_keys(
            alt.start, alt.end
        ):
            self.notes.append(Note(Span(start, alt.end), IMAGE_CITES))

    def has_keys(self, start: int, end: int) -> bool:
        """Whether a citation by key begins in a part of the source."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return any(sign.kind in _CITING for sign in self._signs[first:last])

    def _other(self, name: str, value: object, start: int, end: int, said: Said) -> None:
        builder = said.builder
        match name:
            case "SoftBreak" | "HardBreak":
                builder.add(" " if name == "SoftBreak" else "\n", start, end)
            case "Start" if isinstance(value, dict) and "Link" in value:
                said.open_links.append((builder.length, start, end, value["Link"]["dest_url"]))
            case "End" if value == "Link" and said.open_links:
                begin, start, end, address = said.open_links.pop()
                self._link(said, begin, start, end, self._address(address, start, end))
            case "Code":
                begin = builder.length
                builder.add(self._code(str(value), start, end), start, end)
                said.opaque.append((begin, builder.length))
            case "InlineHtml":
                self._html(said, start, end)
            case "FootnoteReference":
                said.footnotes.append(FootnoteCall(builder.length, note_label(str(value)), Span(start, end)))
                self._mark(said, start, end, Style.ASIDE, ())
            case _:
                pass  # emphasis, a box to tick

    # text and the signs in it

    def _text(self, value: str, start: int, end: int, builder: BlockBuilder) -> None:
        words = self._source[start:end]
        if value == words or (self.parsed is not self._source and value == self.parsed[start:end]):
            builder.add(words, start, end)
        else:  # entities are decoded
            builder.add(value, start, end)

    def _signed_text(self, events: Sequence[Event], place: int, said: Said) -> None:
        _, value, start, end = events[place]
        index = bisect_left(self._starts, max(start, self._done))
        while index < len(self._starts) and self._starts[index] < end:
            sign = self._signs[index]
            index += 1
            if sign.start >= self._done and _is_text(events, place, sign.end):
                self._verbatim(max(start, self._done), sign.start, said)
                self._sign(sign, events, said)
                self._done = sign.end
        if start >= self._done:
            self._text(str(value), start, end, said.builder)
        else:
            self._verbatim(self._done, end, said)

    def _verbatim(self, start: int, end: int, said: Said) -> None:
        if start < end:
            said.builder.add(self._source[start:end], start, end)

    def _sign(self, sign: Sign, events: Sequence[Event], said: Said) -> None:
        kind, builder = sign.kind, said.builder
        if kind is SignKind.SPAN_START:
            if self._in_text(events, sign.match.start()):
                said.open_spans.append((builder.length, sign))
            else:
                builder.add("[", sign.start, sign.end)
        elif kind is SignKind.SPAN_END:
            self._span_end(sign, said)
        elif kind is SignKind.MATH:
            said.opaque.append((builder.length, builder.length + sign.end - sign.start))
            builder.add(self._flat(sign), sign.start, sign.end)
        elif kind is not SignKind.SHORTCODE:
            citations, style, tentative = self._cited(sign)
            if citations or kind is SignKind.INLINE_NOTE:
                self._mark(said, sign.start, sign.end, style, citations, tentative=tentative)
            else:
                builder.add(self._flat(sign), sign.start, sign.end)

    def _in_text(self, events: Sequence[Event], place: int) -> bool:
        """Whether a place in the source lies in a text of these events."""
        if self._texts is None:
            self._texts = [event[2:] for event in events if event[0] == "Text"]
        index = bisect_right(self._texts, (place, len(self._source))) - 1
        return index >= 0 and place < self._texts[index][1]

    def _span_end(self, sign: Sign, said: Said) -> None:
        if not said.open_spans or said.open_spans[-1][1].match is not sign.match:
            said.builder.add(self._flat(sign), sign.start, sign.end)
            return
        begin, _ = said.open_spans.pop()
        words = sign.match[0][2:-1].split()
        if ".claim" in words:
            own = next((word[1:] for word in words if word.startswith("#") and len(word) > 1), None)
            said.builder.extent(Extent(begin, said.builder.length, own))

    def _flat(self, sign: Sign) -> str:
        """Return a sign on one line, as long as it is, without the signs of a quotation around it."""
        words = self._source[sign.start : sign.end]
        if "\n" in words:
            words = _LINE_PREFIX.sub(lambda prefix: " " * len(prefix[0]), words).translate(_FLAT)
        return words

    def _mark(
        self,
        said: Said,
        start: int,
        end: int,
        style: Style,
        citations: tuple[Citation, ...],
        *,
        tentative: bool = False,
    ) -> None:
        begin = said.builder.length
        said.builder.add(self._source[start:end].translate(_FLAT), start, end)
        said.builder.mark(Mark(begin, said.builder.length, style, citations, tentative=tentative))

    def _cited(self, sign: Sign) -> tuple[tuple[Citation, ...], Style, bool]:
        """Return what a sign cites, how it stands, and whether only the library can tell that it is a citation."""
        words, span, page, start = self._flat(sign), Span(sign.start, sign.end), self._page, sign.start
        found: tuple[Citation, ...] = ()
        match sign.kind:
            case SignKind.BRACKET:
                found = bracket_citations(words[1:-1], start + 1, span, page)
            case SignKind.ROLE:
                begin, end = (place - start for place in sign.match.span("keys"))
                found = role_citations(words[begin:end], start + begin, span, page)
                if _NARRATIVE_ROLE.match(words):
                    return tuple(self._defined(citation) for citation in found), Style.NARRATIVE, False
            case SignKind.NARRATIVE:
                one = narrative_citation(sign.match, span, page)
                known = (self._defined(one),) if one and one.key not in self._examples else ()
                return known, Style.NARRATIVE, not all(self._keys.is_sure(each, sign.match) for each in known)
            case SignKind.LOST_NOTE:
                found = () if self._is_defined(words[2:-1]) else (lost_citation(span, page, words),)
            case SignKind.INLINE_NOTE:
                found = note_citations(words[2:-1], span, page)
            case _:
                pass
        return tuple(self._defined(citation) for citation in found), Style.ASIDE, False

    def _defined(self, citation: Citation) -> Citation:
        """Return the citation with the identifier that the page defines for its key: `[@tag:rule]: doi:10.1/x`."""
        target = self._tags.get(citation.key) if citation.key else None
        return replace(citation, key=None, target=target) if target else citation

    def _is_defined(self, label: str) -> bool:
        """Whether a note is defined, in whatever form, known to the parser or not."""
        if self._labels is None:
            self._labels = frozenset(note_label(found) for found in _DEFINED.findall(self._source))
        return note_label(label) in self._labels

    # links, tags, code

    def _address(self, address: str, start: int, end: int) -> str:
        """Return an address as it stands on the page, should a sign in it have been made opaque."""
        place = self.parsed.rfind(address, start, end) if "%" in address else -1
        return self._source[place : place + len(address)] if place >= 0 else address

    def _link(self, said: Said, begin: int, start: int, end: int, address: str) -> None:
        builder, span = said.builder, Span(start, end)
        inner = builder.take_marks_from(begin)
        if address.startswith("#"):
            said.links.append(NoteCall(begin, builder.length, address[1:], span))
        elif target := link_target(address):
            if builder.length == begin:
                builder.add(NO_WORDS, start, end)
            words = builder.since(begin)
            if not target.registered:
                inner += identifier_marks(
                    words, lambda first, last: builder.place(begin + first, begin + last), self._page
                )
            for mark in link_marks(
                target, words, address=address, begin=begin, whole=span, page=self._page, inner=inner
            ):
                builder.mark(mark)

    def _html(self, said: Said, start: int, end: int) -> None:
        tag = self._source[start:end]
        if name := _TAG_NAME.match(tag):
            self.places.setdefault(name[1], Span(start, end))
        if comment := _COMMENT.fullmatch(tag):
            self.comments.append(Comment(comment[1], Span(start, end)))
        elif _BREAK.match(tag):
            said.builder.add("\n", start, end)
        elif href := _TAG_HREF.match(tag):
            said.open_tag = (said.builder.length, start, next(value for value in href.groups() if value is not None))
        elif tag.lower().startswith("</a") and said.open_tag is not None:
            begin, opened, address = said.open_tag
            said.open_tag = None
            self._link(said, begin, opened, end, address)

    def _code(self, value: str, start: int, end: int) -> str:
        words = self._source[start:end]
        if words == self.parsed[start:end]:
            return value.translate(_FLAT)
        ticks = len(words) - len(words.lstrip("`"))
        inner = words[ticks : len(words) - ticks].translate(_FLAT)
        return inner[1:-1] if inner.strip() and inner[0] == inner[-1] == " " else inner


def _is_text(events: Sequence[Event], place: int, end: int) -> bool:
    """Whether nothing but text and line ends stands from an event on to a place in the source."""
    while place < len(events) and events[place][0] in _SAME_LINE:
        if events[place][3] >= end:
            return True
        place += 1
    return False
