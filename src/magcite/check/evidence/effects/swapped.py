"""Figures told of the wrong side: "41 % more common with placebo", where it was so with the treatment.

The figure tells which result is meant, even where the words for the outcome leave that no more than likely.
"""

from magcite.check.evidence.effects.found import Found
from magcite.check.evidence.effects.pairs import Pair
from magcite.check.evidence.effects.ratios import fits_ratio
from magcite.check.evidence.effects.ways import same_way
from magcite.language.assertions import Exposure, SizeKind
from magcite.model import Direction

__all__ = ["told_of_other"]

_LEVELS = frozenset({Direction.LOWER, Direction.HIGHER})


def told_of_other(pair: Pair) -> tuple[Found, ...]:
    """Return the results about an outcome whose very ratio a sentence tells of the other side; () for none.

    A result that the sentence tells as it was found leaves nobody in the wrong.
    """
    told = pair.told.assertion
    size = told.size
    if size is None or size.kind is not SizeKind.RATIO or size.unsigned or size.low != size.high or told.hedged:
        return ()
    if pair.unsure or told.direction not in _LEVELS or told.exposure is Exposure.LOW:
        return ()
    every = (*pair.same, *pair.near)
    if any(one.turned for one in every) or (pair.topic is not None and pair.topic.turned):
        return ()
    if any(same_way(pair, one) and one.significant is not False for one in pair.same):
        return ()
    sure = (one for one in every if one.mirrored and one.significant is not False and not one.open)
    moved = ((one, one.ratio) for one in sure if one.direction is told.direction and one.ratio)
    return tuple(one for one, ratio in moved if fits_ratio(size, ratio) and not fits_ratio(size, 1 / ratio))
