"""Claims: what a page states, from the blocks of any format.

What one block states is told in `statements.py`. Beyond its block:

1. Headings are the context of claims. One that carries a citation is a claim of its own, unless the text under it, to
   the next heading, tells a finding and cites nothing: then the citation is that finding's. A link phrase there
   counts where it has its link.
2. A list of references holds no claims.
3. A pointer in a block of its own belongs to the last claim above it under the same heading that owes a source; where
   there is none, to the last advice; and where there is neither, it makes a claim of its own words. An item of a list
   of links stands for itself.
4. A list below a sentence that ends with a colon and cites is one claim with it, where no item cites or gives advice.
   A pointer right after a list of statements, none of which cites, covers them all, and the sentence with the colon.
5. A lost link phrase that names its subject belongs to the claim it is about (`subjects.py`).
6. A link to a web page that only the library can tell to be a citation is carried as a tentative one and changes no
   claim's words or kind.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import dropwhile, islice

from magcite.language import classify, find_quantities
from magcite.language.telling import find_named_sources
from magcite.model import Citation, Claim, ClaimKind, Quantity, Span
from magcite.readers.pages.bare_endings import bare_endings
from magcite.readers.pages.blocks import Block, BlockKind, Style, fold_space
from magcite.readers.pages.drafts import Draft, finished
from magcite.readers.pages.headings import heading_words, reference_lists
from magcite.readers.pages.link_phrases import Settled, is_remark, settle
from magcite.readers.pages.reading_text import words_between
from magcite.readers.pages.statements import Statement, find_statements
from magcite.readers.pages.subjects import better_bearer

__all__ = ["find_claims"]

_BULLETS = frozenset("•●▪◦‣:")  # typed where the format has none; a colon before a caption
_WORDS = re.compile(r"\w\W*\s\W*\w")  # two words or more


def find_claims(blocks: Sequence[Block], page: str, language: str) -> tuple[Claim, ...]:
    """Return the claims of a page, in page order.

    Args:
        blocks: of the page, in order.
        page: the page's text.
        language: tag of one of `LANGUAGES`.
    """
    finder = _Finder(page, language)
    listed = {place for one in reference_lists(blocks) for place in (one.head, *one.entries)}
    endings = bare_endings(blocks, language)
    for place, block in enumerate(blocks):
        if block.kind is BlockKind.HEADING or place not in listed:
            finder.read(block, endings.get(place))
    return tuple(finished(finder.finish()))


@dataclass(slots=True)
class _Section:
    """The headings above a place, and which claims stand under the last of them.

    Attributes:
        path: the headings, outermost first.
        first: where the claims under the last heading begin among those of the page.
        last: the last claim since then.
        bearer: the last that is not commentary; once there is one that owes a source, the last of those.
        cited: the last heading, where it is a claim.
        waiting: links of the last heading that only the library can tell to be citations.
    """

    path: tuple[str, ...] = ()
    first: int = 0
    last: Draft | None = None
    bearer: Draft | None = None
    cited: Draft | None = None
    waiting: tuple[Citation, ...] = ()
    _levels: list[int] = field(default_factory=list)

    def leave(self, level: int) -> None:
        """Close the sections that a heading of this level ends."""
        while self._levels and self._levels[-1] >= level:
            self._levels.pop()
        self.path = self.path[: len(self._levels)]

    def enter(self, level: int, heading: str, first: int, cited: Draft | None) -> None:
        """Open a section, after `leave`."""
        self._levels.append(level)
        self.path = (*self.path, heading)
        self.first, self.cited = first, cited
        self.last = self.bearer = None

    def take(self, draft: Draft) -> None:
        """Note the next claim in it."""
        self.last = draft
        owing = self.bearer is not None and self.bearer.kind.owes_source
        if draft.kind.owes_source or (draft.kind is ClaimKind.ADVICE and not owing):
            self.bearer = draft


@dataclass(slots=True)
class _List:
    """A list that is being read, and the words above it that end with a colon."""

    lead: Draft | None = None
    items: list[Draft] = field(default_factory=list)

    def close(self, *, pointed: bool) -> Draft | None:
        """End the list; return the claim that it became where one citation covers all of it, before it or after it."""
        lead, items = self.lead, self.items
        self.lead, self.items = None, []
        if all(item.slight for item in items) or any(item.cites or item.marked for item in items):
            return None
        led = lead is not None and lead.kind.owes_source and not lead.marked and (lead.cites or pointed)
        advice = any(item.stated is not None or item.kind is ClaimKind.ADVICE for item in items)
        fit = not advice if led else all(item.kind.owes_source for item in items)
        if not fit or not (led or pointed):
            return None
        whole, *rest = [lead, *items] if led and lead is not None else items
        for item in rest:
            whole.absorb(item)
        whole.slight = False
        return whole


class _Finder:
    """Goes through the blocks of a page and drafts its claims."""

    def __init__(self, page: str, language: str) -> None:
        self._drafts: list[Draft] = []
        self._page = page
        self._language = language
        self._section = _Section()
        self._list = _List()
        self._study: Draft | None = None  # the last claim, where the next paragraph may go on about its study

    def read(self, block: Block, ending: Span | None = None) -> None:
        """Add the claims of the next block, of which the last words may be known to be a link phrase."""
        if block.kind is BlockKind.HEADING:
            self._study = None
            if not self._names_source(block):
                self._read_heading(block)
                return
            block = replace(block, kind=BlockKind.PARAGRAPH, level=0)
        settled = settle(block, self._page, self._language, ending)
        study, self._study = self._study, None
        statements = self._statements(settled, after_study=study is not None and block.kind is BlockKind.PARAGRAPH)
        before = len(self._drafts)
        if block.kind is not BlockKind.LIST_ITEM:
            whole = self._list.close(pointed=bool(statements) and statements[0].orphan)
            if whole is not None:
                self._section.last = self._section.bearer = whole
        for place, statement in enumerate(statements):
            start = statement.start if place else 0
            end = statements[place + 1].start if place + 1 < len(statements) else len(block.text)
            reach = Span(start, end)
            same = statement.goes_on and not statement.pointers
            if same and study and (more := self._draft(statement, settled, reach)):
                study.absorb(more)
            else:
                self._add(statement, settled, reach)
        made = self._drafts[before:]
        if block.kind is BlockKind.LIST_ITEM:
            self._list.items += made if statements else [self._slight(block)]
        elif block.kind is BlockKind.PARAGRAPH and made and made[-1].parts[-1].endswith(":"):
            self._list.lead = made[-1]
        if block.kind is BlockKind.PARAGRAPH and statements and statements[-1].tells:
            last = made[-1] if made else study
            self._study = last if last is not None and last.cites else None

    def _statements(self, settled: Settled, *, after_study: bool) -> Sequence[Statement]:
        """Return what a block states; the whole of a paragraph with a pointer of its own is told of its own study."""
        path = self._section.path
        found = find_statements(settled, path, self._language, after_study=after_study)
        if len(found) > 1 and found[0].goes_on and found[1].pointers and not found[1].brings_in:
            return find_statements(settled, path, self._language)
        return found

    def _names_source(self, block: Block) -> bool:
        """Whether a short line that plain text takes for a heading names a source: «Källa: WHO»."""
        return block.anchor is None and bool(find_named_sources(block.text, self._language))

    def _slight(self, block: Block) -> Draft:
        """Return an item of a single word, a claim only as part of its list."""
        place = block.place(0, len(block.text))
        draft = Draft([fold_space(block.text)], place.start, place.end, self._section.path, slight=True)
        self._drafts.append(draft)
        return draft

    def finish(self) -> Sequence[Draft]:
        """Return the drafts of the whole page, in its order."""
        self._close_section()
        return self._drafts

    def _read_heading(self, block: Block) -> None:
        """Open a section; its heading is a claim where it carries a citation or the author marked it as one."""
        section = self._section
        self._close_section()
        section.leave(block.level)
        settled = settle(block, self._page, self._language)
        # a heading that reads like a link phrase, «Studien om magnesium», may be no more than a heading
        sure = tuple(mark for mark in settled.block.marks if any(one.target or one.key for one in mark.citations))
        cited = [citation for mark in sure for citation in mark.citations]
        draft = None
        if cited or block.extents:
            extent = block.extents[0] if block.extents else None
            whole = Statement(0, len(block.text), cited, extent=extent)
            draft = self._draft(whole, Settled(replace(block, marks=sure), ()), Span(0, 0))
        if draft is not None:
            self._drafts.append(draft)
        section.enter(block.level, heading_words(block), len(self._drafts), draft)
        section.waiting = tuple(settled.waiting_in(0, len(block.text)))

    def _close_section(self) -> None:
        self._list.close(pointed=False)
        heading, under = self._section.cited, self._drafts[self._section.first :]
        if self._section.waiting and (bearer := next((one for one in under if one.kind.owes_source), None)):
            bearer.citations += self._section.waiting
        self._section.waiting = ()
        if heading is None or heading.marked or any(draft.cites for draft in under):
            return
        finding = next((one for one in under if one.kind is ClaimKind.FINDING and not one.dropped), None)
        if finding is not None:
            finding.citations += heading.citations
            heading.dropped = True

    def _add(self, statement: Statement, settled: Settled, reach: Span) -> None:
        """Add a statement as a claim, or its citations to a claim above."""
        section = self._section
        bearer = self._bearer(settled.block) if statement.orphan else None
        if bearer is not None:
            bearer.citations += statement.citations
            bearer.citations += settled.waiting_in(reach.start, reach.end)
            self._aim(statement, bearer)
            return
        draft = self._draft(statement, settled, reach)
        if draft is None:
            return
        waiting = [one for one in draft.citations if one.tentative]
        if (
            waiting
            and (draft.slight or self._only_links(statement, settled))
            and (above := self._bearer(settled.block))
        ):
            above.citations += waiting
            draft.citations = [one for one in draft.citations if not one.tentative]
        if statement.extent and statement.extent.goes_on and self._drafts:
            self._drafts[-1].absorb(draft)
            return
        self._drafts.append(draft)
        if draft.slight:
            return
        section.take(draft)
        self._aim(statement, draft)

    def _aim(self, statement: Statement, bearer: Draft) -> None:
        """Give the lost link phrases after a claim to the claim they are about."""
        for pointer in statement.pointers:
            section = islice(reversed(self._drafts), len(self._drafts) - self._section.first)
            above = islice(dropwhile(lambda one: one is not bearer, section), 1, None)
            better = better_bearer(pointer, bearer, above, self._language)
            if better is not None:
                bearer.citations = [one for one in bearer.citations if one is not pointer]
                better.citations.append(pointer)

    def _bearer(self, block: Block) -> Draft | None:
        """Return the claim above that a lone citation belongs to; an item of a list of links stands for itself."""
        bearer = self._section.bearer or self._section.last
        if bearer is None or (block.kind is BlockKind.LIST_ITEM and bearer.cites):
            return None
        return bearer

    def _only_links(self, statement: Statement, settled: Settled) -> bool:
        """Whether a statement is nothing but links to web pages, of which a claim above may have its source."""
        waiting = settled.waiting_marks(statement.start, statement.end)
        if statement.citations or statement.extent or not waiting:
            return False
        links = [Span(mark.start, mark.end) for mark in waiting]
        left = words_between(settled.block, statement.start, statement.end, links)
        return not any(char.isalnum() for char in left)

    def _draft(self, statement: Statement, settled: Settled, reach: Span) -> Draft | None:
        """Return a statement as a draft; None where it has no words at all."""
        block = settled.block
        inside = () if statement.orphan else settled.phrases_in(statement.start, statement.end)
        phrases = [phrase for phrase in inside if is_remark(phrase, block)]
        if not statement.orphan:
            phrases += [cut for cut in statement.cut if statement.start <= cut.start < statement.end]
        start, end = _trimmed(block, statement, phrases)
        text = fold_space(words_between(block, start, end, phrases))
        slight = not _WORDS.search(text) and not statement.citations and statement.extent is None
        if not any(char.isalnum() for char in text):
            start, end = statement.start, statement.end
            text = fold_space(statement.citations[0].text if statement.citations else block.text[start:end])
        if not text:
            return None
        place, section = block.place(start, end), self._section.path
        own = statement.extent.id if statement.extent else None
        kinds = [sentence.kind for sentence in statement.sentences]
        if not kinds and statement.kind is None:
            kinds = [classify(text, section, self._language, cited=bool(statement.citations))]
        return Draft(
            parts=[text],
            start=place.start,
            end=place.end,
            section=section,
            own_id=own,
            anchor=block.anchor,
            kinds=kinds,
            stated=statement.kind,
            citations=[*statement.citations, *settled.waiting_in(reach.start, reach.end)],
            quantities=self._quantities(statement, block, start, end),
            marked=statement.extent is not None,
            slight=slight,
        )

    def _quantities(self, statement: Statement, block: Block, start: int, end: int) -> list[Quantity]:
        """Return the quantities of a claim, at their places on the page; numbers inside citation marks are none."""
        known = [(sentence.start, one) for sentence in statement.sentences for one in sentence.quantities]
        if not statement.sentences:
            said = block.masked(start, end).replace("\n", " ")
            known = [(start, one) for one in find_quantities(said, self._language)]
        found: list[Quantity] = []
        for base, one in known:
            first, last = base + one.span.start, base + one.span.end
            if start <= first and last <= end:
                span = block.place(first, last)
                text = self._page[span.start : span.end]
                words = None if text == one.text else one.text
                found.append(replace(one, text=text, span=span, words=words))
        return found


def _trimmed(block: Block, statement: Statement, phrases: Sequence[Span]) -> tuple[int, int]:
    """Return the statement's place without the marks, phrases and blanks around its words."""
    start, end = statement.start, statement.end
    marks = block.marks_in(start, end) if block.marks else ()
    cut = [(mark.start, mark.end) for mark in marks if mark.style is Style.ASIDE]
    cut = sorted([*cut, *((phrase.start, phrase.end) for phrase in phrases)])
    for begin, stop in cut:
        if begin >= start:
            if block.text[start:begin].strip():
                break
            start = min(stop, end)
    for begin, stop in reversed(cut):
        if start < stop <= end:
            if block.text[stop:end].strip():
                break
            end = begin
    while start < end and (block.text[start].isspace() or block.text[start] in _BULLETS):
        start += 1
    cut_off = end < statement.end or bool(block.marks and block.marks_in(end, end + 2))
    ends = ",;–—" if cut_off else ""  # a mark stood after it
    while end > start and (block.text[end - 1].isspace() or block.text[end - 1] in ends):
        end -= 1
    return (start, end) if start < end else (statement.start, statement.end)
