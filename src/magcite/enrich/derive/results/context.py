"""In whom, against what and when a result was seen, as far as its clause says."""

import re
from typing import NamedTuple

from magcite.enrich.derive.results.arms import figures_in
from magcite.enrich.derive.results.clauses import Clause, shown
from magcite.enrich.derive.results.forms import Forms
from magcite.enrich.derive.results.told import Reading
from magcite.model import Direction

__all__ = ["Context", "context_of"]

_IN_GROUP = re.compile(r"\s*(?:\w+\s+)?(?:in|with|among|for|hos|i|med|bland)\s+(?P<arm>[^,;:]{1,60})", re.IGNORECASE)
_P = re.compile(r"\bp\s?[=<>]", re.IGNORECASE)
_ARMS = re.compile(r"\b(?:in|with|i|med)\s.{1,120}?\s(?:and|och)\s.{0,120}?\b(?:in|with|i|med)\s", re.IGNORECASE)
_LONGEST = 60  # characters of an arm or comparator
_FROM_TO = re.compile(r"\b(?:from|från)\s+[^a-zåäö]{0,4}\d[^;,]{0,40}?\s(?:to|till)\s+\d", re.IGNORECASE)


class Context(NamedTuple):
    """The like-named fields of a `Finding`."""

    within: bool | None
    arm: str | None
    comparator: str | None
    subgroup: str | None
    time: str | None
    figures: tuple[float, float] | None


def context_of(clause: Clause, reading: Reading, forms: Forms) -> Context | None:
    """Return the context of a result of a result; None where it is told of the controls alone.

    "Pain was higher in the control group" is as much a result of the treatment, told from its other end; which end
    a comparison is told from is not always plain, so such a clause is left out.
    """
    plain = clause.plain
    against = forms.comparing.search(plain, reading.end) or forms.comparing.search(plain)
    comparator = _short(plain[against.end() :]) if against else None
    arm = reading.arm or _group(plain, reading, against.start() if against else len(plain))
    of_controls = arm is not None and forms.control.search(arm) is not None and not _has_both(arm)
    if of_controls and reading.direction not in {None, Direction.NONE}:
        return None
    time, subgroup = forms.time.search(plain), forms.subgroup.search(plain)
    return Context(
        _within(clause, reading, forms),
        arm,
        comparator,
        _short(subgroup[0]) if subgroup else None,
        _short(time[0]) if time else None,
        figures_in(plain, forms),
    )


def _has_both(arm: str) -> bool:
    return re.search(r"\b(?:and|versus|vs|och|but)\b", arm) is not None


def _group(plain: str, reading: Reading, end: int) -> str | None:
    match = _IN_GROUP.match(plain, reading.end, end)
    return _short(match["arm"]) if match else None


def _within(clause: Clause, reading: Reading, forms: Forms) -> bool | None:
    """Whether people are compared with themselves before; None where nothing says."""
    plain = clause.plain
    if forms.between.search(plain):
        return False
    if reading.direction is Direction.NONE:
        return None
    if len(_P.findall(clause.words)) == 2 and _ARMS.search(plain):  # noqa: PLR2004 - each group has its own p
        return True
    return True if forms.inside.search(plain) or _FROM_TO.search(plain) else None


def _short(words: str) -> str | None:
    said = " ".join(re.split(r"[,;:.]\s|\s{4,}", words.strip(), maxsplit=1)[0].split())
    said = shown(said)
    return (said if len(said) <= _LONGEST else said[:_LONGEST].rsplit(" ", 1)[0]).strip(" ,.") or None
