"""In whom, against what and when a result was seen, as far as its clause says."""

import re
from typing import NamedTuple

from magcite.enrich.derive.results.arms import figures_in, stems_of
from magcite.enrich.derive.results.clauses import Clause, shown
from magcite.enrich.derive.results.forms import Forms
from magcite.enrich.derive.results.sides import Sides, sides_of
from magcite.enrich.derive.results.told import Reading
from magcite.model import Direction

__all__ = ["Context", "context_of"]

_P = re.compile(r"\bp\s?[=<>]", re.IGNORECASE)
_ARMS = re.compile(r"\b(?:in|with|i|med)\s.{1,120}?\s(?:and|och)\s.{0,120}?\b(?:in|with|i|med)\s", re.IGNORECASE)
_FROM_TO = re.compile(r"\b(?:from|från)\s+[^a-zåäö]{0,4}\d[^;,]{0,40}?\s(?:to|till)\s+\d", re.IGNORECASE)
_LONGEST = 60  # characters of a part of the people or a time


class Context(NamedTuple):
    """The like-named fields of a `Finding`."""

    within: bool | None
    arm: str | None
    comparator: str | None
    subgroup: str | None
    time: str | None
    figures: tuple[float, float] | None


def context_of(
    clause: Clause, reading: Reading, forms: Forms, about: frozenset[str], *, contrary: bool
) -> Context | None:
    """Return the context of a result of a result; None where it is told of the controls alone.

    "Pain was higher in the control group" is as much a result of the treatment, told from its other end; which end
    a comparison is told from is not always plain, so such a clause is left out.

    Args:
        clause: the one that tells the result.
        reading: what it tells.
        forms: the patterns of its language.
        about: beginnings of the words of the title; a part of the people that it names is all of them.
        contrary: whether it stands against the result of a treatment just told, the controls being its other side.
    """
    plain = clause.plain
    sides = sides_of(plain, reading, forms)
    if _is_of_controls(sides, forms) and reading.direction not in {None, Direction.NONE} and not contrary:
        return None
    figures = figures_in(clause.words, forms)
    time, subgroup = forms.time.search(plain), forms.subgroup.search(plain)
    return Context(
        _within(clause, reading, sides, forms),
        sides.arm,
        sides.comparator,
        _part(subgroup[0], about) if subgroup else None,
        _short(time[0]) if time else None,
        figures[::-1] if figures and reading.swapped else figures,
    )


def _is_of_controls(sides: Sides, forms: Forms) -> bool:
    arm = sides.arm
    return arm is not None and forms.control.search(arm) is not None and not _has_both(arm)


def _has_both(arm: str) -> bool:
    return re.search(r"\b(?:and|versus|vs|och|but)\b", arm) is not None


def _within(clause: Clause, reading: Reading, sides: Sides, forms: Forms) -> bool | None:
    """Whether people are compared with themselves before; None where nothing says."""
    plain = clause.plain
    if sides.before:
        return True
    if forms.between.search(plain):
        return False
    if reading.direction is Direction.NONE:
        return None
    if len(_P.findall(clause.words)) == 2 and _ARMS.search(plain):  # noqa: PLR2004 - each group has its own p
        return True
    return True if forms.inside.search(plain) or _FROM_TO.search(plain) else None


def _part(words: str, about: frozenset[str]) -> str | None:
    """Return a part of the people; None where the title names it, so that it is everybody."""
    said = _short(words)
    stems = stems_of(said or "") - {"among"}
    return None if stems and stems <= about else said


def _short(words: str) -> str | None:
    said = " ".join(
        re.split(
            r"[,;:.]\s|\s{4,}|\s(?:(?:the|corresponding)\s?)+(?:(?:figures|rates|proportions|values|numbers)\b|\Z)",
            words.strip(),
            maxsplit=1,
        )[0].split()
    )
    said = shown(said)
    return (said if len(said) <= _LONGEST else said[:_LONGEST].rsplit(" ", 1)[0]).strip(" ,.") or None
