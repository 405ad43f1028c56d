"""Lengths of time in one word: "a year-long trial", «en veckolång kur»."""

from collections.abc import Iterator
from functools import lru_cache

from magcite.language.cues import alternation, cue_of
from magcite.language.languages import load
from magcite.language.vocabulary import Speaking
from magcite.model import Quantity, Relation, Role, Span

__all__ = ["find_lengths"]


@lru_cache(maxsize=8)
def _speaking(language: str) -> Speaking:
    lengths = load(language).figures.lengths
    return Speaking(lengths, language, rf"(?<![\w-]){alternation(lengths)}(?![\w-])")


def find_lengths(sentence: str, language: str) -> Iterator[Quantity]:
    """Yield the lengths of time that one sentence tells in one word, in order."""
    speaking = _speaking(language)
    if not speaking.may_speak(sentence):
        return
    for match in speaking.pattern.finditer(sentence):
        value, _, unit = load(language).figures.lengths[cue_of(match[0])].partition(" ")
        yield Quantity(match[0], Span(*match.span()), Role.DURATION, float(value), None, unit, Relation.ABOUT)
