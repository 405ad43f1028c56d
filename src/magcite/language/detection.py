"""Which language a text is written in, told by its commonest words."""

import re
from functools import cache

from magcite.language.languages import LANGUAGES, common_words
from magcite.language.tables import tables_of

__all__ = ["detect_language"]

_DEFAULT = "en"
_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH = 50_000  # characters; the language of a page does not hide behind its first twenty pages


def detect_language(text: str) -> str:
    """Return the tag of the language whose words the text uses most; "en" when nothing tells.

    A function word counts 1, a word with one of the language's own letters ½. Only the first 50 000 characters
    are read.
    """
    words = [word.casefold() for word in _WORD.findall(text[:_ENOUGH])]
    scores = {tag: _score(words, tag) for tag in LANGUAGES}
    best = max(LANGUAGES, key=lambda tag: (scores[tag], tag == _DEFAULT))
    return best if scores[best] else _DEFAULT


def _score(words: list[str], tag: str) -> float:
    common, letters = common_words(tag), _letters(tag)
    return sum(1.0 if word in common else 0.5 * (not letters.isdisjoint(word)) for word in words)


@cache
def _letters(tag: str) -> frozenset[str]:
    return frozenset(tables_of(tag)["letters"])
