"""Wikitext as it stands in an XML export, `&lt;ref&gt;`, with the place of each code point kept.

MediaWiki writes pages so: https://www.mediawiki.org/wiki/Help:Export. What is read is the wikitext itself.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from html import unescape

from magcite.model import Span

__all__ = ["Escapes"]

_ESCAPE = re.compile(r"&(?:lt|gt|amp|quot);")


class Escapes:
    """The wikitext of a page, and where it stands there.

    Attributes:
        text: wikitext, escapes of XML decoded where the page is written so, without a byte order mark.
    """

    def __init__(self, page: str) -> None:
        start = len(page) - len(page.removeprefix("\ufeff"))
        found = list(_ESCAPE.finditer(page)) if "&lt;ref" in page and "<ref" not in page else []
        # From which place of the text on, how much further on the page a place is.
        self._from: list[int] = [0]
        self._shift: list[int] = [start]
        parts: list[str] = []
        done = start
        for match in found:
            parts.append(page[done : match.start()])
            parts.append(unescape(match[0]))
            done = match.end()
            self._from.append(match.start() - self._shift[-1] + 1)
            self._shift.append(self._shift[-1] + len(match[0]) - 1)
        parts.append(page[done:])
        self.text = "".join(parts)

    def at(self, place: int) -> int:
        """Return where on the page a place of the text is."""
        return place + self._shift[bisect_right(self._from, place) - 1]

    def span(self, start: int, end: int) -> Span:
        """Return where on the page `text[start:end]` stands."""
        return Span(self.at(start), self.at(end))

    def runs(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield the parts of `text[start:end]`, in order, that stand on the page without an escape inside."""
        while start < end:
            run = bisect_right(self._from, start)
            until = self._from[run] if run < len(self._from) else end
            # the code point before the next shift is the decoded one
            stop = min(end, until - 1 if until - 1 > start else until)
            yield start, stop
            start = stop
