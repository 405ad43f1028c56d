"""The evidence held on a reference: the author's own, and where that is silent what was derived from an abstract.

A number that was derived counts only where its text makes it plain, and where all abstracts that make one plain agree.
An answer about another work than the one asked for says nothing of this one.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from magcite.comparison.origins import readings_with_origins
from magcite.language.messages import recalled
from magcite.model import Derived, Fact, FactKind, Lock, Part, Reference, Role, descriptions
from magcite.phrases import phrase

__all__ = ["Held", "held_on"]

_FIELDS = {Role.SAMPLE: ("n", FactKind.SAMPLE), Role.STUDIES: ("studies", FactKind.STUDIES)}
_COUNTED = frozenset({FactKind.SAMPLE, FactKind.STUDIES})
_WHOLES = frozenset({Part.TOTAL, Part.ANALYSED, Part.COMPLETED})


@dataclass(frozen=True, slots=True)
class Held:
    """What is held of one number.

    Attributes:
        value: None when it is not stated, or not plain.
        origin: who says so, in words.
        derived: whether nobody has confirmed it.
        wholes: counts of all who were enrolled, analysed, or stayed to the end, as they were read.
        numbers: every number of the texts it was read from that no unit makes an age, a dose or a share; an unconfirmed
            number accuses no page that states one.
    """

    value: int | None
    origin: str
    derived: bool = False
    wholes: tuple[Fact, ...] = ()
    numbers: frozenset[float] = frozenset()


def held_on(reference: Reference, lock: Lock, role: Role) -> Held:
    """Return what is held of the number that plays a role: SAMPLE or STUDIES."""
    field, kind = _FIELDS[role]
    evidence = reference.evidence
    own: int | None = getattr(evidence, field) if evidence else None
    where = (
        phrase("evidence in {path}", path=reference.place.path)
        if reference.place.path
        else phrase("the reference's evidence")
    )
    if evidence is not None and evidence.derived:
        where = phrase("{where}, derived from {what} and not confirmed", where=where, what=recalled(evidence.derived))
    confirmed = evidence is None or not evidence.derived
    if own is not None and confirmed:
        return Held(own, where)
    readings = readings_with_origins(reference, descriptions(lock.about(reference.item)))
    read = [(derived, origin) for derived, origin in readings if derived.of(kind)]
    if not read:
        return Held(own, where, derived=own is not None)
    held = _from_abstracts(read, field, kind)
    return held if own is None else replace(held, value=own, origin=where)


def _from_abstracts(read: list[tuple[Derived, str]], field: str, kind: FactKind) -> Held:
    said = [(origin, value) for derived, origin in read if (value := _plain(derived, field)) is not None]
    agree = len({value for _, value in said}) == 1
    facts = tuple(fact for derived, _ in read for fact in derived.facts)
    return Held(
        said[0][1] if agree else None,
        said[0][0] if agree else read[0][1],
        derived=True,
        wholes=tuple(fact for fact in facts if fact.kind is kind and fact.part in _WHOLES),
        numbers=frozenset(_numbers(facts)),
    )


def _plain(derived: Derived, field: str) -> int | None:
    value: int | None = getattr(derived, field)
    return value


def _numbers(facts: Iterable[Fact]) -> Iterable[float]:
    for fact in facts:
        if fact.unit is None or fact.kind in _COUNTED:
            yield from (one for one in (fact.value, fact.high) if one is not None)
