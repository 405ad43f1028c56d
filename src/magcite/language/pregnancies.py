"""Parts of a pregnancy as texts name them: "in the third trimester", «under hela graviditeten», "from week 24".

The cues are each language's table `[pregnancies]`.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from magcite.language.cues import alternation
from magcite.language.languages import cue_lists
from magcite.model import Span

__all__ = ["PartOfPregnancy", "find_parts"]

_WHOLE = frozenset({1, 2, 3})
_FIRST_WEEKS = {2: 13, 3: 27}  # trimester -> the first week in which it has begun
_LAST_WEEK = 45


@dataclass(frozen=True, slots=True)
class PartOfPregnancy:
    """The trimesters that words name, from 1 to 3, and where they stand."""

    trimesters: frozenset[int]
    span: Span


@lru_cache(maxsize=8)
def _forms(language: str) -> re.Pattern[str]:
    table = cue_lists(language, "pregnancies")
    named = "|".join(rf"(?P<{name}>{alternation(table[name])})" for name in ("whole", "first", "second", "third"))
    week = rf"(?P<from>{alternation(table['from'])})\s+(?P<week>\d{{1,2}})(?P<weeks>{alternation(table['weeks'])})"
    return re.compile(rf"(?<!\w)(?:{named}|{week})(?!\w)", re.IGNORECASE)


def find_parts(text: str, language: str) -> tuple[PartOfPregnancy, ...]:
    """Return the parts of a pregnancy that a text names, in order; offsets in `text`."""
    found = []
    for match in _forms(language).finditer(text):
        if match["week"]:
            week = int(match["week"])
            begun = max((one for one, first in _FIRST_WEEKS.items() if week >= first), default=1)
            parts = frozenset(one for one in _WHOLE if one >= begun) if week <= _LAST_WEEK else frozenset()
        else:
            parts = {"whole": _WHOLE, "first": frozenset({1}), "second": frozenset({2}), "third": frozenset({3})}[
                match.lastgroup or "whole"
            ]
        if parts:
            found.append(PartOfPregnancy(parts, Span(*match.span())))
    return tuple(found)
