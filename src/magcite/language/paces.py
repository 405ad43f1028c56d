"""So many things in so long a time: "30 puffs in 30 minutes", «tolv glas på tre timmar».

The cues are each language's table `[paces]`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from magcite.language.cues import alternation
from magcite.language.languages import cue_lists
from magcite.language.quantities import find_quantities
from magcite.model import Quantity, Relation, Role

__all__ = ["Pace", "find_paces"]

_SHORT = frozenset({"second", "minute", "hour"})
_PIECES = frozenset({None, "drop", "tablet", "cup", "glass", "egg", "serving", "drink", "sachet"})
_LEAST = 2


@dataclass(frozen=True, slots=True)
class Pace:
    """How many, and the time they took."""

    count: float
    time: Quantity


@lru_cache(maxsize=8)
def _between(language: str) -> re.Pattern[str]:
    within = alternation(cue_lists(language, "paces")["within"])
    return re.compile(rf"(?:\s+[^\W\d_][\w-]*){{0,3}}?\s+{within}\s*", re.IGNORECASE)


def find_paces(text: str, language: str) -> Iterator[Pace]:
    """Yield the counts of things that are told with the time in which they were taken or done, in order.

    Args:
        text: plain text of one or more sentences.
        language: tag; an unknown one is read as English.
    """
    found = find_quantities(text, language)
    for one, time in pairwise(found):
        plain = one.relation is Relation.EQUAL and one.high is None and one.role in {Role.OTHER, Role.DOSE}
        if (
            not plain
            or one.unit not in _PIECES
            or time.unit not in _SHORT
            or time.high is not None
            or one.value < _LEAST
        ):
            continue
        if _between(language).fullmatch(text, one.span.end, _start(time, text)):
            yield Pace(one.value, time)


def _start(time: Quantity, text: str) -> int:
    """Return where the number of a time stands, after a preposition that was read with it ("over" three hours)."""
    words = re.match(r"(?:over|under|within|inom|in|on|på|i)\s+", text[time.span.start : time.span.end], re.IGNORECASE)
    return time.span.start + (words.end() if words else 0)
