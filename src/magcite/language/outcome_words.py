"""Which of the outcomes of a work a sentence speaks of, by what its words mean: "Reading speed", «läste snabbare».

An outcome is cut into its words of content. How it was measured ("score", "number of") is set aside, and so is what
stands after a comma, "in", "at", "with" and the like: whom, when and beside what. A sentence speaks of an outcome
where it has a word of the same meaning for each. Half of them are enough to think of it, where it is the only outcome
met; words like "errors" and "loss", which turn what stands beside them into something else, have to be in both.

The words are each language's `[outcome_ends]`, what opens what is set aside (`aside`) and the groups that are compared
(`groups`: what they got is no outcome); and `[outcome_kinds]`: how often something comes, how long it lasts, and how
bad it is are three outcomes of one and the same thing.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cache, lru_cache

from magcite.language.cognates import cognate
from magcite.language.cues import whole_words
from magcite.language.every_language import cues_of_all, pattern_of_all
from magcite.language.folding import fold
from magcite.language.sense_table import forms_of_sense
from magcite.language.senses import Sense, senses_in, senses_of_evidence

__all__ = ["Cover", "covers", "is_decisive", "more_is_better"]

_TONGUE = "en"
_KINDRED = 0.85
_STEM = 6  # letters in which forms of a word that is unknown agree
_TURNS_BOTH = frozenset("!")
_BOUND = frozenset("-!^")
_HALF = 2
_REMEMBERED = 4_096


class Cover(IntEnum):
    """How much of an outcome a sentence has words for."""

    NONE = 0
    PART = 1
    WHOLE = 2


@dataclass(frozen=True, slots=True)
class _Outcome:
    """The words of content of an outcome, and those of what is set aside."""

    head: tuple[Sense, ...]
    aside: tuple[Sense, ...]


def covers(outcomes: Sequence[str], said: str, language: str, known: str = "") -> tuple[Cover, ...]:
    """Return for each of the outcomes of a work whether a sentence, or part of one, speaks of it.

    Args:
        outcomes: as evidence names them, in English or in the language of the sentence; the same one may stand twice.
        said: what is said.
        language: its primary tag.
        known: what the evidence names as treatment, comparator and people. It is no outcome on its own, and where it
            is set aside in an outcome the sentence need not say it.
    """
    spoken = senses_in(said, language)
    if not spoken or not outcomes:
        return (Cover.NONE,) * len(outcomes)
    words = _Words(spoken, language)
    given = _Words((*senses_in(known, _TONGUE), *senses_in(known, language)), language)
    read = [_outcome(one, language) for one in outcomes]
    met = [_met(one, words, given) for one in read]
    every = zip(outcomes, read, met, strict=True)
    found = [Cover.NONE if _is_other(name, said) else _cover(one, count, words, given) for name, one, count in every]
    whole = [met[place] for place, cover in enumerate(found) if cover and _is_all(read[place], met[place])]
    if whole:
        return _best(found, met, read, max(whole))
    return _chosen(found, met, read, words)


def is_decisive(outcome: str, said: str, language: str, known: str = "") -> bool:
    """Return whether every word of content that a sentence has is one of an outcome, or names what people were given.

    Then it cannot be about another thing that has only some words with that outcome in common.

    Args:
        outcome: as evidence names it.
        said: what is said, without the words that tell which way it went.
        language: its primary tag.
        known: see `covers`.
    """
    read = _outcome(outcome, language)
    spoken = _Words(senses_in(said, language), language)
    apart = [part for sense in read.head for part in spoken.wording(sense)]
    own = _Words((*read.head, *read.aside, *apart), language)
    given = _Words((*senses_in(known, _TONGUE), *senses_in(known, language)), language)
    left = [one for one in senses_in(said, language) if not one.light and not given.have(one)]
    return bool(left) and all(own.have(one) for one in left)


def _chosen(found: list[Cover], met: list[int], read: list[_Outcome], words: "_Words") -> tuple[Cover, ...]:
    """Return the covers where no outcome is met in all of its words: of one that is met clearly best, else of none."""
    touched = [
        frozenset(sense.words for sense in one.head if any(words.have(each) for each in (sense, *sense.parts)))
        for one in read
    ]
    heads = {_key(one) for one, words_met in zip(read, touched, strict=True) if words_met}
    if len(heads) > 1:
        most = max((count for count, cover in zip(met, found, strict=True) if cover), default=0)
        best = {_key(one) for one, count, cover in zip(read, met, found, strict=True) if cover and count == most}
        others = [len(own) for one, own in zip(read, touched, strict=True) if _key(one) not in best]
        if len(best) != 1 or max(others, default=0) >= most:
            return (Cover.NONE,) * len(found)
        return tuple(cover if _key(one) in best else Cover.NONE for cover, one in zip(found, read, strict=True))
    return tuple(found) if len(heads) == 1 else (Cover.NONE,) * len(found)


def _best(found: list[Cover], met: list[int], read: list[_Outcome], most: int) -> tuple[Cover, ...]:
    """Return the covers where some outcomes are met in all of their words, of which those with most words count."""
    rivalled = max(met) > most
    kept = [
        cover if cover and count == most and _is_all(one, count) else Cover.NONE
        for cover, count, one in zip(found, met, read, strict=True)
    ]
    return tuple(min(cover, Cover.PART) if rivalled else cover for cover in kept)


def _is_other(outcome: str, said: str) -> bool:
    """Whether an outcome tells how often something comes and a sentence how long it lasts, or the like."""
    one, other = (
        {name for name in cues_of_all("outcome_kinds") if pattern_of_all("outcome_kinds", name).search(text)}
        for text in (outcome, said)
    )
    return bool(one and other) and not one & other


def _is_all(one: _Outcome, count: int) -> bool:
    return count == len(one.head)


def _key(one: _Outcome) -> tuple[str, ...]:
    return tuple(sense.words for sense in one.head)


def more_is_better(outcome: str, language: str = _TONGUE) -> bool | None:
    """Return whether more of an outcome is better, by its words; None where they do not tell, or tell both."""
    signs = {sign for sense in _outcome(outcome, language).head for sign in sense.signs} - {"", "~", "."}
    if signs == {"+"}:
        return True
    return False if signs == {"-"} else None


@cache
def _aside() -> re.Pattern[str]:
    return re.compile(rf"[,;(\[]|\s{whole_words(cues_of_all('outcome_ends')['aside'])}\s", re.IGNORECASE)


@lru_cache(maxsize=_REMEMBERED)
def _outcome(outcome: str, language: str) -> _Outcome:
    """Return an outcome, cut where the first of its parts that has words of content ends."""
    arms = pattern_of_all("outcome_ends", "groups", before=r"\s").search(outcome)
    named = outcome[: arms.start()] if arms else outcome
    senses = [one for one in senses_of_evidence(named, language) if not one.general]
    cuts = [match.start() for match in _aside().finditer(outcome)]
    cut = next((place for place in cuts if any(one.end <= place for one in senses)), len(outcome))
    head = tuple(one for one in senses if one.end <= cut)
    return _Outcome(head, tuple(one for one in senses if one.end > cut))


def _met(one: _Outcome, words: "_Words", given: "_Words") -> int:
    """Return how many words of an outcome are said; 0 where those that are said only name what people were given."""
    met = [sense for sense in one.head if words.have(sense)]
    return len(met) if any(not given.have(sense) and not sense.light for sense in met) else 0


def _cover(one: _Outcome, count: int, words: "_Words", given: "_Words") -> Cover:
    if not count or _HALF * count < len(one.head):
        return Cover.NONE
    left = [each for sense in one.head if not words.have(sense) for each in (sense, *sense.parts)]
    if any(sense.signs & _BOUND for sense in left) or words.turn(one.head):
        return Cover.NONE
    plain = not left and all(words.have(sense) or given.have(sense) for sense in one.aside)
    return Cover.WHOLE if plain else Cover.PART


class _Words:
    """What some words mean."""

    def __init__(self, senses: tuple[Sense, ...], language: str) -> None:
        self._senses = senses
        self._keys = frozenset(key for one in senses for each in (one, *one.parts) for key in each.keys)
        self._unknown = frozenset(one.words for one in senses)
        self._language = language

    def have(self, sense: Sense) -> bool:
        """Whether a word of the same meaning is among them."""
        if sense.keys & self._keys or sense.words in self._unknown:
            return True
        if self.wording(sense):
            return True
        parts = [one for one in sense.parts if not one.general]
        if parts:
            return all(self.have(one) for one in parts)
        return not sense.keys and any(_is_one(other, sense, self._language) for other in self._senses)

    def wording(self, sense: Sense) -> tuple[Sense, ...]:
        """Return the parts of what a sense is called, where they are said apart: «njurarna fungerade»; () if not."""
        numbers = sorted(key for key in sense.keys if isinstance(key, int))
        every = (parts for number in numbers for parts in _wordings(number, self._language))
        return next((parts for parts in every if all(one.keys & self._keys for one in parts)), ())

    def turn(self, head: tuple[Sense, ...]) -> bool:
        """Whether a word turns what is said into something else that an outcome is not."""
        own = frozenset(key for one in head for key in one.keys)
        return any(one.signs & _TURNS_BOTH and not one.keys & own for one in self._senses)


@lru_cache(maxsize=_REMEMBERED)
def _wordings(number: int, language: str) -> tuple[tuple[Sense, ...], ...]:
    """Return the parts of each word of a sense that stands for several words, all of which are known."""
    found: list[tuple[Sense, ...]] = []
    for form in forms_of_sense(number, language):
        read = senses_in(form, language)
        parts = read[0].parts if len(read) == 1 else ()
        telling = [one for one in parts if not one.light]
        if len(parts) >= _HALF and telling and all(one.keys for one in parts):
            found.append(parts)
    return tuple(found)


def _is_one(said: Sense, meant: Sense, language: str) -> bool:
    """Whether two words mean the same, or are forms of one unknown word."""
    if said.keys & meant.keys:
        return True
    if meant.keys and said.keys:
        return False
    if fold(said.words)[:_STEM] == fold(meant.words)[:_STEM]:
        return True
    return language != _TONGUE and cognate(meant.words, said.words) >= _KINDRED
