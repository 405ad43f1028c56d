"""Doses: how much was taken, in which unit, and how often."""

import re
from collections.abc import Iterator

from magcite.check.evidence.holding import Holding
from magcite.check.evidence.measured import known_of, measured
from magcite.check.evidence.stated import Stated
from magcite.comparison.quantities import same_dose
from magcite.language import DOSE_UNITS, is_no_dose_of_study, is_of_compared, is_part_of_dose
from magcite.model import Basis, Evidence, FactKind, Quantity, Role

__all__ = ["compare"]

_SMALL = frozenset({"mg", "µg", "IU", "CFU"})
Texts = tuple[str | None, ...]
_OFTEN = frozenset({"session/day", "session/week", "session/month", "session"})  # practice.py compares how often
_CLAUSE = re.compile(r"[,;:.](?!\d)")
_NEAR = 40  # characters
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")


def compare(stated: Stated, held: Holding) -> Iterator[Basis]:
    """Yield how each dose that the claim states compares with those held; steps and recommendations are none."""
    evidence = held.evidence
    quantities = tuple(one for one in stated.of(Role.DOSE) if one.unit not in _OFTEN and not _is_other(stated, one))
    if not quantities:
        return
    compared = tuple(one for one in quantities if _is_of_comparator(stated, one, evidence))
    own = tuple(one for one in quantities if one not in compared)
    texts = (evidence.dose, evidence.exposure) if evidence else ()
    yield from _measured(stated, held, own, texts, (FactKind.DOSE,))
    yield from _measured(stated, held, compared, (evidence.comparator if evidence else None,), ())


def _measured(
    stated: Stated, held: Holding, quantities: tuple[Quantity, ...], texts: Texts, kinds: tuple[FactKind, ...]
) -> Iterator[Basis]:
    known = known_of(held, texts, kinds, DOSE_UNITS)
    if kinds and not known.quantities:
        known = known_of(held, (), (FactKind.NUMBER,), _SMALL)  # "3 mg … for five nights": a dose all the same
    substance = " ".join(filter(None, (*texts, held.reference.item.title, stated.text)))

    def same(one: Quantity, other: Quantity) -> bool | None:
        return same_dose(one, other, substance)

    yield from measured(stated, quantities, known, "dose", same)


def _is_of_comparator(stated: Stated, quantity: Quantity, evidence: Evidence | None) -> bool:
    """Whether a dose was given to those compared with: the words say so, or name what only they were given."""
    before, after = stated.around(quantity)
    clause = _CLAUSE.split(before)[-1]
    if is_of_compared(clause, stated.language):
        return True
    if evidence is None or not evidence.comparator:
        return False
    beside = _words(f"{clause[-_NEAR:]} {quantity.text} {_CLAUSE.split(after)[0][:_NEAR]}")
    own = _words(f"{evidence.exposure or ''} {evidence.dose or ''}")
    return bool(beside & _words(evidence.comparator) - own) and not beside & own


def _words(text: str) -> set[str]:
    return {word.lower() for word in _LONG_WORD.findall(text)}


def _is_other(stated: Stated, quantity: Quantity) -> bool:
    """Whether a dose is the step an effect is told for, or one that somebody recommends."""
    steps = {number for one in stated.claim.quantities if one.per for number in _NUMBER.findall(one.per)}
    if _NUMBER.findall(quantity.text)[:1] and _NUMBER.findall(quantity.text)[0] in steps:
        return True
    before, after = stated.around(quantity)
    if "/" not in (quantity.unit or "") and is_part_of_dose(before, after, stated.language):
        return True
    return is_no_dose_of_study(before, after, stated.language)
