"""A block's words as a reader reads them: without the marks that are no words.

A mark that is a word of its sentence stays: `@key` as its key, and an identifier or address that the sentence goes on
after («The handle hdl:1721.1/1 and its copy PMC12 are kept»), or that is joined to one by a word or two. One in
brackets, after a comma or at the end stands beside the sentence.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from magcite.identifiers import Doi
from magcite.model import Citation, Span
from magcite.readers.pages.blocks import Block, Mark, Style

__all__ = ["words_between"]

_IDENTIFIER = re.compile(r"https?://|www\.|10\.\d|(?:doi|pmid|pmc|arxiv|isbn|hdl)(?![a-z])", re.IGNORECASE)
_GOES_ON = re.compile(r"[ \n]+[^\W\d_]")
_JOINED = re.compile(r"[,;]?(?:\s+[^\W\d_]+){0,2}\s+")
_CLOSED = re.compile(r"\s*[)\]]|\s*[.,;:!?](?!\w)")


def words_between(block: Block, start: int, end: int, phrases: Sequence[Span] = ()) -> str:
    """Return `text[start:end]` without the citation marks that are no words, and without these link phrases."""
    marks = block.marks_in(start, end) if block.marks else ()
    if not marks and not phrases:
        return block.text[start:end]
    beside = [mark for mark in marks if mark.style is Style.ASIDE]
    cut = [(mark.start, mark.end, _name(mark)) for mark in marks if mark.style is Style.NARRATIVE]
    cut += [
        (mark.start, mark.end, block.text[mark.start : mark.end] if spoken else "")
        for mark, spoken in zip(beside, _spoken(block.text, beside, end), strict=True)
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
    return ", ".join(filter(None, map(_name_of, mark.citations)))


def _name_of(citation: Citation) -> str:
    target = citation.target
    if target is None:
        return citation.key or ""
    return target.value if isinstance(target, Doi) else target.prefixed  # a bare number says too little


def _spoken(text: str, marks: Sequence[Mark], end: int) -> list[bool]:
    """Return which identifiers and addresses are words of their sentence."""
    bare = [_IDENTIFIER.match(text, mark.start, mark.end) is not None for mark in marks]
    spoken = [is_bare and bool(_GOES_ON.match(text, mark.end, end)) for mark, is_bare in zip(marks, bare, strict=True)]
    if not any(spoken):
        return spoken
    joined = [bool(_JOINED.fullmatch(text, one.end, other.start)) for one, other in pairwise(marks)]
    for place in range(len(joined) - 1, -1, -1):
        spoken[place] |= bare[place] and joined[place] and spoken[place + 1]
    for place, is_joined in enumerate(joined, start=1):
        spoken[place] |= bare[place] and is_joined and spoken[place - 1]
    return spoken


def _join(words: list[str], more: str) -> None:
    """Add what comes after a mark: no blank before a full stop, no brackets left empty."""
    if _CLOSED.match(more) is None or not (bare := _strip(words, None)):
        words.append(more)
        return
    more = more.lstrip()
    if more[0] in ".!?":
        bare = _strip(words, ",;:–— ")
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
