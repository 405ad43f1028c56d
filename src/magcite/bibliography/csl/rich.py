"""The text of a field as pieces: the few tags that CSL-JSON knows, and quotation marks of the language.

https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html#html-like-formatting-tags
"""

import re
from collections.abc import Mapping

from magcite.bibliography.csl.locale import Locale
from magcite.bibliography.csl.pieces import Piece, Pieces

__all__ = ["quoted", "rich"]

_TAG = re.compile(
    r"<(?P<close>/?)(?P<name>i|b|sub|sup|sc|em|strong)>|<(?P<open>span)\s+(?:style|class)=\"(?P<kind>[^\"]{1,60})\"\s*>"
    r"|(?P<end></span>)",
    re.IGNORECASE,
)
_MARKS = {"i": "italic", "em": "italic", "b": "bold", "strong": "bold", "sub": "sub", "sup": "sup", "sc": "small-caps"}
_CLASSES = ("nocase", "nodecor", "small-caps")
_QUOTE = re.compile(r"[\"'“”‘’]")
_OPENS_AFTER = " \u00a0([{—–-/"
_PRINTED = frozenset("“”‘’")
_PAIRS = {"open-quote", "close-quote", "open-inner-quote", "close-inner-quote"}


def rich(text: str, locale: Locale) -> Pieces:
    """Return a field's text as pieces; a tag that is never closed is text, and quotations go across tags."""
    quotes = _quotes(_TAG.sub("", text) if "<" in text else text, locale)
    if "<" not in text:
        return _with_quotes(text, 0, quotes)
    pieces: Pieces = []
    stack: list[tuple[str, str, int]] = []  # name, mark, index of its first piece
    end = place = 0
    for match in _TAG.finditer(text):
        pieces += _with_quotes(text[end : match.start()], place, quotes)
        place += match.start() - end
        end = match.end()
        name = (match["name"] or "span").lower()
        closes = bool(match["close"] or match["end"])
        if not closes:
            kind = match["kind"] or ""
            mark = _MARKS.get(name) or next((word for word in _CLASSES if word in kind), "")
            stack.append((name, mark, len(pieces)))
            pieces.append(Piece(match[0]))
        elif stack and stack[-1][0] == name:
            _, mark, first = stack.pop()
            inside = pieces[first + 1 :]
            pieces[first:] = [one._replace(marks=one.marks | {mark}) for one in inside] if mark else inside
        else:
            pieces.append(Piece(match[0]))
    pieces += _with_quotes(text[end:], place, quotes)
    return [piece for piece in pieces if piece.text]


def quoted(pieces: Pieces, locale: Locale) -> Pieces:
    """Return pieces between quotation marks; marks inside become the inner ones."""
    outer = (locale.term("open-quote") or '"', locale.term("close-quote") or '"')
    inner = (locale.term("open-inner-quote") or "'", locale.term("close-inner-quote") or "'")
    return [Piece(outer[0], frozenset({"open"})), *_turned(pieces, outer, inner), Piece(outer[1], frozenset({"close"}))]


def _turned(pieces: Pieces, outer: tuple[str, str], inner: tuple[str, str]) -> Pieces:
    """Return pieces with outer marks made inner ones and inner ones outer; a quotation in inner marks stays whole."""
    done: Pieces = []
    depth = 0
    flips = False
    for piece in pieces:
        opens, closes = "open" in piece.marks, "close" in piece.marks
        if opens and not depth:
            flips = piece.text == outer[0]
        depth += opens - closes
        side = 0 if opens else 1
        other = inner[side] if piece.text == outer[side] else outer[side]
        done.append(piece._replace(text=other) if flips and (opens or closes) else piece)
    return done


def _quotes(text: str, locale: Locale) -> dict[int, Piece]:
    """Return what to write for the quotation marks of a text without tags, by their places.

    Typewriter marks become those of the language. Printed marks stay as they are; those of the language are known as
    marks, so that they change inside a quotation.
    """
    if not _QUOTE.search(text):
        return {}
    pairs = _pairs(text)
    outer = (locale.term("open-quote") or '"', locale.term("close-quote") or '"')
    inner = (locale.term("open-inner-quote") or "'", locale.term("close-inner-quote") or "'")
    opening = {close: start for start, close in pairs.items()}
    quotes: dict[int, Piece] = {}
    depth = 0
    for place in sorted({*pairs, *opening}):
        opens = place in pairs
        printed = text[place if opens else opening[place]], text[pairs[place] if opens else place]
        depth -= not opens
        kind = printed if text[place] in _PRINTED else (outer, inner)[depth % 2]
        depth += opens
        known = kind in (outer, inner)
        quotes[place] = Piece(kind[0 if opens else 1], frozenset({"open" if opens else "close"} if known else ()))
    return quotes


def _with_quotes(text: str, at: int, quotes: Mapping[int, Piece]) -> Pieces:
    """Return a stretch that begins at a place, its quotation marks as pieces of their own, apostrophes curled."""
    if not text:
        return []
    if not _QUOTE.search(text):
        return [Piece(text)]
    pieces: Pieces = []
    start = 0
    for mark in _QUOTE.finditer(text):
        if quote := quotes.get(at + mark.start()):
            pieces += [*_curled(text[start : mark.start()]), quote]
            start = mark.end()
    return pieces + _curled(text[start:])


def _curled(text: str) -> Pieces:
    return [Piece(text.replace("'", "’"))] if text else []


def _pairs(text: str) -> dict[int, int]:
    """Return where quotations open and close: place of the opening mark to place of the closing one."""
    pairs: dict[int, int] = {}
    opened: list[tuple[str, int]] = []
    for match in _QUOTE.finditer(text):
        sign, place = match[0], match.start()
        family = '"' if sign in '"“”' else "'"
        starts_word = place == 0 or text[place - 1] in _OPENS_AFTER or text[place - 1] in "\"“‘'"
        goes_on = place + 1 < len(text) and (text[place + 1].isalnum() or text[place + 1] in "\"“‘'([<")
        may_open = sign in "“‘" or (sign not in "”’" and starts_word and goes_on)
        if may_open:
            opened.append((family, place))
            continue
        after = text[place + 1 : place + 2]
        within = family == "'" and place > 0 and text[place - 1].isalnum() and after.isalnum()
        position = next((i for i in range(len(opened) - 1, -1, -1) if opened[i][0] == family), None)
        if position is not None and not within:
            pairs[opened[position][1]] = place
            del opened[position:]
    return pairs
