"""Whether an outcome on the page is the one that was measured."""

import re
from dataclasses import replace
from enum import StrEnum

from magcite.language.assertions import Event, Topic
from magcite.language.concepts import Concept, ConceptKind, concept, concepts_in, is_within

__all__ = ["Likeness", "likeness", "placed", "same_concept"]


class Likeness(StrEnum):
    """How an outcome on the page stands to a measured one."""

    SAME = "same"
    NEAR = "near"  # narrower or broader, or not told in enough words
    OTHER_EVENT = "other-event"  # the same condition, but deaths for cases or the other way round
    APART = "apart"


# What pages say for short.
_ONE_TO_PEOPLE = (
    {"diabetes", "type-2-diabetes"},
    {"heart-disease", "cardiovascular-disease"},
    {"heart-disease", "coronary-heart-disease"},
    {"stroke", "ischemic-stroke"},
    {"sleep", "sleep-quality"},
    {"blood-pressure", "systolic-pressure"},
    {"cholesterol", "ldl-cholesterol"},
    {"insulin", "insulin-level"},
    {"painkiller", "rescue-medication"},
    {"blood-glucose", "glycaemic-control"},
)
_PAINS = {
    "joint-pain": frozenset({"knee", "hip", "joint", "shoulder", "finger", "elbow", "wrist", "ankle"}),
    "muscle-pain": frozenset({"muscle", "thigh", "calf"}),
    "back-pain": frozenset({"back", "spine"}),
    "abdominal-pain": frozenset({"stomach", "gut", "intestine", "abdomen"}),
    "headache": frozenset({"head"}),
}
_WEIGHT = "body-weight"
_AT_BIRTH = re.compile(
    r"\b(?:at (?:the time of )?birth|(?:were|was|when) born|newborns?|vid (?:födseln?|födelsen)|nyfödda?"
    r"|(?:de|barnen|barnet) föddes)\b",
    re.IGNORECASE,
)
_FAT = "fat"
_OF_PLACES = frozenset({"pain", _FAT})
_DEATHS = frozenset({Event.DEATH, Event.SURVIVAL})
_DEATHS_OF_ANY_CAUSE = frozenset({"infant-death", "child-death"})  # by who died, whatever of


def likeness(page: Topic, found: Topic) -> Likeness:
    """Return how an outcome on the page stands to a measured one."""
    if page.concept is None or found.concept is None:
        return _of_deaths(page, found)
    exact = page.concept.id == found.concept.id or {page.concept.id, found.concept.id} in _ONE_TO_PEOPLE
    if not (exact or same_concept(page.concept, found.concept)):
        return Likeness.APART
    events = _events(page, found)
    if events is Likeness.SAME and not exact:
        return Likeness.NEAR
    if events is Likeness.OTHER_EVENT and not (exact or is_within(found.concept.id, page.concept.id)):
        return Likeness.APART
    return events


def placed(topic: Topic, words: str, language: str) -> Topic:
    """Return a topic with the place that the words around it tell: pain in the knees is pain of the joints.

    Fat of which it is told what became is that of the body, and what children weighed at birth is their birth weight.
    """
    if topic.concept is not None and topic.concept.id == _WEIGHT and _AT_BIRTH.search(words):
        return replace(topic, concept=concept("birth-weight"))
    if topic.concept is None or topic.concept.id not in _OF_PLACES:
        return topic
    parts = {one.concept.id for one in concepts_in(words, language) if one.concept.kind is ConceptKind.BODY}
    if topic.concept.id == _FAT:
        return replace(topic, concept=concept("fatty-liver" if "liver" in parts else "body-fat"))
    found = {name for name, places in _PAINS.items() if parts & places}
    return replace(topic, concept=concept(found.pop())) if len(found) == 1 else topic


def same_concept(one: Concept, other: Concept) -> bool:
    """Return whether two concepts are the same, or one is narrower than the other."""
    return is_within(one.id, other.id) or is_within(other.id, one.id)


def _of_deaths(page: Topic, found: Topic) -> Likeness:
    both = (page.event in _DEATHS, found.event in _DEATHS)
    if not all(both):
        return Likeness.APART
    if page.concept is None and found.concept is not None and found.concept.id in _DEATHS_OF_ANY_CAUSE:
        return Likeness.SAME
    return Likeness.SAME if page.concept is found.concept is None else Likeness.NEAR


def _events(page: Topic, found: Topic) -> Likeness:
    one, other = page.event, found.event
    if (one in _DEATHS) != (other in _DEATHS):
        counted = page.concept is not None and page.concept.kind is ConceptKind.CONDITION
        return Likeness.OTHER_EVENT if counted else Likeness.NEAR
    if one in _DEATHS or one is other:
        return Likeness.SAME
    if Event.REMISSION in {one, other}:
        return Likeness.APART
    if page.concept is not None and page.concept.kind is not ConceptKind.CONDITION:
        return Likeness.SAME
    return Likeness.SAME if page.implied or found.implied else Likeness.NEAR
