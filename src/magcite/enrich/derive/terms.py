"""The words of an abstract that may tell what it is about, without its sentences: sorted, each once.

A claim is found again by a place, a method or a group of people that no title has and no figure stands beside. From a
sorted bag of words nobody reads an abstract, which may be under copyright (docs/decisions/0013-derived-evidence.md).
"""

import re

from magcite.language.concepts import concepts_in
from magcite.language.languages import load

__all__ = ["terms_of"]

_MOST = 250  # terms; longer texts are no abstracts
_SHORTEST = 4  # letters, but for names in capitals
_WORD = re.compile(r"[^\W\d_][\w'’-]*")


def terms_of(text: str, language: str) -> tuple[str, ...]:
    """Return the telling words of an abstract, and the names of several words that the vocabulary knows.

    Small words of the language are left out, as are numbers, which are facts of their own.

    Args:
        text: the abstract, plain text.
        language: its tag.
    """
    small = load(language).function_words
    found: dict[str, str] = {}
    for mention in concepts_in(text, language):
        words = text[mention.span.start : mention.span.end]
        if " " in words:
            found.setdefault(words.casefold(), " ".join(words.split()))
    for word in _WORD.findall(text):
        low = word.casefold()
        if (len(word) >= _SHORTEST or (word.isupper() and len(word) > 1)) and low not in small:
            found.setdefault(low, word if word.isupper() else low)
    return tuple(found[key] for key in sorted(found))[:_MOST]
