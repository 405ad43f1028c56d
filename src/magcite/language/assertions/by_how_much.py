"""By how much more: "more" behind the figure of a change that is told already, "lowered" it "by 5 points more"."""

import re
from functools import lru_cache

from magcite.language.cues import alternation
from magcite.language.languages import load
from magcite.model import Span

__all__ = ["is_by_how_much"]

# What stands between a change and "more": an outcome, and by how much.
_BY = re.compile(r"[^,;:()]{0,80}?\b(?:by|with|med)\s+(?:[^\s,;:()]+\s+){1,5}\Z", re.IGNORECASE)
# What stands behind "more" where nothing is told that there was more of.
_DONE = re.compile(
    r"\s*(?:\Z|[.,;:!?()–—]|(?:than|in|on|with|among|compared|versus|vs|for|after|än|i|med|hos|bland|jämfört|för|efter)\b)",
    re.IGNORECASE,
)


@lru_cache(maxsize=8)
def _figured(language: str) -> re.Pattern[str]:
    """Return the expression of a figure alone: "lost" 1.7 kilos "more" fat."""
    number = rf"(?:\d+(?:[.,]\d+)?\s?|{alternation(load(language).numbers.words)}\s)"
    return re.compile(rf"\s+(?:[^\W\d]+\s+){{0,2}}{number}[^\W\d]{{1,12}}\s+", re.IGNORECASE)


def is_by_how_much(text: str, change: Span, more: Span, language: str) -> bool:
    """Return whether "more" tells how much further a change went than another.

    Args:
        text: the sentence.
        change: the words that tell of the change, before it.
        more: where "more" stands.
        language: its tag.
    """
    between = text[change.end : more.start]
    if _figured(language).fullmatch(between) is not None:
        return True
    return _BY.match(between) is not None and _DONE.match(text, more.end) is not None
