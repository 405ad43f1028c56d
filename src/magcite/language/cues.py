"""Cue lists of a language's data file as regular expressions.

A cue is a word or phrase in lower case. `*` at the end of a word stands for any ending ("studie*"), a blank for
any run of blanks. Cues match whole words, in any case of letters.

A list is long and a sentence is short, and compiling a list takes longer than trying it on the sentences of a page.
So of a `Narrowed` pattern only the cues whose letters stand in the text are compiled. A cue left out could not have
matched, so the matches are those of the whole pattern, which is compiled once its parts have cost as much as it would.
"""

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import count
from typing import NamedTuple

__all__ = ["AnyOf", "Cues", "Narrowed", "Write", "alternation", "cue_of", "pattern", "whole_words"]

Cues = tuple[str, ...]  # one list of a language's file
AnyOf = Callable[[Iterable[str]], str]  # makes the expression of any of some cues
Write = Callable[[AnyOf], str]  # makes the expression of a pattern, calling AnyOf for the same lists in the same order

_WORD = re.compile(r"\w+")
_FIRST = re.compile(r"\w{3,}|\w+(?=\s)")  # as much of the first word of a cue as every text has that matches
_PIECE = re.compile(r"[^\s*…]+")
_KEY = 3  # letters with which a word begins
_LONGEST = 10_000  # characters of a text worth remembering
_MOST = 256  # parts of one pattern worth keeping
_TURKISH = str.maketrans({"ı": "i", "\u0307": None})  # a pattern that ignores case takes both for an i


def alternation(cues: Iterable[str]) -> str:
    """Return a group that matches any of the cues, the longest first; one that matches nothing for no cues."""
    longest_first = sorted(set(cues), key=lambda cue: (-len(cue), cue))
    return f"(?:{'|'.join(_expression(cue) for cue in longest_first)})" if longest_first else "(?!)"


def whole_words(cues: Iterable[str], any_of: AnyOf = alternation) -> str:
    """Return the expression of any of the cues as whole words."""
    return rf"(?<!\w){any_of(cues)}(?!\w)"


def cue_of(written: str) -> str:
    """Return the cue without a star that a matched text stands for: lower case, single blanks."""
    return " ".join(written.casefold().translate(_TURKISH).split())


def _expression(cue: str) -> str:
    return re.escape(cue).replace(r"\*", r"\w*").replace(r"\ ", r"\s+")


def _folded(text: str) -> str:
    folded = text.casefold()
    return folded if folded.isascii() else folded.translate(_TURKISH)


def _read(text: str) -> tuple[str, frozenset[str]]:
    return _known(text) if len(text) <= _LONGEST else _known.__wrapped__(text)


@lru_cache(maxsize=1_000)
def _known(text: str) -> tuple[str, frozenset[str]]:
    """Return a text in lower case, and the letters with which its words begin."""
    words = _folded(" ".join(_WORD.findall(text))).split(" ")
    return _folded(text), frozenset(word[:_KEY] for word in words)


class _Filed(NamedTuple):
    """A cue of a pattern.

    Attributes:
        number: of its list, the first being 0.
        longest: of its pieces, which are apart by blanks and stars.
        others: the other pieces.
    """

    number: int
    cue: str
    longest: str
    others: tuple[str, ...]


class Narrowed:
    """A pattern that ignores the case of letters, with the methods of `re.Pattern` that are asked of it."""

    __slots__ = (
        "_anywhere",
        "_by_key",
        "_keys",
        "_lists",
        "_needed",
        "_parts",
        "_size",
        "_spelled",
        "_spent",
        "_whole",
        "_write",
    )

    def __init__(self, write: Write, *, needs: int = 0, spelled: AnyOf = alternation) -> None:
        """Keep what writes the expression; nothing is compiled before a text may match.

        Args:
            write: makes the expression. Every cue it asks for stands where a word begins.
            needs: how many of its lists, the first ones, each match has a cue of.
            spelled: makes the expression of any of some cues, in which "…" may stand for what is between their words.
        """
        self._write = write
        self._spelled = spelled
        self._needed = range(needs)
        self._lists = 0  # none are known before a text is asked about
        self._by_key: dict[str, list[_Filed]] = {}
        self._keys: frozenset[str] = frozenset()
        self._anywhere: list[_Filed] = []  # cues that begin with a sign or a star, or are short
        self._parts: dict[tuple[tuple[int, str], ...], re.Pattern[str]] = {}
        self._size = self._spent = 0
        self._whole: re.Pattern[str] | None = None

    @property
    def whole(self) -> re.Pattern[str]:
        """The pattern of all the cues."""
        if self._whole is None:
            self._whole = re.compile(self._write(self._spelled), re.IGNORECASE)
        return self._whole

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Return the first match in a text, or in a part of it."""
        part = self._for(text)
        return part.search(text, start, end) if part else None

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Return the match at a place of a text."""
        part = self._for(text)
        return part.match(text, start, end) if part else None

    def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Return the match that is all of a text, or of a part of it."""
        part = self._for(text)
        return part.fullmatch(text, start, end) if part else None

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """Return the matches in a text, or in a part of it, from the first."""
        part = self._for(text)
        return part.finditer(text, start, end) if part else iter(())

    def sub(self, by: str | Callable[[re.Match[str]], str], text: str) -> str:
        """Return a text with something else in place of the matches."""
        part = self._for(text)
        return part.sub(by, text) if part else text

    def split(self, text: str, maxsplit: int = 0) -> list[str]:
        """Return what stands between the matches, or before and after the first `maxsplit` of them."""
        part = self._for(text)
        return [one or "" for one in part.split(text, maxsplit)] if part else [text]

    def _for(self, text: str) -> re.Pattern[str] | None:
        """Return the pattern of the cues that may stand in a text; None where there is no match."""
        if not self._lists:
            self._write(self._file)
            self._keys = frozenset(self._by_key)
        folded, begins = _read(text)
        filed = [one for key in begins & self._keys for one in self._by_key[key]]
        found = [
            (number, cue)
            for number, cue, longest, others in (*self._anywhere, *filed)
            if longest in folded and (not others or _has(folded, others))
        ]
        if len(self._needed) == self._lists == 1:
            if not found:
                return None
        elif self._needed:
            lists = {number for number, _ in found}
            if any(number not in lists for number in self._needed):
                return None
        if len(found) > 1:
            found.sort()
        key = tuple(found)
        return self._parts.get(key) or self._whole or self._compiled(key)

    def _file(self, cues: Iterable[str]) -> str:
        """File the next list of cues under the letters with which they begin."""
        for cue in set(cues):
            first = _FIRST.match(cue)
            key = _folded(first[0])[:_KEY] if first else ""
            longest, *others = sorted(_PIECE.findall(_folded(cue)), key=len, reverse=True) or [""]
            one = _Filed(self._lists, cue, longest, tuple(others))
            (self._by_key.setdefault(key, []) if key else self._anywhere).append(one)
            self._size += len(cue)
        self._lists += 1
        return ""

    def _compiled(self, key: tuple[tuple[int, str], ...]) -> re.Pattern[str]:
        self._spent += sum(len(cue) for _, cue in key)
        if self._spent > self._size or len(self._parts) > _MOST:
            return self.whole
        numbers = count()

        def found(_: Iterable[str]) -> str:
            asked = next(numbers)
            return self._spelled(cue for number, cue in key if number == asked)

        self._parts[key] = part = re.compile(self._write(found), re.IGNORECASE)
        return part


def _has(text: str, pieces: Iterable[str]) -> bool:
    return all(piece in text for piece in pieces)


@lru_cache(maxsize=1_024)
def pattern(cues: tuple[str, ...], *, before: str = "", after: str = "") -> Narrowed:
    """Return the pattern for any of the cues as whole words, between two pieces of pattern."""
    return Narrowed(lambda any_of: before + whole_words(cues, any_of) + after, needs=1)
