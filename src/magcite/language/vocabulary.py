"""Which lists of cues a text may speak, told by its words: a cheap test before a pattern of many cues is run.

Every cue has one word that stands for it, and a table leads from a word to the lists it speaks for. Whether a list
can speak at all is then a look at the words of the text, each looked up once however many lists there are.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

from magcite.language.languages import load

__all__ = ["Ending", "Opening", "Speaking", "Vocabulary", "vocabulary"]

_WORD = re.compile(r"\w+")
_CUE_WORD = re.compile(r"[\w*]+")
_MEMORY = 50_000  # words; a page has fewer, and a long run begins anew
_SHORTEST = 2  # letters before a star


class Vocabulary:
    """The words of one language's lists; a list is a bit, and a set of lists the sum of their bits."""

    def __init__(self, common: frozenset[str]) -> None:
        self._common = common
        self._next = 1
        self._words: dict[str, int] = {}
        self._beginnings: dict[str, int] = {}
        self._lengths: tuple[int, ...] = ()
        self._seen: dict[str, int] = {}
        self._texts: dict[str, int] = {}

    def add(self, cues: Iterable[str], choose: Callable[[Sequence[str]], str | None]) -> tuple[int, tuple[str, ...]]:
        """Add a list, each cue under the word that `choose` takes of its words.

        Returns:
            Its bit, and the signs that stand for cues without such a word.
        """
        bit, signs = self._next, set()
        self._next <<= 1
        for cue in cues:
            words = _CUE_WORD.findall(cue.casefold())
            word = choose(words) if words else None
            if word is None:
                signs.add("" if words else cue)
            elif word.endswith("*"):
                self._beginnings[word[:-1]] = self._beginnings.get(word[:-1], 0) | bit
            else:
                self._words[word] = self._words.get(word, 0) | bit
        self._lengths = tuple(sorted({len(beginning) for beginning in self._beginnings}))
        self._seen.clear()
        self._texts.clear()
        return bit, tuple(signs)

    def rarest(self, words: Sequence[str]) -> str | None:
        """Return the longest word that is not one of the commonest; of those only, the longest."""
        usable = [word for word in words if _is_usable(word)]
        return max(usable, key=lambda word: (word not in self._common, len(word)), default=None)

    def of_word(self, word: str) -> int:
        """Return the lists that a word, in lower case, speaks for."""
        known = self._seen.get(word)
        if known is None:
            known = self._words.get(word, 0)
            for length in self._lengths:
                if length > len(word):
                    break
                known |= self._beginnings.get(word[:length], 0)
            if len(self._seen) > _MEMORY:
                self._seen.clear()
            self._seen[word] = known
        return known

    def of_text(self, text: str) -> int:
        """Return the lists that any word of a text speaks for."""
        known = self._texts.get(text)
        if known is None:
            known, of_word = 0, self.of_word
            for word in set(_WORD.findall(text.casefold())):
                known |= of_word(word)
            if len(self._texts) > _RECENT:
                self._texts.clear()
            self._texts[text] = known
        return known


_RECENT = 1000  # texts; the same sentence is asked about many times in a row


@lru_cache(maxsize=8)
def vocabulary(language: str) -> Vocabulary:
    """Return the vocabulary of a language, to which the modules add their lists."""
    return Vocabulary(load(language).function_words)


def _is_usable(word: str) -> bool:
    return "*" not in word[:-1] and (not word.endswith("*") or len(word) > _SHORTEST)


def _first(words: Sequence[str]) -> str | None:
    return words[0] if _is_usable(words[0]) else None


def _last(words: Sequence[str]) -> str | None:
    return words[-1] if _is_usable(words[-1]) else None


@lru_cache(maxsize=64)
def _last_word(text: str) -> str:
    words = _WORD.findall(text[-40:])
    return words[-1].casefold() if words else ""


@lru_cache(maxsize=64)
def _first_word(text: str) -> str:
    match = _WORD.search(text)
    return match[0].casefold() if match else ""


class Speaking:
    """A pattern of cues that may stand anywhere in a text."""

    __slots__ = ("_bit", "_signs", "_vocabulary", "pattern")

    def __init__(self, pattern: re.Pattern[str], cues: Iterable[str], language: str) -> None:
        self.pattern = pattern
        self._vocabulary = vocabulary(language)
        self._bit, self._signs = self._vocabulary.add(cues, self._choose)

    def _choose(self, words: Sequence[str]) -> str | None:
        return self._vocabulary.rarest(words)

    def may_speak(self, text: str) -> bool:
        """Return whether a text has a word of these cues; False leaves no match."""
        return bool(self._vocabulary.of_text(text) & self._bit) or any(sign in text for sign in self._signs)

    def search(self, text: str) -> re.Match[str] | None:
        """Return the first match in a text."""
        return self.pattern.search(text) if self.may_speak(text) else None

    def match(self, text: str) -> re.Match[str] | None:
        """Return the match at the beginning of a text."""
        return self.pattern.match(text) if self.may_speak(text) else None


class Ending(Speaking):
    """A pattern of cues that end where the text ends; only blanks and colons may follow them."""

    __slots__ = ()

    def _choose(self, words: Sequence[str]) -> str | None:
        return _last(words)

    def may_speak(self, text: str) -> bool:
        """Return whether the last word of a text is the last of one of these cues."""
        spoken = self._vocabulary.of_word(_last_word(text)) & self._bit
        return bool(spoken) or any(sign in text for sign in self._signs)


class Opening(Speaking):
    """A pattern of cues that begin where the text begins, after blanks and hyphens at most."""

    __slots__ = ()

    def _choose(self, words: Sequence[str]) -> str | None:
        return _first(words)

    def may_speak(self, text: str) -> bool:
        """Return whether the first word of a text is the first of one of these cues."""
        spoken = self._vocabulary.of_word(_first_word(text)) & self._bit
        return bool(spoken) or any(sign in text for sign in self._signs)
