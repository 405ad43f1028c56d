"""What journals write shorter than pages do: "3 mg·kg-1·day-1", "20 g·d-1", "for 5 d".

The negative power is that of SI (https://www.bipm.org/en/publications/si-brochure, 5.2); "d" is the symbol of the day.
"""

import re
from dataclasses import replace

from magcite.model import Fact, FactKind

__all__ = ["value_of", "written_out"]

_POWER = r"\s?(?:-|−|–|⁻|\^-)\s?[1¹]"
_DOT = r"[\s·•∙⋅.*×]{0,2}"
_PER_KILOGRAM = re.compile(rf"\A{_DOT}kg(?:\s?(?:BW|bw|body (?:weight|mass)))?{_POWER}")
_PER_TIME = re.compile(rf"\A{_DOT}(?P<unit>d|day|wk|week){_POWER}(?!\d)")
_DAY = re.compile(r"\A\s?d(?![\w/·-])")
_LASTING = re.compile(r"(?<!\w)(?:for|over|during|lasting|another|further|additional)\s+(?:the\s+)?\Z", re.IGNORECASE)
_TIMES = {"d": "day", "day": "day", "wk": "week", "week": "week"}
_MASS = frozenset({"ng", "µg", "mg", "g", "IU", "mmol"})
_PER_WEIGHT = frozenset({"µg", "mg", "g"})
_LONGEST = 400  # days that are written as "d"


def written_out(fact: Fact, before: str, after: str) -> Fact:
    """Return an amount with what it is per, or a number as the days it is of, where powers and symbols tell.

    Args:
        fact: a number, or a dose.
        before: the words of its sentence before it.
        after: those after it.
    """
    if fact.kind not in {FactKind.DOSE, FactKind.NUMBER}:
        return fact
    if fact.unit is None and fact.value and fact.value <= _LONGEST and _DAY.match(after) and _LASTING.search(before):
        return replace(fact, kind=FactKind.DURATION, unit="day")
    if fact.unit not in _MASS:
        return fact
    weight = _PER_KILOGRAM.match(after) if fact.unit in _PER_WEIGHT else None
    time = _PER_TIME.match(after[weight.end() :] if weight else after)
    if weight is None and time is None:
        return fact
    unit = f"{fact.unit}/kg" if weight else fact.unit
    return replace(fact, kind=FactKind.DOSE, unit=f"{unit}/{_TIMES[time['unit']]}" if time else unit)


def value_of(said: str) -> float:
    """Return a number as journals write it: decimal comma or raised point, minus or dash, blanks inside.

    Raises:
        ValueError: it is no number.
    """
    plain = said.replace("−", "-").replace("–", "-").replace(" ", "").replace("·", ".").replace(",", ".")
    return float(plain)
