"""Surrogate: an outcome told as an effect of which the study held only what stands for it: bone density for fractures.

The table of `magcite.language.surrogates` says which measures are told as which outcomes. What is accused is stated
outright, of one work, by words that name no such measure; and nothing that is held names the outcome. The cues: each
language's `[surrogate]`.

Attributes of the table:
    died: words for deaths, and for living on.
    broad: what may be anything: nobody can say that an outcome of such a name leaves another out.
    risks: why a study was made, behind what it is of, with `health` or `disease` between: "to improve cardiovascular
        risk factors" measures no cardiovascular disease; risks_for: the same before it, with `disease` behind.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from magcite.check.evidence.effects.found import Found
from magcite.check.evidence.effects.likeness import same_concept
from magcite.check.evidence.effects.told import Told
from magcite.check.evidence.holding import Holding
from magcite.check.evidence.stated import Stated
from magcite.language.assertions import Assertion, Event, Topic
from magcite.language.concepts import Concept, ConceptKind, concepts_in, is_within
from magcite.language.cue_forms import alternations
from magcite.language.every_language import cues_of_all, pattern_of_all
from magcite.language.outcome_words import Cover, covers
from magcite.language.surrogates import DEATH, Surrogate, surrogates_of
from magcite.model import Direction, FactKind

__all__ = ["in_place_of", "speaks_of_deaths"]

_TONGUE = "en"
_MOVED = frozenset({Direction.LOWER, Direction.HIGHER})
_DEATHS = frozenset({Event.DEATH, Event.SURVIVAL})
_ENDS = (DEATH, "survival", "longevity")
_FRACTURE = "fracture"
_ANYTHING = frozenset({"health", "morbidity", "healthspan"})


@cache
def _risks() -> re.Pattern[str]:
    one = alternations(cues_of_all("surrogate"))
    return re.compile(
        rf"[\w-]+(?:\s(?:{one['disease']}|{one['health']}))?\s{one['risks']}(?!\w)"
        rf"|(?<!\w){one['risks_for']}\s[\w-]+(?:\s{one['disease']})?",
        re.IGNORECASE,
    )


def in_place_of(told: Told, topic: Topic, found: tuple[Found, ...], stated: Stated, held: Holding) -> list[Found]:
    """Return the results that are but surrogates of an outcome that is told; [] where it may have been measured.

    Args:
        told: what the claim asserts.
        topic: the outcome of it that is asked about.
        found: all results held on the work.
        stated: the claim.
        held: what is held on the work.
    """
    if not stated.of_one_work or not _is_outright(told.assertion, topic):
        return []
    if held.study.is_animal and not held.confirmed and not _is_end(topic):
        return []  # animals are weighed and measured whole, and an abstract's words may not all be read
    measures = surrogates_of(_name(topic)) if _name(topic) else ()
    if not measures or _is_known(topic, measures, stated, held):
        return []
    counted = [one for one in found if any(_is_of(one, other) for other in measures)]
    others = [one for one in found if one not in counted]
    if not counted or any(_may_be(one, topic, told, stated.language) for one in others):
        return []
    if any(_names(counted, other, stated, told.assertion.patients | {_name(topic)}) for other in measures):
        return []
    return counted


def _is_end(topic: Topic) -> bool:
    return topic.concept is None or topic.concept.kind in {ConceptKind.CONDITION, ConceptKind.SYMPTOM}


def _name(topic: Topic) -> str:
    """Return the id under which the table has an outcome; "" where it has none."""
    if topic.concept is None:
        return DEATH if topic.event in _DEATHS else ""
    return topic.concept.id


def _is_outright(assertion: Assertion, topic: Topic) -> bool:
    """Whether an effect on an outcome is told outright; that an illness the people have got better is none on it."""
    if assertion.hedged or assertion.direction in {None, Direction.NONE} or topic.event is Event.REMISSION:
        return False
    concept = topic.concept
    if concept is None or concept.kind is not ConceptKind.CONDITION:
        return True
    return assertion.direction in _MOVED and concept.id not in assertion.patients


def _is_of(found: Found, measure: Surrogate) -> bool:
    ids = [one.concept.id for one in found.topics if one.concept is not None]
    return measure.is_measured(ids, found.result.outcome) and not any(one.event in _DEATHS for one in found.topics)


def _may_be(found: Found, topic: Topic, told: Told, language: str) -> bool:
    """Whether a result that is no surrogate may be about an outcome."""
    if any(_are_kin(topic, other) or (other.concept and other.concept.id in _ANYTHING) for other in found.topics):
        return True
    if found.topics:
        return False
    outcome = found.result.outcome
    if pattern_of_all("surrogate", "broad").search(outcome) is not None and not found.derived:
        return True
    return covers((outcome,), told.piece, language)[0] is not Cover.NONE


def _are_kin(topic: Topic, other: Topic) -> bool:
    if topic.concept is None or other.concept is None:
        return topic.event in _DEATHS and other.event in _DEATHS
    broken = all(is_within(one.id, _FRACTURE) for one in (topic.concept, other.concept))  # the hip, and the spine
    return broken or same_concept(topic.concept, other.concept) or other.event in _DEATHS


def _is_known(topic: Topic, measures: Iterable[Surrogate], stated: Stated, held: Holding) -> bool:
    """Whether anything that is held names an outcome: as what was studied, of whom, or beside a figure."""
    if topic.concept is None:
        return speaks_of_deaths(held)
    surrogates = {one for measure in measures for one in measure.measured}
    return any(
        same_concept(one, topic.concept) and not any(is_within(one.id, other) for other in surrogates)
        for words in _held_words(held)
        for one in _concepts(_risks().sub(" ", words), stated.language)
    )


def speaks_of_deaths(held: Holding) -> bool:
    """Whether anything that is held speaks of deaths, or of how long people lived."""
    return any(
        is_within(one.id, name) for words in _held_words(held) for one in _concepts(words, _TONGUE) for name in _ENDS
    ) or any(pattern_of_all("surrogate", "died").search(words) for words in _held_words(held))


def _held_words(held: Holding) -> Iterator[str]:
    evidence = held.evidence
    if held.reference.item.title:
        yield held.reference.item.title
    if evidence is not None:
        yield from (one for one in (evidence.population, evidence.exposure, evidence.comparator) if one)
    for told in held.told():
        if told.fact.kind is not FactKind.DESIGN:
            yield told.fact.words


def _concepts(words: str, language: str) -> list[Concept]:
    return [one.concept for tongue in {language, _TONGUE} for one in concepts_in(words, tongue)]


def _names(found: Iterable[Found], measure: Surrogate, stated: Stated, apart: frozenset[str]) -> bool:
    """Whether the claim names what was measured as well: then the outcome is told as what it leads to.

    `apart`: ids of the outcome itself, and of what the people have.
    """
    of_patients = any(is_within(one, other) for one in apart for other in measure.measured)
    if measure.words is not None and not of_patients and measure.words.search(stated.text) is not None:
        return True
    measured = {topic.concept.id for one in found for topic in one.topics if topic.concept is not None}
    measured |= {one for one in measure.measured if any(is_within(name, one) for name in measured)}
    said = {one.concept.id for one in concepts_in(stated.text, stated.language)} - apart
    return any(is_within(one, other) or is_within(other, one) for one in said for other in measured)
