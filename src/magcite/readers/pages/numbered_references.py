"""Numbers that call the entries of the page's own list of references: `[1]`, `[2, 4-6]`, `(1)`, `<sup>1</sup>`.

They are citations only where the page has one such list, under a heading that says so, its entries are numbered
from 1 without a gap, and all numbers of the call are among theirs. An entry is cited by its identifier; one without
is a lost citation.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from unicodedata import normalize

from magcite.model import Citation, Span
from magcite.readers.pages.blocks import Block, BlockKind, Mark, Style
from magcite.readers.pages.citations import lost_citation
from magcite.readers.pages.cited_works import rank
from magcite.readers.pages.headings import reference_lists

__all__ = ["EntryPart", "numbered_entries", "with_numbered_citations"]

_NUMBERS = r"\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*"
_BRACKET = re.compile(rf"(?<!\])\[({_NUMBERS})\](?![\[(:{{])")
_PAREN = re.compile(rf"(?:(?<=[\w%‰])|(?<=[\w%‰]\s))\({_NUMBERS}\)(?=[.!?]|\s*\Z)|(?<=[.!?])\({_NUMBERS}\)")
_RAISED = re.compile(rf"(?<=[^\W\d_]{{3}})({_NUMBERS})|(?<=[.,;:!?%‰)\]”\"»])({_NUMBERS})")
_SUPERSCRIPT = re.compile(r"(?:(?<=[^\W\d_]{3})|(?<=[.,;:!?%‰)\]”\"»]))([⁰¹²³⁴-⁹]{1,3}(?:[ ˒,⁻–-][⁰¹²³⁴-⁹]{1,3})*)")
_SUP_BEFORE, _SUP_AFTER = (
    re.compile(r"<sup\b[^<>]*>\s*[\[(]?\Z", re.IGNORECASE),
    re.compile(r"[\])]?\s*</sup>", re.IGNORECASE),
)
_KEY = 5  # a citekey says less than an identifier, and more than an address
_REACH = 60  # characters before a place that tell what it is
_LABEL_BEFORE = re.compile(r"(?:^|[\n\r>])[ \t>]*[\[(]?(\d{1,3})[\]).]\s*\Z")
_LABEL = re.compile(r"[\[(]?(\d{1,3})[\]).]\s+(?=\S)")
_NEXT_LABEL = re.compile(r"(?<=\s)\[(\d{1,3})\]\s")
_LISTS = re.compile(r"<(ol|ul|li)\b([^<>]*)>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class EntryPart:
    """An entry, or the part of it that stands in one block, by its place in the block's text."""

    block: Block
    start: int
    end: int


def with_numbered_citations(blocks: Sequence[Block], page: str) -> tuple[Block, ...]:
    """Return the blocks, each call of a numbered entry a mark with what the entry cites.

    Args:
        blocks: of the page, in order.
        page: the page's text.
    """
    listed = _reference_list(blocks)
    entries = numbered_entries([blocks[place] for place in listed], page)
    if not entries:
        return tuple(blocks)
    outside = [
        place for place, block in enumerate(blocks) if place not in listed and block.kind is not BlockKind.HEADING
    ]
    calls = {place: list(_sure_calls(blocks[place], page, len(entries))) for place in outside}
    if not any(calls.values()):
        calls = {place: list(_in_parentheses(blocks[place], len(entries))) for place in outside}
        if not any(1 in numbers for found in calls.values() for _, numbers in found):
            return tuple(blocks)
    read = list(blocks)
    for place, found in calls.items():
        marks = tuple(_mark(blocks[place], span, numbers, entries, page) for span, numbers in found)
        if marks:
            read[place] = replace(blocks[place], marks=_together(blocks[place].marks, marks))
    return tuple(read)


def _reference_list(blocks: Sequence[Block]) -> range:
    """Return which blocks are the list of references; none where the page has none, or several."""
    lists = list(reference_lists(blocks))
    return lists[0].entries if len(lists) == 1 else range(0)


def numbered_entries(blocks: Sequence[Block], page: str) -> Mapping[int, Sequence[EntryPart]]:
    """Return the entries of a list by their numbers, which are 1, 2, 3 …; none when it is not numbered so."""
    if not blocks:
        return {}
    numbered = _in_html(blocks, page) or list(_labelled(blocks, page))
    numbers = [number for number, _ in numbered]
    if numbers and set(numbers) == {1}:  # Markdown counts itself
        numbered = [(place, part) for place, (_, part) in enumerate(numbered, start=1)]
        numbers = [number for number, _ in numbered]
    if not numbers or numbers[0] != 1 or any(after - before not in {0, 1} for before, after in pairwise(numbers)):
        return {}
    entries: dict[int, list[EntryPart]] = {}
    for number, part in numbered:
        entries.setdefault(number, []).append(part)
    return entries


def _in_html(blocks: Sequence[Block], page: str) -> list[tuple[int, EntryPart]]:
    """Return the parts of the entries of an ordered list; none where there is more than that one list."""
    start = max(page.rfind("<ol", 0, blocks[0].span.start), page.rfind("<OL", 0, blocks[0].span.start))
    if start < 0:
        return []
    tags = list(_LISTS.finditer(page, start, blocks[-1].span.end))
    kinds = [tag[1].lower() for tag in tags]
    if kinds[:1] != ["ol"] or set(kinds[1:]) != {"li"} or re.search(r"\b(?:start|reversed|value)\b", tags[0][2]):
        return []
    items = [tag.start() for tag in tags[1:]]
    inside = [block for block in blocks if block.kind is BlockKind.LIST_ITEM]
    return [(bisect_right(items, block.span.start), EntryPart(block, 0, len(block.text))) for block in inside]


def _labelled(blocks: Sequence[Block], page: str) -> Iterator[tuple[int, EntryPart]]:
    """Yield the parts of entries that bear their number, before the block or in its words."""
    number = 0
    for block in blocks:
        begin = block.span.start
        before = _LABEL_BEFORE.search(page[max(0, begin - _REACH) : begin])
        own = None if before else _LABEL.match(block.text)
        label = before or own
        if label is None and not number:
            continue  # words above the list
        number = int(label[1]) if label else number
        start = own.end() if own else 0
        for match in _NEXT_LABEL.finditer(block.text, start):
            if int(match[1]) == number + 1:
                yield number, EntryPart(block, start, match.start())
                number, start = number + 1, match.end()
        yield number, EntryPart(block, start, len(block.text))


def _sure_calls(block: Block, page: str, count: int) -> Iterator[tuple[Span, list[int]]]:
    """Yield the calls in square brackets or raised, in order: where in the block's text, and which numbers."""
    found: dict[int, Span] = {}
    ticks = _code_ticks(block, page)
    for form in (_BRACKET, _SUPERSCRIPT, _RAISED):
        for match in form.finditer(block.text):
            place = block.place(*match.span())
            in_code = bisect_left(ticks, place.end - 1) % 2 == 1
            if not in_code and (form is not _RAISED or _is_raised(place, page)):
                found.setdefault(match.start(), Span(*match.span()))
    yield from _called(block, sorted(found.values()), count)


def _in_parentheses(block: Block, count: int) -> Iterator[tuple[Span, list[int]]]:
    matches = (match.span() for match in _PAREN.finditer(block.text))
    yield from _called(block, [Span(*span) for span in matches], count)


def _called(block: Block, spans: Sequence[Span], count: int) -> Iterator[tuple[Span, list[int]]]:
    """Yield the calls that touch no mark, and of which at least the first number is in the list."""
    for span in spans:
        numbers = _numbers(block.text[span.start : span.end])
        after = bisect_left(block.marks, span.end, key=_start)
        free = after == 0 or block.marks[after - 1].end <= span.start
        if free and numbers and 1 <= min(numbers) <= count:
            yield span, numbers


def _start(mark: Mark) -> int:
    return mark.start


def _is_raised(place: Span, page: str) -> bool:
    before = _SUP_BEFORE.search(page[max(0, place.start - _REACH) : place.start])
    return before is not None and _SUP_AFTER.match(page, place.end) is not None


def _code_ticks(block: Block, page: str) -> Sequence[int]:
    """Return where the backticks of a block stand on the page: what an odd number of them goes before is code."""
    return [match.start() for match in re.compile("`").finditer(page, block.span.start, block.span.end)]


def _numbers(words: str) -> list[int]:
    """Return the numbers of a call, ranges written out: "2, 4-6" is 2, 4, 5, 6."""
    plain = re.sub(r"[⁻−–]", "-", normalize("NFKC", words).strip("[]() "))
    numbers: list[int] = []
    for part in re.split(r"[,;˒ ]+", re.sub(r"\s*-\s*", "-", plain)):
        ends = [int(end) for end in part.split("-") if end.isdigit()]
        if not ends or len(ends) > 2 or ends[0] > ends[-1]:  # noqa: PLR2004  a range has two ends
            return []
        numbers.extend(range(ends[0], ends[-1] + 1))
    return numbers


def _mark(
    block: Block, span: Span, numbers: Sequence[int], entries: Mapping[int, Sequence[EntryPart]], page: str
) -> Mark:
    place = block.place(span.start, span.end)
    citations = tuple(
        _cited(entries.get(number, ()), place, page, block.text[span.start : span.end]) for number in numbers
    )
    return Mark(span.start, span.end, Style.ASIDE, citations)


def _cited(parts: Sequence[EntryPart], place: Span, page: str, words: str) -> Citation:
    """Return the citation of an entry: by its identifier, else by its key or address; lost without any."""
    found = [
        citation
        for part in parts
        for mark in part.block.marks_in(part.start, part.end)
        for citation in mark.citations
        if citation.target is not None or citation.key is not None
    ]
    if not found:
        described = " ".join(part.block.text[part.start : part.end].strip() for part in parts)
        return lost_citation(place, page, words, described=described or None)
    return replace(min(found, key=_rank), text=page[place.start : place.end], span=place, words=None, tentative=False)


def _rank(citation: Citation) -> int:
    return _KEY if citation.target is None else rank(citation.target)


def _together(marks: Sequence[Mark], more: Sequence[Mark]) -> tuple[Mark, ...]:
    return tuple(sorted([*marks, *more], key=lambda mark: mark.start))
