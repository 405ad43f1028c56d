"""What in two titles that agree in nearly all words makes two works of them: parts, replies, corrections."""

import math
import re
from collections.abc import Callable, Mapping, Sequence

from magcite.comparison.fields.words import ANNOUNCING_TITLE_WORDS, GENERIC_TITLE_WORDS, TITLE_STOP_WORDS

__all__ = ["ABOUT_ANOTHER", "announcing", "numerals", "rarity", "telling"]

_NUMERAL = re.compile(r"\d{1,4}(?:st|nd|rd|th)?|i{1,3}|iv|vi{0,3}|ix|xi{0,3}")
ABOUT_ANOTHER = (  # of the title of a work that is about another work
    "author response",
    "authors response",
    "book review",
    "cheminform abstract",
    "comment on",
    "comments on",
    "data from",
    "in response to",
    "letter to the editor",
    "re ",
    "reply to",
    "response to",
    "review of",
    "supplementary material",
    "supporting information",
)
_GENERIC_RARITY = 0.3
_LONG_WORD = 9  # letters; such a word is as rare as any


def telling(words: Sequence[str]) -> list[str]:
    """Return the words that tell a work, in order: no small words, no "report", no single letters, no bare numbers."""
    return [
        word
        for word in words
        if len(word) > 1
        and word not in TITLE_STOP_WORDS
        and word not in GENERIC_TITLE_WORDS
        and not _NUMERAL.fullmatch(word)
    ]


def rarity(word: str, among: Mapping[str, int]) -> float:
    """Return what a title word counts, from 0.0 to 1.0: long ones much, small ones nothing, and shared ones less.

    Args:
        word: in comparable form.
        among: in how many of the candidates' titles each word stands. The candidates are the answer to one question,
            so the words that they share are those of the question's topic.
    """
    if word in TITLE_STOP_WORDS:
        return 0.0
    own = _GENERIC_RARITY if word in GENERIC_TITLE_WORDS else min(1.0, 0.3 + len(word) / _LONG_WORD)
    others = max(among.get(word, 1) - 1, 0)
    return own / (1.0 + 0.25 * math.sqrt(others))


def numerals(words: Sequence[str]) -> frozenset[str]:
    """Return the numbers in a title, Arabic and Roman: of a part, of a chapter, of a dose."""
    return frozenset(word for word in words if _NUMERAL.fullmatch(word))


def announcing(title: Sequence[str], said: Callable[[str], bool]) -> str | None:
    """Return the words that say of a title that the work is about another work, unless they are said; else None.

    Args:
        title: in order, comparable.
        said: whether what the title is held against has a word too, or several run together.
    """
    alone = next((word for word in title if word in ANNOUNCING_TITLE_WORDS and not said(word)), None)
    if alone:
        return alone
    text = " ".join(title)
    begins = next((one for one in ABOUT_ANOTHER if text.startswith(one)), None)
    if begins is None or all(map(said, begins.split())) or said(begins.replace(" ", "")):
        return None
    return begins.strip()
