"""The sentences of a block, each read once: its marks, its kind, its quantities, how it belongs to a study.

Where a sentence ends is told from its words without the marks; a forced line break before anything but a small
letter ends one too, and so a link on several sentences makes them one. A single word («OBS!») is no sentence; it goes
with the next. Of the marks after a sentence's end those that touch it, and bare numbers ("[1]", a footnote's), are its
own; others are set off, and point to the words before them.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from magcite.language import classify, find_quantities, opens_commentary, split_sentences
from magcite.language.telling import UNKNOWN, Telling, only_points, tell_of
from magcite.model import Citation, ClaimKind, Quantity, Span
from magcite.readers.pages.blocks import Block, Mark, Style
from magcite.readers.pages.link_phrases import Settled, is_remark
from magcite.readers.pages.reading_text import words_between

__all__ = ["Sentence", "citations_of", "read_sentences"]

_CAPITAL = re.compile(r"\s+(?P<word>[^\W\d_])(?<=[A-ZÅÄÖÆØÉÜ])")
_FORCED_BREAK = re.compile(r"\n(?!\s*[a-zà-öø-ÿ])")  # before a small letter the sentence goes on
_ONE_WORD = re.compile(r"[^\w\s]*\w\S*\s*")
_NUMBER = re.compile(r"\[\^[^\]\s]+\]|[\[(]?\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*[\])]?|[⁰¹²³⁴-⁹⁻˒,–-]+")
_ATTRIBUTION = re.compile(r"\s*(?:[—–]|--)\s*\w")
_ASIDE = re.compile(r"\s*\((?=.*\b(?:1[89]|20)\d\d[a-z]?\b).*\)[.!?]?\s*", re.DOTALL)  # "(Smith 2010.)"
_LABEL = re.compile(r"\W*(?:\w+\s+)?\w+\s?:\W*")  # "Zur Studie:"
_LONGEST_ATTRIBUTION = 120  # characters


class Sentence(NamedTuple):
    """A sentence by its place in the block's text.

    Attributes:
        citations: of the marks in it, and of those after it that are its own.
        after: of marks after its end that are set off from it.
        kind: commentary for a bare one.
        bare: nothing but citations and link phrases, words that only lead to them ("See [1] for more"), an address
            after one or two words and a colon, the attribution of a quotation ("— WHO, 2010 [1]"), or author and year
            in parentheses.
        stated: the page says that it is commentary.
        introduces: a link phrase is part of it: «t.ex. denna studie om …».
        telling: filled in where it matters.
        quantities: at their places after the start of the sentence.
    """

    start: int
    end: int
    citations: tuple[Citation, ...]
    after: tuple[Citation, ...] = ()
    kind: ClaimKind = ClaimKind.COMMENTARY
    bare: bool = False
    stated: bool = False
    introduces: bool = False
    telling: Telling = UNKNOWN
    quantities: tuple[Quantity, ...] = ()


def citations_of(marks: Sequence[Mark]) -> tuple[Citation, ...]:
    """Return the citations of marks, in order."""
    return tuple(citation for mark in marks for citation in mark.citations)


def read_sentences(
    settled: Settled, part: Span, section: tuple[str, ...], language: str, *, tells: bool
) -> Iterator[Sentence]:
    """Yield the sentences of a part of a block, in order; `tells`: how they belong to a study matters."""
    start, end = part.start, part.end
    block = settled.block
    masked = block.masked(start, end)
    marks = block.marks_in(start, end)
    spans = _joined(_split(masked, start, language, marks[-1].start if marks else start), marks)
    spans = [one for span in spans for one in _after_pointer(settled, span, marks, language)]
    if marks and not spans and not re.search(r"\w", masked):
        yield Sentence(marks[0].start, marks[-1].end, citations_of(marks), bare=True)
    elif marks and not spans:  # a single word that cites
        spans = [Span(start, end)]
    reader = _Reader(settled, masked, start, section, language, tells=tells)
    for place, span in enumerate(spans):
        limit = spans[place + 1].start if place + 1 < len(spans) else end
        yield reader.read(span, block.marks_in(span.start if place else start, limit) if marks else ())


@dataclass(slots=True)
class _Reader:
    """Reads the sentences of a part of a block, which begins at `base`, one after the other."""

    settled: Settled
    masked: str
    base: int
    section: tuple[str, ...]
    language: str
    tells: bool
    commentary: bool = False

    def read(self, span: Span, marks: Sequence[Mark]) -> Sentence:
        """Return the next sentence; the marks are those in it and up to the one that follows."""
        block, language = self.settled.block, self.language
        phrases = self.settled.phrases_in(span.start, span.end) if self.settled.phrases else ()
        words = words_between(block, span.start, span.end).strip()
        self.commentary = self.commentary or opens_commentary(words, language)
        if marks and _is_bare(block, span, marks, phrases, language, words=words):
            return Sentence(span.start, span.end, citations_of(marks), bare=True, stated=self.commentary)
        own, after = _apart(block, span, marks)
        kind = ClaimKind.COMMENTARY
        if not self.commentary:
            kind = classify(words, self.section, language, cited=any(mark.citations for mark in marks))
        masked = self.masked[span.start - self.base : span.end - self.base]
        quantities = find_quantities(masked.replace("\n", " "), language)
        return Sentence(
            span.start,
            span.end,
            citations=citations_of(own),
            after=citations_of(after),
            kind=kind,
            stated=self.commentary,
            introduces=bool(own) and not all(is_remark(phrase, block) for phrase in phrases),
            telling=tell_of(words, quantities, language) if self.tells else UNKNOWN,
            quantities=quantities,
        )


def _split(masked: str, base: int, language: str, cites: int) -> list[Span]:
    """Return the sentences of words that stand at `base` in a block, whose last mark stands at `cites`."""
    spans: list[Span] = []
    waiting: int | None = None
    begin = base
    for line in _FORCED_BREAK.split(masked):
        for span in split_sentences(line, language) if line.strip() else ():
            start = waiting if waiting is not None else begin + span.start
            single = _ONE_WORD.fullmatch(line, span.start, span.end) is not None
            waiting = start if single else None
            if not single:
                spans.append(Span(start, begin + span.end))
        begin += len(line) + 1
    if waiting is not None and spans:
        end = base + len(masked.rstrip())
        if cites >= waiting:  # "Source: [1]"
            spans.append(Span(waiting, end))
        else:
            spans[-1] = Span(spans[-1].start, end)
    return spans


def _joined(spans: list[Span], marks: Sequence[Mark]) -> list[Span]:
    """Return the spans, those that one link stands on made one."""
    if not any(mark.style is Style.WORDS for mark in marks):
        return spans
    joined: list[Span] = []
    wide = iter(mark for mark in marks if mark.style is Style.WORDS and mark.citations)
    mark = next(wide, None)
    for span in spans:
        while mark is not None and mark.end <= span.start:
            mark = next(wide, None)
        if joined and mark is not None and mark.start < joined[-1].end:
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return joined


def _after_pointer(settled: Settled, span: Span, marks: Sequence[Mark], language: str) -> Iterator[Span]:
    """Yield a span; in two where a pointer opens it and has no full stop: "[See the study](…) They slept more"."""
    first = next((mark for mark in marks if mark.start >= span.start), None)
    if first is not None and first.start == span.start and first.end < span.end and first.style is Style.WORDS:
        block = settled.block
        goes_on = _CAPITAL.match(block.text, first.end, span.end)
        phrases = settled.phrases_in(first.start, first.end)
        if (
            first.citations
            and goes_on
            and _is_bare(
                block,
                Span(first.start, first.end),
                [first],
                phrases,
                language,
                words=block.text[first.start : first.end],
            )
        ):
            yield Span(span.start, first.end)
            span = Span(goes_on.start("word"), span.end)
    yield span


def _apart(block: Block, span: Span, marks: Sequence[Mark]) -> tuple[Sequence[Mark], Sequence[Mark]]:
    """Return the marks that are a sentence's own, and those after it that are set off."""
    place = span.end
    for index, mark in enumerate(marks):
        if mark.start < span.end:
            continue
        gap = block.text[place : mark.start]
        number = _NUMBER.fullmatch(block.text, mark.start, mark.end) is not None
        if "\n" in gap or (gap and not number):
            return (marks, ()) if index else ((), marks)
        place = mark.end
    return marks, ()


def _is_bare(
    block: Block, span: Span, marks: Sequence[Mark], phrases: Sequence[Span], language: str, *, words: str
) -> bool:
    """Whether nothing is left of a sentence, whose words without marks these are, without its link phrases.

    A link on a whole sentence that ends with its own full stop, or on several, is no pointer to one.
    """
    text = block.text[span.start : span.end]
    if len(text) <= _LONGEST_ATTRIBUTION and (_ATTRIBUTION.match(text) or _ASIDE.fullmatch(text)):
        return any(mark.citations for mark in marks)
    if len(text) <= _LONGEST_ATTRIBUTION and only_points(words, language):
        return any(mark.citations for mark in marks)
    addressed = any("://" in block.text[mark.start : mark.end] for mark in marks)
    if addressed and _LABEL.fullmatch(words_between(block, span.start, span.end)):
        return True
    cited = [Span(mark.start, mark.end) for mark in marks if mark.style is Style.WORDS and mark.citations]
    left = words_between(block, span.start, span.end, [*phrases, *cited])
    if re.search(r"\w", left):
        return False
    return bool(phrases) or not any(_is_sentence(block.text[one.start : one.end], language) for one in cited)


def _is_sentence(words: str, language: str) -> bool:
    return words.rstrip().endswith((".", "!")) or len(split_sentences(words, language)) > 1
