"""The results that an assertion is about by what its words mean, where its outcome is none that is known by name."""

from collections.abc import Sequence

from magcite.check.evidence.effects.found import Found
from magcite.check.evidence.effects.narrowing import SET_AGAINST
from magcite.check.evidence.effects.told import Told
from magcite.check.evidence.holding import Holding
from magcite.language.outcome_words import Cover, covers

__all__ = ["given_in", "worded"]


def worded(told: Told, found: Sequence[Found], given: str, language: str) -> tuple[tuple[Found, ...], bool]:
    """Return the results an assertion is about, and whether that is no more than likely.

    It is no more than likely where part of an outcome alone is met, or the assertion names a known outcome as well.

    Args:
        told: what is asserted.
        found: the results held on the work.
        given: what the evidence names as treatment, comparator and people.
        language: of the page.
    """
    outcomes = [SET_AGAINST.sub("", one.result.outcome) for one in found]
    every = covers(outcomes, told.piece, language, given)
    most = max(every, default=Cover.NONE)
    if most is Cover.NONE:
        return (), False
    kept = tuple(one for one, cover in zip(found, every, strict=True) if cover is most)
    return kept, most is Cover.PART or bool(told.assertion.topics)


def given_in(held: Holding) -> str:
    """Return what the evidence on a work names as treatment, comparator and people, else its title; "" for nothing."""
    evidence = held.evidence
    if evidence is None:
        return ""
    said = (evidence.exposure, evidence.dose, evidence.comparator, evidence.population)
    return " ; ".join(one for one in said if one)
