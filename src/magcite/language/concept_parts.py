"""Texts cut into parts that name their concepts each by itself, so that what many texts share is read once.

In "effects of magnesium on blood pressure in adults" no form has "magnesium on" in it, and none "on blood": what is
between such joints is read alike wherever it stands. Many titles have few such parts.
"""

from collections.abc import Sequence
from enum import IntEnum
from functools import cache

from magcite.language.concept_table import load_concepts
from magcite.language.concepts import is_in_forms, may_follow, words_in

__all__ = ["names_nothing", "parts_of"]

_MOST = 200_000  # pieces, and pairs of them, that are remembered
_ABBREVIATED = 5  # letters of an abbreviation, at most: a longer word in capitals may be shouted
_FIRST_HALF = 5  # words before a conjunction among which the first half of "breast and prostate cancer" may be
_SECOND_HALF = 2  # words behind it, up to the second half


class _Tie(IntEnum):
    """How a stretch of text without a blank is tied to its neighbours, as far as concepts are read."""

    FREE = 0  # none of its words stands in any form
    BOUND = 1  # a word of it may name something, or be part of a form
    TIED = 2  # that, and the half of a form may stand before it
    LOOSE = 3  # it names nothing, and parts no form: it has no word, or stands between halves
    JOINS = 4  # a conjunction, over which halves are completed
    WHOLE = 5  # a text with it is read as a whole


_FREE, _BOUND = _Tie.FREE, _Tie.BOUND
_CLOSER = {_Tie.FREE: _Tie.LOOSE, _Tie.BOUND: _Tie.TIED}


def parts_of(text: str, language: str) -> list[str]:
    """Return the parts of a text in order; together they have all its words, with single blanks.

    What `concepts_in` finds in a text is what it finds in its parts. A text in a language that joins words is one part,
    and so is one with markup or shouted words.

    Args:
        text: any text.
        language: BCP 47 tag, of which the part before the first hyphen counts.
    """
    vocabulary = _vocabulary(language.partition("-")[0].lower())
    if vocabulary is None or "<" in text or "&" in text:
        return [text]
    pieces = text.split()
    parts = _simple_runs(pieces, vocabulary)
    if parts is not None:
        return parts
    ties = [vocabulary.ties[piece] for piece in pieces]
    if _Tie.WHOLE in ties:
        return [text]
    _tie_halves(ties)
    return _runs(pieces, ties, vocabulary)


def names_nothing(piece: str, language: str) -> bool:
    """Whether a part of a text is one word that is seen at a glance to name nothing."""
    vocabulary = _vocabulary(language.partition("-")[0].lower())
    return vocabulary is not None and vocabulary.ties.get(piece) is _Tie.FREE


class _Ties(dict[str, _Tie]):
    """How pieces of text are tied in one language; filled as they come."""

    def __init__(self, language: str, conjunctions: frozenset[str]) -> None:
        super().__init__()
        self._language, self._conjunctions = language, conjunctions

    def __missing__(self, piece: str) -> _Tie:
        tie = self._tie_of(piece)
        if len(self) < _MOST:
            self[piece] = tie
        return tie

    def _tie_of(self, piece: str) -> _Tie:
        words = words_in(piece)
        others = [word for word in words if word not in self._conjunctions]
        if piece.isupper() and any(len(word) > _ABBREVIATED for word in words):
            return _Tie.WHOLE
        if len(others) < len(words):
            return _Tie.WHOLE if others else _Tie.JOINS
        if any(is_in_forms(word, self._language) for word in others):
            return _Tie.BOUND
        return _Tie.FREE if words else _Tie.LOOSE


class _Joints(dict[tuple[str, str], bool]):
    """Whether a form may go on from one bound piece to the next; filled as they come."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language

    def __missing__(self, pieces: tuple[str, str]) -> bool:
        before, after = map(words_in, pieces)
        joint = may_follow(before[-1], after[0], self._language)
        if len(self) < _MOST:
            self[pieces] = joint
        return joint


class _Vocabulary:
    """What is known of the pieces of one language."""

    def __init__(self, language: str, conjunctions: frozenset[str]) -> None:
        self.ties = _Ties(language, conjunctions)
        self.joints = _Joints(language)


@cache
def _vocabulary(language: str) -> _Vocabulary | None:
    """Return what is known of a language; None where words are joined, or there is no vocabulary."""
    grammar = load_concepts().grammars.get(language)
    return None if grammar is None or grammar.compounds else _Vocabulary(language, grammar.conjunctions)


def _tie_halves(ties: list[_Tie]) -> None:
    """Tie what stands around conjunctions together, as far as the halves of a form may stand apart."""
    for place in [place for place, tie in enumerate(ties) if tie is _Tie.JOINS]:
        for step, most in ((-1, _FIRST_HALF), (1, _SECOND_HALF)):
            words, at = 0, place + step
            while 0 <= at < len(ties) and words < most:
                words += ties[at] is not _Tie.LOOSE
                ties[at] = _CLOSER.get(ties[at], ties[at])
                at += step


def _simple_runs(pieces: Sequence[str], vocabulary: _Vocabulary) -> list[str] | None:
    """Return runs of bound pieces, and the free ones one by one; None where some piece is neither."""
    ties, joints, parts = vocabulary.ties, vocabulary.joints, list[str]()
    before = ""  # the bound piece right before
    for piece in pieces:
        tie = ties[piece]
        if tie is _FREE:
            before = ""
            parts.append(piece)
        elif tie is not _BOUND:
            return None
        else:
            if before and joints[before, piece]:
                parts[-1] = f"{parts[-1]} {piece}"
            else:
                parts.append(piece)
            before = piece
    return parts


def _runs(pieces: Sequence[str], ties: Sequence[_Tie], vocabulary: _Vocabulary) -> list[str]:
    """Return runs of bound pieces with what is tied between them, and the others one by one."""
    parts = list[str]()
    start, end = -1, -1  # of the run that is open: behind its last bound piece
    for place, tie in enumerate(ties):
        if tie is _Tie.BOUND or tie is _Tie.TIED:
            adjoins = tie is _Tie.TIED or end < place or vocabulary.joints[pieces[place - 1], pieces[place]]
            if start >= 0 and not adjoins:
                parts.append(" ".join(pieces[start:end]))
                start = place
            start, end = (place if start < 0 else start), place + 1
        elif start >= 0 and tie is _Tie.FREE:
            parts += [" ".join(pieces[start:end]), *pieces[end : place + 1]]
            start = -1
        elif start < 0:
            parts.append(pieces[place])
    return [*parts, " ".join(pieces[start:end]), *pieces[end:]] if start >= 0 else parts
