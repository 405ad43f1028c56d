"""A difference told as a count of what the outcome counts: "two fewer migraine days a month".

No unit stands with such a figure, so that it is read only where the result counts something by the same time.
"""

import re
from dataclasses import replace

from magcite.check.evidence.effects.found import Found
from magcite.check.evidence.effects.pairs import Pair
from magcite.check.evidence.effects.units import DIFFERENCES
from magcite.language.assertions import Compared, Size, SizeKind
from magcite.language.group_shares import counted_difference, period_in
from magcite.model import Direction

__all__ = ["counted"]

_COUNTS = re.compile(
    r"\b(?:number of|days|nights|attacks|episodes|falls|times|visits|awakenings|flushes|flashes|seizures|hours"
    r"|frequency|antal|dagar|nätter)\b|\bper (?:hour|day|night|week|month|year)\b",
    re.IGNORECASE,
)


def counted(pair: Pair, language: str) -> Pair:
    """Return a pair with the count that its piece tells as its size, where the piece gives no other."""
    told = pair.told.assertion
    if told.size is not None or told.direction in {None, Direction.NONE}:
        return pair
    if told.hedged or told.compared is Compared.BEFORE or any(one.direction is Direction.NONE for one in pair.same):
        return pair
    said = counted_difference(pair.told.piece, language)
    same = tuple(one for one in pair.same if said is not None and _counts(one, said.period))
    if said is None or not same or len(same) != len(pair.same):
        return pair
    size = Size(
        SizeKind.DIFFERENCE, said.value, said.value, said.half, said.relation, None, None, said.span, unsigned=True
    )
    return replace(pair, told=replace(pair.told, assertion=replace(told, size=size)))


def _counts(found: Found, period: str | None) -> bool:
    outcome = found.result.outcome
    return (
        found.result.measure in DIFFERENCES
        and found.result.value is not None
        and found.unit is None
        and _COUNTS.search(outcome) is not None
        and period_in(outcome, "en") == period
    )
