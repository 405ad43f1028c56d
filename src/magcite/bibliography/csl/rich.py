"""The text of a field as pieces: the few tags that CSL-JSON knows, and quotation marks of the language.

https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html#html-like-formatting-tags
"""

import re

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
_PAIRS = {"open-quote", "close-quote", "open-inner-quote", "close-inner-quote"}


def rich(text: str, locale: Locale) -> Pieces:
    """Return a field's text as pieces; a tag that is never closed is text."""
    if "<" not in text:
        return _with_quotes(text, frozenset(), locale)
    pieces: Pieces = []
    stack: list[tuple[str, str, int]] = []  # name, mark, index of its first piece
    end = 0
    for match in _TAG.finditer(text):
        pieces += _with_quotes(text[end : match.start()], frozenset(), locale)
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
    pieces += _with_quotes(text[end:], frozenset(), locale)
    return [piece for piece in pieces if piece.text]


def quoted(pieces: Pieces, locale: Locale) -> Pieces:
    """Return pieces between quotation marks; marks inside become the inner ones."""
    outer = (locale.term("open-quote") or '"', locale.term("close-quote") or '"')
    inner = (locale.term("open-inner-quote") or "'", locale.term("close-inner-quote") or "'")
    turned = [_turned(piece, outer, inner) for piece in pieces]
    return [Piece(outer[0], frozenset({"open"})), *turned, Piece(outer[1], frozenset({"close"}))]


def _turned(piece: Piece, outer: tuple[str, str], inner: tuple[str, str]) -> Piece:
    side = 0 if "open" in piece.marks else 1 if "close" in piece.marks else None
    if side is None:
        return piece
    return piece._replace(text=inner[side] if piece.text == outer[side] else outer[side])


def _with_quotes(text: str, marks: frozenset[str], locale: Locale) -> Pieces:
    """Return text with its quotation marks as pieces of their own and its apostrophes curled."""
    if not _QUOTE.search(text):
        return [Piece(text, marks)] if text else []
    pairs = _pairs(text)
    outer = (locale.term("open-quote") or '"', locale.term("close-quote") or '"')
    inner = (locale.term("open-inner-quote") or "'", locale.term("close-inner-quote") or "'")
    pieces: Pieces = []
    start = depth = 0
    for place in sorted({one for pair in pairs.items() for one in pair}):
        pieces += _curled(text[start:place], marks)
        start = place + 1
        opens = place in pairs
        depth -= not opens
        kind = (outer, inner)[depth % 2]
        depth += opens
        pieces.append(Piece(kind[0 if opens else 1], marks | {"open" if opens else "close"}))
    return pieces + _curled(text[start:], marks)


def _curled(text: str, marks: frozenset[str]) -> Pieces:
    return [Piece(text.replace("'", "’"), marks)] if text else []


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
