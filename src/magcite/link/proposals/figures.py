"""Figures: numbers of claims and records in one form, so that 34 % lower and HR 0.66 are the same.

Durations are in days, doses in milligrams where they have a mass, effects in per cent of change. Doses are compared
whether they are said to be daily or not: pages often leave that out.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from magcite.language import find_quantities
from magcite.model import Quantity, Relation, Role

__all__ = [
    "Agreement",
    "Figure",
    "FigureKind",
    "agreement",
    "figure_of",
    "figures_in",
    "number_keys",
    "ratio_figure",
    "role_key",
]


class FigureKind(StrEnum):
    """What a number counts, as far as two texts must agree on it."""

    SAMPLE = "sample"
    STUDIES = "studies"
    AGE = "age"  # years
    DOSE = "dose"  # milligrams, or the unit it has
    TIME = "time"  # days
    PERCENT = "percent"  # a change or a share
    COUNT = "count"  # anything else without a unit
    YEAR = "year"


class Agreement(StrEnum):
    """How a record's number stands to a claim's, the best first."""

    SAME = "same"
    ABOUT = "about"  # as "more than" or "about" reaches, one end of a range, or rounded to whole years
    NEAR = "near"  # within 3 %
    CLOSE = "close"  # within 10 %
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Figure:
    """One number.

    Attributes:
        high: the upper end of a range; None for a single number.
        unit: of a dose that has no mass ("IU"); None otherwise.
        words: as they stand.
        where: "claim", "evidence", "title", "abstract" or "annotation".
        stated: the number or the ends of the range as written.
        whole: False for a count that may be of a part of the people, or of others.
    """

    kind: FigureKind
    low: float
    high: float | None
    unit: str | None
    relation: Relation
    words: str
    where: str
    stated: tuple[float, ...]
    whole: bool = True

    @property
    def digits(self) -> int:
        """Significant digits; one more for a large number with many noughts, and for a fraction."""
        written = f"{abs(self.low if self.kind is FigureKind.PERCENT else self.stated[0]):.7g}"
        plain = written.replace(".", "").strip("0")
        large = self.low >= self._large and len(plain) < _MANY_DIGITS and self.kind in _COUNTED
        return len(plain) + large + ("." in written)

    @property
    def _large(self) -> int:
        """From where a number with noughts at its end is told as it was counted as often as rounded."""
        return _HUNDRED if self.relation is Relation.EQUAL else _LARGE


_REMEMBERED = 4096  # texts: "adults" and "12 weeks" are said of many studies
_LARGE = 1000
_HUNDRED = 100
_MANY_DIGITS = 3
_DAYS = {"year": 365.25, "month": 30.44, "week": 7.0, "day": 1.0, "hour": 1 / 24, "minute": 1 / 1440}
_WEEK_AND_MONTH = {_DAYS["week"], _DAYS["month"]}
_MILLIGRAMS = {"mg": 1.0, "g": 1000.0, "µg": 0.001, "ng": 0.000001, "kg": 1_000_000.0}
_OTHER_DOSES = frozenset({"mmol", "IU", "mg/kg", "ml", "dl"})
_RATIOS = frozenset({"RR", "HR", "OR", "IRR"})
_SHARES = frozenset({"%", "pp"})
_COUNTS = frozenset({"", "person", "event"})
_NEAR, _CLOSE = 0.03, 0.10
_ROUNDING = 0.012  # a month of 30 days, and one of 30.44; 0.66 and a third
_FEW = 3  # years or weeks; two and a half are not called two
_HEDGED = 0.12  # how far "about" and "nearly" reach in time
_HEDGED_COUNT = 0.06  # the same of people and studies
_HEDGED_BARE = 0.1  # the same of a single digit and noughts: half a million
_HEDGED_SHARE, _POINTS = 0.15, 4.0  # and of shares: of the number, and in points
_MORE_THAN = 1.15  # how far "more than" reaches
_KINDS = {
    Role.SAMPLE: FigureKind.SAMPLE,
    Role.STUDIES: FigureKind.STUDIES,
    Role.AGE: FigureKind.AGE,
    Role.YEAR: FigureKind.YEAR,
}
_COUNTED = frozenset({FigureKind.SAMPLE, FigureKind.COUNT, FigureKind.STUDIES})


def figures_in(text: str | None, language: str, where: str, *, within: FigureKind | None = None) -> Iterator[Figure]:
    """Yield the figures of a text.

    Args:
        text: None yields nothing.
        language: its tag.
        where: what the text is.
        within: what its numbers measure, where the text is the value of a field that says so ("30-60 years").
    """
    if text:
        yield from _figures_of(text, language, where, within)


@lru_cache(maxsize=_REMEMBERED)
def _figures_of(text: str, language: str, where: str, within: FigureKind | None) -> tuple[Figure, ...]:
    found = []
    for quantity in find_quantities(text, language):
        figure = figure_of(quantity, where)
        if figure is None:
            continue
        if within is FigureKind.AGE and figure.kind is FigureKind.TIME:
            figure = replace(_in_years(figure), kind=FigureKind.AGE)
        if within is None or figure.kind is within:
            found.append(figure if within is None else replace(figure, whole=True))
    return tuple(found)


def figure_of(quantity: Quantity, where: str = "claim") -> Figure | None:
    """Return a quantity as a figure; None for what two texts do not agree on by chance or by sense (mmHg, litres)."""
    unit = (quantity.unit or "").partition("/day")[0]
    kind, scale, kept = _kind(quantity, unit)
    if kind is None:
        return None
    low = quantity.value * scale
    high = None if quantity.high is None else quantity.high * scale
    if kind is FigureKind.PERCENT:
        low, high = _as_change(quantity.value, unit), None if high is None else abs(high)
    stated = (quantity.value,) if quantity.high is None else (quantity.value, quantity.high)
    # eight hours of sleep are no length of a study
    whole = kind is not FigureKind.TIME or quantity.role is Role.DURATION
    return Figure(kind, low, high, kept, quantity.relation, quantity.as_read, where, stated, whole)


def _kind(quantity: Quantity, unit: str) -> tuple[FigureKind | None, float, str | None]:
    """Return what a quantity is, by what its unit is multiplied, and the unit that is kept."""
    if quantity.role in _KINDS:
        counted = quantity.role is not Role.STUDIES or quantity.value == int(quantity.value)
        return _KINDS[quantity.role] if counted else None, 1.0, None  # "16.1 km time trials"
    if unit in _DAYS:
        return FigureKind.TIME, _DAYS[unit], None
    if unit in _MILLIGRAMS:
        return FigureKind.DOSE, _MILLIGRAMS[unit], "mg"
    if unit in _OTHER_DOSES:
        return FigureKind.DOSE, 1.0, unit
    if unit in _SHARES or unit in _RATIOS:
        return FigureKind.PERCENT, 1.0, None
    return (FigureKind.COUNT if unit in _COUNTS else None), 1.0, None


def _as_change(value: float, unit: str) -> float:
    return abs(value - 1.0) * 100.0 if unit in _RATIOS else abs(value)


def ratio_figure(measure: str, value: float, words: str, where: str) -> Figure | None:
    """Return an effect as a change in per cent; None for a measure that is no ratio and no share."""
    if measure in _RATIOS:
        change = round(abs(value - 1.0) * 100.0, 4)
    elif measure in {"percentage", "%", "percent"}:
        change = abs(value)
    else:
        return None
    return Figure(FigureKind.PERCENT, change, None, None, Relation.EQUAL, words, where, (value,))


def _in_years(figure: Figure) -> Figure:
    year = _DAYS["year"]
    return replace(figure, low=figure.low / year, high=None if figure.high is None else figure.high / year)


def agreement(claim: Figure, record: Figure) -> Agreement:
    """Return how a record's figure stands to a claim's of a kind that may be compared with it."""
    if claim.unit != record.unit:
        return Agreement.OTHER
    if claim.high is not None and record.high is not None:
        return min(_single(claim.low, record.low), _single(claim.high, record.high), key=_WORST.index)
    if claim.high is None and record.high is None:
        return Agreement.ABOUT if _is_in_other_unit(claim, record) else _related(claim, record.low)
    ends = (record.low, record.high) if claim.high is None else (claim.low, claim.high)
    single = claim.low if claim.high is None else record.low
    found = {_single(single, end) for end in ends if end is not None}
    return Agreement.ABOUT if Agreement.SAME in found else Agreement.OTHER


_WORST = (Agreement.OTHER, Agreement.CLOSE, Agreement.NEAR, Agreement.ABOUT, Agreement.SAME)


def _related(claim: Figure, true: float) -> Agreement:
    stated = claim.low
    if claim.relation is Relation.MORE and stated <= true <= stated * _MORE_THAN:
        return Agreement.ABOUT
    if claim.relation is Relation.LESS and stated / _MORE_THAN <= true <= stated:
        return Agreement.ABOUT
    if claim.kind is FigureKind.TIME and _is_rounded_time(claim, true):
        return Agreement.ABOUT
    if claim.relation is not Relation.EQUAL and _is_hedged(claim, true):
        return Agreement.ABOUT
    found = _single(stated, true, exact=claim.kind in _COUNTED)
    rounded = claim.relation is Relation.ABOUT or _is_round(stated)
    if found is Agreement.NEAR and rounded and claim.kind in _COUNTED and stated >= _LARGE:
        return Agreement.ABOUT
    return found


def _is_hedged(claim: Figure, true: float) -> bool:
    """Whether "about", «drygt» or "nearly" reach from a claim's number to another: 400 and 412, a quarter and 23 %."""
    apart = abs(claim.low - true)
    if claim.kind in _COUNTED:
        bare = claim.low >= _LARGE and len(f"{claim.low:.0f}".rstrip("0")) == 1
        return 0 < apart <= (_HEDGED_BARE if bare else _HEDGED_COUNT) * claim.low
    return claim.kind is FigureKind.PERCENT and 0 < apart <= min(_HEDGED_SHARE * claim.low, _POINTS)


def _is_in_other_unit(claim: Figure, record: Figure) -> bool:
    """Whether whole weeks are told as whole months, or the other way: 16 weeks and four months."""
    if claim.kind is not FigureKind.TIME or record.kind is not FigureKind.TIME:
        return False
    units = {round(one.low / one.stated[0], 2) for one in (claim, record) if one.stated[0]}
    whole = all(one.stated[0] == int(one.stated[0]) for one in (claim, record))
    return whole and units == _WEEK_AND_MONTH and abs(claim.low - record.low) <= _CLOSE * max(claim.low, record.low)


def _is_rounded_time(claim: Figure, true: float) -> bool:
    """Whether a length of time is another, told in whole years or weeks: 8 years for 8.1, about 20 for 18."""
    stated = claim.stated[0]
    if stated < _FEW or stated != int(stated) or claim.low == true:
        return False
    apart = abs(claim.low - true)
    if claim.relation is not Relation.EQUAL:
        return apart <= _HEDGED * claim.low
    return apart <= 0.5 * claim.low / stated


def _is_round(value: float) -> bool:
    return value >= _LARGE and len(f"{value:.0f}".rstrip("0")) <= _MANY_DIGITS


def _single(stated: float, true: float, *, exact: bool = False) -> Agreement:
    apart = abs(stated - true)
    largest = max(abs(stated), abs(true))
    if apart == 0 or (not exact and apart <= _ROUNDING * largest):
        return Agreement.SAME
    if apart <= _NEAR * largest:
        return Agreement.NEAR
    return Agreement.CLOSE if apart <= _CLOSE * largest else Agreement.OTHER


def number_keys(figures: Iterable[Figure]) -> Iterator[str]:
    """Yield what figures of a claim may be spelled as in a record, without unit: "4035", and of 34 % "0.66" too."""
    for figure in figures:
        if figure.kind is not FigureKind.YEAR:
            yield from (f"{abs(one):g}" for one in figure.stated)
        if figure.kind is FigureKind.PERCENT and figure.high is None and figure.low:
            yield from (f"{1 + sign * figure.low / 100:.4g}" for sign in (-1, 1))


def role_key(figure: Figure) -> str | None:
    """Return what an index files a record's number under together with its part; None for what is told in many ways."""
    if figure.kind not in _FILED or figure.high is not None:
        return None
    value = f"{figure.low:.4g}" if figure.kind is FigureKind.TIME else f"{figure.low:g}"
    return f"{figure.kind.value}:{value}"


_FILED = frozenset({FigureKind.SAMPLE, FigureKind.STUDIES, FigureKind.TIME})
