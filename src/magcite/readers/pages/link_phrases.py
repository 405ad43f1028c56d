"""Link phrases: words that send the reader to a source, «Se studien om …», with or without their link.

Words that only name a source («Källa: WHO») are such a phrase too. A phrase with a link is the link's citation; a
phrase without one is a citation whose target is lost, and so are the words that end a paragraph on a study
(`language/pointing.py`, `bare_endings.py`). And a link to some web page is a citation where a phrase makes
it one, or where its own words name a source («WHO:s rapport»); elsewhere it waits until the library can tell.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from magcite.language import find_link_phrases, names_source
from magcite.language.pointing import closing_pointer
from magcite.language.telling import find_named_sources
from magcite.model import Citation, Span
from magcite.readers.pages.blocks import Block, BlockKind, Mark, Style
from magcite.readers.pages.citations import lost_citation

__all__ = ["Settled", "is_remark", "settle"]


def _start(mark: Mark) -> int:
    return mark.start


_COLON = re.compile(r"\s*[:–—]\s")
_BETWEEN = re.compile(r"[\s:;,.!?()\[\]–—-]*")


@dataclass(frozen=True, slots=True)
class Settled:
    """A block whose marks are decided.

    Attributes:
        block: with the marks that are citations, the lost ones among them.
        phrases: places of the link phrases in the block's text, in order.
        waiting: links to web pages that nothing on the page makes citations, in order.
    """

    block: Block
    phrases: tuple[Span, ...]
    waiting: tuple[Mark, ...] = ()

    def phrases_in(self, start: int, end: int) -> Sequence[Span]:
        """Return the phrases that begin in `text[start:end]`, in order."""
        if not self.phrases:
            return ()
        return self.phrases[bisect_left(self.phrases, Span(start, 0)) : bisect_left(self.phrases, Span(end, 0))]

    def waiting_marks(self, start: int, end: int) -> Sequence[Mark]:
        """Return the links that begin in `text[start:end]` and wait for the library, in order."""
        if not self.waiting:
            return ()
        first, last = (bisect_left(self.waiting, place, key=_start) for place in (start, end))
        return self.waiting[first:last]

    def waiting_in(self, start: int, end: int) -> Iterator[Citation]:
        """Yield the citations of links that begin in `text[start:end]` and wait for the library, as tentative."""
        for mark in self.waiting_marks(start, end):
            yield from (replace(citation, tentative=True) for citation in mark.citations)


def settle(block: Block, page: str, language: str, ending: Span | None = None) -> Settled:
    """Decide which marks of a block cite, and add one for each phrase whose link is gone.

    Args:
        block: of the page, with all its marks.
        page: the page's text.
        language: tag of one of `LANGUAGES`.
        ending: the block's last words, where the page's habit makes them a phrase (`bare_endings`).
    """
    phrases = _phrases(block, language)
    if ending is not None and not any(phrase.end > ending.start for phrase in phrases):
        phrases = (*phrases, ending)
    if not phrases and not block.marks:
        return Settled(block, ())
    kept = {mark.start: mark for mark in block.marks if not mark.tentative or _names_source(mark, block, language)}
    for phrase in phrases:
        near = [mark for mark in _near(block, phrase) if _meet(phrase, mark, block.text)]
        kept |= {mark.start: mark for mark in near}
        if not any(mark.citations for mark in near):
            kept.setdefault(phrase.start, _lost(block, page, phrase))
    marks = tuple(_in_brackets(kept[start], block.text) for start in sorted(kept))
    if block.kind is BlockKind.TABLE_ROW:
        marks = _out_of_cells(marks, block.text)
    waiting = tuple(mark for mark in block.marks if mark.tentative and mark.start not in kept)
    return Settled(replace(block, marks=marks), phrases, waiting)


def _phrases(block: Block, language: str) -> tuple[Span, ...]:
    masked = block.masked(0, len(block.text))
    phrases = tuple(_until_link(phrase, block) for phrase in find_link_phrases(masked, language))
    named = find_named_sources(block.text, language) if ":" in masked else ()
    if not (phrases or named or block.marks):
        pointer = closing_pointer(masked, language)
        return () if pointer is None else (pointer,)
    if not named:
        return phrases
    kept: list[Span] = []
    for phrase in sorted((*phrases, *named)):
        if not kept or kept[-1].end <= phrase.start:
            kept.append(phrase)
    return tuple(kept)


def _until_link(phrase: Span, block: Block) -> Span:
    """Return a phrase without what its link leaves out after a colon: «[Se studien om bastu](…): de som badade …»."""
    for mark in _near(block, phrase):
        linked = mark.style is Style.WORDS and mark.citations and mark.start <= phrase.start < mark.end < phrase.end
        if linked and _COLON.match(block.text, mark.end):
            return Span(phrase.start, mark.end)
    return phrase


def is_remark(phrase: Span, block: Block) -> bool:
    """Whether a link phrase is put in beside the sentence, «(se studien)», and is no word of it, «i denna studie»."""
    return block.text[max(phrase.start - 3, 0) : phrase.start].rstrip().endswith(("(", "[", ",", ";", "–", "—"))


def _names_source(mark: Mark, block: Block, language: str) -> bool:
    """Whether a link's words name a source, or it leads to a document and stands alone in brackets: «([WHO](…pdf))»."""
    if mark.style is not Style.WORDS:
        return False
    if names_source(block.text[mark.start : mark.end], language):
        return True
    addresses = (one.target.value.lower().partition("?")[0] for one in mark.citations if one.target)
    return _is_alone(mark, block.text) and any(address.endswith(".pdf") for address in addresses)


def _in_brackets(mark: Mark, text: str) -> Mark:
    """Return a link that stands alone in brackets as what it is, beside the sentence."""
    cites = any(one.target for one in mark.citations)
    return replace(mark, style=Style.ASIDE) if cites and _is_alone(mark, text) else mark


def _out_of_cells(marks: tuple[Mark, ...], text: str) -> tuple[Mark, ...]:
    """Return the marks, links that fill a cell of their row set beside its words, unless all of them do."""
    filling = {mark.start for mark in marks if any(one.target for one in mark.citations) and _fills_cell(mark, text)}
    rest, done = [], 0
    for mark in marks:
        if mark.start in filling:
            rest.append(text[done : mark.start])
            done = mark.end
    if not any(char.isalnum() for part in (*rest, text[done:]) for char in part):
        return marks
    return tuple(replace(mark, style=Style.ASIDE) if mark.start in filling else mark for mark in marks)


def _fills_cell(mark: Mark, text: str) -> bool:
    """Whether nothing stands beside a mark in its cell: the cells of a row are lines of its text."""
    start, end = text.rfind("\n", 0, mark.start) + 1, text.find("\n", mark.end)
    return not text[start : mark.start].strip() and not text[mark.end : end if end >= 0 else len(text)].strip()


def _is_alone(mark: Mark, text: str) -> bool:
    return text[max(mark.start - 1, 0) : mark.start] in {"(", "["} and text[mark.end : mark.end + 1] in {")", "]"}


def _near(block: Block, phrase: Span) -> Sequence[Mark]:
    """Return the marks that may touch a phrase: the one before it, those in it, and the one after."""
    first = bisect_left(block.marks, phrase.start, key=lambda mark: mark.start)
    last = bisect_left(block.marks, phrase.end, key=lambda mark: mark.start)
    return block.marks[max(first - 1, 0) : last + 1]


def _meet(phrase: Span, mark: Mark, text: str) -> bool:
    """Whether a mark is on the words of a phrase, or stands right after it."""
    if mark.end <= phrase.start:
        return False
    return mark.start < phrase.end or _BETWEEN.fullmatch(text, phrase.end, mark.start) is not None


def _lost(block: Block, page: str, phrase: Span) -> Mark:
    span = block.place(phrase.start, phrase.end)
    return Mark(
        phrase.start, phrase.end, Style.WORDS, (lost_citation(span, page, block.text[phrase.start : phrase.end]),)
    )
