"""Notes at the foot of a page that links lead to: what a note cites is cited where the page calls it."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from magcite.language import LANGUAGES
from magcite.language.cues import alternation
from magcite.language.languages import load
from magcite.model import Citation, Span
from magcite.readers.pages.blocks import Block, Mark, Style
from magcite.readers.pages.citations import is_source_note, lost_citation
from magcite.readers.pages.cited_works import best_identifier, one_per_work

__all__ = ["NoteCall", "joined_calls", "resolve_notes", "with_listed_targets"]

_LONGEST_NAME = 60
_LONGEST_RANGE = 30
_BETWEEN = re.compile(r"[\s,;\])(\[–‑-]*")
_TO = re.compile(r"[–‑-]")
_OTHER_PLACE = re.compile(
    r"(?:fig|figure|tbl|tab|table|eq|equation|sec|section)[:._-]?\d|(?:fig|tbl|eq|sec)[:.-]", re.IGNORECASE
)
_NUMBERED = re.compile(r"(.*?)([0-9]{1,4})([^0-9]*)", re.DOTALL)
_LONGEST_ENTRY = 12  # blocks of an entry in the list of references
_MOST_MARKS = 100  # in a note; what cites more is a list, and each call of it would cite it all
_LONGEST_NOTE = 3  # blocks; what is longer is a section, and the link to it a link inside the page


@dataclass(frozen=True, slots=True)
class NoteCall:
    """A link to a place on the same page.

    Attributes:
        start: of its words in the text of its block.
        end: of its words in the text of its block.
        fragment: name of the place.
        span: of the whole link on the page.
        until: where what separates it from the next call ends, as in "1, 2"; its own end without one.
        more: names of further places it stands for: 2 in "1–3".
    """

    start: int
    end: int
    fragment: str
    span: Span
    until: int = -1
    more: tuple[str, ...] = ()


def joined_calls(calls: Sequence[NoteCall], begin: int, words: str) -> list[NoteCall]:
    """Return the calls of a block, those that a raised run "1,2–4" consists of joined without a gap.

    Args:
        calls: of the block so far, in order.
        begin: where the raised run begins in the block's text.
        words: the run.
    """
    first = bisect_left(calls, begin, key=_call_start)
    inside, joined = calls[first:], list(calls[:first])
    for place, call in enumerate(inside):
        after = inside[place + 1] if place + 1 < len(inside) else None
        between = words[call.end - begin : after.start - begin] if after else words[call.end - begin :]
        if _BETWEEN.fullmatch(between) is None:
            return list(calls)
        more = _names_between(call.fragment, after.fragment) if after and _TO.search(between) else ()
        joined.append(replace(call, until=call.end + len(between), more=more))
    return joined


def _call_start(call: NoteCall) -> int:
    return call.start


def _names_between(first: str, last: str) -> tuple[str, ...]:
    """Return "ref2", "ref3" of "ref1" and "ref4": the names a range leaves out."""
    one, other = _NUMBERED.fullmatch(first), _NUMBERED.fullmatch(last)
    if one is None or other is None or one[1] != other[1] or one[3] != other[3]:
        return ()
    numbers = range(int(one[2]) + 1, int(other[2]))
    return tuple(f"{one[1]}{number}{one[3]}" for number in numbers) if len(numbers) < _LONGEST_RANGE else ()


def resolve_notes(
    blocks: Sequence[Block],
    calls: Mapping[int, Sequence[NoteCall]],
    places: Mapping[str, Span],
    page: str,
    begins: Sequence[int] = (),
) -> list[Block]:
    """Return the blocks without the notes, each call of a note a mark with what the note cites.

    Args:
        blocks: in page order.
        calls: links inside the page, by the start of their block.
        places: of the elements with a name.
        page: the page's text.
        begins: where entries of works begin on the page, in order.
    """
    house = _House(blocks, [block.span.start for block in blocks], calls, places, page, begins)
    notes: set[int] = set()
    read: list[Block] = []
    for place, block in enumerate(blocks):
        marks: list[Mark] = []
        # what a note calls is mostly the place it was called from
        for call in calls.get(block.span.start, ()) if place not in notes else ():
            found = _notes(call, block, house)
            if found:
                notes.update(found)
                words = block.text[call.start : call.end]
                citations = _cited(found, call, words, house)
                if citations or _call().fullmatch(words):
                    style = Style.ASIDE if _call().fullmatch(words) else Style.WORDS
                    marks.append(Mark(call.start, max(call.end, call.until), style, citations))
        free = [mark for mark in marks if block.is_free(mark)]
        together = tuple(sorted([*block.marks, *free], key=lambda mark: mark.start))
        read.append(replace(block, marks=together) if free else block)
    return [block for place, block in enumerate(read) if place not in notes]


@dataclass(frozen=True, slots=True)
class _House:
    """What is known of the page: see `resolve_notes`; `starts` are those of the blocks."""

    blocks: Sequence[Block]
    starts: Sequence[int]
    calls: Mapping[int, Sequence[NoteCall]]
    places: Mapping[str, Span]
    page: str
    begins: Sequence[int]


def with_listed_targets(blocks: Sequence[Block], places: Mapping[str, Span]) -> list[Block]:
    """Return the blocks, each citekey with the identifier that the page's own list of references gives it.

    Pandoc writes the list so: https://pandoc.org/MANUAL.html#citations, `<div id="ref-key">`.
    """
    starts = [block.span.start for block in blocks]

    def listed(citation: Citation) -> Citation:
        place = places.get(f"ref-{citation.key}") if citation.key and citation.target is None else None
        if place is None:
            return citation
        entry = blocks[bisect_left(starts, place.start) : bisect_left(starts, place.end)][:_LONGEST_ENTRY]
        found = [one.target for block in entry for mark in block.marks for one in mark.citations]
        target = best_identifier(one for one in found if one is not None and one.registered)
        return replace(citation, target=target) if target else citation

    def known(mark: Mark) -> Mark:
        return replace(mark, citations=tuple(listed(citation) for citation in mark.citations))

    return [replace(block, marks=tuple(known(mark) for mark in block.marks)) for block in blocks]


@cache
def _call() -> re.Pattern[str]:
    """Return the pattern of the words that call a note, in all languages: "1", "[a]", "*", "note 1"."""
    numbered = alternation(word for tag in LANGUAGES for word in load(tag).apparatus.note_words)
    return re.compile(rf"\s*[\[(]?\s*(?:\w{{1,3}}|[*†‡§¶]{{1,3}}|{numbered}\s*\d+)\s*[\])]?\s*")


def _notes(call: NoteCall, block: Block, house: _House) -> list[int]:
    """Return which blocks are the notes that are called; none when the link leads to something else."""
    found: list[int] = []
    for fragment in (call.fragment, *call.more):
        found.extend(one for one in _note(call, fragment, block, house) if one not in found)
    return found


def _note(call: NoteCall, fragment: str, block: Block, house: _House) -> range:
    place = house.places.get(fragment)
    if place is None or call.end <= call.start or _OTHER_PLACE.match(fragment):
        return range(0)
    if _call().fullmatch(block.text, call.start, call.end) is None and not _is_named(call, block):
        return range(0)
    blocks, starts = house.blocks, house.starts
    first = last = bisect_left(starts, place.start)
    while last < len(blocks) and blocks[last].span.end <= place.end and last - first <= _LONGEST_NOTE:
        last += 1
    if first == last:
        first, last = _beside(place, blocks, first)
    if last - first > _LONGEST_NOTE or place.start <= block.span.start < place.end:
        return range(0)
    if any(len(blocks[note].marks) > _MOST_MARKS for note in range(first, last)):
        return range(0)
    return range(first, last)


def _is_named(call: NoteCall, block: Block) -> bool:
    """Whether the words of a link are an author and a year: "Ek et al., 2006"."""
    words = block.text[call.start : call.end]
    return len(words) <= _LONGEST_NAME and is_source_note(words)


def _beside(place: Span, blocks: Sequence[Block], after: int) -> tuple[int, int]:
    """Return the block that a place without words of its own, `<a name="note1"></a>`, stands in or right before."""
    if after and blocks[after - 1].span.end > place.start:
        return after - 1, after
    if after < len(blocks) and blocks[after].span.start <= place.end:
        return after, after + 1
    return after, after


def _cited(notes: Sequence[int], call: NoteCall, words: str, house: _House) -> tuple[Citation, ...]:
    """Return what notes cite, once for each work, as cited by the call."""
    span, page = call.span, house.page
    blocks = [house.blocks[place] for place in notes]
    cited = [citation for block in blocks for citation in _of_block(block, house)]
    if not cited and any(is_source_note(block.text) for block in blocks):
        described = " ".join(block.text for block in blocks)
        return (lost_citation(span, page, words, described=described),)
    text = page[span.start : span.end]
    works = one_per_work(cited, house.begins)
    return tuple(replace(one, text=text, span=span, words=None, tentative=False) for one in works)


def _of_block(block: Block, house: _House) -> list[Citation]:
    """Return what a note cites; for a short one, "Ek 2006, p. 4", what the entry it leads to names."""
    own = [citation for mark in block.marks for citation in mark.citations]
    if own:
        return own
    led: list[Citation] = []
    for call in house.calls.get(block.span.start, ())[:_LONGEST_ENTRY]:
        place = house.places.get(call.fragment)
        if place is not None and not place.start <= block.span.start < place.end:
            first = max(bisect_left(house.starts, place.start) - 1, 0)
            around = house.blocks[first : bisect_left(house.starts, place.end)][: _LONGEST_NOTE + 1]
            every = [one for near in around for mark in near.marks for one in mark.citations]
            led += [one for one in every if place.start <= one.span.start < place.end]
    return led
