"""The statements of one block: sentences grouped by what their citations cover.

The rules, in order:

1. A claim the author marked is one statement, whatever stands in it. So are the cells of a table row.
2. A link on several sentences covers all of them.
3. A citation in a sentence covers that sentence. Several in one sentence, each after its own clause, are citations of
   one statement: nothing in the words says where a clause that stands alone begins.
4. It covers the sentences before it too, back to the previous citation or the start of the block, where they tell of
   one study: from the sentence that brings a study in without a citation of its own (`telling.py`), if all that
   follows is told in the past tense, states results or names the study again; or, without such a sentence, as far
   back as each names again what the one before spoke of («Forskarna såg också …», "That is according to …"). A sentence
   that brings in a study of its own goes no further back. The author's own views in between are part of it.
5. It covers the sentences after it, up to the next citation or the first sentence that does not, which go on about the
   same study: they name it, its people or its result again, or report for its authors ("They also found …"); and,
   after a sentence about a study, they open in the past tense with a pronoun or with the time that had passed. So
   do the next paragraphs, where each opens with a sentence that names the study or its people and no pointer of its
   own follows: with one it is another paper's, on the same people, and all up to that pointer is told of it.
6. A pointer stands alone: a sentence of nothing but citations and link phrases («Läs studien här!», a bare address), a
   citation set off after the full stop, the attribution of a quotation ("— WHO, 2010 [1]"). It covers the whole run
   before it, back to the previous citation or the start of the block, as far as that owes a source, or, where
   nothing does, as far as it gives figures («De var 16 till 18 år, så för oss äldre vet man inte.»); one to a single
   study goes no further back than a sentence that brings in another («I en annan studie …»). Right after a statement
   that cites it belongs to that one; with none before it in the block, to an earlier block (`claims.py`).
7. A link phrase that is part of its sentence («t.ex. denna studie om …») introduces the study: what is stated next
   in the block, up to another citation, is told of it.
8. Advice and the author's own views stand for themselves before and after a run. After words that open a commentary
   («Boels kommentar:») all of the block is commentary.
9. What no citation covers makes statements of its own: findings and background together, advice, commentary.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain

from magcite.language.telling import points_to_many
from magcite.model import Citation, ClaimKind, Role, Span
from magcite.readers.pages.blocks import Block, BlockKind, Extent, Style
from magcite.readers.pages.link_phrases import Settled
from magcite.readers.pages.sentences import Sentence, citations_of, read_sentences

__all__ = ["Statement", "find_statements"]

_RESULTS = frozenset({Role.EFFECT, Role.EVENTS})


@dataclass(slots=True)
class Statement:
    """Sentences that stand or fall together, by their place in the block's text.

    Attributes:
        sentences: it is made of; none for one that is taken as it stands, of an extent or a table row.
        kind: commentary where the page says so; None where the words decide.
        orphan: nothing but citations and link phrases, for the statement before, in another block.
        pointers: those of its citations that stand alone after it.
        cut: the places of pointers between its sentences.
        goes_on: it is the rest of the last statement of the block before.
    """

    start: int
    end: int
    citations: list[Citation] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    kind: ClaimKind | None = None
    extent: Extent | None = None
    orphan: bool = False
    pointers: list[Citation] = field(default_factory=list)
    cut: list[Span] = field(default_factory=list)
    goes_on: bool = False

    @property
    def tells(self) -> bool:
        """Whether it is about a study."""
        return self.goes_on or any(_tells(sentence) for sentence in self.sentences)

    @property
    def brings_in(self) -> bool:
        """Whether it brings in a study, or another one."""
        told = (sentence.telling for sentence in self.sentences)
        return any(one.opens or one.another or one.elsewhere for one in told)


def find_statements(
    settled: Settled, section: tuple[str, ...], language: str, *, after_study: bool = False
) -> list[Statement]:
    """Return the statements of a block, in order.

    Args:
        settled: the block.
        section: the headings above it.
        language: of the page.
        after_study: the paragraph before ends with a statement about a study, and cites it.
    """
    block, done = settled.block, 0
    if block.kind is BlockKind.TABLE_ROW and not block.extents:
        return [Statement(0, len(block.text), list(citations_of(block.marks)))]
    grouping = _Grouping(language, quoted=block.kind is BlockKind.QUOTE, after_study=after_study)
    tells = after_study or bool(block.marks)
    for extent in (*block.extents, None):
        until = extent.start if extent else len(block.text)
        for sentence in read_sentences(settled, Span(done, until), section, language, tells=tells):
            grouping.add(sentence)
        grouping.close()
        if extent is not None:
            cited = citations_of(block.marks_in(extent.start, extent.end))
            after, done = _right_after(block, extent.end)
            grouping.take(Statement(extent.start, extent.end, [*cited, *after], extent=extent))
    return grouping.found


_PAUSE = re.compile(r"[\s.,;:!?]*")


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


class _Grouping:
    """Takes sentences in order and makes statements of them.

    Attributes:
        found: statements, in order.
    """

    def __init__(self, language: str, *, quoted: bool, after_study: bool) -> None:
        self.found: list[Statement] = []
        self._language = language
        self._quoted = quoted
        self._run: list[Sentence] = []  # no citation covers them yet
        self._bearer: Statement | None = None  # the last that a pointer may belong to
        self._open: Statement | None = None  # the one that the next sentence may go on with
        self._introduced = False  # a link phrase in it introduces the study
        self._first = after_study  # the next sentence may go on with a statement in the block before

    def add(self, sentence: Sentence) -> None:
        """Take the next sentence."""
        first, self._first = self._first, False
        if sentence.bare:
            self._point(sentence)
        elif first and sentence.telling.names and _may_go_on(sentence):
            self.take(Statement(sentence.start, sentence.end, sentences=[sentence], goes_on=True))
            self._open = self._bearer
        elif not self._goes_on(sentence):
            if self._run and sentence.stated and not self._run[-1].stated:
                self.close()
            self._open = None
            self._run.append(sentence)
            if sentence.citations:
                self._cover(_first_covered(self._run), len(self._run), sentence)
            elif sentence.after and (covered := self._covered(sentence.after)):
                self._cover(*covered, sentence)
            elif sentence.after:
                self._cover(len(self._run) - 1, len(self._run), sentence)

    def take(self, statement: Statement) -> None:
        """Take a statement as it is."""
        self.found.append(statement)
        self._bearer, self._open = statement, None

    def close(self) -> None:
        """Make statements of what no citation covers."""
        self._leave(self._run)
        self._run, self._open = [], None

    def _leave(self, run: Sequence[Sentence]) -> None:
        for statement in _uncited(run):
            self.found.append(statement)
            kind = statement.sentences[0].kind
            if kind.owes_source or (self._bearer is None and kind is ClaimKind.ADVICE):
                self._bearer = statement

    def _goes_on(self, sentence: Sentence) -> bool:
        """Add a sentence to the open statement where it goes on about the same study."""
        if self._open is None or not _may_go_on(sentence):
            return False
        telling = sentence.telling
        same = telling.goes_on or (telling.follows and any(_tells(one) for one in self._open.sentences[-2:]))
        if not self._introduced and (not same or telling.opens):
            return False
        self._open.end = sentence.end
        self._open.sentences.append(sentence)
        return True

    def _point(self, pointer: Sentence) -> None:
        """Give a pointer to the run before it, else to the statement before it, else keep it for an earlier block."""
        covered = self._covered(pointer.citations) if self._run else None
        if covered:
            self._cover(*covered, pointer)
            return
        if self._run:
            self.close()
        if self._bearer is None:
            self._bearer = Statement(pointer.start, pointer.end, orphan=True)
            self.found.append(self._bearer)
        _give(self._bearer, pointer)

    def _covered(self, pointers: Sequence[Citation]) -> tuple[int, int] | None:
        """Return from where to where in the run these pointers cover it; None where nothing owes a source."""
        run = self._run
        owing = [place for place, one in enumerate(run) if one.kind.owes_source or (self._quoted and not one.stated)]
        owing = owing or [place for place, one in enumerate(run) if one.quantities and not one.stated]
        if not owing:
            return None
        first, last = owing[0], owing[-1]
        if len(pointers) == 1 and not points_to_many(pointers[0].as_read, self._language):
            first = max((place for place in owing if run[place].telling.another), default=first)
        return first, last + 1

    def _cover(self, first: int, end: int, citing: Sentence) -> None:
        """Make a statement of part of the run, cited by a sentence in it or by a pointer after it."""
        run = self._run
        self._leave(run[:first])
        kind = ClaimKind.COMMENTARY if run[end - 1].stated else None
        statement = Statement(run[first].start, run[end - 1].end, sentences=run[first:end], kind=kind)
        if citing.bare:
            _give(statement, citing)
        else:
            statement.citations.extend((*citing.citations, *citing.after))
        self.found.append(statement)
        self._bearer = statement
        self._leave(run[end:])
        self._open = statement if end == len(run) and kind is None else None
        self._introduced = citing.introduces
        self._run = []


def _may_go_on(sentence: Sentence) -> bool:
    """Whether a sentence states something that cites nothing itself and is told of no other study."""
    cites = bool(sentence.citations or sentence.after)
    other = sentence.telling.another or sentence.telling.elsewhere
    return sentence.kind.owes_source and not (cites or other or sentence.stated)


def _give(statement: Statement, pointer: Sentence) -> None:
    statement.citations.extend(pointer.citations)
    statement.pointers.extend(pointer.citations)
    statement.cut.append(Span(pointer.start, pointer.end))


def _tells(sentence: Sentence) -> bool:
    """Whether a sentence is about a study."""
    telling = sentence.telling
    return telling.opens or telling.counts or telling.goes_on


def _first_covered(run: Sequence[Sentence]) -> int:
    """Return where in a run the statement begins that the citation in its last sentence covers: rule 4."""
    last = len(run) - 1
    if run[last].telling.opens or run[last].telling.elsewhere:
        return last
    opening = (place for place in range(last - 1, -1, -1) if run[place].telling.opens)
    counting = (place for place in range(last) if run[place].telling.counts)
    begin = next(chain(opening, counting), None)
    if begin is not None and all(_is_told(one) for one in run[begin + 1 :]):
        return begin
    return _named_again(run)


def _is_told(sentence: Sentence) -> bool:
    """Whether a sentence after one that brings in a study is part of what is told of it."""
    telling = sentence.telling
    results = any(one.role in _RESULTS for one in sentence.quantities)
    told = telling.told or telling.goes_on or telling.follows or results
    return not telling.elsewhere and (told or not sentence.kind.owes_source)


def _named_again(run: Sequence[Sentence]) -> int:
    """Return how far back each sentence names again what the one before it spoke of; views in between are skipped."""
    place = last = len(run) - 1
    while run[place].telling.goes_on or run[place].telling.refers:
        before = next((one for one in range(place - 1, -1, -1) if run[one].kind.owes_source), None)
        if before is None:
            break
        place = before
        if run[place].telling.opens:
            break
    return min(place, last)


def _uncited(run: Sequence[Sentence]) -> Iterator[Statement]:
    """Yield statements of sentences of one sort."""
    begin = 0
    for place in range(1, len(run) + 1):
        if place == len(run) or _sort(run[place]) != _sort(run[begin]):
            kind = ClaimKind.COMMENTARY if run[begin].stated else None
            yield Statement(run[begin].start, run[place - 1].end, sentences=list(run[begin:place]), kind=kind)
            begin = place


def _sort(sentence: Sentence) -> ClaimKind:
    return ClaimKind.FINDING if sentence.kind.owes_source else sentence.kind
