"""Cue lists of a language's data file as regular expressions.

A cue is a word or phrase in lower case. `*` at the end of a word stands for any ending ("studie*"), a blank for
any run of blanks. Cues match whole words, in any case of letters.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

__all__ = ["alternation", "cue_of", "pattern", "whole_words"]

_TURKISH = str.maketrans({"ı": "i", "\u0307": None})  # a pattern that ignores case takes both for an i


def alternation(cues: Iterable[str]) -> str:
    """Return a group that matches any of the cues, the longest first; one that matches nothing for no cues."""
    longest_first = sorted(set(cues), key=lambda cue: (-len(cue), cue))
    return f"(?:{'|'.join(_expression(cue) for cue in longest_first)})" if longest_first else "(?!)"


@lru_cache(maxsize=256)
def pattern(cues: tuple[str, ...], *, before: str = "", after: str = "") -> re.Pattern[str]:
    """Return the compiled pattern for any of the cues as whole words, between two pieces of pattern."""
    return re.compile(before + whole_words(cues) + after, re.IGNORECASE)


def whole_words(cues: Iterable[str]) -> str:
    """Return the expression of any of the cues as whole words."""
    return rf"(?<!\w){alternation(cues)}(?!\w)"


def cue_of(written: str) -> str:
    """Return the cue without a star that a matched text stands for: lower case, single blanks."""
    return " ".join(written.casefold().translate(_TURKISH).split())


def _expression(cue: str) -> str:
    return re.escape(cue).replace(r"\*", r"\w*").replace(r"\ ", r"\s+")
