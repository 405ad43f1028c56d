"""Claims: what a page states, from the blocks of any format.

Headings are the context of claims and state nothing themselves, unless one carries a citation. A list of references
holds no claims. A citation or link phrase in a block of its own belongs to the last claim above it under the same
heading that is not commentary; where there is none, it makes a claim of its own words. A link to a web page that only
the library can tell to be a citation is carried as a tentative one and changes no claim's words or kind.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256

from magcite.language import classify, find_quantities, fold
from magcite.model import Citation, Claim, ClaimKind, Quantity, Span
from magcite.readers.pages.blocks import Block, BlockKind, Style, fold_space
from magcite.readers.pages.headings import heading_words, reference_lists
from magcite.readers.pages.link_phrases import Settled, settle
from magcite.readers.pages.statements import Statement, find_statements, is_remark, words_between

__all__ = ["find_claims"]

_ID_LENGTH = 8
_WORDS = re.compile(r"\w\W*\s\W*\w")  # two words or more


@dataclass(slots=True)
class _Section:
    """The headings above a place, and which claims stand under the last of them."""

    headings: list[tuple[int, str]] = field(default_factory=list)
    last: int | None = None  # the last claim since then
    bearer: int | None = None  # the last that is not commentary

    @property
    def path(self) -> tuple[str, ...]:
        """The headings, outermost first."""
        return tuple(words for _, words in self.headings)

    def leave(self, level: int) -> None:
        """Close the sections that a heading of this level ends."""
        while self.headings and self.headings[-1][0] >= level:
            self.headings.pop()

    def enter(self, level: int, heading: str) -> None:
        """Open a section, after `leave`."""
        self.headings.append((level, heading))
        self.last = self.bearer = None


def find_claims(blocks: Sequence[Block], page: str, language: str) -> tuple[Claim, ...]:
    """Return the claims of a page, in page order.

    Args:
        blocks: of the page, in order.
        page: the page's text.
        language: "sv" or "en".
    """
    finder = _Finder(page, language)
    listed = {place for one in reference_lists(blocks) for place in (one.head, *one.entries)}
    for place, block in enumerate(blocks):
        if block.kind is BlockKind.HEADING or place not in listed:
            finder.read(block)
    return tuple(_with_ids(finder.claims))


class _Finder:
    """Goes through the blocks of a page and collects its claims."""

    def __init__(self, page: str, language: str) -> None:
        self.claims: list[Claim] = []
        self._page = page
        self._language = language
        self._section = _Section()

    def read(self, block: Block) -> None:
        """Add the claims of the next block."""
        section = self._section
        if block.kind is BlockKind.HEADING:
            section.leave(block.level)
            self._read_heading(block)
            section.enter(block.level, heading_words(block))
        else:
            settled = settle(block, self._page, self._language)
            for statement in find_statements(settled, section.path, self._language):
                self._add(statement, settled)

    def _read_heading(self, block: Block) -> None:
        """Add a heading that carries a citation, or that the author marked as a claim."""
        sure = tuple(mark for mark in block.marks if not mark.tentative)
        cited = [citation for mark in sure for citation in mark.citations]
        if cited or block.extents:
            extent = block.extents[0] if block.extents else None
            whole = Statement(0, len(block.text), cited, extent=extent)
            self._add(whole, Settled(replace(block, marks=sure), ()))

    def _add(self, statement: Statement, settled: Settled) -> None:
        """Add a statement as a claim, or its citations to a claim above."""
        bearer = self._bearer(settled.block) if statement.orphan else None
        if bearer is not None:
            above = self.claims[bearer]
            self.claims[bearer] = replace(above, citations=(*above.citations, *statement.citations))
            return
        claim = self._claim(statement, settled)
        if claim is not None and (pointed := self._pointed_at(statement, settled)) is not None:
            above, claim = self.claims[pointed], replace(claim, citations=())
            waiting = settled.waiting_in(statement.start, statement.end)
            self.claims[pointed] = replace(above, citations=(*above.citations, *waiting))
        if claim is not None and statement.extent and statement.extent.goes_on and self.claims:
            self.claims[-1] = _together(self.claims[-1], claim)
        elif claim is not None:
            self._section.last = len(self.claims)
            if claim.kind is not ClaimKind.COMMENTARY:
                self._section.bearer = self._section.last
            self.claims.append(claim)

    def _bearer(self, block: Block) -> int | None:
        """Return the claim above that a lone citation belongs to; an item of a list of links stands for itself."""
        section = self._section
        place = section.last if section.bearer is None else section.bearer
        if place is None:
            return None
        if block.kind is BlockKind.LIST_ITEM and any(not one.tentative for one in self.claims[place].citations):
            return None
        return place

    def _pointed_at(self, statement: Statement, settled: Settled) -> int | None:
        """Return the claim above that a statement of nothing but links to web pages may be the source of."""
        waiting = settled.waiting_marks(statement.start, statement.end)
        if statement.citations or statement.extent or not waiting:
            return None
        links = [Span(mark.start, mark.end) for mark in waiting]
        left = words_between(settled.block, statement.start, statement.end, links)
        return None if any(char.isalnum() for char in left) else self._bearer(settled.block)

    def _claim(self, statement: Statement, settled: Settled) -> Claim | None:
        block = settled.block
        inside = () if statement.orphan else settled.phrases_in(statement.start, statement.end)
        phrases = [phrase for phrase in inside if is_remark(phrase, block)]
        start, end = _trimmed(block, statement, phrases)
        text = fold_space(words_between(block, start, end, phrases))
        if not _WORDS.search(text) and not statement.citations and statement.extent is None:
            return None  # a single word states nothing
        if not any(char.isalnum() for char in text):
            start, end = statement.start, statement.end
            text = fold_space(statement.citations[0].text if statement.citations else block.text[start:end])
        if not text:
            return None
        section, cited = self._section.path, bool(statement.citations)
        own = statement.extent.id if statement.extent else None
        return Claim(
            id=own or "",
            kind=statement.kind or classify(text, section, self._language, cited=cited),
            text=text,
            span=block.place(start, end),
            section=section,
            citations=(*statement.citations, *settled.waiting_in(statement.start, statement.end)),
            quantities=tuple(_quantities(block, start, end, self._page, self._language)),
            anchor=own or block.anchor,
        )


def _together(first: Claim, more: Claim) -> Claim:
    """Return one claim of two parts that the author marked as one."""
    return replace(
        first,
        text=f"{first.text} {more.text}",
        span=Span(first.span.start, more.span.end),
        citations=(*first.citations, *more.citations),
        quantities=(*first.quantities, *more.quantities),
    )


def _trimmed(block: Block, statement: Statement, phrases: Sequence[Span]) -> tuple[int, int]:
    """Return the statement's place without the marks, phrases and blanks around its words."""
    start, end = statement.start, statement.end
    marks = block.marks_in(start, end)
    cut = [(mark.start, mark.end) for mark in marks if mark.style is Style.ASIDE]
    cut = sorted([*cut, *((phrase.start, phrase.end) for phrase in phrases)])
    for begin, stop in cut:
        if begin >= start and not block.text[start:begin].strip():
            start = min(stop, end)
    for begin, stop in reversed(cut):
        if start < stop <= end and not block.text[stop:end].strip():
            end = begin
    while start < end and block.text[start].isspace():
        start += 1
    while end > start and block.text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else (statement.start, statement.end)


def _quantities(block: Block, start: int, end: int, page: str, language: str) -> Iterator[Quantity]:
    """Yield the quantities of a claim, at their places on the page; numbers inside citation marks are none."""
    for quantity in find_quantities(block.masked(start, end).replace("\n", " "), language):
        span = block.place(start + quantity.span.start, start + quantity.span.end)
        text = page[span.start : span.end]
        yield replace(quantity, text=text, span=span, words=None if text == quantity.text else quantity.text)


def _with_ids(claims: Sequence[Claim]) -> Iterator[Claim]:
    """Give each claim its id: the author's, else a digest of its words; "-2" for a second of the same words."""
    taken = {claim.id for claim in claims if claim.id}
    used: dict[str, int] = {}
    for claim in claims:
        base = claim.id or f"c{sha256(fold(claim.text).encode()).hexdigest()[:_ID_LENGTH]}"
        count = used.get(base, 0) + 1
        used[base] = count
        name = base if count == 1 and (claim.id or base not in taken) else f"{base}-{max(count, 2)}"
        yield replace(claim, id=name, citations=tuple(sorted(claim.citations, key=_by_place)))


def _by_place(citation: Citation) -> Span:
    return citation.span
