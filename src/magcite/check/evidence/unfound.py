"""Numbers of a claim that stand nowhere in what is held of the source: information, and no comparison.

It yields a basis only for a number whose part is plain, and only where so much is held that its absence says something.
Where another comparison speaks about the number the rule leaves it alone.
"""

import re
from collections.abc import Iterator

from magcite.check.evidence.holding import Holding
from magcite.check.evidence.once import once
from magcite.check.evidence.stated import Stated
from magcite.comparison.quantities import change_of_ratio, days_in, is_rounded, reach_of, same_time
from magcite.language import detect_language, find_quantities
from magcite.model import Basis, ClaimKind, Quantity, Relation, Result, Role, Verdict
from magcite.phrases import phrase

__all__ = ["RATIOS", "compare", "is_found", "known_numbers"]

_PLAIN = (Role.SAMPLE, Role.STUDIES, Role.AGE, Role.DOSE, Role.DURATION, Role.EFFECT, Role.PROPORTION, Role.EVENTS)
_ENOUGH_TOLD = 8  # numbers of an abstract
_ENOUGH_WRITTEN = 3  # kinds of numbers in an evidence block
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
RATIOS = frozenset({"RR", "HR", "OR", "IRR", "PR"})


def compare(stated: Stated, held: Holding) -> Iterator[Basis]:
    """Yield a basis for each plain number of the claim that stands nowhere in what is held."""
    if not stated.of_one_work or stated.claim.kind is ClaimKind.ADVICE or not _is_rich(held):
        return
    quantities = stated.of(*_PLAIN)
    if not quantities:
        return
    known = known_numbers(held)
    for quantity in quantities:
        if not any(is_found(quantity, one) for one in known):
            yield Basis("number", Verdict.NOT_STATED, quantity.as_read, None, _where(held), quantity.span)


def _is_rich(held: Holding) -> bool:
    evidence = held.evidence
    if evidence is not None and held.confirmed:
        written = (evidence.n, evidence.studies, evidence.age, evidence.dose, evidence.duration)
        results = sum(1 for one in evidence.results if one.value is not None)
        if sum(one is not None for one in written) + results >= _ENOUGH_WRITTEN:
            return True
    return sum(1 for told in held.told() if told.fact.value is not None) >= _ENOUGH_TOLD


def _where(held: Holding) -> str:
    told = next((one.origin for one in held.told()), None)
    if held.evidence is None:
        return told or held.origin
    return phrase("{one} and {other}", one=held.origin, other=told) if told else held.origin


@once
def known_numbers(held: Holding) -> tuple[Quantity | float, ...]:
    """Return everything held that is a number: quantities, where their unit is known, and bare numbers."""
    known: list[Quantity | float] = []
    for told in held.told():
        fact = told.fact
        known += [value for value in (fact.value, fact.high, *(fact.ci or ())) if value is not None]
        known += _changes(fact.measure, fact.value)
        known += find_quantities(fact.words, "en")
    known += _texts(held.reference.item.title, held.reference.annotation)
    evidence = held.evidence
    if evidence is not None:
        known += [float(one) for one in (evidence.n, evidence.studies) if one is not None]
        fields = (evidence.population, evidence.age, evidence.dose, evidence.duration, evidence.exposure)
        known += _texts(*fields, evidence.comparator, *(one.outcome for one in evidence.results))
        for result in evidence.results:
            known += _of_result(result)
    return tuple(known)


def _texts(*texts: str | None) -> Iterator[Quantity | float]:
    for text in filter(None, texts):
        yield from find_quantities(text, detect_language(text) or "en")
        yield from (float(number.replace(",", ".")) for number in _NUMBER.findall(text))


def _of_result(result: Result) -> Iterator[float]:
    yield from (one for one in (result.value, *(result.ci or ())) if one is not None)
    yield from _changes(result.measure, result.value)


def _changes(measure: str | None, value: float | None) -> list[float]:
    """Return the change in per cent, either way, that a ratio is."""
    if value is None or value == 0 or measure not in RATIOS:
        return []
    return [change_of_ratio(value), change_of_ratio(1 / value)]


def is_found(quantity: Quantity, known: Quantity | float) -> bool:
    """Return whether a figure of a claim may be one that is held, in its own unit or in none."""
    if isinstance(known, Quantity):
        if days_in(quantity.unit) and days_in(known.unit):
            return same_time(quantity, known) is not False
        numbers = [one for one in (known.value, known.high, known.value / known.times) if one is not None]
    else:
        numbers = [known]
    mine = [one for one in (quantity.value, quantity.high, quantity.value / quantity.times) if one is not None]
    if any(is_rounded(abs(one), abs(number)) for one in mine for number in numbers):
        return True
    hedged = quantity.relation is not Relation.EQUAL or quantity.high is not None
    return hedged and any(reach_of(quantity).holds(number) for number in numbers)
