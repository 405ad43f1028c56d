"""Whether a number in words was not read to its end, or from its beginning: "some thousand | six adults"."""

import re

from magcite.language.languages import load
from magcite.language.number_words import spelled_numbers

__all__ = ["is_misread"]

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LAST_WORD = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)*)(?:\s+(?:and|och|og))?\s*\Z")


def is_misread(before: str, words: str, language: str, *, ranged: bool = False) -> bool:
    """Whether a number in words goes on before or after what was read of it: "some thousand | six adults".

    Args:
        before: the words of the sentence before it.
        words: what was read.
        language: tag of the text.
        ranged: whether it is a range, and has two numbers ("two to eight weeks").
    """
    data = load(language)
    known = {*data.numbers.words, *data.numbers.multipliers, *data.quantities.words, *data.quantities.scales}
    if not words or words[0].isdigit():
        return False
    leading = _LAST_WORD.search(before.casefold())
    if leading is not None and leading[1] in known:
        return True
    rest = _after_number(words, language)
    rest = _after_number(rest, language) if ranged else rest
    return any(word in known for word in _WORD.findall(rest.casefold()))


def _after_number(words: str, language: str) -> str:
    """Return what follows the first number in words."""
    start = next((word.start() for word in _WORD.finditer(words) if spelled_numbers(language).opens(word[0])), 0)
    spelled = spelled_numbers(language).read(words, start)
    return words[spelled.end :] if spelled is not None else words
