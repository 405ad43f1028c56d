"""An evidence block proposed from what was derived: only what is plain, and marked until the author confirms it.

What a text leaves open is left out: of several doses or durations none is proposed, unless they are one in other words
("a 12-week trial", "for 12 weeks"); of ages, the one range that holds the others. The outcome of a result is in the
words of the abstract; where those beside a figure name none, the proposal names the sentence instead.
"""

from collections.abc import Callable, Iterator, Sequence

from magcite.comparison.quantities import same_age, same_dose, same_time
from magcite.enrich.derive.times import POINT
from magcite.model import (
    Derived,
    Direction,
    Evidence,
    Fact,
    FactKind,
    Finding,
    Found,
    Lock,
    Quantity,
    Reference,
    Result,
    Role,
    Span,
    descriptions,
)

__all__ = ["propose_evidence"]

_RATIOS = frozenset({"RR", "HR", "OR", "IRR", "PR"})
_LEVEL = 95.0  # per cent; of the interval a Result holds
_MOST_RESULTS = 12


def propose_evidence(reference: Reference, lock: Lock) -> Evidence | None:
    """Return an evidence block for a reference that has none; None when it has one, or nothing is derived."""
    if reference.evidence is not None:
        return None
    answers = descriptions(lock.about(reference.item))
    read = reference.readings(answers)
    if not read:
        return None
    best = max(read, key=lambda one: (one.text is not None, len(one.facts)))
    return _evidence(best, next((one for one in answers if one.derived is best), None))


def _evidence(derived: Derived, found: Found | None) -> Evidence | None:
    evidence = Evidence(
        design=derived.design,
        species=derived.species,
        n=derived.n,
        studies=derived.studies,
        age=_only(_ages(derived.of(FactKind.AGE)), same_age),
        dose=_only(derived.of(FactKind.DOSE), same_dose),
        duration=_only(_followed(derived.of(FactKind.FOLLOW_UP)), same_time)
        or _only(_lasting(derived.of(FactKind.DURATION)), same_time),
        results=tuple(_results(derived))[:_MOST_RESULTS],
    )
    if evidence == Evidence():
        return None
    return Evidence(
        **{name: getattr(evidence, name) for name in Evidence.__dataclass_fields__ if name != "derived"},
        derived=_told(derived, found),
    )


def _told(derived: Derived, found: Found | None) -> str:
    """Return what a block was derived from; None for `found` is the reference's own abstract."""
    if found is None:
        return "the abstract in the reference"
    told = "the abstract at" if derived.text else "the record at"
    return f"{told} {found.source.label}, {found.retrieved[:10]}"


def _followed(facts: Sequence[Fact]) -> Sequence[Fact]:
    """Return how long people were followed, without the points at which something was measured."""
    return [fact for fact in facts if fact.term != POINT]


def _only(facts: Sequence[Fact], same: Callable[[Quantity, Quantity], bool | None]) -> str | None:
    """Return the words of the one quantity that all facts state; None for none, and for several."""
    if not facts or any(same(_quantity(facts[0]), _quantity(fact)) is not True for fact in facts[1:]):
        return None
    return facts[0].words


def _ages(facts: Sequence[Fact]) -> Sequence[Fact]:
    """Return the one range of ages that holds all other ages; all ages where there is none."""
    ranges = [fact for fact in facts if fact.high is not None]
    if len({(fact.value, fact.high) for fact in ranges}) != 1:
        return facts
    span = ranges[0]
    others = [fact for fact in facts if fact.high is None]
    held = all(same_age(_quantity(span), _quantity(fact)) is not False for fact in others)
    return ranges[:1] if held else facts


def _lasting(facts: Sequence[Fact]) -> Sequence[Fact]:
    """Return the durations of days and more where there are any; minutes are those of a single measurement."""
    return [fact for fact in facts if fact.unit not in {"minute", "hour"}] or facts


def _quantity(fact: Fact) -> Quantity:
    return Quantity(fact.words, Span(0, 0), Role.OTHER, fact.value or 0.0, fact.high, fact.unit, fact.relation)


def _results(derived: Derived) -> Iterator[Result]:
    """Yield results in the order of the text: those whose outcome was read, and figures that belong to none of them."""
    told = derived.of(FactKind.RESULT)
    joined = {(fact.sentence, fact.estimate) for fact in told}
    loose = [fact for fact in derived.of(FactKind.EFFECT) if fact.measure and (fact.sentence, fact.value) not in joined]
    for fact in sorted([*told, *loose], key=lambda one: (one.sentence or 0, one.start or 0)):
        yield _finding(fact, fact.finding) if fact.finding else _result(fact)


def _finding(fact: Fact, finding: Finding) -> Result:
    return Result(
        outcome=f"{finding.outcome} within the group" if finding.within else finding.outcome,
        measure=fact.measure,
        value=fact.estimate,
        ci=fact.ci if fact.level in {None, _LEVEL} else None,
        p=fact.p,
        direction=finding.direction,
        significant=finding.significant,
    )


def _result(fact: Fact) -> Result:
    return Result(
        outcome=f"outcome of sentence {fact.sentence} of the abstract",
        measure=fact.measure,
        value=fact.value,
        ci=fact.ci if fact.level in {None, _LEVEL} else None,
        p=fact.p,
        direction=_direction(fact),
        significant=_significant(fact),
    )


def _direction(fact: Fact) -> Direction | None:
    """Which way an effect points whose 95 % interval leaves out no effect; None for any other."""
    if not _significant(fact) or fact.value is None:
        return None
    return Direction.LOWER if fact.value < _neutral(fact) else Direction.HIGHER


def _neutral(fact: Fact) -> float:
    return 1.0 if fact.measure in _RATIOS else 0.0


def _significant(fact: Fact) -> bool | None:
    """Whether the 95 % interval leaves out no effect; None without one."""
    if fact.ci is None or fact.level != _LEVEL:
        return None
    low, high = fact.ci
    return not low <= _neutral(fact) <= high
