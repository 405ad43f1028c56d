"""Ages: how old those were who took part."""

from collections.abc import Iterator

from magcite.check.evidence.holding import Holding
from magcite.check.evidence.measured import Known, known_of, measured
from magcite.check.evidence.stated import Stated
from magcite.comparison.quantities import same_age
from magcite.language import is_average
from magcite.model import Basis, FactKind, Quantity, Role

__all__ = ["compare"]

_UNITS = frozenset({"month", "year"})


def compare(stated: Stated, held: Holding) -> Iterator[Basis]:
    """Yield how each age that the claim states compares with the one held; a mean is no range."""
    quantities = stated.of(Role.AGE)
    if not quantities:
        return
    texts = (held.evidence.age, held.evidence.population) if held.evidence else ()
    known = known_of(held, texts, (FactKind.AGE,), _UNITS)
    mean = _is_mean(known)

    def same(one: Quantity, other: Quantity) -> bool | None:
        before, _ = stated.around(one)
        fit = same_age(one, other)
        averaged = is_average(f"{before} {one.text}", stated.language)
        return None if fit is False and other.high is None and averaged != mean else fit

    yield from measured(stated, quantities, known, "age", same)


def _is_mean(known: Known) -> bool:
    """Whether the age held is a mean; of an age that an abstract gives nobody knows."""
    return known.words is not None and is_average(known.words, "en")
