"""How alike two words of different languages are: "fiber" and "fibre", «triathlon» and "triathletes"."""

from functools import lru_cache

from magcite.language.folding import fold

__all__ = ["cognate"]

_SPELLINGS = (("ph", "f"), ("th", "t"), ("ch", "k"), ("ck", "k"), ("c", "k"), ("q", "k"), ("w", "v"), ("y", "i"))
_LENGTH = 2


def cognate(one: str, other: str) -> float:
    """Return the likeness of two words, from 0.0 to 1.0: Dice's coefficient of their pairs of letters.

    Spellings that the languages differ in by rule are taken as one (ph and f, c and k).
    """
    first, second = _pairs(one), _pairs(other)
    return 2 * len(first & second) / (len(first) + len(second))


@lru_cache(maxsize=50_000)
def _pairs(word: str) -> frozenset[str]:
    spelled = fold(word).replace(" ", "")
    for old, new in _SPELLINGS:
        spelled = spelled.replace(old, new)
    marked = f"^{spelled}$"
    return frozenset(marked[place : place + _LENGTH] for place in range(len(marked) - 1))
