"""How likely a change is told to be: each language's `[chances]`: "twice as likely to improve" is better, and no more.

Attributes of the table:
    likely: words between how likely it is and what: "likely to", «vanligare att».
"""

from collections.abc import Sequence
from functools import lru_cache

from magcite.language.cues import Narrowed, pattern
from magcite.language.languages import cue_lists
from magcite.model import Direction, Span

__all__ = ["chance_of"]

_TWO = 2  # how likely, and what
_MEANT = {
    (Direction.HIGHER, Direction.BETTER): Direction.BETTER,
    (Direction.LOWER, Direction.BETTER): Direction.WORSE,
    (Direction.HIGHER, Direction.WORSE): Direction.WORSE,
    (Direction.LOWER, Direction.WORSE): Direction.BETTER,
}


@lru_cache(maxsize=8)
def _likely(language: str) -> Narrowed:
    return pattern(cue_lists(language, "chances")["likely"])


def chance_of(ways: Sequence[tuple[Span, Direction]], plain: str, language: str) -> tuple[Span, Direction] | None:
    """Return what becomes of an outcome of which a change is told to be more or less likely; None elsewhere.

    Args:
        ways: the words for changes in a piece of a sentence, in order: how likely it is, and then what.
        plain: the sentence.
        language: its tag.
    """
    if len(ways) < _TWO or len({way for _, way in ways[:-1]}) > 1:
        return None
    (first, how), (second, what) = ways[0], ways[-1]
    meant = _MEANT.get((how, what))
    if meant is None or _likely(language).search(plain, first.start, second.start) is None:
        return None
    return Span(first.start, second.end), meant
