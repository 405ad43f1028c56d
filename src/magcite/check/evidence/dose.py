"""Doses: how much was taken, in which unit, and how often."""

import re
from collections.abc import Iterator

from magcite.check.evidence.holding import Holding
from magcite.check.evidence.measured import known_of, measured
from magcite.check.evidence.stated import Stated
from magcite.comparison.quantities import same_dose
from magcite.language import DOSE_UNITS, is_no_dose_of_study
from magcite.model import Basis, FactKind, Quantity, Role

__all__ = ["compare"]

_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")


def compare(stated: Stated, held: Holding) -> Iterator[Basis]:
    """Yield how each dose that the claim states compares with those held; steps and recommendations are none."""
    quantities = tuple(one for one in stated.of(Role.DOSE) if not _is_other(stated, one))
    if not quantities:
        return
    evidence = held.evidence
    texts = (evidence.dose, evidence.exposure) if evidence else ()
    known = known_of(held, texts, (FactKind.DOSE,), DOSE_UNITS)
    substance = " ".join(filter(None, (*texts, held.reference.item.title, stated.text)))
    yield from measured(stated, quantities, known, "dose", lambda one, other: same_dose(one, other, substance))


def _is_other(stated: Stated, quantity: Quantity) -> bool:
    """Whether a dose is the step an effect is told for, or one that somebody recommends."""
    steps = {number for one in stated.claim.quantities if one.per for number in _NUMBER.findall(one.per)}
    if _NUMBER.findall(quantity.text)[:1] and _NUMBER.findall(quantity.text)[0] in steps:
        return True
    before, after = stated.around(quantity)
    return is_no_dose_of_study(before, after, stated.language)
