"""Doses: the same amount in another unit, at once or in several, by the day or by the week.

International units and moles become grams only for a substance that is named. Vitamin D: 40 IU are 1 µg, vitamin A:
1 IU is 0.3 µg of retinol, both after the National Institutes of Health
(https://ods.od.nih.gov/factsheets/VitaminD-HealthProfessional/, …/VitaminA-HealthProfessional/). Weights of a mole
are the elements' standard atomic weights (https://iupac.org/what-we-do/periodic-table-of-elements/).
"""

import re
from dataclasses import replace

from magcite.comparison.quantities.rounding import is_rounded
from magcite.comparison.quantities.spans import same_values
from magcite.language.units import IN_MILLIGRAMS
from magcite.model import Quantity

__all__ = ["same_dose"]

_MILLILITRES = {"ml": 1.0, "cl": 10.0, "dl": 100.0, "l": 1000.0, "tablespoon": 15.0, "teaspoon": 5.0}
_MINUTES = {"second": 1 / 60, "minute": 1.0, "hour": 60.0}
_MINUTE, _HOUR = "minute", "hour"
_ROUND_MINUTES = 5  # by which a time told in parts of an hour is rounded
_ROUGH = 0.1  # by how much people round a volume to another unit
_KILO = "kg"
_DAYS = {"day": 1.0, "week": 7.0, "month": 365.25 / 12}
_PER_IU = (  # milligrams
    (
        re.compile(r"vitamin[\s-]?d|d[\s-]?vitamin|cholecalciferol|kolekalciferol|ergocalciferol", re.IGNORECASE),
        1 / 40_000,
    ),
    (re.compile(r"vitamin[\s-]?a\b|a[\s-]vitamin|retinol", re.IGNORECASE), 0.3 / 1000),
)
_PER_MMOL = (  # milligrams
    (re.compile(r"magnesium", re.IGNORECASE), 24.305),
    (re.compile(r"[ck]al[cz]ium|kalcium", re.IGNORECASE), 40.078),
    (re.compile(r"potassium|kalium", re.IGNORECASE), 39.098),
    (re.compile(r"sodium|natrium", re.IGNORECASE), 22.990),
    (re.compile(r"\bzin[ck]", re.IGNORECASE), 65.38),
)


def same_dose(one: Quantity, other: Quantity, substance: str = "") -> bool | None:
    """Return whether two doses may be the same; None where their units cannot be brought together.

    Where only one of them says how often, the other is an amount by the day, or what is taken at one time.

    Args:
        one: a dose.
        other: a dose; which comes first makes no difference.
        substance: words that name what is taken; without it no international unit or mole is converted.
    """
    (unit, per), (other_unit, other_per) = _parts(one.unit), _parts(other.unit)
    factor, other_factor = _factors(unit, other_unit, substance)
    if factor is None or other_factor is None:
        return None
    if _is_rounded_volume(one, other, factor, other_factor) and (per == other_per or None in {per, other_per}):
        return True
    if _is_rounded_time(one, other) and (per == other_per or None in {per, other_per}):
        return True
    if per is None or other_per is None:
        fits = [
            same_values(_scaled(mine, factor), _scaled(theirs, other_factor))
            for mine in _ways(one)
            for theirs in _ways(other)
        ]
        return True if True in fits else None if None in fits else False
    days, other_days = _DAYS.get(per), _DAYS.get(other_per)
    if days is None or other_days is None:
        return None if per != other_per else same_values(_scaled(one, factor), _scaled(other, other_factor))
    coarse = max(days, other_days)
    return same_values(_scaled(one, factor * coarse / days), _scaled(other, other_factor * coarse / other_days))


def _is_rounded_time(one: Quantity, other: Quantity) -> bool:
    """Whether minutes are the same as people round to parts of an hour: 27 minutes are nearly half an hour."""
    units = {_parts(one.unit)[0]: one, _parts(other.unit)[0]: other}
    if units.keys() != {_MINUTE, _HOUR} or one.high is not None or other.high is not None:
        return False
    return abs(units[_MINUTE].value - _MINUTES[_HOUR] * units[_HOUR].value) < _ROUND_MINUTES


def _is_rounded_volume(one: Quantity, other: Quantity, factor: float, other_factor: float) -> bool:
    """Whether two volumes are the same as people round to decilitres or litres: 330 ml are 3 dl."""
    units = {_parts(one.unit)[0], _parts(other.unit)[0]}
    if len(units) == 1 or not units <= _MILLILITRES.keys() or one.high is not None or other.high is not None:
        return False
    times, coarse = max(one.times, other.times), max(factor, other_factor)
    mine, theirs = one.value * factor / coarse / times, other.value * other_factor / coarse / times
    near = abs(mine - theirs) <= _ROUGH * max(abs(mine), abs(theirs))
    return near and (is_rounded(_clean(mine), _clean(theirs)) or is_rounded(_clean(theirs), _clean(mine)))


def _ways(quantity: Quantity) -> tuple[Quantity, ...]:
    """Return a dose as it stands, and what is taken at one time."""
    if quantity.times == 1:
        return (quantity,)
    return quantity, _scaled(quantity, 1 / quantity.times)


def _parts(unit: str | None) -> tuple[str, str | None]:
    name, _, per = (unit or "").partition("/")
    if per.startswith(_KILO):  # of the body that takes it
        return f"{name}/{_KILO}", per.removeprefix(_KILO).lstrip("/") or None
    return (f"{name}/{per}", None) if per and per not in _DAYS else (name, per or None)


def _factors(unit: str, other: str, substance: str) -> tuple[float | None, float | None]:
    """Return by how much each of two units is multiplied to be compared; None where it cannot be."""
    if unit == other:
        return 1.0, 1.0
    mine, per_kilo = _of_kilo(unit)
    theirs, other_per_kilo = _of_kilo(other)
    if per_kilo != other_per_kilo:
        return None, None
    for table in (_MILLILITRES, _MINUTES):
        if mine in table and theirs in table:
            return table[mine], table[theirs]
    return _milligrams(mine, substance), _milligrams(theirs, substance)


def _of_kilo(unit: str) -> tuple[str, bool]:
    name, _, per = unit.partition("/")
    return name, per == _KILO


def _milligrams(unit: str, substance: str) -> float | None:
    if unit in IN_MILLIGRAMS:
        return IN_MILLIGRAMS[unit]
    table = {"IU": _PER_IU, "mmol": _PER_MMOL}.get(unit, ())
    return next((weight for named, weight in table if named.search(substance)), None)


def _scaled(quantity: Quantity, factor: float) -> Quantity:
    if factor == 1:
        return quantity
    high = None if quantity.high is None else _clean(quantity.high * factor)
    return replace(quantity, value=_clean(quantity.value * factor), high=high)


def _clean(value: float) -> float:
    """Return a number without the dust of floating point: 0.35 * 1000 is 350."""
    return float(f"{value:.10g}")
