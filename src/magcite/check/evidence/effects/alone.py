"""A side that had but a part of what the other had: exercise only, beside exercise with a diet.

Neither has a word of its own, and a page tells them apart by "only". Words for it: each language's `[alone]`.

Attributes of the table:
    only: what tells that there was nothing more, before or behind the thing: "only", "alone".
"""

import re
from functools import cache

from magcite.check.evidence.effects.compared import Sides
from magcite.check.evidence.effects.side_words import is_named, words_of_side
from magcite.language.every_language import pattern_of_all
from magcite.language.senses import senses_in

__all__ = ["names_alone"]

_NEAR = 16  # characters between a thing and what tells that there was nothing else
_WORD = re.compile(r"[^\W\d_]{3,}")


@cache
def _is_part(arm: str, comparator: str) -> bool:
    """Whether one side is said to be a part of the other, and no more."""
    only = pattern_of_all("alone", "only")
    if only.search(comparator) is None or only.search(arm) is not None:
        return False
    words = {word.lower() for word in _WORD.findall(only.sub(" ", comparator))}
    return bool(words) and words <= {word.lower() for word in _WORD.findall(arm)}


def names_alone(sides: Sides, words: str, language: str) -> bool | None:
    """Return whether words name what had a part alone; None where the sides of a result are none of that kind.

    Args:
        sides: of the result.
        words: of a sentence.
        language: of the page.
    """
    if sides.arm is None or sides.comparator is None or not _is_part(sides.arm, sides.comparator):
        return None
    part = words_of_side(pattern_of_all("alone", "only").sub(" ", sides.comparator).strip(), language, "")
    about = [one for one in senses_in(words, language) if is_named(part, (one,), language)]
    return any(
        pattern_of_all("alone", "only").search(words[max(0, one.start - _NEAR) : one.end + _NEAR]) for one in about
    )
