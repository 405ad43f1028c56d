"""A block's words as a reader reads them: without the marks that are no words."""

import re
from collections.abc import Sequence

from magcite.model import Span
from magcite.readers.pages.blocks import Block, Mark, Style

__all__ = ["words_between"]

_CLOSED = re.compile(r"\s*[)\]]|\s*[.,;:!?](?!\w)")


def words_between(block: Block, start: int, end: int, phrases: Sequence[Span] = ()) -> str:
    """Return `text[start:end]` without citation marks, and without these link phrases.

    A mark that is a word of its sentence, `@key`, reads as its key.
    """
    marks = block.marks_in(start, end) if block.marks else ()
    if not marks and not phrases:
        return block.text[start:end]
    cut = [
        (mark.start, mark.end, _name(mark) if mark.style is Style.NARRATIVE else "")
        for mark in marks
        if mark.style is not Style.WORDS
    ]
    cut += [(phrase.start, phrase.end, "") for phrase in phrases]
    words: list[str] = []
    for begin, stop, name in sorted(cut):
        if stop > start and begin < end:
            _join(words, block.text[start : max(start, begin)])
            words.append(name)
            start = max(start, min(stop, end))
    _join(words, block.text[start:end])
    return "".join(words)


def _name(mark: Mark) -> str:
    first = mark.citations[0]
    return first.target.value if first.target else first.key or ""


def _join(words: list[str], more: str) -> None:
    """Add what comes after a mark: no blank before a full stop, no brackets left empty."""
    if _CLOSED.match(more) is None or not (bare := _strip(words, None)):
        words.append(more)
        return
    more = more.lstrip()
    if more[0] in ".!?":
        bare = _strip(words, ",;–— ")
        more = more[1:] if bare.endswith(more[0]) else more
    elif bare.endswith((",", ";")):
        bare = _strip(words, ",; ")
    if bare.endswith(("(", "[")) and more[:1] in (")", "]"):
        words[-1] = bare[:-1]
        _strip(words, None)
        more = more[1:]
    words.append(more)


def _strip(words: list[str], ends: str | None) -> str:
    """Strip characters from the end of the words, None for blanks, and return the last part that is left."""
    while words:
        words[-1] = words[-1].rstrip(ends)
        if words[-1]:
            return words[-1]
        words.pop()
    return ""
