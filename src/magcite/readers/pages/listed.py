"""The works that a page's own lists of references describe, and the calls "(Doll et al., 2004)" that mean them."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from magcite.language import fold
from magcite.model import Citation, Claim, Listed, Span
from magcite.readers.pages.blocks import Block, BlockKind, Mark, Style
from magcite.readers.pages.citations import is_source_note, lost_citation
from magcite.readers.pages.headings import reference_lists
from magcite.readers.pages.numbered_references import numbered_entries
from magcite.readers.reference_strings import parse_reference_string

__all__ = ["is_entry", "listed_works", "with_author_year_citations"]

_WORD = r"[^\W\d_a-zß-öø-ÿ][\w’'-]{1,40}"
_BRACKETED = re.compile(r"\(([^()]{4,300})\)")
_CALL = re.compile(
    r"\s*(?:(?:se|see|jfr|cf|e\.g|t\.ex)\.?,? )?(?P<name>[^\W\d_][^\d;()]{1,80}?)[ ,]+(?P<year>(?:1[5-9]|20)\d\d)[a-z]?"
    r"(?:[,:] ?(?:s|p|pp|sid)\.? ?[\d–-]{1,12})?\s*"
)
_NARRATIVE = re.compile(
    rf"(?P<name>{_WORD})(?:,? (?:et al\.?|m\.? ?fl\.?|(?:and|&|och|og) {_WORD}))? "
    r"(?P<call>\((?P<year>(?:1[5-9]|20)\d\d)[a-z]?\))"
)
_FIRST_NAME = re.compile(r"(?P<name>.+?)(?:,| et al| m\.? ?fl| and | & | och | og |\Z)")
_NUMBER = re.compile(r"[\[(]?(\d{1,3})[\])]?[.)]?\s*\Z")
_LABEL_REACH = 12  # characters before an entry that may be its number


@dataclass(frozen=True, slots=True)
class _Entry:
    number: int
    text: str
    span: Span


def listed_works(blocks: Sequence[Block], page: str, claims: Iterable[Claim] = ()) -> tuple[Listed, ...]:
    """Return the entries of all lists of references on a page, and the notes that its claims call.

    Args:
        blocks: of the page, in order.
        page: the page's text.
        claims: of the page; a note without identifier that one calls is an entry too.
    """
    found = list(_entries(blocks, page))
    known = {_words(entry.text) for entry in found}
    for citation in (citation for claim in claims for citation in claim.citations):
        if citation.described is not None and _words(citation.described) not in known:
            known.add(_words(citation.described))
            found.append(_Entry(len(found) + 1, citation.described, citation.span))
    return tuple(_read(entry) for entry in found)


def _read(entry: _Entry) -> Listed:
    parsed = parse_reference_string(entry.text)
    return Listed(entry.number, entry.text, entry.span, parsed.item, parsed.unparsed)


def _words(text: str) -> str:
    return " ".join(text.split())


def _entries(blocks: Sequence[Block], page: str) -> Iterator[_Entry]:
    lists = list(reference_lists(blocks))
    count = 0
    for one in lists:
        inside = [
            block for block in blocks[one.entries.start : one.entries.stop] if block.kind is not BlockKind.HEADING
        ]
        numbered = numbered_entries(inside, page) if len(lists) == 1 else {}
        if numbered:
            for number, parts in numbered.items():
                text = " ".join(part.block.text[part.start : part.end].strip() for part in parts)
                yield _Entry(number, text, Span(parts[0].block.span.start, parts[-1].block.span.end))
            continue
        listed = [block for block in inside if block.kind is BlockKind.LIST_ITEM] or inside
        for block in listed:
            if is_entry(block, page):
                count += 1
                yield _Entry(count, block.text, block.span)


def is_entry(block: Block, page: str) -> bool:
    """Whether a block of a list names a work: a year, an identifier, a number in front of it, or author and title."""
    begin = block.span.start
    before = page[max(0, begin - _LABEL_REACH) : begin].rpartition("\n")[2]
    cites = any(citation.target is not None for mark in block.marks for citation in mark.citations)
    if cites or is_source_note(block.text) or _NUMBER.search(before) is not None:
        return True
    item = parse_reference_string(block.text).item
    return bool(item.issued or (item.author and item.title))


def with_author_year_citations(blocks: Sequence[Block], page: str) -> tuple[Block, ...]:
    """Return the blocks, each "(Doll et al., 2004)" that means one entry of the page's lists a mark.

    A call whose name and year fit two entries, or none, is left alone.
    """
    lists = list(reference_lists(blocks))
    listed = {place for one in lists for place in (one.head, *one.entries)}
    by_call = _by_name_and_year(_entries(blocks, page))
    if not by_call:
        return tuple(blocks)
    read = list(blocks)
    for place, block in enumerate(blocks):
        if place not in listed and block.kind is not BlockKind.HEADING:
            marks = [mark for mark in _calls(block, by_call, page) if block.is_free(mark)]
            if marks:
                read[place] = replace(block, marks=tuple(sorted([*block.marks, *marks], key=_start)))
    return tuple(read)


def _by_name_and_year(entries: Iterable[_Entry]) -> Mapping[tuple[str, int], str]:
    found: dict[tuple[str, int], set[str]] = {}
    for entry in entries:
        item = parse_reference_string(entry.text).item
        people = item.author or item.editor
        if people and item.issued and item.issued.year is not None:
            name = fold(people[0].family or people[0].literal or "")
            found.setdefault((name, item.issued.year), set()).add(_words(entry.text))
    return {call: next(iter(texts)) for call, texts in found.items() if len(texts) == 1}


def _calls(block: Block, by_call: Mapping[tuple[str, int], str], page: str) -> Iterator[Mark]:
    done = 0
    for match in _BRACKETED.finditer(block.text):
        texts = [_meant(part, by_call) for part in match[1].split(";")]
        if texts and all(texts):
            yield _mark(block, match.start(), match.end(), [text for text in texts if text], page)
            done = match.end()
    for match in _NARRATIVE.finditer(block.text):
        text = by_call.get((fold(match["name"]), int(match["year"])))
        if text is not None and match.start("call") >= 0 and not (done and match.end() <= done):
            yield _mark(block, match.start("call"), match.end("call"), [text], page)


def _meant(part: str, by_call: Mapping[tuple[str, int], str]) -> str | None:
    call = _CALL.fullmatch(part)
    first = _FIRST_NAME.match(call["name"].strip()) if call else None
    if call is None or first is None:
        return None
    year = int(call["year"])
    return by_call.get((fold(first["name"].strip()), year)) or by_call.get((fold(call["name"].strip()), year))


def _mark(block: Block, start: int, end: int, texts: Sequence[str], page: str) -> Mark:
    place = block.place(start, end)
    words = block.text[start:end]
    citations: tuple[Citation, ...] = tuple(lost_citation(place, page, words, described=text) for text in texts)
    return Mark(start, end, Style.ASIDE, citations)


def _start(mark: Mark) -> int:
    return mark.start
