"""What single words may stand for: endings taken off, compounds taken apart.

A word of the vocabulary has a number. A word of a text is looked up by all its beginnings, none shorter than the
longest ending allows; a compound is read from its end, each place once, so that the work for a word is bounded by
its length, and very long words are not taken apart.
"""

from dataclasses import dataclass
from functools import lru_cache

from magcite.language.concept_table import Bending, Grammar

__all__ = ["Opening", "Part", "Words", "written_words"]

_MEMORY = 50_000  # words; a page has fewer
_LONGEST = 48  # letters of a word that is taken apart
_SHORTEST_PART = 3  # letters of a part of a compound
_TELLING_PART = 6  # letters of a part that is known beside an unknown one
_PARTED = str.maketrans("-()/:.", "      ")
_EXACT = 2  # letters of a word that never bends
_SHORT_NAME = 4  # letters of a name in capitals that may be a common word in capitals


@dataclass(frozen=True, slots=True)
class Part:
    """A word of the vocabulary inside a longer one: its number, and which letters."""

    word: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Opening:
    """A word of the vocabulary at the beginning of a compound, its letters, and the parts after it."""

    word: int
    end: int
    rest: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class _Reading:
    """A way to read a compound from some letter to its end; `telling` is whether it begins with a long known part."""

    parts: tuple[Part, ...] = ()
    covered: int = 0
    pieces: int = 0
    telling: bool = False

    def beats(self, other: "_Reading | None") -> bool:
        """Return whether this one explains as much as one with a shorter first part, or more."""
        return other is None or (self.covered, -self.pieces) >= (other.covered, -other.pieces)

    def after(self, part: Part | None, *, telling: bool = False) -> "_Reading":
        """Return the reading with a part before it; None is one that names no concept."""
        if part is None:
            return _Reading(self.parts, self.covered, self.pieces + 1)
        return _Reading((part, *self.parts), self.covered + part.end - part.start, self.pieces + 1, telling)


_END = _Reading()
_Readings = list[_Reading | None]


def written_words(form: str) -> tuple[str, ...]:
    """Return the words of a form: hyphens and blanks separate them, a genitive 's is no part of a word."""
    if form.isalnum():
        return (form,)
    return tuple(word.removesuffix("'s") for word in form.translate(_PARTED).replace("’", "'").split())


class Words:
    """The words of a vocabulary in one language."""

    def __init__(self, grammar: Grammar) -> None:
        """Begin with the parts of compounds that the grammar lists.

        Args:
            grammar: how the words bend and join.
        """
        self._grammar = grammar
        self._numbers: dict[tuple[str, bool], int] = {}
        self._stems: dict[str, list[tuple[int, Bending | None, str]]] = {}
        self._inner: dict[str, list[tuple[int, str, int]]] = {}  # with the letters of the stem
        self._named: set[int] = set()
        self._silent: set[int] = set()
        self._long: set[int] = set()
        self._longest_ending = max(len(ending) for one in grammar.bendings for ending in one.endings)
        self._longest_inner = 0
        self._neutral = {self.add(part, bends=True) for part in grammar.parts}
        self._remembered = lru_cache(_MEMORY)(self._forms)
        self._taken_apart = lru_cache(_MEMORY)(self._compound)

    def add(self, written: str, *, bends: bool) -> int:
        """Return the number of a word of the vocabulary, a new one for a new word.

        Args:
            written: the word; with a capital letter, it stands for that spelling alone.
            bends: whether it takes endings and stands in compounds.
        """
        key = (written, bends)
        if key in self._numbers:
            return self._numbers[key]
        number = self._numbers[key] = len(self._numbers)
        if len(written) >= _TELLING_PART:
            self._long.add(number)
        low = self._spelled(written)
        name = written if written != written.lower() else ""
        if not bends or len(low) <= _EXACT:
            self._stems.setdefault(low, []).append((number, None, name))
            return number
        for bending in self._grammar.bendings:
            if low.endswith(bending.ends):
                self._bend(number, low, name, bending)
        return number

    def name(self, number: int) -> None:
        """Note that a word names a concept when it stands alone, and therefore as a part of compounds."""
        self._named.add(number)

    def silence(self, number: int) -> None:
        """Note that a word names nothing, although it looks like another one that does."""
        self._silent.add(number)

    def forms(self, word: str, *, shouted: bool = False) -> tuple[int, ...]:
        """Return the words of the vocabulary that a word is a form of, those with the shortest endings first.

        Args:
            word: as it stands in the text.
            shouted: whether the text has no small letters, so that capitals tell nothing.
        """
        return self._remembered(word, shouted)

    def parts(self, word: str) -> tuple[Part, ...]:
        """Return the words that name concepts in a compound, in order; none for a word that is no such compound."""
        return self._taken_apart(word)[0] if self._may_join(word) else ()

    def openings(self, word: str) -> tuple[Opening, ...]:
        """Return the words that a compound may begin with, the longest first."""
        return self._taken_apart(word)[1] if self._may_join(word) else ()

    def _may_join(self, word: str) -> bool:
        return self._grammar.compounds and 2 * _SHORTEST_PART <= len(word) <= _LONGEST

    def _spelled(self, word: str) -> str:
        low = word.lower()
        for old, new in self._grammar.respelled:
            low = low.replace(old, new)
        return low

    def _bend(self, number: int, low: str, name: str, bending: Bending) -> None:
        cut = len(bending.ends)
        stem = low[: len(low) - cut] + bending.stem
        begins = name[: len(name) - cut] + bending.stem if name else ""
        self._stems.setdefault(stem, []).append((number, bending, begins))
        for joint in bending.joints if self._grammar.compounds else ():
            inner = stem + joint
            if len(inner) >= _SHORTEST_PART:
                self._inner.setdefault(inner, []).append((number, begins, len(stem)))
                self._longest_inner = max(self._longest_inner, len(inner))

    def _forms(self, word: str, shouted: bool) -> tuple[int, ...]:  # noqa: FBT001 - the cache takes it by its place
        low = self._spelled(word)
        found: dict[int, None] = {}
        for cut in range(len(low), max(0, len(low) - self._longest_ending - 1), -1):
            for number, bending, name in self._stems.get(low[:cut], ()):
                fits = low[cut:] in bending.endings if bending else cut == len(low)
                if fits and _has_capitals(word, name, shouted=shouted):
                    found[number] = None
        return tuple(found)

    def _compound(self, word: str) -> tuple[tuple[Part, ...], tuple[Opening, ...]]:
        low = self._spelled(word)
        if len(low) != len(word):
            return (), ()
        readings = self._readings(word, low)
        whole = readings[0] or self._after_unknown(readings)
        return (whole.parts if whole else ()), tuple(self._openings(word, low, readings))

    def _readings(self, word: str, low: str) -> _Readings:
        """Return the best reading of each end of a word, by where it begins."""
        best: _Readings = [None] * (len(low) + 1)
        for start in range(len(low) - _SHORTEST_PART, -1, -1):
            best[start] = self._last(word, start, len(low))
            for end in self._ends(start, len(low)):
                joined = self._joined(word, low, start, end, best[end])
                if joined is not None and joined.beats(best[start]):
                    best[start] = joined
        return best

    def _ends(self, start: int, length: int) -> range:
        return range(start + _SHORTEST_PART, min(length - _SHORTEST_PART, start + self._longest_inner) + 1)

    def _last(self, word: str, start: int, end: int) -> _Reading | None:
        for number in self._forms(word[start:], False):  # noqa: FBT003 - the cache takes it by its place
            if number in self._silent:
                return None
            if number in self._named:
                return _END.after(Part(number, start, end), telling=number in self._long)
            if number in self._neutral:
                return _END.after(None)
        return None

    def _joined(self, word: str, low: str, start: int, end: int, rest: _Reading | None) -> _Reading | None:
        for number, name, stem in self._inner.get(low[start:end], ()):
            if name and not (start == 0 and word.startswith(name)):
                continue
            if number in self._named:
                telling = stem >= _TELLING_PART
                known = rest or (self._unknown_tail(low, end) if telling else None)
                if known is not None:
                    return known.after(Part(number, start, start + stem), telling=telling)
            elif number in self._neutral and rest is not None:
                return rest.after(None)
        return None

    def _unknown_tail(self, low: str, end: int) -> _Reading | None:
        return None if low.startswith(self._grammar.not_tails, end) else _END.after(None)

    def _after_unknown(self, readings: _Readings) -> _Reading | None:
        best: _Reading | None = None
        for reading in readings[_SHORTEST_PART:]:
            if reading is not None and reading.telling and reading.beats(best):
                best = reading
        return best

    def _openings(self, word: str, low: str, readings: _Readings) -> list[Opening]:
        found: list[Opening] = []
        for end in reversed(self._ends(0, len(low))):
            for number, name, stem in self._inner.get(low[:end], ()):
                rest = readings[end] or (self._unknown_tail(low, end) if stem >= _TELLING_PART else None)
                if rest is not None and word.startswith(name):
                    found.append(Opening(number, stem, rest.parts))
        return found


def _has_capitals(word: str, name: str, *, shouted: bool) -> bool:
    """Return whether a word has the capitals of a name; names without any ask for none."""
    if not name or (word.startswith(name) and not shouted):
        return True
    return shouted and len(name) > _SHORT_NAME
