"""Lists of sources that close a section («Källor:» below each claim): what the section claims rests on them.

A page with one list has a bibliography; which claim rests on which entry only calls can tell. A page whose sections
each end with a list of their own says it by where the lists stand.
"""

from bisect import bisect_left, bisect_right
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
    found = list(claims)
    lists = [one for one in reference_lists(blocks) if is_reference_list(heading_words(blocks[one.head]).rstrip(": "))]
    starts = _starts(blocks, lists)
    alone = Counter(starts)
    sections = [(start, one) for start, one in zip(starts, lists, strict=True) if alone[start] == 1]
    if len(sections) < _FEWEST:
        return tuple(found)
    begins = [claim.span.start for claim in found]
    for start, one in sections:
        section = blocks[start : one.head]
        if section:
            first = bisect_left(begins, section[0].span.start)
            last = bisect_left(begins, section[-1].span.end)
            found[first:last] = _tied(found[first:last], section, tuple(_sources(blocks, one, page)))
    return tuple(found)


def _starts(blocks: Sequence[Block], lists: Sequence[ReferenceList]) -> list[int]:
    """Return where the section begins that each list closes: after the heading above it that is not the list's own."""
    heads = {one.head for one in lists}
    starts: list[int] = []
    above: list[int] = []  # headings whose sections are open, outermost first
    for place, block in enumerate(blocks):
        heading = block.kind is BlockKind.HEADING
        while heading and above and blocks[above[-1]].level >= block.level:
            above.pop()
        if place in heads:
            starts.append(above[-1] + 1 if above else 0)
        if heading:
            above.append(place)
    return starts


def _sources(blocks: Sequence[Block], one: ReferenceList, page: str) -> Iterator[Citation]:
    """Yield what each entry of a list is cited as: its identifiers, or its words."""
    label = heading_words(blocks[one.head]).rstrip(": ")
    inside = [block for block in blocks[one.entries.start : one.entries.stop] if block.kind is not BlockKind.HEADING]
    entries = [block for block in inside if block.kind is BlockKind.LIST_ITEM] or inside
    for number, block in enumerate((block for block in entries if is_entry(block, page)), 1):
        named = [citation for mark in block.marks for citation in mark.citations if citation.target is not None]
        yield from named or [lost_citation(block.span, page, f"{label} {number}", described=block.text)]


def _tied(claims: Sequence[Claim], section: Sequence[Block], sources: tuple[Citation, ...]) -> list[Claim]:
    """Return the claims of a section, tied to its sources unless one of them has a source of its own."""
    if not sources or any(claim.citations for claim in claims):
        return list(claims)
    quotes = [block.span for block in section if block.kind is BlockKind.QUOTE]
    quoted = {claim.id for claim in claims if _lies_in(claim, quotes)}
    return [
        replace(claim, citations=sources) if (claim.id in quoted if quoted else claim.kind.owes_source) else claim
        for claim in claims
    ]


def _lies_in(claim: Claim, spans: Sequence[Span]) -> bool:
    place = bisect_right(spans, claim.span.start, key=_start) - 1
    return place >= 0 and claim.span.start < spans[place].end


def _start(span: Span) -> int:
    return span.start
