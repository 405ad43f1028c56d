"""What a result compares: the two sides, in whom, and when, as an abstract or the author's outcome names them."""

import re
from dataclasses import dataclass

from magcite.model import Finding

__all__ = ["NOTHING_NAMED", "Sides", "bare_outcome", "sides_of", "sides_of_finding"]

# "Total score with lime honey against regular honey", "body weight v water (kg)".
_AGAINST = re.compile(
    r"\b(?:against|versus|vs\.?|v|compared with|compared to|relative to|mot|jämfört med)\s+(?P<other>[^,;()]+)",
    re.IGNORECASE,
)
_WITH = re.compile(r"\b(?:with|on|after|med|efter)\s+(?P<arm>[^,;()]+?)\s*\Z", re.IGNORECASE)
_PEOPLE = (
    r"(?:women|men|people|persons|patients|participants|adults|children|boys|girls|adolescents|teenagers|infants|babies|newborns|individuals"
    r"|subjects|smokers|non-smokers|those|mothers|athletes|workers|kvinnor|män|personer|patienter|vuxna|barn|pojkar"
    r"|flickor|ungdomar|spädbarn|rökare|dem|de)"
)
_IN = re.compile(
    rf"\b(?:in|among|amongst|hos|bland)\s+(?P<who>(?:[\w-]+\s+){{0,3}}?{_PEOPLE}\b[^,;()]*)", re.IGNORECASE
)
# "Gout, women", "stroke, older adults": a label behind the outcome, where the evidence says no "in".
_LABEL = re.compile(rf"[,;:]\s+(?P<who>(?:[\w-]+\s+){{0,3}}?{_PEOPLE}\b[^,;()]*)", re.IGNORECASE)
_TIME = re.compile(
    r"\b(?:at|after|by|efter|vid)\s+(?P<time>[\w.,-]+[\s-](?:day|week|month|year|dag|veck|månad|år)\w*)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Sides:
    """What a result compares.

    Attributes:
        arm: the side its direction is told of; None where nothing names it.
        comparator: the other side; None likewise.
        subgroup: the part of the people it is told of; None for all of them.
        time: when it was measured, as written; None where that is not told.
        told: whether the result itself names one of the sides.
    """

    arm: str | None = None
    comparator: str | None = None
    subgroup: str | None = None
    time: str | None = None
    told: bool = False


NOTHING_NAMED = Sides()


def sides_of_finding(finding: Finding | None) -> Sides:
    """Return what a result of an abstract compares."""
    if finding is None:
        return NOTHING_NAMED
    named = finding.arm is not None or finding.comparator is not None
    return Sides(finding.arm, finding.comparator, finding.subgroup, finding.time, told=named)


def bare_outcome(outcome: str) -> str:
    """Return an outcome without the sides that it names: "total score" of "total score with honey against syrup"."""
    against = _AGAINST.search(outcome)
    return outcome if against is None else _WITH.sub(" ", outcome[: against.start()])


def sides_of(outcome: str, exposure: str | None, comparator: str | None) -> Sides:
    """Return what a result of the author's evidence compares: as its outcome names it, else as the evidence does.

    Args:
        outcome: the result's.
        exposure: what was tried, by the evidence; None where it is silent.
        comparator: what it was compared with; None likewise.
    """
    time, who = _TIME.search(outcome), _IN.search(outcome) or _LABEL.search(outcome)
    rest = outcome
    against = _AGAINST.search(rest)
    if against is not None:
        rest = rest[: against.start()]
    arm = _WITH.search(rest) if against is not None else None
    subgroup = who["who"] if who else None
    if subgroup is not None:
        subgroup = _AGAINST.split(_TIME.split(subgroup)[0])[0].strip() or None
    return Sides(
        arm["arm"] if arm else exposure,
        against["other"].strip() if against else comparator,
        subgroup,
        time["time"] if time else None,
        told=against is not None,
    )
