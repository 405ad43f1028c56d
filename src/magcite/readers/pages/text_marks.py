"""Citation marks in finished text, for formats without markup of their own for them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from magcite.identifiers import find_identifiers, first_place
from magcite.model import Citation, Span
from magcite.readers.pages.blocks import Block, Mark, Style
from magcite.readers.pages.citations import BRACKET, PARENTHESES, bracket_citations, is_source_note

__all__ = ["identifier_marks", "with_text_marks"]


def with_text_marks(block: Block, page: str, *, opaque: Sequence[tuple[int, int]] = (), pages_cite: bool) -> Block:
    """Return the block with marks for bracketed keys, bare identifiers and addresses.

    Args:
        block: marks it has already are kept, and nothing is looked for inside them.
        page: the page's text.
        opaque: places in the block's text where nothing is a citation: code.
        pages_cite: whether the bare address of any web page is a citation, whatever the words around it say, and
            keys in parentheses are: `(@key)`. One without a year may be a person's name on some other site, and waits
            for the library.
    """
    taken = [*opaque, *((mark.start, mark.end) for mark in block.marks)]
    found = list(_outside(_brackets(block, page), taken))
    if pages_cite:
        found += _outside(_parentheses(block, page), taken)
    taken += [(mark.start, mark.end) for mark in found]
    found += _outside(_identifiers(block, page, pages_cite=pages_cite), taken)
    if not found:
        return block
    return replace(block, marks=tuple(sorted([*block.marks, *found], key=lambda mark: mark.start)))


def identifier_marks(text: str, place: Callable[[int, int], Span], page: str) -> Iterator[Mark]:
    """Yield marks for the bare identifiers and addresses in a text; the address of some web page waits.

    Args:
        text: of a block, or part of it; code and other marks made blank.
        place: gives the place on the page of a stretch of the text.
        page: the page's text.
    """
    cut = first_place(text)
    if cut is None:
        return
    for start, end, identifier in find_identifiers(text[cut:] if cut else text):
        span = place(cut + start, cut + end)
        citation = Citation(page[span.start : span.end], span, target=identifier)
        yield Mark(cut + start, cut + end, Style.ASIDE, (citation,), tentative=not identifier.registered)


def _brackets(block: Block, page: str) -> Iterator[Mark]:
    for match in BRACKET.finditer(block.text):
        span = block.place(match.start(), match.end())
        inner = page[span.start + 1 : span.end - 1]
        if citations := bracket_citations(inner, span.start + 1, span, page):
            yield Mark(match.start(), match.end(), Style.ASIDE, citations)


def _parentheses(block: Block, page: str) -> Iterator[Mark]:
    for match in PARENTHESES.finditer(block.text):
        span = block.place(match.start(), match.end())
        inner = page[span.start + 1 : span.end - 1]
        if citations := bracket_citations(inner, span.start + 1, span, page):
            unsure = not is_source_note(inner)
            yield Mark(match.start(), match.end(), Style.ASIDE, citations, tentative=unsure)


def _identifiers(block: Block, page: str, *, pages_cite: bool) -> Iterator[Mark]:
    for start, end, identifier in find_identifiers(block.text):
        span = block.place(start, end)
        citation = Citation(page[span.start : span.end], span, target=identifier)
        tentative = not identifier.registered and not pages_cite
        yield Mark(start, end, Style.ASIDE, (citation,), tentative=tentative)


def _outside(marks: Iterator[Mark], taken: Sequence[tuple[int, int]]) -> Iterator[Mark]:
    """Yield the marks, which come in order, that touch none of these ranges."""
    ranges = sorted(taken)
    place = reached = 0
    for mark in marks:
        while place < len(ranges) and ranges[place][0] < mark.end:
            reached = max(reached, ranges[place][1])
            place += 1
        if reached <= mark.start:
            yield mark
