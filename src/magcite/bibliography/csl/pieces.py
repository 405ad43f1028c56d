"""What a processor puts together: stretches of text with their look, and the punctuation where they meet.

The tables follow citeproc-js and the CSL test suite, except that no full stop stands beside a comma that ends a title
or goes on with the sentence: where two affixes, delimiters or values meet, one sign of two
remains, and in languages that want it a full stop or comma goes before the closing quotation mark.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

__all__ = ["Piece", "Pieces", "decorate", "finish", "join", "plain_text"]


class Piece(NamedTuple):
    """A stretch of text.

    Attributes:
        marks: "italic", "bold", "small-caps", "sup", "sub", "underline"; "nocase" for what keeps its case;
            "open" and "close" for quotation marks; "upright" for what an outer italic leaves alone, and "baseline"
            for what stays on the line in what is raised or lowered; "nodecor" for what takes no look from outside.
        url: where it links to.
    """

    text: str
    marks: frozenset[str] = frozenset()
    url: str | None = None


Pieces = list[Piece]

_OFF_THE_LINE = frozenset({"sub", "sup"})
_LEFT_ALONE = {"italic": "upright", "sup": "baseline", "sub": "baseline"}  # a look, and what does not take it
_FLIPPED = frozenset({"italic", "bold"})
# the left sign, then what becomes of it and the sign that follows
_MEETING: dict[str, dict[str, str]] = {
    ",": {".": "."},
    "!": {".": "!", ":": "!"},
    "?": {".": "?", ":": "?"},
    ":": {"!": "!", "?": "?", ".": ":"},
    ";": {"!": "!", "?": "?", ":": ";", ".": ";"},
}
_SIGNS = frozenset(".,;:!?")
_INSIDE = frozenset(",.")
_ENDS = frozenset(".?!")
_CLOSED = frozenset({". ", ", ", " "})  # affixes of their own


def plain_text(pieces: Iterable[Piece]) -> str:
    """Return the text without its look."""
    return "".join(piece.text for piece in pieces)


def join(parts: Sequence[Pieces], delimiter: str) -> Pieces:
    """Return parts with a delimiter between; empty ones must have been left out."""
    joined: Pieces = []
    for part in parts:
        if joined and delimiter:
            joined.append(Piece(delimiter))
        joined.extend(part)
    return joined


def decorate(pieces: Pieces, mark: str) -> Pieces:
    """Return pieces with a look added; italic inside italic stands upright, as bold inside bold is light."""
    stays = {"nodecor", _LEFT_ALONE.get(mark, "nodecor")}
    return [piece if stays & piece.marks else piece._replace(marks=_added(piece.marks, mark)) for piece in pieces]


def _added(marks: frozenset[str], mark: str) -> frozenset[str]:
    return marks ^ {mark} if mark in _FLIPPED else marks | {mark}


def finish(pieces: Iterable[Piece], *, punctuation_in_quote: bool) -> Pieces:
    """Return the pieces as they are read: signs that meet made one, blanks single, signs inside quotation marks."""
    done: Pieces = []
    for piece in pieces:
        text = piece.text
        while text and done:
            if text[0] == "," and len(done) > 1 and done[-1].text in _CLOSED:
                done.pop()  # the end of a sentence that goes on: "... Science. " and ", Berlin"
            rest = _meet(done, text, punctuation_in_quote=punctuation_in_quote)
            if rest is None:
                break
            text = rest
        if text:
            done.append(piece._replace(text=text))
    return done


def _meet(done: Pieces, text: str, *, punctuation_in_quote: bool) -> str | None:
    """Settle how `text` follows; return what is left of it, or None when there is nothing to settle."""
    last, sign = done[-1], text[0]
    before = last.text[-1]
    if (before.isspace() and sign.isspace()) or (before == sign and sign in _SIGNS):
        return text[1:]
    if "close" in last.marks:
        if punctuation_in_quote and sign in _INSIDE and len(done) > 1:
            _set_inside(done, sign)
            return text[1:]
        return _after_quotation(done, text)
    merged = _MEETING.get(before, {}).get(sign)
    if merged is None:
        return None
    if len(last.text) == 1:  # nothing but a sign: what becomes of it meets what stands before
        done.pop()
        return merged + text[1:]
    done[-1] = last._replace(text=last.text[:-1] + merged)
    return text[1:]


def _last_inside(done: Pieces) -> int:
    """Return the place of the piece before the closing quotation marks that stand last."""
    place = len(done) - 1
    while place > 0 and "close" in done[place].marks:
        place -= 1
    return place


def _after_quotation(done: Pieces, text: str) -> str | None:
    """Settle how a sign follows a quotation that keeps its own: one that ends a sentence is enough."""
    place = _last_inside(done)
    inner = done[place].text
    if text[0] == "." and inner[-1:] in _ENDS:
        return text[1:]
    if text[0] == "," == inner[-1:] and len(inner) > 1:
        done[place] = done[place]._replace(text=inner[:-1])
    return None


def _set_inside(done: Pieces, sign: str) -> None:
    """Put a full stop or comma before the closing quotation mark that stands last."""
    place = _last_inside(done)
    inner = done[place]
    before = inner.text[-1:]
    if before == sign or (sign == "." and before in _ENDS):
        return
    if inner.marks & _OFF_THE_LINE:
        done.insert(place + 1, Piece(sign, inner.marks - _OFF_THE_LINE))
    else:
        done[place] = inner._replace(text=(inner.text[:-1] if before == "," else inner.text) + sign)
