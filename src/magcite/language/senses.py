"""The words of a text, each with what it means: senses of the table, concepts, or else the word itself."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from magcite.language.concepts import concepts_in
from magcite.language.languages import LANGUAGES, load
from magcite.language.sense_table import lexicon, sign_of
from magcite.language.word_forms import dictionary_forms, heads

__all__ = ["Sense", "senses_in", "senses_of_evidence"]

_WORD = re.compile(r"[^\W\d_]{2,40}")
_TONGUE = "en"  # of most evidence
_KNOWN_TONGUES = frozenset({"en", "sv", "da"})
_COMPOUNDING = frozenset({"sv", "da"})
_NORDIC = str.maketrans({"æ": "ä", "ø": "ö"})
_UNKNOWN = 4  # letters of a word that the table lacks, at least: shorter ones are mostly no words of content
_HALF = 3  # letters of half of a compound, at least
_COMPOUND = 7  # letters of a compound, at least
_LIGHT = frozenset("~.")
_REMEMBERED = 4_096
_LONGEST = 2_000  # characters that are read: no outcome and no sentence of prose has more


@dataclass(frozen=True, slots=True)
class Sense:
    """A word of a text, or several that stand as one.

    Attributes:
        words: as they stand, lower case.
        start, end: where, in code points.
        keys: the numbers of its senses, and "=id" of each concept that it is part of; empty where nothing is known.
        signs: those of its senses, see `sense_table`.
        parts: its words each on their own, where several stand as one.
    """

    words: str
    start: int
    end: int
    keys: frozenset[int | str]
    signs: frozenset[str]
    parts: tuple["Sense", ...] = ()

    @property
    def general(self) -> bool:
        """Whether it only says how something was measured."""
        return "~" in self.signs and self.signs <= _LIGHT

    @property
    def light(self) -> bool:
        """Whether a sentence may have it beside what it speaks of, whatever that is."""
        return not self.signs.isdisjoint(_LIGHT)


@lru_cache(maxsize=_REMEMBERED)
def senses_in(text: str, language: str) -> tuple[Sense, ...]:
    """Return the words of content of a text, in order; the halves of a compound each on their own.

    Args:
        text: plain; what lies beyond its first 2,000 characters is passed over.
        language: primary tag. For one without words in the table all words are unknown, but for those in concepts.
    """
    text = text[:_LONGEST]
    low = text.lower() if len(text.lower()) == len(text) else text
    words = list(_WORD.finditer(low))
    mentions = [(one.span.start, one.span.end, f"={one.concept.id}") for one in concepts_in(text, language)]
    silent = load(language).function_words if language in LANGUAGES else frozenset()
    return tuple(_with_concepts(one, mentions) for one in _read(words, language, silent) if one is not None)


def _read(words: list[re.Match[str]], language: str, silent: frozenset[str]) -> Iterator[Sense | None]:
    place = 0
    while place < len(words):
        length, senses = _longest(words, place, language)
        first, last = words[place], words[place + length - 1]
        if senses:
            named = " ".join(match[0] for match in words[place : place + length])
            if length > 1:
                parts = tuple(_each(words[place : place + length], language, silent))
            elif len(senses) == 1:
                parts = tuple(_sense(named, first.start(), last.end(), one) for one in _of_halves(named, language))
            else:
                parts = ()
            yield from (_sense(named, first.start(), last.end(), one, parts) for one in senses)
        elif len(first[0]) >= _UNKNOWN and first[0] not in silent:
            yield Sense(first[0], first.start(), first.end(), frozenset(), frozenset())
        place += length


def _each(words: list[re.Match[str]], language: str, silent: frozenset[str]) -> Iterator[Sense]:
    for word in words:
        found = _of_word(word[0].translate(_NORDIC), language)
        yield from (_sense(word[0], word.start(), word.end(), one) for one in found)
        if not found and word[0] not in silent:
            yield Sense(word[0], word.start(), word.end(), frozenset(), frozenset())


def _sense(words: str, start: int, end: int, numbers: frozenset[int], parts: tuple[Sense, ...] = ()) -> Sense:
    signs = frozenset(sign_of(number) for number in numbers)
    return Sense(words, start, end, frozenset(numbers), signs, parts)


def _longest(words: list[re.Match[str]], place: int, language: str) -> tuple[int, tuple[frozenset[int], ...]]:
    """Return how many words from a place on stand as one, and what they mean."""
    known = lexicon(language)
    first = words[place][0].translate(_NORDIC)
    forms = dictionary_forms(first, language) if language in _KNOWN_TONGUES else (first,)
    most = max((known.longest.get(form, 1) for form in forms), default=1)
    for length in range(min(most, len(words) - place), 1, -1):
        rest = [word[0].translate(_NORDIC) for word in words[place + 1 : place + length]]
        opened = (form for form in forms if known.longest.get(form, 1) >= length)
        for phrase in (f"{form} {tail}" for form in opened for tail in _tails(rest, language)):
            if phrase in known.senses:
                return length, (known.senses[phrase],)
    return 1, _of_word(first, language)


def _tails(rest: list[str], language: str) -> Iterator[str]:
    """Yield the words after the first, the last one in each of its dictionary forms."""
    yield from (" ".join((*rest[:-1], form)) for form in dictionary_forms(rest[-1], language))


@lru_cache(maxsize=20_000)
def _of_word(word: str, language: str) -> tuple[frozenset[int], ...]:
    """Return the senses of a word, or of both halves of a compound; () for a word that is unknown."""
    found = _listed(word, language)
    if found:
        return (found,)
    return _of_halves(word, language)


def _listed(word: str, language: str) -> frozenset[int]:
    known = lexicon(language).senses
    forms = dictionary_forms(word, language) if language in _KNOWN_TONGUES else (word,)
    return next((known[form] for form in forms if form in known), frozenset())


@lru_cache(maxsize=20_000)
def _of_halves(word: str, language: str) -> tuple[frozenset[int], ...]:
    """Return the senses of both halves of a compound; () for a word that is none."""
    if language not in _COMPOUNDING or len(word) < _COMPOUND:
        return ()
    word = word.translate(_NORDIC)
    known = lexicon(language).senses
    for cut in range(len(word) - _HALF, _HALF - 1, -1):
        head = next((known[form] for form in heads(word[:cut]) if form in known), None)
        tail = _listed(word[cut:], language)
        if head and tail:
            return head, tail
    return ()


def _with_concepts(sense: Sense, mentions: list[tuple[int, int, str]]) -> Sense:
    ids = {name for start, end, name in mentions if start < sense.end and sense.start < end}
    return replace(sense, keys=sense.keys | ids) if ids else sense


def senses_of_evidence(text: str, language: str) -> tuple[Sense, ...]:
    """Return the words of content of evidence, read as English unless the language of the page knows more of them.

    Args:
        text: words of an author or of an abstract.
        language: tag of the page; one that has no data adds nothing.
    """
    english = senses_in(text, _TONGUE)
    if language == _TONGUE or language not in LANGUAGES:
        return english
    other = senses_in(text, language)
    return other if _share_known(other) > _share_known(english) else english


def _share_known(senses: tuple[Sense, ...]) -> float:
    return sum(bool(one.keys) for one in senses) / len(senses) if senses else 0.0
