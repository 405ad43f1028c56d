"""How alike two words of Swedish and English are, as learned words of Greek and Latin are in both.

What `concepts` does not list may still be seen to be one word: «fosfat» and "phosphate". Both words are written in
one spelling, `data/bilingual/cognates.toml`, and then compared by the pairs of letters they share (Dice's coefficient,
https://en.wikipedia.org/wiki/Dice-S%C3%B8rensen_coefficient).
"""

import re
import tomllib
from collections import Counter
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files

from magcite.language.folding import fold

__all__ = ["cognate"]

_REPEATED = re.compile(r"(.)\1+")
_SHORTEST = 4  # letters: shorter words are alike by chance
_MEMORY = 20_000  # words


def cognate(a: str, b: str) -> float:
    """Return how alike two words are: 1 for one spelling of the same word, 0 for words that share nothing.

    From 0.8 on, words are mostly one word; between 0.6 and 0.8, words of one stem and chance neighbours mix. Some
    names of different things differ by a single letter («kalium», «kalcium»): where `concepts_in` knows both words, it
    decides. The order of the words does not matter.

    Known false friends («kost» is not "cost") are 0. The words are taken for one of each language.

    Args:
        a: a word of either language, in any case of letters.
        b: another.
    """
    if {(a.lower(), b.lower()), (b.lower(), a.lower())} & _false_friends():
        return 0.0
    one, other = _pairs(a), _pairs(b)
    if one == other:
        return 1.0 if one else 0.0
    shared = sum(min(count, other[pair]) for pair, count in one.items() if pair in other)
    total = sum(one.values()) + sum(other.values())
    return 2 * shared / total if total else 0.0


@lru_cache(maxsize=_MEMORY)
def _pairs(word: str) -> Mapping[str, int]:
    """Return how often each pair of letters stands in a word, its beginning taken for a letter."""
    spelled = f"^{_spelled(word)}"
    if len(spelled) <= _SHORTEST:
        return Counter([spelled] if len(spelled) > 1 else [])
    return Counter(spelled[place : place + 2] for place in range(len(spelled) - 1))


def _spelled(word: str) -> str:
    letters, endings = _table()
    low = word.lower()
    for old, new in letters:
        low = low.replace(old, new)
    low = _REPEATED.sub(r"\1", fold(low).replace(" ", ""))
    for old, new in endings:
        if low.endswith(old) and len(low) > len(old) + 1:
            return low[: len(low) - len(old)] + new
    return low


@cache
def _false_friends() -> frozenset[tuple[str, str]]:
    return frozenset(_data()["false_friends"])


@cache
def _table() -> tuple[tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]]:
    data = _data()
    return data["letters"], tuple(sorted(data["endings"], key=lambda pair: -len(pair[0])))


@cache
def _data() -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Return the pairs of each table of the data file."""
    data = tomllib.loads(files("magcite.language").joinpath("data", "bilingual", "cognates.toml").read_text("utf-8"))
    return {name: tuple((one, other) for one, other in pairs) for name, pairs in data.items()}
