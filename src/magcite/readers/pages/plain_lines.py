"""The lines of a plain text page that are words of its author, and how two of them are joined.

Text that was taken from a PDF has page numbers, running heads, words cut at line ends and broken addresses; an e-mail
has a head and signs of quotation. None of these are words of a claim.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

__all__ = ["Joints", "Line", "read_lines"]

_LINE = re.compile(r"([^\r\n\f]*)(\r\n|[\r\n\f]|\Z)")
_BULLET = re.compile(r"\s*(?:[•·●▪◦‣*+–-]|\(?\d{1,2}[.)]|\[\d{1,3}\]|\(?[a-z]\))\s+(?=\S)")
_QUOTED = re.compile(r"(?:>[ \t]?)+")
_PAGE_NUMBER = re.compile(
    r"\W*(?:(?:page|sida|side|seite|p\.|s\.)\s*)?\d{1,4}(?:\s*(?:of|av|af|von|/)\s*\d{1,4})?\W*", re.IGNORECASE
)
_HEAD = re.compile(
    r"(?:from|to|cc|bcc|subject|date|sent|reply-to|message-id|från|till|kopia|ämne|datum|skickat|fra|til|emne|dato|sendt)"
    r":\s",
    re.IGNORECASE,
)
_FEWEST_HEADS = 2
_LONGEST_RUNNING = 100
_FEWEST_RUNNING = 3  # pages a running head stands on

_CUT = re.compile(r"[^\W\d_]{2,}[-\u2010\u00ad]$")
_WORD_BEFORE = re.compile(r"[^\W\d_]+\Z")
_WORD_AFTER = re.compile(r"[^\W\d_]+")
_SUSPENDED = frozenset({"och", "eller", "samt", "og", "and", "or", "und", "to", "till"})  # "zink- och magnesium"
_HYPHENATED = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)+")
_OPEN_ADDRESS = re.compile(r"(?:https?://|(?:^|[\s(\[<:])(?:doi\.org/|10\.[0-9]{4,9}/))\S*[/_=&?%.-]$", re.IGNORECASE)
_REST_OF_ADDRESS = re.compile(r"[\w(][^\s<>\"“”]*")


@dataclass(frozen=True, slots=True)
class Line:
    """A line without the white space around it, and where it begins; "" is a blank line.

    Attributes:
        bullet: whether it begins an item of a list; the sign is left out.
        page: the page of a PDF it stands on, from 0.
    """

    words: str
    start: int
    bullet: bool
    page: int = 0

    @property
    def end(self) -> int:
        """Where its words end."""
        return self.start + len(self.words)


def read_lines(text: str) -> list[Line]:
    """Return the lines of a page, in order; those that are no words of the author are blank."""
    return _without_numbers(_without_heads(list(_lines(text))))


def _lines(text: str) -> Iterator[Line]:
    page = 0
    for match in _LINE.finditer(text):
        line = match[1].removeprefix("\ufeff") if match.start() == 0 else match[1]
        start = match.end(1) - len(line)
        quoted = _QUOTED.match(line)
        bullet = _BULLET.match(line, quoted.end() if quoted else 0)
        after = quoted.end() if quoted else 0
        lead = bullet.end() if bullet else after + len(line[after:]) - len(line[after:].lstrip())
        yield Line(line[lead:].rstrip(), start + lead, bullet is not None, page)
        page += match[2] == "\f"


def _without_heads(lines: list[Line]) -> list[Line]:
    """Make the head of an e-mail blank: the lines above the first blank one, where at least two say what they are.

    So is its signature, from a line of two hyphens on: https://datatracker.ietf.org/doc/html/rfc3676#section-4.3.
    """
    end = next((place for place, line in enumerate(lines) if not line.words), len(lines))
    named = sum(_HEAD.match(line.words) is not None for line in lines[:end])
    if named < _FEWEST_HEADS or not _HEAD.match(lines[0].words):
        return lines
    signed = next((place for place, line in enumerate(lines) if place > end and line.words == "--"), len(lines))
    head, foot = map(_blank, lines[:end]), map(_blank, lines[signed:])
    return [*head, *lines[end:signed], *foot]


def _without_numbers(lines: list[Line]) -> list[Line]:
    """Make page numbers and running heads blank, and let a sentence go on over the break between two pages."""
    kept = [line if not _is_number(lines, place) else _blank(line) for place, line in enumerate(lines)]
    if not lines or not lines[-1].page:
        return kept
    edges = list(_edges(kept))
    often = Counter(_shape(kept[place].words) for place in edges)
    for place in edges:
        if often[_shape(kept[place].words)] >= _FEWEST_RUNNING and len(kept[place].words) <= _LONGEST_RUNNING:
            kept[place] = _blank(kept[place])
    return list(_over_breaks(kept))


def _blank(line: Line) -> Line:
    return replace(line, words="", bullet=False)


def _is_number(lines: Sequence[Line], place: int) -> bool:
    """Whether a line stands alone and is nothing but the number of a page."""
    around = (lines[other].words for other in (place - 1, place + 1) if 0 <= other < len(lines))
    breaks = {lines[other].page for other in (place - 1, place + 1) if 0 <= other < len(lines)}
    alone = not any(around) or breaks != {lines[place].page}
    return alone and not lines[place].bullet and _PAGE_NUMBER.fullmatch(lines[place].words) is not None


def _edges(lines: Sequence[Line]) -> Iterator[int]:
    """Yield the places of the first and the last line of each page that are not blank."""
    worded = [place for place, line in enumerate(lines) if line.words]
    for before, place, after in zip([None, *worded], worded, [*worded[1:], None], strict=False):
        first = before is None or lines[before].page != lines[place].page
        if first or after is None or lines[after].page != lines[place].page:
            yield place


def _shape(words: str) -> str:
    return re.sub(r"\d+", "0", words).casefold()


def _over_breaks(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines without the blank ones between two halves of a sentence on two pages."""
    waiting: list[Line] = []
    last: Line | None = None
    for line in lines:
        if not line.words:
            waiting.append(line)
            continue
        goes_on = last is not None and last.page != line.page and line.words[0].islower() and not line.bullet
        if not (goes_on and last is not None and last.words[-1] not in ".!?:;"):
            yield from waiting
        waiting = []
        last = line
        yield line
    yield from waiting


class Joints:
    """How the lines of one page are joined."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _hyphenated(self) -> frozenset[str]:
        """The words that the page writes with a hyphen inside a line."""
        return frozenset(match[0].casefold().replace("\u2010", "-") for match in _HYPHENATED.finditer(self._text))

    def kept(self, line: Line, below: Line) -> tuple[int, bool]:
        """Return (how many code points of a line's words are read, whether a blank follows before the next line).

        A word cut at the line's end is joined, and its hyphen kept where the page writes the word with one; an address
        that ends in the middle goes on where what follows can be nothing else.
        """
        words, whole = line.words, len(line.words)
        first = below.words.partition(" ")[0]
        if _OPEN_ADDRESS.search(words) is not None and _is_rest_of_address(words[-1], first):
            return whole, False
        if _CUT.search(words) is None or not first[:1].islower() or first.strip(".,;") in _SUSPENDED:
            return whole, True
        if words[-1] == "\u00ad":
            return whole - 1, False
        before, after = _WORD_BEFORE.search(words[:-1]), _WORD_AFTER.match(first)
        compound = f"{before[0] if before else ''}-{after[0] if after else ''}"
        return (whole, False) if compound.casefold() in self._hyphenated else (whole - 1, False)


def _is_rest_of_address(last: str, first: str) -> bool:
    """Whether the first word of a line goes on with the address that the line above ends in."""
    rest = _REST_OF_ADDRESS.match(first)
    if rest is None:
        return False
    if last == ".":  # may end a sentence: only a number no sentence begins with
        return re.match(r"[0-9]{5,}|[0-9a-z]+[.-][0-9]", first) is not None
    return re.search(r"[0-9]|\w[./_=-]\w", first) is not None
