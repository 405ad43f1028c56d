"""Notes at the foot of a page that links lead to: what a note cites is cited where the page calls it."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from magcite.identifiers import Url
from magcite.language import LANGUAGES
from magcite.language.cues import alternation
from magcite.language.languages import load
from magcite.model import Citation, Span
from magcite.readers.pages.blocks import Block, Mark, Style
from magcite.readers.pages.citations import is_source_note, lost_citation

__all__ = ["NoteCall", "resolve_notes", "with_listed_targets"]

_LONGEST_NOTE = 3  # blocks; what is longer is a section, and the link to it a link inside the page


@dataclass(frozen=True, slots=True)
class NoteCall:
    """A link to a place on the same page.

    Attributes:
        start: of its words in the text of its block.
        end: of its words in the text of its block.
        fragment: name of the place.
        span: of the whole link on the page.
    """

    start: int
    end: int
    fragment: str
    span: Span


def resolve_notes(
    blocks: Sequence[Block], calls: Mapping[int, Sequence[NoteCall]], places: Mapping[str, Span], page: str
) -> list[Block]:
    """Return the blocks without the notes, each call of a note a mark with what the note cites.

    Args:
        blocks: in page order.
        calls: links inside the page, by the start of their block.
        places: of the elements with a name.
        page: the page's text.
    """
    starts = [block.span.start for block in blocks]
    notes: set[int] = set()
    read: list[Block] = []
    for block in blocks:
        marks: list[Mark] = []
        for call in calls.get(block.span.start, ()):
            found = _note(call, block, blocks, starts, places)
            if found:
                notes.update(found)
                words = block.text[call.start : call.end]
                citations = _cited([blocks[place] for place in found], call.span, page, words)
                marks.append(Mark(call.start, call.end, Style.ASIDE, citations))
        free = [mark for mark in marks if not any(_overlap(mark, other) for other in block.marks)]
        together = tuple(sorted([*block.marks, *free], key=lambda mark: mark.start))
        read.append(replace(block, marks=together) if free else block)
    return [block for place, block in enumerate(read) if place not in notes]


def with_listed_targets(blocks: Sequence[Block], places: Mapping[str, Span]) -> list[Block]:
    """Return the blocks, each citekey with the identifier that the page's own list of references gives it.

    Pandoc writes the list so: https://pandoc.org/MANUAL.html#citations, `<div id="ref-key">`.
    """
    starts = [block.span.start for block in blocks]

    def listed(citation: Citation) -> Citation:
        place = places.get(f"ref-{citation.key}") if citation.key and citation.target is None else None
        if place is None:
            return citation
        entry = blocks[bisect_left(starts, place.start) : bisect_left(starts, place.end)][:_LONGEST_NOTE]
        found = [one.target for block in entry for mark in block.marks for one in mark.citations]
        target = next((one for one in found if one is not None and not isinstance(one, Url)), None)
        return replace(citation, target=target) if target else citation

    def known(mark: Mark) -> Mark:
        return replace(mark, citations=tuple(listed(citation) for citation in mark.citations))

    return [replace(block, marks=tuple(known(mark) for mark in block.marks)) for block in blocks]


@cache
def _call() -> re.Pattern[str]:
    """Return the pattern of the words that call a note, in all languages: "1", "[a]", "*", "note 1"."""
    numbered = alternation(word for tag in LANGUAGES for word in load(tag).apparatus.note_words)
    return re.compile(rf"\s*[\[(]?\s*(?:\w{{1,3}}|[*†‡§¶]{{1,3}}|{numbered}\s*\d+)\s*[\])]?\s*")


def _note(
    call: NoteCall, block: Block, blocks: Sequence[Block], starts: Sequence[int], places: Mapping[str, Span]
) -> range:
    """Return which blocks are the note that is called; none when the link leads to something else."""
    place = places.get(call.fragment)
    if place is None or call.end <= call.start or not _call().fullmatch(block.text, call.start, call.end):
        return range(0)
    first = last = bisect_left(starts, place.start)
    while last < len(blocks) and blocks[last].span.end <= place.end and last - first <= _LONGEST_NOTE:
        last += 1
    if first == last:
        first, last = _beside(place, blocks, first)
    if last - first > _LONGEST_NOTE or place.start <= block.span.start < place.end:
        return range(0)
    return range(first, last)


def _beside(place: Span, blocks: Sequence[Block], after: int) -> tuple[int, int]:
    """Return the block that a place without words of its own, `<a name="note1"></a>`, stands in or right before."""
    if after and blocks[after - 1].span.end > place.start:
        return after - 1, after
    if after < len(blocks) and blocks[after].span.start <= place.end:
        return after, after + 1
    return after, after


def _cited(note: Sequence[Block], span: Span, page: str, words: str) -> tuple[Citation, ...]:
    text = page[span.start : span.end]
    cited = [citation for block in note for mark in block.marks for citation in mark.citations]
    if not cited and any(is_source_note(block.text) for block in note):
        return (lost_citation(span, page, words),)
    return tuple(replace(citation, text=text, span=span) for citation in cited)


def _overlap(one: Mark, other: Mark) -> bool:
    return one.start < other.end and other.start < one.end
