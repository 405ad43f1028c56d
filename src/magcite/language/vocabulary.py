"""Which lists of cues a text may speak, told by its words: a cheap test before a pattern of many cues is run.

Every cue has one word that stands for it, and a table leads from a word to the lists it speaks for. Whether a list
can speak at all is then a look at the words of the text, each looked up once however many lists there are. A set of
lists is an integer, one bit for each.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache, reduce
from operator import or_

from magcite.language.cues import Narrowed, Write, cue_of, whole_words
from magcite.language.languages import load

__all__ = ["Ending", "Opening", "Speaking", "Vocabulary", "vocabulary"]

_WORD = re.compile(r"\w+")
_CUE_WORD = re.compile(r"[\w*]+")
_MEMORY = 50_000  # words; a page has fewer, and a long run begins anew
_RECENT = 1_000  # texts; the same sentence is asked about many times in a row
_LONGEST = 10_000  # characters of a text worth remembering
_SHORTEST = 2  # letters before a star
_REACH = 40  # characters before a place in which the last word stands

Chosen = Callable[[Sequence[str]], str | None]
Containing = re.Pattern[str] | Narrowed | str | Write  # a pattern, what to compile for any case, or what writes that


class _Memory(dict[str, int]):
    """What has been looked up, forgotten as a whole when it grows too large."""

    def __init__(self, look_up: Callable[[str], int]) -> None:
        super().__init__()
        self._look_up = look_up

    def __missing__(self, word: str) -> int:
        if len(self) > _MEMORY:
            self.clear()
        self[word] = found = self._look_up(word)
        return found


class Vocabulary:
    """The words of one language's lists."""

    def __init__(self, common: frozenset[str]) -> None:
        self.common = common
        self._next = 1
        self._always = 0
        self._words: dict[str, int] = {}
        self._beginnings: dict[str, int] = {}
        self._endings: dict[str, int] = {}
        self._lengths: tuple[int, ...] = ()
        self._ending_lengths: tuple[int, ...] = ()
        self._starts: set[str] = set()
        self._seen = _Memory(self._look_up)
        self._texts: dict[str, int] = {}
        self._start = self._end = ("", 0)  # the text asked about last

    def add(self, cues: Iterable[str], choose: Chosen) -> tuple[int, tuple[str, ...]]:
        """Add a list, each cue under the word that `choose` takes of its words.

        Returns:
            Its bit, and the signs that stand for cues without such a word: "" for what only the pattern can tell.
        """
        bit, without = self._next, []
        self._next <<= 1
        for cue in cues:
            words = _CUE_WORD.findall(cue.casefold())
            word = choose(words) if words else None
            if word is None:
                without.append("" if words else cue)
            elif word.startswith("*"):
                self._endings[word[1:]] = self._endings.get(word[1:], 0) | bit
            elif word.endswith("*"):
                self._beginnings[word[:-1]] = self._beginnings.get(word[:-1], 0) | bit
                self._starts.add(word[:_SHORTEST])
            else:
                self._words[word] = self._words.get(word, 0) | bit
        self._lengths = tuple(sorted({len(beginning) for beginning in self._beginnings}))
        self._ending_lengths = tuple(sorted({len(ending) for ending in self._endings}))
        self._seen.clear()
        self._texts.clear()
        self._start = self._end = ("", 0)
        return bit, tuple(without)

    def add_always(self, bit: int) -> None:
        """Let a list speak in every text."""
        self._always |= bit

    def of_word(self, word: str) -> int:
        """Return the lists that a word speaks for."""
        return self._seen[word]

    def _look_up(self, word: str) -> int:
        word = cue_of(word)
        known = self._words.get(word, 0)
        for length in self._ending_lengths:
            if length > len(word):
                break
            known |= self._endings.get(word[-length:], 0)
        if word[:_SHORTEST] not in self._starts:
            return known
        for length in self._lengths:
            if length > len(word):
                break
            known |= self._beginnings.get(word[:length], 0)
        return known

    def of_start(self, text: str) -> int:
        """Return the lists that the first word of a text speaks for."""
        asked, known = self._start
        if asked != text:
            match = _WORD.search(text)
            known = self._seen[match[0]] if match else 0
            self._start = (text, known)
        return known

    def of_end(self, text: str) -> int:
        """Return the lists that the last word of a text speaks for."""
        tail = text[-_REACH:]
        asked, known = self._end
        if asked != tail:
            words = _WORD.findall(tail)
            known = self._seen[words[-1]] if words else 0
            self._end = (tail, known)
        return known

    def of_text(self, text: str) -> int:
        """Return the lists that any word of a text speaks for."""
        known = self._texts.get(text)
        if known is not None:
            return known
        known = reduce(or_, map(self._seen.__getitem__, _WORD.findall(text.casefold())), self._always)
        if len(text) <= _LONGEST:
            if len(self._texts) > _RECENT:
                self._texts.clear()
            self._texts[text] = known
        return known


@lru_cache(maxsize=8)
def vocabulary(language: str) -> Vocabulary:
    """Return the vocabulary of a language, to which the modules add their lists."""
    return Vocabulary(load(language).function_words)


class _Late:
    """A pattern that is compiled when a text may match it: most lists are never spoken on a page."""

    __slots__ = ("_pattern",)

    def __init__(self, written: Containing) -> None:
        self._pattern = Narrowed(written, needs=1) if callable(written) else written

    @property
    def pattern(self) -> re.Pattern[str] | Narrowed:
        """The pattern of all the cues, or what contains them; the same object every time."""
        if isinstance(self._pattern, str):
            self._pattern = re.compile(self._pattern, re.IGNORECASE)
        return self._pattern


class Speaking(_Late):
    """A pattern of cues that may stand anywhere in a text.

    Attributes:
        bit: the list in the vocabulary.
    """

    __slots__ = ("_left", "_others", "_sure", "_vocabulary", "bit")

    def __init__(self, cues: Iterable[str], language: str, containing: Containing | None = None) -> None:
        """Add the cues to the vocabulary.

        Args:
            cues: one of which every match contains.
            language: its tag.
            containing: the pattern, of which a writer asks first for cues that every match has; None for the cues as
                whole words.
        """
        cues = tuple(cues)
        super().__init__((lambda any_of: whole_words(cues, any_of)) if containing is None else containing)
        self._vocabulary = vocabulary(language)
        self.bit, without = self._vocabulary.add(cues, _rarest(cues, self._vocabulary.common))
        if without:
            self._vocabulary.add_always(self.bit)
        # Whole words are found by looking them up; only the others need a pattern.
        single = () if containing else tuple(cue for cue in cues if _CUE_WORD.fullmatch(cue) and _is_known(cue))
        self._sure = self._vocabulary.add(single, _only)[0] if single else 0
        self._left = tuple(cue for cue in cues if cue not in single)
        self._others: re.Pattern[str] | None = None

    def may_speak(self, text: str) -> bool:
        """Return whether a text has a word of these cues; False leaves no match."""
        return self._vocabulary.of_text(text) & self.bit != 0

    def speaks(self, text: str) -> bool:
        """Return whether there is a match in a text."""
        spoken = self._vocabulary.of_text(text)
        if not spoken & self.bit:
            return False
        if spoken & self._sure:
            return True
        if self._others is None:  # on text in lower case, where alternatives are quicker
            self._others = re.compile(whole_words(cue.casefold() for cue in self._left))
        return self._others.search(text.casefold()) is not None

    def search(self, text: str) -> re.Match[str] | None:
        """Return the first match in a text."""
        return self.pattern.search(text) if self.may_speak(text) else None

    def match(self, text: str) -> re.Match[str] | None:
        """Return the match at the beginning of a text."""
        return self.pattern.match(text) if self.may_speak(text) else None


class Ending(_Late):
    """A pattern of cues that end where the text ends; only blanks and colons may follow them."""

    __slots__ = ("_signs", "_vocabulary", "bit")

    def __init__(self, cues: Iterable[str], language: str, containing: Containing) -> None:
        super().__init__(containing)
        self._vocabulary = vocabulary(language)
        self.bit, signs = self._vocabulary.add(cues, _last)
        self._signs = _any_of(signs)

    def search(self, text: str) -> re.Match[str] | None:
        """Return the match at the end of a text."""
        if self._vocabulary.of_end(text) & self.bit or (self._signs and self._signs.search(text)):
            return self.pattern.search(text)
        return None


class Opening(_Late):
    """A pattern of cues that begin where the text begins, after blanks and hyphens at most."""

    __slots__ = ("_signs", "_vocabulary", "bit")

    def __init__(self, cues: Iterable[str], language: str, containing: Containing) -> None:
        super().__init__(containing)
        self._vocabulary = vocabulary(language)
        self.bit, signs = self._vocabulary.add(cues, _first)
        self._signs = _any_of(signs)

    def may_open(self, spoken: int) -> bool:
        """Return whether any part of a text may match whose words speak for these lists; False leaves no match."""
        return spoken & self.bit != 0 or self._signs is not None

    def match(self, text: str) -> re.Match[str] | None:
        """Return the match at the beginning of a text."""
        if self._vocabulary.of_start(text) & self.bit or (self._signs and self._signs.search(text)):
            return self.pattern.match(text)
        return None


def _any_of(signs: Sequence[str]) -> re.Pattern[str] | None:
    """Return the pattern of cues without a word; None where there are none."""
    return re.compile("|".join(re.escape(sign) for sign in signs)) if signs else None


def _is_usable(word: str) -> bool:
    return "*" not in word[:-1] and (not word.endswith("*") or len(word) > _SHORTEST)


def _is_known(word: str) -> bool:
    """Return whether a word is known by its beginning or by its end."""
    return _is_usable(word) or (word.startswith("*") and len(word) > 1 and "*" not in word[1:])


def _only(words: Sequence[str]) -> str | None:
    return words[0]


def _first(words: Sequence[str]) -> str | None:
    return words[0] if _is_usable(words[0]) else None


def _last(words: Sequence[str]) -> str | None:
    return words[-1] if _is_usable(words[-1]) else None


def _rarest(cues: Iterable[str], common: frozenset[str]) -> Chosen:
    """Return what chooses a word that other texts have least: not one of the commonest, else one many cues share."""
    shared = Counter(word for cue in cues for word in _CUE_WORD.findall(cue.casefold()))

    def choose(words: Sequence[str]) -> str | None:
        usable = [word for word in words if _is_usable(word)] or [word for word in words if _is_known(word)]
        return max(usable, key=lambda word: (word not in common, shared[word], len(word)), default=None)

    return choose
