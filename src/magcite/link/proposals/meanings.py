"""Words that mean alike and are spelled apart: «trädgård» and "gardening", "breathless" and "dyspnoea".

The table of word senses tells which do. Words are compared as the index files them, folded, so the table is read
folded, too; of several words that stand as one it tells nothing here.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from magcite.language import fold
from magcite.language.sense_table import lexicon, sign_of
from magcite.language.word_forms import dictionary_forms, heads

__all__ = ["meanings_of", "words_by_meaning"]

_SHORTEST = 4  # letters: shorter words of two languages are alike by chance once their marks are gone («får», "far")
_HALF = 4  # letters of half of a compound, at least
_COMPOUND = 8  # letters of a compound, at least
_HALVES = 0.7  # of what a word is worth, a half of it
_COMPOUNDING = frozenset({"sv", "da"})
_GENERAL = "~"  # says how something was measured, not what
_REMEMBERED = 20_000


@lru_cache(maxsize=_REMEMBERED)
def meanings_of(word: str, language: str) -> Mapping[int, float]:
    """Return the senses that a folded word has in a language, each with its share: less for half of a compound.

    Args:
        word: folded.
        language: its tag; one that the table lacks gives nothing.
    """
    language = language.partition("-")[0]
    found = _listed(word, language)
    if found or language not in _COMPOUNDING or len(word) < _COMPOUND:
        return dict.fromkeys(found, 1.0)
    known = _folded(language)
    for cut in range(len(word) - _HALF, _HALF - 1, -1):
        head = next((known[form] for form in heads(word[:cut]) if form in known), None)
        tail = _listed(word[cut:], language)
        if head and tail:
            return dict.fromkeys(head | tail, _HALVES)
    return {}


def words_by_meaning(words: Iterable[str], language: str) -> Mapping[int, tuple[str, ...]]:
    """Return which of some folded words have each sense."""
    found: dict[int, list[str]] = defaultdict(list)
    for word in words:
        for sense in _listed(word, language):
            found[sense].append(word)
    return {sense: tuple(own) for sense, own in found.items()}


def _listed(word: str, language: str) -> frozenset[int]:
    if len(word) < _SHORTEST:
        return frozenset()
    known = _folded(language)
    if word in known:
        return known[word]
    return next((known[form] for form in dictionary_forms(word, language) if form in known), frozenset())


@cache
def _folded(language: str) -> Mapping[str, frozenset[int]]:
    found: dict[str, set[int]] = defaultdict(set)
    for form, senses in lexicon(language).senses.items():
        if " " not in form and len(form) >= _SHORTEST:
            found[fold(form)].update(sense for sense in senses if sign_of(sense) != _GENERAL)
    return {form: frozenset(senses) for form, senses in found.items() if senses}
