"""Whether a full stop ends a sentence or belongs to an abbreviation, an initial or a number.

The words are each language's `[abbreviations]`, written without their last full stop. One with a capital letter, and
one of a single letter, stands for that spelling alone ("St", "c"); any other for every case of letters.
"""

import re
from dataclasses import dataclass
from enum import Flag, auto
from functools import lru_cache

from magcite.language.languages import load

__all__ = ["Stops", "load_stops"]

_LAST_WORD = re.compile(r"(?:[^\W_]+\.)*[^\W_]+\Z")
_SPACED = re.compile(r"(?<!\w)(?:[^\W\d_]{1,3}\.\s)+[^\W\d_]{1,4}\Z")  # "t. ex"
_BEFORE = re.compile(r"(\w+)[\s\"'“”«»(]*\Z")
_ATTACHED = re.compile(r"[^\s\"'“”«»(.–—-]\Z|[A-ZÅÄÖÆØ\d]{2}[–-]\Z")  # "37 °C", "the HAM-A"
_LETTER_PAIR = re.compile(r"(?<![\w.'’])[A-ZÅÄÖÆØ]\d{0,2},?\s+\w+\s+\Z")  # "vitamins C and D"
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]\Z")
_LIST_MARK = re.compile(r"\d{1,3}(?:\.\d{1,3})*|[^\W\d_]|[ivx]{2,4}|[IVX]{2,4}")
_NUMBER = re.compile(r"[A-ZÅÄÖÆØ]{0,2}\d|[IVX]{2,}(?!\w)")
_WORD = re.compile(r"[^\W\d_]+")
_OPENING = "\"'“”«»([*_#>•·–— "
_REACH = 40  # characters before a full stop in which an abbreviation and the word before it must fit


class _Class(Flag):
    """How an abbreviation ends a sentence: never, before a capital, before an opening word, not before a number."""

    NEVER = auto()
    MAY = auto()
    RARELY = auto()
    NUMBERED = auto()


@dataclass(frozen=True, slots=True)
class Stops:
    """One language's full stops.

    Attributes:
        exact: abbreviations of one spelling; folded: of any case of letters.
        openers: words that begin sentences more often than names.
        letters_after: words after which a single letter is no initial.
        letters: single letters that are words.
        ordinals: a full stop after a figure makes an ordinal ("3. maj").
    """

    exact: dict[str, _Class]
    folded: dict[str, _Class]
    openers: frozenset[str]
    letters_after: frozenset[str]
    letters: frozenset[str]
    ordinals: bool

    def ends(self, text: str, start: int, stop: int, closers: tuple[int, int], following: int) -> bool:
        """Return whether the full stop at `stop` ends the sentence that begins at `start`.

        Args:
            text: the whole text.
            start: of the sentence.
            stop: the place of the full stop.
            closers: where the marks that close the sentence stand (quotes, brackets, citations).
            following: the place of the first letter or figure after them.
        """
        near = text[max(start, stop - _REACH) : stop]
        match = _LAST_WORD.search(near, max(0, near.rfind(" ")))
        if match is None:
            return True
        word = match[0]
        known = self._class(near, word)
        if known is not None:
            return self._abbreviation_ends(known, text, closers, following)
        if len(word) > 1 and word.isalpha() and not word.isupper():
            return True
        if _LIST_MARK.fullmatch(word) and stop - start < _REACH and not near[: match.start()].strip(_OPENING):
            return following >= len(text) or (len(word) > 1 and word.casefold() in self.openers)
        return not self._is_initial(word, near[: match.start()], text, following)

    def _class(self, near: str, word: str) -> _Class | None:
        if len(word) <= 4:  # noqa: PLR2004
            spaced = _SPACED.search(near)
            known = self.folded.get("".join(spaced[0].split()).casefold()) if spaced else None
            if known is not None:
                return known
        if word == "al" and near.endswith("et al"):
            return self.folded.get("et al")
        known = self.exact.get(word)
        if known is not None or len(word) == 1:
            return known
        known = self.folded.get(word.casefold())
        if known is not None and word.isalpha() and word.isupper():
            return _Class.NUMBERED if known & _Class.NUMBERED else None  # "DR" is no doctor, "FIG" a figure
        return known

    def _abbreviation_ends(self, known: _Class, text: str, closers: tuple[int, int], following: int) -> bool:
        closing = text[closers[0] : closers[1]]
        numbered = _NUMBER.match(text, following) is not None or "[" in closing
        if known & _Class.NEVER or (known & _Class.NUMBERED and numbered):
            return False
        if following >= len(text):
            return True
        if ")" in closing and "(" not in closing:
            return False  # the stop is the abbreviation's, and the bracket stands inside the sentence
        if known & _Class.RARELY:
            return self._opens(text, following)
        return not known & _Class.MAY or text[following].isupper()

    def _opens(self, text: str, following: int) -> bool:
        word = _WORD.match(text, following)
        return word is not None and word[0].casefold() in self.openers

    def _is_initial(self, word: str, before: str, text: str, following: int) -> bool:
        if not text[following : following + 1].isupper() or not word[0].isupper():
            return False
        if _INITIALS.match(word):
            return not self._opens(text, following)
        if len(word) > 1 or word.casefold() in self.letters:
            return False
        if _ATTACHED.search(before) or _LETTER_PAIR.search(before):
            return False
        match = _BEFORE.search(before)
        previous = match[1] if match else ""
        if previous.casefold() in self.letters_after or previous[-1:].isdigit():
            return False
        return not (previous.islower() and self._opens(text, following))


@lru_cache(maxsize=8)
def load_stops(language: str) -> Stops:
    """Return the full stops of a language."""
    data = load(language)
    written = data.abbreviations
    exact: dict[str, _Class] = {}
    folded: dict[str, _Class] = {}
    for known, words in (
        (_Class.NEVER, written.never_end),
        (_Class.MAY, written.may_end),
        (_Class.RARELY, written.rarely_end),
        (_Class.NUMBERED, written.before_number),
    ):
        for word in words:
            table = exact if len(word) == 1 or word != word.casefold() else folded
            table[word] = table.get(word, _Class(0)) | known
    return Stops(
        exact,
        folded,
        data.function_words | written.openers,
        written.single_letters_after,
        written.not_initials,
        written.ordinals,
    )
