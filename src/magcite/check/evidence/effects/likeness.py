"""Whether an outcome on the page is the one that was measured."""

from enum import StrEnum

from magcite.language.assertions import Event, Topic
from magcite.language.concepts import Concept, ConceptKind, is_within

__all__ = ["Likeness", "likeness", "same_concept"]


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
)
_DEATHS = frozenset({Event.DEATH, Event.SURVIVAL})


def likeness(page: Topic, found: Topic) -> Likeness:
    """Return how an outcome on the page stands to a measured one."""
    if page.concept is None or found.concept is None:
        return _of_deaths(page, found)
    related = same_concept(page.concept, found.concept)
    if not related:
        return Likeness.APART
    exact = page.concept.id == found.concept.id or {page.concept.id, found.concept.id} in _ONE_TO_PEOPLE
    events = _events(page, found)
    if events is Likeness.SAME and not exact:
        return Likeness.NEAR
    if events is Likeness.OTHER_EVENT and not (exact or is_within(found.concept.id, page.concept.id)):
        return Likeness.APART
    return events


def same_concept(one: Concept, other: Concept) -> bool:
    """Return whether two concepts are the same, or one is narrower than the other."""
    return is_within(one.id, other.id) or is_within(other.id, one.id)


def _of_deaths(page: Topic, found: Topic) -> Likeness:
    both = (page.event in _DEATHS, found.event in _DEATHS)
    if not all(both):
        return Likeness.APART
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
