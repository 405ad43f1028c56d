"""Illnesses that a claim says were fewer or more, of which nothing is held: figures that fit settle no such claim.

Where all that was counted is known, and none of it is the illness, or where only a measure of it was taken in place of
it, the claim is left open, whatever else of it is right: dementia, where thinking was tested.
"""

from collections.abc import Iterator

from magcite.check.evidence.effects.basis import basis_of
from magcite.check.evidence.effects.found import found_in
from magcite.check.evidence.effects.pairs import Pair
from magcite.check.evidence.effects.told import Told, told_in
from magcite.check.evidence.holding import Holding
from magcite.check.evidence.stated import Stated
from magcite.language.assertions import Topic
from magcite.language.concepts import ConceptKind
from magcite.model import Basis, Direction, Verdict

__all__ = ["unsettled"]

_MOVED = frozenset({Direction.LOWER, Direction.HIGHER})


def unsettled(stated: Stated, held: Holding, paired: tuple[Pair, ...], name: str) -> Iterator[Basis]:
    """Yield the effects on an illness that nothing held is about, or no more than a measure of it.

    Args:
        stated: the claim.
        held: what is held on the work.
        paired: the outcomes of the claim with the results about them.
        name: of the comparison.
    """
    found = found_in(held, stated.language)
    if not found or stated.opposes or not stated.of_one_work:
        return
    known = not any(one.derived for one in found) and all(one.topics for one in found)
    for told in told_in(stated, held):
        if told.assertion.direction not in _MOVED or told.assertion.hedged or not told.assertion.topics:
            continue
        about = [pair for pair in paired if pair.told is told]
        if (known and not about and all(map(_is_counted, told.assertion.topics))) or _is_of_measures(told, about):
            yield basis_of(name, Verdict.NOT_STATED, told, ())


def _is_counted(topic: Topic) -> bool:
    """Whether a topic is of those who fall ill, by words that say so."""
    return _is_illness(topic) and topic.event is not None and not topic.implied


def _is_of_measures(told: Told, about: list[Pair]) -> bool:
    """Whether an illness is told of, and all that is held of it are measures."""
    if told.assertion.of_state or not about or any(pair.same for pair in about):
        return False
    if not all(pair.topic is not None and _is_illness(pair.topic) for pair in about):
        return False
    return all(
        topic.concept is not None and topic.concept.kind is ConceptKind.MARKER
        for pair in about
        for one in pair.near
        for topic in one.topics
    )


def _is_illness(topic: Topic) -> bool:
    return topic.concept is not None and topic.concept.kind is ConceptKind.CONDITION
