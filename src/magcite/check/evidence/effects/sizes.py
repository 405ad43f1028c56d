"""Whether the size of an effect on the page is the one that was found, as people turn and round figures.

34 % lower is a ratio of 0.66. A rise for those with little is a fall for those with much: one ratio is the other's
inverse. Figures are rounded to what is written, to five and ten per cent, to halves and thirds.
"""

import re

from magcite.check.evidence.effects.found import RATIOS, Found
from magcite.check.evidence.effects.pairs import Pair
from magcite.check.evidence.effects.ratios import ABOUT, REACH, SLACK, fits_ratio
from magcite.check.evidence.effects.units import DIFFERENCES, in_unit_of
from magcite.check.evidence.effects.ways import is_turned, named_by_code
from magcite.language.assertions import Event, Size, SizeKind
from magcite.model import Relation, Verdict

__all__ = ["is_commensurable", "narrowed", "size_against"]

_ROUNDED = ((10.0, 5.0), (100.0, 25.0), (1000.0, 250.0))  # what people round to, from twice as much on, and how far
_RARE = 0.2  # as near to one as this, odds and risks are alike
_IN_DEVIATIONS = frozenset({"SMD", "d", "g"})
# A change that is told in per cent of itself, and what is itself a share, where it would be one of points.
_IN_PER_CENT = re.compile(
    r"\([^()]*(?:%|\bper ?cent\b|\bprocent\b)[^()]*\)|\b(?:in|i) (?:%|per ?cent|procent)", re.IGNORECASE
)
_OF_SHARES = re.compile(
    r"\b(?:hba1c|haemoglobin|hemoglobin|ejection|saturation|fraction|share|proportion|percentage|prevalence|rate"
    r"|body fat|fat mass|haematocrit|hematocrit|adherence|andel\w*|kroppsfett\w*|mättnad|points?|procentenhet\w*)\b",
    re.IGNORECASE,
)
_STANDARDISED = _IN_DEVIATIONS | DIFFERENCES
_HALF = 0.5
_HALVED = re.compile(r"\bhal(?:f|ved|ving)\b|\b50\s?(?:%|per\s?cent)|\brespon(?:se|der)", re.IGNORECASE)


def narrowed(pair: Pair) -> tuple[Found, ...]:
    """Return the results that the size on the page picks out, whichever way they went; else those its words fit."""
    size = pair.told.assertion.size
    if size is None:
        return pair.fitting
    agreeing = tuple(one for one in pair.same if size_against(pair, one, size) is Verdict.AGREES)
    return agreeing or tuple(one for one in pair.fitting if _mirrors(size, one)) or pair.fitting


def is_commensurable(found: Found, size: Size) -> bool:
    """Return whether a size can be compared with a result at all.

    How many had something halved is counted, and half of it is no ratio of those.
    """
    if size.low == size.high == _HALF and _HALVED.search(found.result.outcome):
        return False
    if size.kind is SizeKind.DIFFERENCE and size.measure is None:
        return found.result.measure in {*DIFFERENCES, "percentage", "%"}
    if size.kind is SizeKind.DIFFERENCE:
        return found.result.measure == size.measure
    if size.kind is SizeKind.POINTS and found.result.measure in DIFFERENCES:
        return found.unit == size.unit
    if size.unit == "%" and found.result.measure in _STANDARDISED:
        return True
    return found.ratio is not None


def size_against(pair: Pair, found: Found, size: Size) -> Verdict:
    """Return how the size on the page stands to a result; NOT_STATED where the two are not of one kind."""
    turned = pair.topic is not None and pair.topic.turned != found.turned
    if turned and size.kind is not SizeKind.DIFFERENCE and not named_by_code(pair, found):
        return Verdict.NOT_STATED
    if size.unit == "%" and size.kind is SizeKind.RATIO and found.result.measure in _STANDARDISED:
        return _as_per_cent(found, size)
    if size.kind is SizeKind.POINTS and found.result.measure in DIFFERENCES:
        return _difference(found, size)
    if size.kind is SizeKind.POINTS:
        ratio = found.ratio
        told = ratio is not None and found.result.measure in RATIOS
        as_change = told and ratio is not None and _fits_change(size, abs(ratio - 1) * 100)
        return Verdict.DISAGREES if as_change else Verdict.NOT_STATED
    if size.kind is SizeKind.DIFFERENCE:
        return _difference(found, size)
    return _ratio(pair, found, size)


def _as_per_cent(found: Found, size: Size) -> Verdict:
    """Return how a percentage stands to a difference in another unit: the same digits are no per cent."""
    value = found.result.value
    if value is None or not value:
        return Verdict.NOT_STATED
    change, scale = abs(size.high - 1) * 100, 100 if found.result.measure in _IN_DEVIATIONS else 1
    same = abs(abs(value) * scale - change) < max(0.5, size.half * 100)
    if same and scale == 1 and _IN_PER_CENT.search(found.result.outcome):
        return Verdict.NOT_STATED if _OF_SHARES.search(found.result.outcome) else Verdict.AGREES
    return Verdict.DISAGREES if same and abs(value) * scale > 1 else Verdict.NOT_STATED


def _difference(found: Found, size: Size) -> Verdict:
    """Return how a difference stands to a result; the same number in another unit is another difference."""
    result = found.result
    if result.value is None or (size.measure is not None and result.measure != size.measure):
        return Verdict.NOT_STATED
    if size.measure is not None:
        value = abs(result.value) if size.unsigned else result.value
        return Verdict.AGREES if _fits_change(size, value) else Verdict.DISAGREES
    size, same_unit = in_unit_of(found, size)
    fits = _fits_change(size, abs(result.value))
    if not same_unit or result.measure in {"percentage", "%"}:
        return Verdict.DISAGREES if fits else Verdict.NOT_STATED
    if result.measure not in DIFFERENCES:
        return Verdict.NOT_STATED
    return Verdict.AGREES if fits else Verdict.DISAGREES


def _ratio(pair: Pair, found: Found, size: Size) -> Verdict:
    ratio, measure = found.ratio, found.result.measure
    if ratio is None or (size.measure is not None and measure not in RATIOS):
        return Verdict.NOT_STATED
    if size.measure is not None and (size.measure == "OR") != (measure == "OR"):
        # An odds ratio far from one is no relative risk, and the page says that it is.
        return Verdict.DISAGREES if fits_ratio(size, ratio) and abs(ratio - 1) > _RARE else Verdict.NOT_STATED
    if fits_ratio(size, ratio):
        return Verdict.AGREES
    turned = is_turned(pair, found)
    if turned is not False and fits_ratio(size, 1 / ratio):
        return Verdict.AGREES
    if _mirrors(size, found) or _survival(pair):
        return Verdict.NOT_STATED
    return Verdict.DISAGREES


def _survival(pair: Pair) -> bool:
    return pair.topic is not None and pair.topic.event is Event.SURVIVAL


def _mirrors(size: Size, found: Found) -> bool:
    """Whether the size is as large, and the other way: its direction is wrong, or told of the other end."""
    ratio = found.ratio
    if size.kind is not SizeKind.RATIO or ratio is None:
        return False
    return fits_ratio(size, 2 - ratio) or fits_ratio(size, 1 / ratio)


def _fits_change(size: Size, change: float) -> bool:
    low, high = sorted((size.low, size.high))
    if size.kind is SizeKind.POINTS or size.measure is None:
        low, high, change = *sorted((abs(low), abs(high))), abs(change)
    reach = size.half
    for unit, half in _ROUNDED:
        if high >= 2 * unit and high % unit == 0:
            reach = max(reach, min(half, high / 10))
    if size.relation is Relation.ABOUT:
        reach = max(reach, abs(high) * ABOUT)
    if size.relation is Relation.MORE:
        return low - reach - SLACK <= change <= high * (1 + REACH) + reach
    if size.relation is Relation.LESS:
        return low * (1 - REACH) - reach <= change <= high + reach + SLACK
    return low - reach - SLACK <= change <= high + reach + SLACK
