"""Whom a study studied, as its title and abstract say it: facts derived from answers, put together again.

All phrases count together: what one of them says and another denies is said by neither.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from magcite.model import Derived, Fact, FactKind, Relation

__all__ = ["DerivedPeople", "derived_people"]


@dataclass(frozen=True, slots=True)
class DerivedPeople:
    """What answers tell of the people.

    Attributes:
        population: phrases, joined by semicolons.
        age: the one range or limit that is told, as an author would write it; None for none, for several, or a mean.
    """

    population: str
    age: str | None


def derived_people(readings: Sequence[Derived]) -> DerivedPeople | None:
    """Return what abstracts tell of the people a study studied; None where they name nobody."""
    facts = [fact for derived in readings for fact in derived.of(FactKind.POPULATION, FactKind.AGE)]
    phrases = dict.fromkeys(fact.words for fact in facts if fact.kind is FactKind.POPULATION)
    if not phrases:
        return None
    return DerivedPeople("; ".join(phrases), _age([fact for fact in facts if fact.kind is FactKind.AGE]))


def _age(facts: Sequence[Fact]) -> str | None:
    limits = dict.fromkeys(_limits(facts))
    return next(iter(limits)) if len(limits) == 1 else None


def _limits(facts: Sequence[Fact]) -> Sequence[str]:
    """Return each range and each limit of age, in years; a mean is neither."""
    said = []
    for fact in facts:
        if fact.unit != "year" or fact.value is None:
            continue
        if fact.high is not None:
            said.append(f"{fact.value:g}-{fact.high:g} years")
        elif fact.relation is Relation.MORE:
            said.append(f"at least {fact.value:g} years")
        elif fact.relation is Relation.LESS:
            said.append(f"under {fact.value:g} years")
    return said
