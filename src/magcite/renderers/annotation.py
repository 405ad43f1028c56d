"""An author's annotation, which is Markdown: as HTML of harmless elements, or as Markdown that keeps to itself.

The HTML is made of the parser's events, never passed through: raw HTML is shown as the text it is, images become links,
and a link leads to http, https, mailto or a relative address or is no link at all.
"""

import html
import re
from collections.abc import Iterator
from typing import TypeAlias

from pyromark import Markdown, Options

from magcite.renderers.address import safe_address
from magcite.renderers.printable import printable_lines

__all__ = ["annotation_html", "contained"]

_PARSER = Markdown(
    options=Options.ENABLE_TABLES | Options.ENABLE_STRIKETHROUGH | Options.ENABLE_TASKLISTS | Options.ENABLE_GFM
)
_OPENING = re.compile(rb"<(?=[A-Za-z/!?])")
_FENCE = re.compile(rb"\s*(`{3,}|~{3,})")
_ANY_OPENING = re.compile(r"<(?=[A-Za-z/!?])|\[|(?<=\w):(?=//)|(?i:(?<=www))\.")
_BARE = re.compile(rb"(?:\b[A-Za-z][\w+.-]*(?P<colon>:)//|\bwww(?P<dot>\.))[^\s<]*", re.IGNORECASE)
_WEB = re.compile(r"\bhttps?://[^\s<>\"]*[^\s<>\"'.,;:!?()\[\]*_~]", re.IGNORECASE)
_ROUNDS = 6
_BACKSLASH = ord("\\")
_TAGS = {
    "Paragraph": ("<p>", "</p>\n"),
    "Heading": ("<p><strong>", "</strong></p>\n"),
    "BlockQuote": ("<blockquote>\n", "</blockquote>\n"),
    "Item": ("<li>", "</li>\n"),
    "CodeBlock": ("<pre><code>", "</code></pre>\n"),
    "HtmlBlock": ("<p>", "</p>\n"),
    "Table": ("<table>\n", "</table>\n"),
    "TableHead": ("<thead>\n<tr>\n", "</tr>\n</thead>\n"),
    "TableRow": ("<tr>\n", "</tr>\n"),
    "TableCell": ("<td>", "</td>\n"),
    "Emphasis": ("<em>", "</em>"),
    "Strong": ("<strong>", "</strong>"),
    "Strikethrough": ("<del>", "</del>"),
}
_ALONE = {"SoftBreak": "\n", "HardBreak": "<br>\n", "Rule": "<hr>\n"}
_Edit: TypeAlias = tuple[int, int, bytes]


def annotation_html(text: str) -> str:
    """Return the annotation as HTML."""
    return _Page().render(printable_lines(text))


class _Page:
    """Makes HTML of events."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._links: list[str] = []  # the end tags of the links and images that are open
        self._block = ""  # code or HTML, while it is open
        self._header = False
        self._rows = False

    def render(self, text: str) -> str:
        """Return a text, which is Markdown, as HTML."""
        for event in _PARSER.events(text):
            if isinstance(event, str):
                self._parts.append(_ALONE[event])
            else:
                for name, value in event.items():
                    self._event(name, value)
        return "".join(self._parts)

    def _event(self, name: str, value: object) -> None:
        tag, data = next(iter(value.items())) if isinstance(value, dict) else (str(value), None)
        if name == "Start":
            self._start(tag, data)
        elif name == "End":
            self._end(tag, data)
        elif name == "Code":
            self._parts.append(f"<code>{html.escape(tag)}</code>")
        elif name == "TaskListMarker":
            self._parts.append("☑ " if value else "☐ ")
        elif self._block or self._links:
            self._parts.append(html.escape(tag))
        else:
            self._parts.append(_linked(tag))

    def _start(self, tag: str, data: object) -> None:
        if tag in {"Link", "Image"} and isinstance(data, dict):
            address = None if any(self._links) else safe_address(html.unescape(data["dest_url"]))
            self._links.append("</a>" if address else "")
            self._parts.append(f'<a href="{html.escape(address)}">' if address else "")
            return
        if tag in {"CodeBlock", "HtmlBlock"}:
            self._block = tag
        if tag == "List":
            first = f' start="{data}"' if data not in {None, 1} else ""
            self._parts.append("<ul>\n" if data is None else f"<ol{first}>\n")
        elif tag == "TableCell" and self._header:
            self._parts.append("<th>")
        else:
            if tag == "TableRow" and not self._rows:
                self._parts.append("<tbody>\n")
                self._rows = True
            self._header = tag == "TableHead" or (self._header and tag not in {"TableRow", "Table"})
            self._parts.append(_TAGS[tag][0])

    def _end(self, tag: str, data: object) -> None:
        if tag in {"Link", "Image"}:
            self._parts.append(self._links.pop())
        elif tag == "List":
            self._parts.append("</ol>\n" if data else "</ul>\n")
        elif tag == "TableCell" and self._header:
            self._parts.append("</th>\n")
        else:
            if tag == self._block:
                self._block = ""
                self._parts[-1] = self._parts[-1].rstrip("\n") if tag == "HtmlBlock" else self._parts[-1]
            if tag == "TableHead":
                self._header = False
            elif tag == "Table":
                self._parts.append("</tbody>\n" if self._rows else "")
                self._rows = False
            self._parts.append(_TAGS[tag][1])


def _linked(text: str) -> str:
    """Return a text as HTML, the web addresses in it links."""
    parts, done = [], 0
    for match in _WEB.finditer(text):
        if address := safe_address(match[0]):
            parts += [html.escape(text[done : match.start()]), f'<a href="{html.escape(address)}">']
            parts += [html.escape(match[0]), "</a>"]
            done = match.end()
    return "".join([*parts, html.escape(text[done:])])


def contained(text: str) -> str:
    """Return the annotation as Markdown that opens nothing it does not close, and that runs and fetches nothing.

    No raw HTML is left, no code without end, no link but to http, https, mailto or a relative address, and no image
    but from beside the file: what was one of these is shown as the text it is, and an image becomes a link.
    """
    return _closed(_harmless(printable_lines(text).encode())).decode()


def _harmless(text: bytes) -> bytes:
    for _ in range(_ROUNDS):  # what is no markup any more is read anew, and may hold other markup
        edits = sorted(set(_edits(text)))
        if not edits:
            return text
        parts, done = [], 0
        for start, end, said in edits:
            if start >= done:
                parts += [text[done:start], said]
                done = end
        text = b"".join([*parts, text[done:]])
    return _ANY_OPENING.sub(_as_entity, text.decode()).encode()


def _as_entity(sign: re.Match[str]) -> str:
    return f"&#{ord(sign[0])};"


def _closed(text: bytes) -> bytes:
    """Add the fence that ends a last block of code, where a paragraph that followed would become part of it."""
    last: int | None = None
    for event, place in _PARSER.events_with_range(f"{text.decode()}\n\nend"):
        if isinstance(event, dict) and "Start" in event:
            tag = event["Start"]
            last = place["start"] if isinstance(tag, dict) and "CodeBlock" in tag else None
    fence = _FENCE.match(text, last) if last is not None else None
    return text + b"\n" + fence[1] if fence else text


def _edits(text: bytes) -> Iterator[_Edit]:
    """Yield from where to where something else is to stand, for each element that may do harm."""
    source = text.decode()
    for definition in _PARSER.reference_definitions(source).values():
        if not _may_stand(definition["dest"], image=False):
            place = text.find(b"[", definition["span"]["start"])
            yield place, place + 1, rb"\["
    code, linked, run = False, 0, (0, 0)
    for event, where in _PARSER.events_with_range(source):
        start, end = where["start"], where["end"]
        name, value = next(iter(event.items())) if isinstance(event, dict) else (event, None)
        tag = next(iter(value)) if isinstance(value, dict) else value
        if name in {"Start", "End"} and tag in {"Link", "Image"}:
            linked += 1 if name == "Start" else -1
            if name == "Start" and isinstance(value, dict):
                yield from _link_edits(text, str(tag), value[tag]["dest_url"], start)
        elif name in {"Start", "End"} and tag == "CodeBlock":
            code = name == "Start"
        if name in {"InlineHtml", "Html"} or (name == "Text" and not code and linked <= 0):
            yield from _opening_edits(text, start, end)
        if name == "Text" and not code and not linked:
            run = (run[0] if start == run[1] else start, end)
        elif run[1]:
            yield from _bare_edits(text, *run)
            run = (0, 0)


def _opening_edits(text: bytes, start: int, end: int) -> Iterator[_Edit]:
    """Yield edits that make what opens a tag a sign of the text."""
    for match in _OPENING.finditer(text, start, end + 1):
        if match.start() < end and not _is_escaped(text, match.start()):
            yield match.start(), match.start() + 1, rb"\<"


def _is_escaped(text: bytes, place: int) -> bool:
    first = place
    while first and text[first - 1] == _BACKSLASH:
        first -= 1
    return (place - first) % 2 == 1


def _link_edits(text: bytes, tag: str, address: str, start: int) -> Iterator[_Edit]:
    """Yield the edit that makes text of a link, and a link of an image."""
    if not _may_stand(address, image=tag == "Image"):
        lone_image = tag == "Image" and text[start - 1 : start] != b"!"
        yield start, start + 1, b"" if lone_image else b"\\" + text[start : start + 1]


def _bare_edits(text: bytes, start: int, end: int) -> Iterator[_Edit]:
    """Yield edits that make text of bare addresses, which many programs link."""
    for match in _BARE.finditer(text, start, end):
        sign = "colon" if match["colon"] else "dot"
        address = match[0].decode(errors="replace")
        if not _may_stand(address if match["colon"] else f"http://{address}", image=False):
            yield *match.span(sign), b"\\" + match[sign]


def _may_stand(address: str, *, image: bool) -> bool:
    """Return whether an address is as harmless as those in HTML, also to a browser, which overlooks blanks in it."""
    bare = re.sub(r"[\x00-\x20\x7f]+", "", html.unescape(address))
    if image:
        return re.match(r"[\\/]{2}|[A-Za-z][\w+.-]*:", bare) is None
    return not bare or safe_address(bare) is not None
