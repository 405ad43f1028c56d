"""The statements of one block: sentences grouped by what their citations cover.

The rules, in order:

1. A claim the author marked is one statement, whatever stands in it.
2. A sentence of nothing but citations and link phrases belongs to the statement before it, if need be in an earlier
   block; a mark between two sentences belongs to the first.
3. A citation covers its sentence and those before it, back to the previous citation or the start of the block, as far
   as they state something that owes a source. Advice and the author's own views before the first such sentence stand
   for themselves; between two such sentences they are part of the statement.
4. A link phrase that is part of its sentence («t.ex. denna studie om …») introduces the study: what is stated next
   in the block, up to another citation, is told of it.
5. After words that open a commentary («Boels kommentar:») all of the block is commentary.
6. A single word («OBS!») states nothing; it goes with the sentence after it.
7. The cells of a table row are one statement.
8. What no citation covers makes statements of its own: findings and background together, advice, commentary.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from magcite.language import classify, opens_commentary, split_sentences
from magcite.model import Citation, ClaimKind, Span
from magcite.readers.pages.blocks import Block, BlockKind, Extent, Mark, Style
from magcite.readers.pages.link_phrases import Settled

__all__ = ["Statement", "find_statements", "is_remark", "words_between"]


@dataclass(slots=True)
class Statement:
    """Sentences that stand or fall together, by their place in the block's text.

    Attributes:
        kind: commentary where the page says so; None where the words decide.
        orphan: nothing but citations and link phrases, for the statement before, in another block.
    """

    start: int
    end: int
    citations: list[Citation] = field(default_factory=list)
    kind: ClaimKind | None = None
    extent: Extent | None = None
    orphan: bool = False


@dataclass(frozen=True, slots=True)
class _Sentence:
    start: int
    end: int
    citations: tuple[Citation, ...]
    kind: ClaimKind
    bare: bool  # citations and link phrases only
    stated: bool  # the page says that it is commentary
    introduces: bool = False  # a link phrase is part of it: «t.ex. denna studie om …»


def find_statements(settled: Settled, section: tuple[str, ...], language: str) -> list[Statement]:
    """Return the statements of a block, in order."""
    block, done = settled.block, 0
    found: list[Statement] = []
    if block.kind is BlockKind.TABLE_ROW and not block.extents:
        return [Statement(0, len(block.text), _citations(block.marks))]
    for extent in (*block.extents, None):
        until = extent.start if extent else len(block.text)
        sentences = list(_sentences(settled, done, until, section, language))
        _add_statements(sentences, found)
        if extent is not None:
            cited = _citations(block.marks_in(extent.start, extent.end))
            after, done = _right_after(block, extent.end)
            found.append(Statement(extent.start, extent.end, [*cited, *after], extent=extent))
    return found


def _right_after(block: Block, place: int) -> tuple[list[Citation], int]:
    """Return the citations that follow a marked claim with no word between, and where the words go on."""
    cited: list[Citation] = []
    for mark in block.marks_in(place, len(block.text)):
        if mark.style is not Style.ASIDE or _PAUSE.fullmatch(block.text, place, mark.start) is None:
            break
        cited.extend(mark.citations)
        place = mark.end
    pause = _PAUSE.match(block.text, place)
    return cited, pause.end() if pause else place


_PAUSE = re.compile(r"[\s.,;:!?]*")


def _citations(marks: Sequence[Mark]) -> list[Citation]:
    return [citation for mark in marks for citation in mark.citations]


def words_between(block: Block, start: int, end: int, phrases: Sequence[Span] = ()) -> str:
    """Return `text[start:end]` without citation marks, and without these link phrases.

    A mark that is a word of its sentence, `@key`, reads as its key.
    """
    marks = [mark for mark in block.marks_in(start, end) if mark.style is not Style.WORDS]
    cut = [(mark.start, mark.end, _name(mark) if mark.style is Style.NARRATIVE else "") for mark in marks]
    cut += [(phrase.start, phrase.end, "") for phrase in phrases]
    words = ""
    for begin, stop, name in sorted(cut):
        if stop > start and begin < end:
            words = _joined(words, block.text[start : max(start, begin)]) + name
            start = max(start, min(stop, end))
    return _joined(words, block.text[start:end])


def _name(mark: Mark) -> str:
    first = mark.citations[0]
    return first.target.value if first.target else first.key or ""


def is_remark(phrase: Span, block: Block) -> bool:
    """Whether a link phrase is put in beside the sentence, «(se studien)», and is no word of it, «i denna studie»."""
    return block.text[max(phrase.start - 3, 0) : phrase.start].rstrip().endswith(("(", "[", ",", ";", "–", "—"))


_CLOSED = re.compile(r"\s*[)\]]|\s*[.,;:!?](?!\w)")


def _joined(words: str, more: str) -> str:
    """Join what a mark stood between: no blank before a full stop, no brackets left empty."""
    if words and _CLOSED.match(more):
        bare = words.rstrip()
        more = more.lstrip()
        if more[0] in ".!?":
            bare = bare.rstrip(",;–— ")
            more = more[1:] if bare.endswith(more[0]) else more
        if bare.endswith(("(", "[")) and more[:1] in (")", "]"):
            return bare[:-1].rstrip() + more[1:]
        return bare + more
    return words + more


def _sentences(settled: Settled, start: int, end: int, section: tuple[str, ...], language: str) -> Iterator[_Sentence]:
    """Yield the sentences of a part of a block, each with the marks in it and right after it."""
    block = settled.block
    spans = _split(block, start, end, language)
    marks = block.marks_in(start, end)
    if marks and not spans:
        cited = tuple(_citations(marks))
        yield _Sentence(marks[0].start, marks[-1].end, cited, ClaimKind.BACKGROUND, bare=True, stated=False)
    commentary = False
    for place, span in enumerate(spans):
        limit = spans[place + 1].start if place + 1 < len(spans) else end
        mine = block.marks_in(span.start if place else start, limit)
        inside = settled.phrases_in(span.start, span.end)
        words = words_between(block, span.start, span.end)
        bare = bool(mine) and _is_bare(block, span, mine, inside)
        commentary = commentary or opens_commentary(words.strip(), language)
        cited = tuple(_citations(mine))
        kind = ClaimKind.COMMENTARY
        if not commentary and not bare:
            kind = classify(words.strip(), section, language, cited=bool(cited))
        introduces = bool(cited) and not bare and not all(is_remark(phrase, block) for phrase in inside)
        yield _Sentence(span.start, span.end, cited, kind, bare, commentary, introduces)


def _split(block: Block, start: int, end: int, language: str) -> list[Span]:
    """Return the sentences of a part of a block; a forced line break before anything but a small letter ends one."""
    spans: list[Span] = []
    waiting: int | None = None
    begin = start
    for line in _FORCED_BREAK.split(block.masked(start, end)):
        for span in split_sentences(line, language) if line.strip() else ():
            start = waiting if waiting is not None else begin + span.start
            single = _ONE_WORD.fullmatch(line, span.start, span.end) is not None
            waiting = start if single else None
            if not single:
                spans.append(Span(start, begin + span.end))
        begin += len(line) + 1
    if waiting is not None and spans:
        spans[-1] = Span(spans[-1].start, end)
    return spans


_FORCED_BREAK = re.compile(r"\n(?!\s*[a-zà-öø-ÿ])")  # before a small letter the sentence goes on
_ONE_WORD = re.compile(r"[^\w\s]*\w\S*\s*")


def _is_bare(block: Block, span: Span, marks: Sequence[Mark], phrases: Sequence[Span]) -> bool:
    """Whether nothing is left of a sentence without its citations and link phrases.

    A link on a whole sentence that ends with its own full stop is a sentence, not a pointer to one.
    """
    cited = [Span(mark.start, mark.end) for mark in marks if mark.style is Style.WORDS and mark.citations]
    left = words_between(block, span.start, span.end, [*phrases, *cited])
    if re.search(r"\w", left):
        return False
    return bool(phrases) or not any(block.text[one.start : one.end].rstrip().endswith((".", "!")) for one in cited)


def _add_statements(sentences: Sequence[_Sentence], found: list[Statement]) -> None:
    """Group sentences and add them to the statements before them."""
    run: list[_Sentence] = []
    introduced: Statement | None = None
    for sentence in sentences:
        if introduced and not sentence.citations and not sentence.stated and sentence.kind.owes_source:
            introduced.end = sentence.end
            continue
        introduced = None
        if sentence.bare:
            if not _covered(run, sentence.citations, found):
                _attach(sentence, found)
            run = []
        elif run and sentence.stated and not run[-1].stated:
            _covered(run, (), found)
            run = [sentence]
        else:
            run.append(sentence)
        if run and sentence.citations:
            _covered(run, (), found)
            run = []
            introduced = found[-1] if sentence.introduces else None
    _covered(run, (), found)


def _covered(run: Sequence[_Sentence], after: tuple[Citation, ...], found: list[Statement]) -> bool:
    """Turn a run of sentences, cited by its last one or by what follows, into statements.

    Returns:
        Whether what follows could be given to one of them.
    """
    owing = [place for place, sentence in enumerate(run) if sentence.kind.owes_source]
    if run and run[-1].citations:
        first, last = (owing[0] if owing else len(run) - 1), len(run) - 1
    elif after and owing:
        first, last = owing[0], owing[-1]
    else:
        found.extend(_uncited(run))
        return False
    found.extend(_uncited(run[:first]))
    kind = ClaimKind.COMMENTARY if run[last].stated else None
    found.append(Statement(run[first].start, run[last].end, [*run[-1].citations, *after], kind))
    found.extend(_uncited(run[last + 1 :]))
    return True


def _attach(bare: _Sentence, found: list[Statement]) -> None:
    """Give citations to the last statement that can bear them, or else keep them for an earlier block."""
    for statement in reversed(found):
        if statement.kind is not ClaimKind.COMMENTARY:
            statement.citations.extend(bare.citations)
            return
    found.append(Statement(bare.start, bare.end, list(bare.citations), orphan=True))


def _uncited(run: Sequence[_Sentence]) -> Iterator[Statement]:
    """Yield statements of sentences of one sort."""
    begin = 0
    for place in range(1, len(run) + 1):
        if place == len(run) or _sort(run[place]) != _sort(run[begin]):
            last = run[place - 1]
            kind = run[begin].kind
            yield Statement(run[begin].start, last.end, kind=None if kind.owes_source else kind)
            begin = place


def _sort(sentence: _Sentence) -> ClaimKind:
    return ClaimKind.FINDING if sentence.kind.owes_source else sentence.kind
