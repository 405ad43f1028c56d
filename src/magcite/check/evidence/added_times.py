"""Times that a study's parts add up to: "nine weeks in all" of four weeks, four weeks and a week between."""

from collections import defaultdict
from itertools import combinations

from magcite.check.evidence.holding import Holding
from magcite.check.evidence.once import once
from magcite.language.units import IN_DAYS
from magcite.model import Design, FactKind, Quantity

__all__ = ["is_added"]

_KINDS = (FactKind.DURATION, FactKind.FOLLOW_UP, FactKind.NUMBER)
_LONG = frozenset({"day", "week", "month", "year"})
_MOST = 4  # parts
_BETWEEN = 0.3  # of the parts of a crossover trial, at most, that the time between them may have
_A_DAY = 1  # that of the race, or of the operation, between those before and after it


def is_added(one: Quantity, held: Holding) -> bool:
    """Return whether a time is as long as several that a sentence of an abstract tells, one after the other.

    In a crossover trial the time between the parts may be told in words that are no figure ("a one-week washout").
    """
    scale = IN_DAYS.get(one.unit or "")
    if scale is None or one.high is not None:
        return False
    mine, crossed = one.value * scale, held.study.design is Design.CROSSOVER_TRIAL
    for parts, unit in _sums(held):
        whole = parts * IN_DAYS[unit]
        more = whole * _BETWEEN if crossed else _A_DAY if unit == "day" else 0.0
        if whole <= mine <= whole + more:
            return True
    return False


@once
def _sums(held: Holding) -> frozenset[tuple[float, str]]:
    """Return what two to four times of one sentence and unit make together."""
    told: defaultdict[tuple[str, int | None, str], list[float]] = defaultdict(list)
    for one in held.told(*_KINDS):
        fact = one.fact
        if fact.value and fact.high is None and fact.unit in _LONG and fact.unit is not None and fact.term is None:
            told[one.origin, fact.sentence, fact.unit].append(fact.value)
    return frozenset(
        (sum(some), unit)
        for (_, _, unit), values in told.items()
        for many in range(2, _MOST + 1)
        for some in combinations(values[:_MOST], many)
    )
