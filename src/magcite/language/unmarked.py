"""A page's text as a reader sees it, with a way back to the source; for comparing, whatever the format.

Markup of Markdown, HTML and wikitext goes, by its form alone: link targets, tags, citation marks, emphasis. What looks
like markup and is not costs nothing, because a recorded claim is stripped in the same way. Every pattern is bounded,
so time grows with the length of the text.
"""

import html
import re
from bisect import bisect_right
from collections.abc import Iterator

from magcite.model import Span

__all__ = ["UnmarkedText"]

_SIGNS = re.compile(r"[<&\[\]{}*_`'\\~>]")
_INLINE = (
    "a|abbr|b|bdi|bdo|big|cite|code|del|dfn|em|font|i|ins|kbd|mark|nowiki|q|s|samp|small|span|strike|strong|sub|sup|tt|"
    "u|var|wbr"
)
_BLOCK = (
    "address|article|aside|blockquote|body|br|button|caption|col|colgroup|dd|details|div|dl|dt|fieldset|figcaption|"
    "figure|footer|form|h[1-6]|head|header|hr|html|iframe|img|input|label|li|link|main|meta|nav|noscript|ol|option|p|"
    "picture|pre|script|section|select|source|style|summary|svg|table|tbody|td|template|textarea|tfoot|th|thead|title|"
    "tr|ul|video"
)
_MARKUP = re.compile(
    rf"""
      (?P<gone>
          <!--(?:(?!-->).){{0,4000}}-->
        | <ref\b[^<>]{{0,300}}/>
        | <ref\b[^<>]{{0,300}}>(?:(?!</ref>).){{0,1500}}</ref>
        | </?(?:{_INLINE})(?:\s[^<>]{{0,2000}})?/?>
        | \{{\{{[^{{}}]{{0,2000}}\}}\}}
        | \[\[[^\[\]|\n]{{0,300}}\|
        | \[\[ | \]\]
        | \]\(\s{{0,3}}<?[^()\s]{{0,2000}}+(?:\([^()\s]{{0,500}}+\)[^()\s]{{0,500}}+){{0,5}}+
              (?:\s{{1,3}}(?:"[^"\n]{{0,500}}"|'[^'\n]{{0,500}}'))?\s{{0,3}}\)
        | \]\[[^\[\]\n]{{0,200}}\]
        | \[[^\[\]@\n]{{0,80}}@[\w{{][^\[\]]{{0,500}}\]
        | \[\^[^\[\]\s]{{1,80}}\]:?
        | \[[0-9]{{1,3}}\]
        | \{{[.#][^{{}}\n]{{0,300}}\}}
        | \{{(?:cite|doi)[^{{}}\n]{{0,30}}\}}`[^`\n]{{0,300}}`
        | \[(?=[^\[\]\n]{{0,300}}\][(\[])
        | (?<![0-9])\*+(?=\S) | (?<=\S)\*+(?![0-9])
        | (?<!\w)_+ | _+(?!\w)
        | '{{2,5}} | `+ | ~~
        | \\(?=[^\w\s])
        | !(?=\[)
        | (?m:^)[ \t]{{0,3}}>[ \t]?
      )
    | (?P<block></?(?:{_BLOCK})(?:\s[^<>]{{0,2000}})?/?>)
    | (?P<entity>&(?:\#[0-9]{{1,7}}|\#[xX][0-9a-fA-F]{{1,6}}|[a-zA-Z][a-zA-Z0-9]{{1,30}});)
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)


class UnmarkedText:
    """A source as it reads, by the form of its markup alone.

    Attributes:
        text: without markup; characters that are no markup stand as they are in the source.
    """

    def __init__(self, source: str) -> None:
        self._places: list[int] = []  # where each piece begins in the reading text
        self._spans: list[tuple[int, int, bool]] = []  # its place in the source, and whether it stands there as it is
        parts: list[str] = []
        length = 0
        for part, start, end, verbatim in _pieces(source):
            self._places.append(length)
            self._spans.append((start, end, verbatim))
            parts.append(part)
            length += len(part)
        self.text = "".join(parts)

    def source(self, start: int, end: int) -> Span:
        """Return where a run of the reading text (not empty) stands in the source."""
        piece = bisect_right(self._places, start) - 1
        begin, _, verbatim = self._spans[piece]
        first = begin + start - self._places[piece] if verbatim else begin
        piece = bisect_right(self._places, end - 1) - 1
        begin, stop, verbatim = self._spans[piece]
        return Span(first, begin + end - self._places[piece] if verbatim else stop)

    def place(self, offset: int) -> int:
        """Return the place in the reading text of an offset of the source; inside markup, the place behind it."""
        piece = bisect_right(self._spans, offset, key=_start) - 1
        if piece < 0:
            return 0
        start, end, verbatim = self._spans[piece]
        if verbatim and offset < end:
            return self._places[piece] + offset - start
        return self._places[piece + 1] if piece + 1 < len(self._places) else len(self.text)


def _start(span: tuple[int, int, bool]) -> int:
    return span[0]


def _pieces(source: str) -> Iterator[tuple[str, int, int, bool]]:
    """Yield the pieces of the reading text with their places in the source; none is empty."""
    place = 0
    if _SIGNS.search(source):
        for match in _MARKUP.finditer(source):
            if match.end() == match.start():
                continue
            if match.start() > place:
                yield source[place : match.start()], place, match.start(), True
            place = match.end()
            if match.lastgroup == "block":
                yield "\n\n", match.start(), place, False
            elif match.lastgroup == "entity":
                yield html.unescape(match[0]), match.start(), place, False
    if place < len(source):
        yield source[place:], place, len(source), True
