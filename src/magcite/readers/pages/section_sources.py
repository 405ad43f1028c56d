"""Lists of sources that close a section («Källor:» below each claim): what the section claims rests on them.

A page with one list has a bibliography; which claim rests on which entry only calls can tell. A page whose sections
each end with a list of their own says it by where the lists stand.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from magcite.model import Citation, Claim, Span
from magcite.readers.pages.blocks import Block, BlockKind
from magcite.readers.pages.citations import lost_citation
from magcite.readers.pages.headings import ReferenceList, heading_words, is_reference_list, reference_lists
from magcite.readers.pages.listed import is_entry

__all__ = ["with_section_sources"]

_FEWEST = 2  # lists, each in a section of its own


def with_section_sources(claims: Iterable[Claim], blocks: Sequence[Block], page: str) -> tuple[Claim, ...]:
    """Return the claims of a page, those of a section that closes with its own list tied to the list's entries.

    Where the section quotes what it gives sources for, the quotation is tied, otherwise each claim that owes a source.
    A section in which any claim has a source of its own is left as it is, and so is a page with fewer than two such
    sections.

    Args:
        claims: of the page, in order.
        blocks: of the page, in order.
        page: the page's text.
    """
    found = tuple(claims)
    lists = [one for one in reference_lists(blocks) if is_reference_list(heading_words(blocks[one.head]).rstrip(": "))]
    starts = [_start(blocks, one) for one in lists]
    alone = Counter(starts)
    sections = [(start, one) for start, one in zip(starts, lists, strict=True) if alone[start] == 1]
    if len(sections) < _FEWEST:
        return found
    for start, one in sections:
        found = _tied(found, blocks[start : one.head], tuple(_sources(blocks, one, page)))
    return found


def _start(blocks: Sequence[Block], one: ReferenceList) -> int:
    """Return where the section begins that a list closes: after the heading above it that is not the list's own."""
    level = blocks[one.head].level or float("inf")
    above = (
        place
        for place in range(one.head - 1, -1, -1)
        if blocks[place].kind is BlockKind.HEADING and blocks[place].level < level
    )
    return next(above, -1) + 1


def _sources(blocks: Sequence[Block], one: ReferenceList, page: str) -> Iterator[Citation]:
    """Yield what each entry of a list is cited as: its identifiers, or its words."""
    label = heading_words(blocks[one.head]).rstrip(": ")
    inside = [block for block in blocks[one.entries.start : one.entries.stop] if block.kind is not BlockKind.HEADING]
    entries = [block for block in inside if block.kind is BlockKind.LIST_ITEM] or inside
    for number, block in enumerate((block for block in entries if is_entry(block, page)), 1):
        named = [citation for mark in block.marks for citation in mark.citations if citation.target is not None]
        yield from named or [lost_citation(block.span, page, f"{label} {number}", described=block.text)]


def _tied(claims: tuple[Claim, ...], section: Sequence[Block], sources: tuple[Citation, ...]) -> tuple[Claim, ...]:
    if not sources or not section:
        return claims
    whole = Span(section[0].span.start, section[-1].span.end)
    inside = {place for place, claim in enumerate(claims) if whole.start <= claim.span.start < whole.end}
    if any(claims[place].citations for place in inside):
        return claims
    quotes = [block.span for block in section if block.kind is BlockKind.QUOTE]
    quoted = {place for place in inside if any(one.start <= claims[place].span.start < one.end for one in quotes)}
    bearing = quoted or {place for place in inside if claims[place].kind.owes_source}
    return tuple(replace(claim, citations=sources) if place in bearing else claim for place, claim in enumerate(claims))
