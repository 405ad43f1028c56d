"""Text in the columns of a terminal: how wide it shows, and where it is broken."""

import unicodedata
from collections.abc import Iterator

__all__ = ["width_of", "wrap"]


def width_of(text: str) -> int:
    """Return how many columns a text takes: none for combining marks, two for East Asian wide characters and emoji.

    Widths: Unicode Standard Annex 11, https://www.unicode.org/reports/tr11/.
    """
    return len(text) if text.isascii() else sum(_width(character) for character in text)


def _width(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1


def wrap(text: str, width: int, indent: int = 0) -> Iterator[str]:
    """Yield the text in lines of at most `width` columns, broken at blanks, each with `indent` blanks before it.

    A word that is wider stands on a line of its own, whole, so that an address can be copied; one of wide characters,
    which are written without blanks, is broken.
    """
    before, width = " " * indent, width - indent
    line: list[str] = []
    used = 0
    for word in text.split():
        for piece in _pieces(word, width):
            wide = width_of(piece)
            if line and used + 1 + wide > width:
                yield before + " ".join(line)
                line, used = [], 0
            used += wide + bool(line)
            line.append(piece)
    if line:
        yield before + " ".join(line)


def _pieces(word: str, width: int) -> Iterator[str]:
    if width_of(word) <= width or not any(_width(character) == 2 for character in word):  # noqa: PLR2004  columns
        yield word
        return
    start = used = 0
    for place, character in enumerate(word):
        wide = _width(character)
        if used + wide > width and place > start:
            yield word[start:place]
            start, used = place, 0
        used += wide
    yield word[start:]
