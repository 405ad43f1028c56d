"""Results that a claim means by another name, because of what was studied: the pain of people with bad knees.

In people with osteoarthritis of the knee "pain" is that of the knee; what relieves an illness relieves its symptoms;
and what slows an illness slows its progression, whatever that was called.

The words are data of each language. `[pain_places]`: for the id of a concept of pain the words of a title or of people
that tell where it hurts. `[slowing]`: words that relieve an illness or slow it, its progress, how fast something goes,
and `times`, of which less is faster. `[symptoms_said]`: words for what an illness is felt by, beside its name.
`[processes]`: what goes on, by the noun of an outcome; `[processes_said]`: the same, as a claim says it.
"""

import re
from collections.abc import Sequence
from functools import cache

from magcite.check.evidence.effects.found import Found
from magcite.check.evidence.effects.told import Told
from magcite.check.evidence.holding import Holding
from magcite.language.assertions import Topic
from magcite.language.concepts import ConceptKind, concepts_in, is_within
from magcite.language.cues import Narrowed, alternation
from magcite.language.every_language import cues_of_all, pattern_of_all

__all__ = ["assumed", "process_moved", "studied_in"]

_TONGUE = "en"
_PAIN, _SYMPTOM = "pain", "symptom"
_ILL_FOR = "illness-duration"  # "they were ill for a shorter time"
_LASTED = re.compile(r"(?:mean\s+|total\s+)?(?:duration|length)\s+of\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{3,}")


def studied_in(held: Holding) -> str:
    """Return the words that tell who was studied and of what: the title of a work and its people."""
    people = held.evidence.population if held.evidence is not None else None
    return f"{held.reference.item.title or ''} ; {people or ''}"


def assumed(topic: Topic, told: Told, found: Sequence[Found], studied: str) -> tuple[Found, ...]:
    """Return the results that an outcome of a claim means, of which it is not the name; () for none.

    Args:
        topic: the outcome, about which nothing is held under its own name.
        told: what is asserted of it.
        found: the results held on the work.
        studied: the title of the work and its people.
    """
    concept = topic.concept
    if concept is not None and concept.id == _ILL_FOR:
        return _lasted(found)
    if concept is not None and is_within(concept.id, _PAIN) and concept.id != _PAIN:
        return _of_kind(found, _PAIN) if _is_placed(concept.id, studied) else ()
    if concept is None or concept.kind is not ConceptKind.CONDITION:
        return ()
    if _slowing("relieves").search(told.words) or pattern_of_all("symptoms_said", "names").search(told.piece):
        ill = {one.concept.id for one in concepts_in(studied, _TONGUE)}
        return _of_kind(found, _SYMPTOM) if any(is_within(name, concept.id) for name in ill) else ()
    if _slowing("slows").search(told.words):
        return tuple(one for one in found if not one.topics and _slowing("progress").search(one.result.outcome))
    return ()


def process_moved(outcome: str, piece: str) -> bool | None:
    """Return whether a process that an outcome names is told to go faster; None where no such thing is told.

    Args:
        outcome: of a result, in English ("joint space narrowing").
        piece: the part of a claim that is about it ("the joint space narrowed faster").
    """
    process = None if _slowing("times").search(outcome) else _process().search(outcome)
    if process is None or not pattern_of_all("processes_said", process.lastgroup or "").search(piece):
        return None
    faster, slower = _slowing("faster").search(piece), _slowing("slower").search(piece)
    return None if bool(faster) is bool(slower) else faster is not None


def _slowing(name: str) -> Narrowed:
    return pattern_of_all("slowing", name)


@cache
def _process() -> re.Pattern[str]:
    """Return the pattern of all processes, each a group of its name."""
    every = "|".join(rf"(?P<{name}>{alternation(cues)})" for name, cues in cues_of_all("processes").items())
    return re.compile(rf"(?<!\w)(?:{every})(?!\w)", re.IGNORECASE)


def _lasted(found: Sequence[Found]) -> tuple[Found, ...]:
    """Return the one result that tells how long an illness lasted; () for none, or several."""
    lasted = tuple(one for one in found if _LASTED.match(one.result.outcome) and _is_of_illness(one))
    return lasted if len(lasted) == 1 else ()


def _is_of_illness(found: Found) -> bool:
    kinds = {topic.concept.kind for topic in found.topics if topic.concept is not None}
    return bool(kinds) and kinds <= {ConceptKind.CONDITION, ConceptKind.SYMPTOM}


def _of_kind(found: Sequence[Found], name: str) -> tuple[Found, ...]:
    return tuple(
        one for one in found if any(each.concept is not None and each.concept.id == name for each in one.topics)
    )


def _is_placed(name: str, studied: str) -> bool:
    places = cues_of_all("pain_places").get(name, ())
    return not {word.lower() for word in _WORD.findall(studied)}.isdisjoint(places)
