"""The result that the unit of a size tells: three centimetres less are of the only thing measured in centimetres.

Words that name no known outcome ("grew") leave open which result is meant; a figure with its unit often does not.
Times are told of so much that one bears out alone.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from magcite.check.evidence.effects.found import Found
from magcite.check.evidence.effects.told import Told
from magcite.language.assertions import Size, SizeKind
from magcite.language.assertions.scaling import is_comparative
from magcite.model import Direction

__all__ = ["DIFFERENCES", "has_unit", "in_unit_of", "is_of_time", "of_unit"]

DIFFERENCES = frozenset({"MD"})
# Units that are told in each other, by what they measure.
_SCALES = (
    {"second": 1 / 86_400, "minute": 1 / 1_440, "hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 30.44},
    {"g": 0.001, "hg": 0.1, "kg": 1.0},
    {"mm": 0.001, "cm": 0.01, "dm": 0.1, "metre": 1.0, "km": 1_000.0},
    {"ml": 0.001, "litre": 1.0},
)
# "Nine points lower", «sju enheter lägre»: of pressure, or of what is in the blood, without its unit.
_VAGUE = "point"
_TOLD_VAGUELY = frozenset(
    {"mmHg", "g/l", "g/dl", "mg/l", "mg/dl", "mmol/l", "µmol/l", "nmol/l", "ng/ml", "µg/l", "beat"}
)
_IN_POINTS = re.compile(r"\b(?:percentage points?|per cent|percent)\b|%", re.IGNORECASE)
_SCORED = re.compile(r"\b(?:scores?|scale|index|questionnaire|points)\b", re.IGNORECASE)
_JUDGED = frozenset({Direction.BETTER, Direction.WORSE})
_DAY, _IN_DAYS = "day", re.compile(r"\bdays\b", re.IGNORECASE)  # "headache days a year"
_TIMES = frozenset({"second", "minute", "hour", "day", "week", "month"})


def of_unit(told: Told, found: tuple[Found, ...], about: Iterable[Found]) -> tuple[Found, ...]:
    """Return the one result measured in the unit of a size and gone the way it is told; () where several are, or none.

    Args:
        told: what is asserted.
        found: all results.
        about: those that the words are about, by the outcome they name; without any, all that they may be about.
    """
    size, meant = told.assertion.size, tuple(about)
    if size is None or size.kind is SizeKind.RATIO or size.unit is None or told.assertion.hedged:
        return ()
    if any(has_unit(one, size) for one in meant) or (told.assertion.topics and not meant):
        return ()
    known = {topic.concept for one in meant for topic in one.topics}
    left = [one for one in found if has_unit(one, size)]
    other = size.unit not in _TIMES and all(_is_of_other_kind(one, size) for one in meant)  # slimmer by centimetres
    left = [one for one in left if not meant or other or any(topic.concept in known for topic in one.topics)]
    if not left and not meant and size.unit == _VAGUE:
        return _of_score(told, found)
    return tuple(left) if len(left) == 1 and left[0].direction is told.assertion.direction else ()


def _of_score(told: Told, found: tuple[Found, ...]) -> tuple[Found, ...]:
    """Return the only score of a work, where points are told of no outcome: they "came out 9 points better".

    "Improved by 9 points" may tell of one group alone.
    """
    scores = [one for one in found if _SCORED.search(one.result.outcome) and one.result.measure in DIFFERENCES]
    way = told.assertion.direction
    if len(scores) != 1 or scores[0].unit is not None or scores[0].derived or scores[0].within:
        return ()
    if not is_comparative(told.words, told.language) or way is None or way is Direction.NONE:
        return ()
    return tuple(scores) if way in _JUDGED or way is scores[0].direction else ()


def _is_of_other_kind(found: Found, size: Size) -> bool:
    """Whether a result is a difference in a unit that measures another thing than that of a size: kilos."""
    return found.result.measure in DIFFERENCES and found.unit is not None and not in_unit_of(found, size)[1]


def is_of_time(told: Told) -> bool:
    """Return whether a size is a length of time."""
    size = told.assertion.size
    return size is not None and size.unit in _TIMES


def in_unit_of(found: Found, size: Size) -> tuple[Size, bool]:
    """Return a difference in the unit of a result, and whether it can be told in it."""
    unit = found.unit or (_DAY if size.unit in _TIMES and _IN_DAYS.search(found.result.outcome) else None)
    for scale in _SCALES:
        if unit in scale and size.unit in scale:
            times = scale[size.unit] / scale[unit]
            return replace(size, low=size.low * times, high=size.high * times, half=size.half * times), True
    vaguely = unit in _TOLD_VAGUELY or _IN_POINTS.search(found.result.outcome) is not None
    plain = size.unit == _VAGUE and vaguely
    return size, plain or unit == size.unit or (unit is None and size.kind is not SizeKind.POINTS)


def has_unit(found: Found, size: Size) -> bool:
    """Return whether a result is a difference in the unit of a size, or in one that is told in it."""
    return found.result.measure in DIFFERENCES and found.unit is not None and in_unit_of(found, size)[1]
