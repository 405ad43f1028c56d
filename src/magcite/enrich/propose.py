"""An evidence block proposed from what was derived: only what is plain, and marked until the author confirms it.

What a text leaves open is left out: of several doses or durations none is proposed. The outcome of a result is never
derived; the proposal names the sentence it stands in, for the author to fill in.
"""

from magcite.model import Derived, Evidence, Fact, FactKind, Found, Lock, Reference, Result

__all__ = ["propose_evidence"]

_RATIOS = frozenset({"RR", "HR", "OR", "IRR", "PR"})
_LEVEL = 95.0  # per cent; of the interval a Result holds
_MOST_RESULTS = 12


def propose_evidence(reference: Reference, lock: Lock) -> Evidence | None:
    """Return an evidence block for a reference that has none; None when it has one, or nothing is derived."""
    if reference.evidence is not None:
        return None
    read = [
        one
        for one in lock.about(reference.item)
        if isinstance(one, Found) and one.on_asked is not False and one.derived is not None
    ]
    if not read:
        return None
    best = max(read, key=lambda one: (one.derived is not None and one.derived.text is not None, _weight(one.derived)))
    return _evidence(best, best.derived) if best.derived else None


def _weight(derived: Derived | None) -> int:
    return len(derived.facts) if derived else 0


def _evidence(found: Found, derived: Derived) -> Evidence | None:
    told = "the abstract at" if derived.text else "the record at"
    evidence = Evidence(
        design=derived.design,
        species=derived.species,
        n=derived.n,
        studies=derived.studies,
        age=_only(derived, FactKind.AGE),
        dose=_only(derived, FactKind.DOSE),
        duration=_only(derived, FactKind.FOLLOW_UP) or _only(derived, FactKind.DURATION),
        results=tuple(_result(fact) for fact in derived.of(FactKind.EFFECT) if fact.measure)[:_MOST_RESULTS],
    )
    if evidence == Evidence():
        return None
    return Evidence(
        **{name: getattr(evidence, name) for name in Evidence.__dataclass_fields__ if name != "derived"},
        derived=f"{told} {found.source.label}, {found.retrieved[:10]}",
    )


def _only(derived: Derived, kind: FactKind) -> str | None:
    words = {fact.words for fact in derived.of(kind)}
    return words.pop() if len(words) == 1 else None


def _result(fact: Fact) -> Result:
    return Result(
        outcome=f"outcome of sentence {fact.sentence} of the abstract",
        measure=fact.measure,
        value=fact.value,
        ci=fact.ci if fact.level in {None, _LEVEL} else None,
        p=fact.p,
        significant=_significant(fact),
    )


def _significant(fact: Fact) -> bool | None:
    """Whether the 95 % interval leaves out no effect; None without one."""
    if fact.ci is None or fact.level != _LEVEL:
        return None
    neutral = 1.0 if fact.measure in _RATIOS else 0.0
    low, high = fact.ci
    return not low <= neutral <= high
