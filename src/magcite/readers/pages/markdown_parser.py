"""CommonMark with tables, footnotes and definition lists, as a stream of events with places in code points.

The parser is pulldown-cmark through pyromark, whose ranges count bytes of UTF-8: https://monosans.github.io/pyromark/.
It keeps no tree and calls nothing in itself, so that no nesting is too deep for it.
"""

from collections.abc import Iterator
from typing import TypeAlias

from pyromark import Markdown, Options

__all__ = ["Event", "parse_events"]

# Name, what it carries, start and end in code points. Names and what they carry are those of `pyromark.Event`;
# "SoftBreak", "HardBreak" and "Rule" carry nothing.
Event: TypeAlias = tuple[str, object, int, int]

_PARSER = Markdown(
    options=Options.ENABLE_TABLES
    | Options.ENABLE_FOOTNOTES
    | Options.ENABLE_STRIKETHROUGH
    | Options.ENABLE_TASKLISTS
    | Options.ENABLE_GFM
    | Options.ENABLE_DEFINITION_LIST
)
_STEP = 64
_CONTINUATION = bytes(range(0x80, 0xC0))  # no code point of UTF-8 begins with one of these


def parse_events(source: str) -> Iterator[Event]:
    """Yield the events of a page in order.

    Args:
        source: without half characters (surrogates).
    """
    data = source.encode()
    events = _PARSER.events_with_range(source)
    if len(data) == len(source):
        for event, place in events:
            if isinstance(event, str):
                yield event, None, place["start"], place["end"]
            else:
                for name, value in event.items():
                    yield name, value, place["start"], place["end"]
        return
    point = _Points(data).point
    for event, place in events:
        start, end = point(place["start"]), point(place["end"])
        if isinstance(event, str):
            yield event, None, start, end
        else:
            for name, value in event.items():
                yield name, value, start, end


class _Points:
    """Places in code points from places in bytes: a count every few bytes, and the rest counted when asked."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._counts = [0]
        self._last = (0, 0)  # most events begin where the one before ended
        count = 0
        for start in range(0, len(data) + _STEP, _STEP):
            count += len(data[start : start + _STEP].translate(None, _CONTINUATION))
            self._counts.append(count)

    def point(self, place: int) -> int:
        """Return how many code points begin before a byte."""
        if place == self._last[0]:
            return self._last[1]
        step = place // _STEP
        count = self._counts[step]
        if self._counts[step + 1] - count == _STEP:  # ASCII alone
            count += place - step * _STEP
        else:
            count += len(self._data[step * _STEP : place].translate(None, _CONTINUATION))
        self._last = (place, count)
        return count
