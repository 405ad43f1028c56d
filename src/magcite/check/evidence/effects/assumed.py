"""Results that a claim means by another name, because of what was studied: the pain of people with bad knees.

In people with osteoarthritis of the knee "pain" is that of the knee; what relieves an illness relieves its symptoms;
and what slows an illness slows its progression, whatever that was called.
"""

import re
from collections.abc import Sequence

from magcite.check.evidence.effects.found import Found
from magcite.check.evidence.effects.told import Told
from magcite.check.evidence.holding import Holding
from magcite.language.assertions import Topic
from magcite.language.concepts import ConceptKind, concepts_in, is_within

__all__ = ["assumed", "process_moved", "studied_in"]

_TONGUE = "en"
_PAIN, _SYMPTOM = "pain", "symptom"
_PLACE = re.compile(r"[^\W\d_]{3,}")
_PLACES = {
    "joint-pain": frozenset({"knee", "knees", "hip", "hips", "joint", "joints", "osteoarthritis", "arthritis"}),
    "knee-pain": frozenset({"knee", "knees"}),
    "back-pain": frozenset({"back", "spine", "lumbar", "sciatica"}),
    "low-back-pain": frozenset({"back", "lumbar"}),
    "neck-pain": frozenset({"neck", "cervical"}),
    "muscle-pain": frozenset({"muscle", "muscles", "myalgia"}),
    "abdominal-pain": frozenset({"abdominal", "stomach", "bowel", "colic"}),
    "menstrual-pain": frozenset({"menstrual", "dysmenorrhea", "dysmenorrhoea", "period"}),
    "headache": frozenset({"headache", "headaches", "migraine"}),
}  # where it hurts, by the words of a title or of the people
# Words that relieve an illness, and words that slow it, in English and Swedish.
_RELIEVES = re.compile(
    r"\b(?:reliev\w+|relief|eas(?:e|es|ed|ing)|sooth\w+|alleviat\w+|calm(?:s|ed)?|lindra\w*|mildra\w*|dämpa\w*)\b",
    re.IGNORECASE,
)
_SLOWS = re.compile(
    r"\b(?:slow(?:s|ed|ing)?(?: down)?|put(?:s|ting)? the brakes? on|delay(?:s|ed)?|halt(?:s|ed)?|arrest(?:s|ed)?"
    r"|hold(?:s|ing)? back|held back|broms(?:a|ar|ade|at)|hejda(?:r|de|t)?|fördröj(?:a|er|de|t)|saktar? (?:in|ner))\b",
    re.IGNORECASE,
)
_PROGRESS = re.compile(r"\b(?:progress\w*|worsen\w*|deteriorat\w*|försämring\w*|utveckling\w*)\b", re.IGNORECASE)
# What goes on and may go faster or slower, by the noun of an outcome; where it is a time, less of it is faster.
_PROCESS = re.compile(
    r"\b(?P<stem>narrow|thin|shrink|progress|grow|declin|worsen|spread|age|heal|shorten|lengthen|deteriorat|los)"
    r"(?:ing|ning|age|ion|th|e|s|ed)?\b",
    re.IGNORECASE,
)
_TIME = re.compile(r"\b(?:time|days?|hours?|weeks?|duration|until)\b", re.IGNORECASE)
_FASTER = re.compile(r"\b(?:faster|quicker|more (?:quickly|rapidly)|snabbare|fortare)\b", re.IGNORECASE)
_SLOWER = re.compile(r"\b(?:slower|more slowly|less (?:quickly|rapidly)|långsammare)\b", re.IGNORECASE)
_VERBS = {"los": "los", "age": "ag", "grow": "gr"}  # the letters that the forms of a verb share, where not the stem
_SWEDISH = {
    "narrow": "smalna|trängre|minskade",
    "thin": "förtunna|tunna",
    "shrink": "krymp",
    "progress": "fortskr|försämra",
    "grow": "väx",
    "declin": "försämra|avtog",
    "worsen": "försämra",
    "spread": "sprid|spred",
    "age": "åldra",
    "heal": "läk",
    "shorten": "förkorta",
    "lengthen": "förläng",
    "deteriorat": "försämra",
    "los": "förlora|tappa",
}


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
    if concept is None:
        return ()
    if is_within(concept.id, _PAIN) and concept.id != _PAIN:
        return _of_kind(found, _PAIN) if _is_placed(concept.id, studied) else ()
    if concept.kind is not ConceptKind.CONDITION:
        return ()
    if _RELIEVES.search(told.words):
        ill = {one.concept.id for one in concepts_in(studied, _TONGUE)}
        return _of_kind(found, _SYMPTOM) if any(is_within(name, concept.id) for name in ill) else ()
    if _SLOWS.search(told.words):
        return tuple(one for one in found if not one.topics and _PROGRESS.search(one.result.outcome))
    return ()


def process_moved(outcome: str, piece: str) -> bool | None:
    """Return whether a process that an outcome names is told to go faster; None where no such thing is told.

    Args:
        outcome: of a result, in English ("joint space narrowing").
        piece: the part of a claim that is about it ("the joint space narrowed faster").
    """
    process = None if _TIME.search(outcome) else _PROCESS.search(outcome)
    if process is None:
        return None
    stem = process["stem"].lower()
    verb = rf"\b(?:{_VERBS.get(stem, stem)}|{_SWEDISH[stem]})"
    if not re.search(verb, piece, re.IGNORECASE):
        return None
    faster, slower = _FASTER.search(piece), _SLOWER.search(piece)
    return None if bool(faster) is bool(slower) else faster is not None


def _of_kind(found: Sequence[Found], name: str) -> tuple[Found, ...]:
    return tuple(
        one for one in found if any(each.concept is not None and each.concept.id == name for each in one.topics)
    )


def _is_placed(name: str, studied: str) -> bool:
    places = _PLACES.get(name, frozenset())
    return bool(places & {word.lower() for word in _PLACE.findall(studied)})
