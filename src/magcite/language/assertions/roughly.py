"""Rough and emphatic words inside a size: «en dryg tredjedel», "a good third", "two whole hours", "twice as rare".

Each language's `[roughly]`. A sentence is read with such a word before its number: «dryg en tredjedel».

Attributes of the table:
    words: what stands between a number and what it counts: «dryg», "good", "whole".
    numbers: more words for one and a half of something, before which those are put: "a".
    parts: nouns of a share, beside the units: «tredjedel».
    least: words of little, before which more times as many are fewer: ten times as "rare".
    vague: words for a number that is not told -> its ends: "a couple of": [2, 3].
    definite: forms of a unit that are one of it, behind a rough word: «drygt» «kilot».
    rough: those words.
    lay: verbs that look like a lack -> words as long that do not: «låg» 17 procent under.
    lay_before: what stands behind one of them beside a number: «låg» «dödligheten».
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from magcite.language.assertions.words import words_of
from magcite.language.cues import alternation
from magcite.language.languages import load, table_of

__all__ = ["Vague", "before_least", "roughly", "vague_of"]

_TABLE = "roughly"


@dataclass(frozen=True, slots=True)
class Vague:
    """Words that stand for a number before a unit.

    Attributes:
        ends: "a couple of" -> (2, 3).
        rough: words before a unit that is one by its form: «drygt» before «kilot».
        words: the rough and emphatic words that stand inside a size: «dryg».
        written: expression of all but those.
    """

    ends: dict[str, tuple[float, float]]
    rough: frozenset[str]
    words: tuple[str, ...]
    written: str


@lru_cache(maxsize=8)
def vague_of(language: str) -> Vague:
    """Return the words of a language that stand for a number before a unit."""
    table = table_of(language, _TABLE)
    ends = {said: (float(low), float(high)) for said, (low, high) in table.get("vague", {}).items()}
    rough = frozenset(table.get("rough", ()))
    one = rf"{alternation(rough)}(?=\s+{alternation(table.get('definite', ()))}(?!\w))"
    return Vague(ends, rough, tuple(table.get("words", ())), rf"(?:{alternation(ends)}|{one})")


@lru_cache(maxsize=8)
def _form(language: str) -> re.Pattern[str]:
    table, words = table_of(language, _TABLE), words_of(language)
    units = [form for forms in words.units.values() for form in forms] if words else []
    counted = alternation((*units, *table.get("parts", ())))
    number = alternation((*table.get("numbers", ()), *load(language).numbers.words))
    inside = alternation(table.get("words", ()))
    return re.compile(
        rf"(?<![\w.,])(?P<number>\d{{1,3}}(?:[.,]\d)?|{number})(?P<gap>\s+)(?P<word>{inside})(?=\s+{counted}(?!\w))",
        re.IGNORECASE,
    )


@lru_cache(maxsize=8)
def _lay(language: str) -> re.Pattern[str]:
    table, numbers = table_of(language, _TABLE), load(language).numbers
    number = alternation((*table.get("numbers", ()), *numbers.words))
    verbs, about = alternation(tuple(table.get("lay", {}))), alternation((*numbers.about, *numbers.more))
    before = alternation(table.get("lay_before", ()))
    return re.compile(rf"(?<!\w){verbs}(?=\s+(?:{about}\s+)?(?:\d|{number}\s)|\s+{before}(?!\w))", re.IGNORECASE)


@lru_cache(maxsize=8)
def _least(language: str) -> re.Pattern[str]:
    return re.compile(rf"\s+{alternation(table_of(language, _TABLE).get('least', ()))}(?!\w)", re.IGNORECASE)


def before_least(text: str, end: int, language: str) -> bool:
    """Return whether a word of little stands right behind a place: twice as "rare"."""
    return _least(language).match(text, end) is not None


def roughly(sentence: str, language: str) -> str:
    """Return a sentence of the same length, with rough words before the numbers behind which they stand.

    Args:
        sentence: one, as it reads.
        language: its tag.
    """
    said: dict[str, str] = table_of(language, _TABLE).get("lay", {})
    sentence = _lay(language).sub(lambda match: said[match[0].lower()], sentence)
    return _form(language).sub(lambda match: f"{match['word']}{match['gap']}{match['number']}", sentence)
