"""What authors of sourced pages add to Markdown, found before the parser reads the page.

Citations in brackets and in the sentence, MyST roles, notes, spans with attributes, math, shortcodes. Each is found by
one scan from left to right, in which code, tags, comments, escapes and the addresses of links go first, and is then
made opaque character for character, so that an underscore in a key starts no emphasis and a bracket no link. Only what
then lies in the parser's text counts.

Pandoc: https://pandoc.org/MANUAL.html#citation-syntax, #extension-bracketed_spans, #extension-inline_notes, #math.
MyST: https://mystmd.org/guide/citations. Quarto: https://quarto.org/docs/extensions/shortcodes.html.
"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from magcite.readers.pages.citations import BRACKET, NARRATIVE, ROLE

__all__ = ["Sign", "SignKind", "find_signs", "with_opaque_signs"]


class SignKind(StrEnum):
    """What a sign is."""

    BRACKET = "bracket"  # `[@key, p. 4; @doi:10.x/y]`
    ROLE = "role"  # MyST: `{cite:p}`key1,key2``
    NARRATIVE = "narrative"  # `@key` or `@key [p. 4]` as a word of the sentence
    INLINE_NOTE = "note"  # Pandoc: `^[A note in place, with @key.]`
    LOST_NOTE = "lost"  # `[^1]`; where the page defines it, the parser finds it first
    SPAN_START = "opening"  # `[` of `[words]{.claim #id}`
    SPAN_END = "closing"  # `]{.claim #id}`
    MATH = "math"  # `$a_1$`, `$$a_1$$`, `\(a_1\)`, `\[a_1\]`
    SHORTCODE = "shortcode"  # Quarto: `{{< video https://example.org >}}`


class Sign(NamedTuple):
    """A sign in the source: [start, end) with what its pattern found."""

    start: int
    end: int
    kind: SignKind
    match: re.Match[str]


_GO_ON = r"\\[^\n]?|\n(?![ \t>]*(?:\r?\n|\Z))"  # an escape, or a line feed inside a paragraph
_DISPLAY = rf"\$\$(?=[^$])(?:[^$\\\n]++|{_GO_ON}|\$(?!\$))++\$\$"
_INLINE = rf"\$(?=[^\s$])(?:[^$\\\n]++|{_GO_ON})++(?<!\s)\$(?!\d)"
_STOP = re.compile(r"\n[ \t>]*(?:\r?\n|`{3}|~{3}|\Z)")  # where a paragraph ends at the latest
_TICKS = re.compile("`+")
_LIKE_MATH = re.compile(r"[\\^_{}=]")
_TAG = re.compile(r"<[A-Za-z/!?][^<>\n]*>")
_ADDRESS = re.compile(
    r"\]\((?:<[^<>\n]*>|[^\s()<>]*)|\]:[ \t]*(?:<[^<>\n]*>|[A-Za-z][A-Za-z0-9+.-]*:[^\s\]]\S*|[./#]\S*)"
)
_NOTE = re.compile(rf"\^\[(?:[^\[\]\\\n]++|{_GO_ON}|\[[^\[\]]*+\])++\]")
_MATH = re.compile(f"{_DISPLAY}|{_INLINE}")
_SHORTCODE = re.compile(r"\{\{<(?:[^\n>{}]|>(?!\}\}))*+>\}\}")
_LOST = re.compile(r"\[\^(?:\d{1,3}|(?!\w-\w)[^\W\d][\w:.-]{3,40})\](?![(\[:])")
_BACKSLASHED = re.compile(
    r"\\\((?:[^\\\n]++|\\(?![()])|\n(?![ \t>]*\r?\n))++\\\)|\\\[(?:[^\\\n]++|\\(?![\[\]])|\n(?![ \t>]*\r?\n))++\\\]"
)
_FIRST = re.compile(r"[`<\[\]^@{$\\]")  # what a sign, or what goes before signs, begins with
_PATTERNS: Mapping[str, Sequence[tuple[SignKind, re.Pattern[str]]]] = {
    "[": [(SignKind.BRACKET, BRACKET), (SignKind.LOST_NOTE, _LOST)],
    "^": [(SignKind.INLINE_NOTE, _NOTE)],
    "@": [(SignKind.NARRATIVE, NARRATIVE)],
    "{": [(SignKind.ROLE, ROLE), (SignKind.SHORTCODE, _SHORTCODE)],
    "$": [(SignKind.MATH, _MATH)],
    "\\": [(SignKind.MATH, _BACKSLASHED)],
}


def find_signs(source: str) -> list[Sign]:
    """Return the signs of a page in order; only those of spans lie around others."""
    finder = _Finder(source)
    found = list(finder.signs())
    return sorted([*found, *_spans(source, found)]) if "]{" in source else found


class _Finder:
    """One scan from left to right."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._runs: dict[int, list[int]] | None = None  # of backticks: their starts, by length
        self._stop = -1
        self._comments = True

    def signs(self) -> Iterator[Sign]:
        """Yield what is found."""
        source, place = self._source, 0
        while match := _FIRST.search(source, place):
            first, start = match[0], match.start()
            if sign := self._sign(first, start):
                place = sign.end
                yield sign
            else:
                place = self._passed(first, start)

    def _sign(self, first: str, start: int) -> Sign | None:
        """Return the sign that begins here."""
        for kind, pattern in _PATTERNS.get(first, ()):
            found = pattern.match(self._source, start)
            if first == "@" and self._source[start - 1 : start] == "-":
                found = pattern.match(self._source, start - 1) or found
            if found and (kind is not SignKind.MATH or _is_math(found[0])):
                return Sign(*found.span(), kind, found)
        return None

    def _passed(self, first: str, start: int) -> int:
        """Return where to go on, after what begins here and is no sign: code, a tag, an address, an escape."""
        if first == "\\":
            return start + 2
        if first == "`":
            return self._code(start)
        if first == "<" and self._source.startswith("<!--", start):
            return self._comment(start + 4)
        pattern = _TAG if first == "<" else _ADDRESS if first == "]" else None
        found = pattern.match(self._source, start) if pattern else None
        return found.end() if found else start + 1

    def _code(self, start: int) -> int:
        """Return where a run of backticks, or the code it opens, ends."""
        match = _TICKS.match(self._source, start)
        end = match.end() if match else start + 1
        if self._stop < end:
            stop = _STOP.search(self._source, end)
            self._stop = stop.start() if stop else len(self._source)
        line = self._source.rfind("\n", 0, start) + 1
        if end - start > 2 and not self._source[line:start].strip(" \t>"):  # noqa: PLR2004  a fence has three
            return end
        if self._runs is None:
            self._runs = defaultdict(list)
            for run in _TICKS.finditer(self._source):
                self._runs[len(run[0])].append(run.start())
        runs = self._runs[end - start]
        place = bisect_left(runs, end)
        return runs[place] + end - start if place < len(runs) and runs[place] < self._stop else end

    def _comment(self, place: int) -> int:
        end = self._source.find("-->", place) if self._comments else -1
        self._comments = end >= 0
        return end + 3 if end >= 0 else place


def _is_math(words: str) -> bool:
    """Whether it is no prose between two sums of money, or in brackets that need no backslash."""
    return "[@" not in words and (words[0] == "$" or _LIKE_MATH.search(words, 2, len(words) - 2) is not None)


# spans with attributes

_BRACKETS = re.compile(r"\\.|[\[\]]|\n[ \t>]*\r?\n")
_ATTRIBUTES = re.compile(r"\]\{[^{}\n]*\}")


def _spans(source: str, signs: Sequence[Sign]) -> Iterator[Sign]:
    """Yield start and end of each span with attributes; a link, an image or a note with some is none."""
    starts = [sign.start for sign in signs]
    open_at: list[re.Match[str]] = []
    for match in _BRACKETS.finditer(source):
        if match[0] == "[":
            open_at.append(match)
        elif match[0] != "]":
            open_at = [] if match[0][0] == "\n" else open_at
        elif open_at:
            start = open_at.pop()
            end = _ATTRIBUTES.match(source, match.start())
            around = (source[start.start() - 1 : start.start()], source[start.end()])
            linked = around[0] in {"]", "!"} or around[1] == "^"
            if end and not linked and all(_is_free(one.start(), signs, starts) for one in (start, match)):
                yield Sign(*start.span(), SignKind.SPAN_START, end)
                yield Sign(*end.span(), SignKind.SPAN_END, end)


def _is_free(place: int, signs: Sequence[Sign], starts: Sequence[int]) -> bool:
    before = bisect_right(starts, place) - 1
    return before < 0 or signs[before].end <= place


# what the parser is given

_OPAQUE = str.maketrans(dict.fromkeys("[]()*_`~<>&\\!|$^{}#=", "%"))
_LEAD = re.compile(r"(?<=\n)[ \t>]*[^\w\s@]*")
_RUN = re.compile(r"(?:://|10\.[0-9]{4,9}/)[^\s<>\"`|\[\]{}]+")
_TWISTED = re.compile(r"[*_~]+")
_IN_ADDRESS = re.compile(r"(?:\]\(|\]:[ \t]*|[<\"'=])[^\s()<>\"']*\Z")
_LOOK_BACK = 200
_RUN_END = "*_~.,;:!?)'’"


def with_opaque_signs(source: str, signs: Sequence[Sign]) -> str:
    """Return the source, as long as it is, with the signs and the addresses in text free of markup."""
    edits = [(sign.start, sign.end, _opaque(source, sign)) for sign in signs if sign.kind is not SignKind.LOST_NOTE]
    edits += _addresses(source)
    parts, done = [], 0
    for start, end, words in sorted(edits):
        if start >= done:
            parts += [source[done:start], words]
            done = end
    return "".join([*parts, source[done:]]) if parts else source


def _opaque(source: str, sign: Sign) -> str:
    words = source[sign.start : sign.end]
    if "\n" not in words:
        return words.translate(_OPAQUE)
    parts, done = [], 0
    for lead in _LEAD.finditer(words):  # what begins a line may be the mark of a quotation or a list
        kept = lead[0] if sign.kind is not SignKind.MATH else lead[0][: len(lead[0]) - len(lead[0].lstrip(" \t>"))]
        parts += [words[done : lead.start()].translate(_OPAQUE), kept]
        done = lead.start() + len(kept)
    return "".join([*parts, words[done:].translate(_OPAQUE)])


def _addresses(source: str) -> Iterator[tuple[int, int, str]]:
    """Yield the addresses and identifiers that stand in the text and hold signs of emphasis."""
    for match in _RUN.finditer(source):
        run = match[0].rstrip(_RUN_END)
        if _TWISTED.search(run):
            start = match.start()
            if not _IN_ADDRESS.search(source[max(start - _LOOK_BACK, 0) : start]):
                yield start, start + len(run), _TWISTED.sub(lambda found: "%" * len(found[0]), run)
