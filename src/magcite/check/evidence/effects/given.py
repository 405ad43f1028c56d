"""Whose arm a comparative is of, where a sentence names one side alone: "41 % more common with placebo".

Told with the side that the treatment was compared with, and of no other, a comparative goes the other way round. A
change told of that side ("fell on placebo", "rose with placebo, too") compares nothing, and is left alone. The cues:
each language's `[beside_given]`.

Attributes of the table:
    with: what opens those who were given something, right before the words for it: "with", "who got".
    articles: words that may stand before what was given.
    dummy: what is no treatment: "placebo"; groups: the same as one word for those who got it: "the placebo group".
    comparatives: words that compare: "more".
    also: words that tell the same of the other side: "too".
    went_without: those compared with, of whom nothing is told (`guards.py`): "than those who went without".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from magcite.check.evidence.effects.compared import Sides
from magcite.check.evidence.effects.narrowing import INACTIVE
from magcite.language.cue_forms import alternations, compiled_words
from magcite.language.every_language import cues_of_all

__all__ = ["given_in", "is_compared", "is_of_dummy"]


@dataclass(frozen=True, slots=True)
class _Forms:
    given: re.Pattern[str]
    dummy: re.Pattern[str]
    comparative: re.Pattern[str]
    also: re.Pattern[str]


@cache
def _forms() -> _Forms:
    one = alternations(cues_of_all("beside_given"))
    opened = rf"(?<!\w){one['with']}\s"
    return _Forms(
        given=re.compile(rf"{opened}(?:{one['articles']}\s)?(?P<what>(?:[^\W\d_][\w-]*\s?){{1,3}})", re.IGNORECASE),
        dummy=re.compile(
            rf"{opened}(?:[^\W\d_]+\s){{0,2}}?{one['dummy']}(?!\w)|(?<!\w){one['groups']}(?!\w)", re.IGNORECASE
        ),
        comparative=compiled_words(one["comparatives"]),
        also=compiled_words(one["also"]),
    )


def is_compared(piece: str) -> bool:
    """Return whether a part of a sentence compares, and does not tell the same of another side."""
    forms = _forms()
    return forms.comparative.search(piece) is not None and forms.also.search(piece) is None


def is_of_dummy(sides: Sides, piece: str) -> bool:
    """Return whether a part of a sentence tells of those who got no treatment, where a result is of those who did."""
    inactive = sides.comparator is None or INACTIVE.search(sides.comparator) is not None
    treated = sides.arm is None or INACTIVE.search(sides.arm) is None
    return inactive and treated and _forms().dummy.search(piece) is not None


def given_in(piece: str) -> Iterator[str]:
    """Yield what a part of a sentence says that somebody was given: "the cream" of "more common with the cream"."""
    for match in _forms().given.finditer(piece):
        yield match["what"]
