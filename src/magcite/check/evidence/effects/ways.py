"""Whether two directions are the same, with the exposure and the event turned the same way."""

import re

from magcite.check.evidence.effects.assumed import process_moved
from magcite.check.evidence.effects.contraries import opposed_way
from magcite.check.evidence.effects.found import Found
from magcite.check.evidence.effects.freed import is_freed, may_be_full
from magcite.check.evidence.effects.pairs import Pair
from magcite.language.assertions import Event, Exposure, SizeKind, Topic
from magcite.language.concepts import Concept, ConceptKind, is_within
from magcite.language.outcome_words import more_is_better
from magcite.model import Direction
from magcite.phrases import phrase, word

__all__ = ["is_crossed", "is_turned", "named_by_code", "same_way", "words_of"]

_OPPOSITE = {
    Direction.LOWER: Direction.HIGHER,
    Direction.HIGHER: Direction.LOWER,
    Direction.BETTER: Direction.WORSE,
    Direction.WORSE: Direction.BETTER,
}
# Measures of which everybody knows which end is the better one.
_LOW_IS_GOOD = frozenset(
    (
        *("blood-pressure", "systolic-pressure", "diastolic-pressure", "ldl-cholesterol", "crp", "hba1c"),
        *("triglycerides", "insulin-resistance", "sleep-latency", "body-fat", "oxidative-stress", "reaction-time"),
        *("hearing-threshold", "completion-time", "rpe", "ventilation-time"),
    )
)
_TAKEN = frozenset({"reaction-time", "completion-time"})  # times that something took
_HIGH_IS_GOOD = frozenset(["bone-density", "hdl-cholesterol", "maximal-oxygen-uptake", "strength", "lung-function"])
# What more people come to, or come to sooner, the better it is.
_GAINED = frozenset({"wound-healing", "return-to-work", "return-to-sport", "live-births", "medication-adherence"})
_QUALITIES = frozenset({Direction.BETTER, Direction.WORSE})
_LONGER = {Direction.BETTER: Direction.HIGHER, Direction.WORSE: Direction.LOWER}  # of survival
_TIMES = re.compile(r"\b(?:days?|hours?|weeks?|time|duration|length|dagar|timmar|veckor|tid|tiden)\b", re.IGNORECASE)
# What was won, and no more of an outcome: "the gain was 3 points on the depression scale".
_GAIN = re.compile(
    r"(?:(?:the|a|this|that|its|whole|total|average|mean|net|den|hela|genomsnittliga)\s)*(?:gain|benefit|win|vinst\w*|nytta\w*)\s"
    r"(?:was|is|came|amounted|averaged|var|är|blev|låg|uppgick|motsvarade|worth)\b",
    re.IGNORECASE,
)
_CODE, _JOINT = re.compile(r"\b[A-Z]{2,8}[ -]?\d{1,3}\b"), re.compile(r"[ -]")
_SICK = frozenset({ConceptKind.CONDITION, ConceptKind.SYMPTOM})


def same_way(pair: Pair, found: Found) -> bool | None:
    """Return whether page and result move an outcome the same way; None where that cannot be told.

    Neither side may be phrase("no difference").
    """
    page, held = pair.told.assertion.direction, found.direction
    if page is None or held is None or Direction.NONE in {page, held}:
        return None
    if page is Direction.HIGHER and _GAIN.match(pair.told.words) is not None:
        page = Direction.BETTER
    contrary = opposed_way(pair, found)
    if contrary is not None:
        return _of_contrary(pair, found, same=contrary)
    page = _of_process(page, pair, found)
    if found.turned and pair.topic is None:
        return (page is held) or None  # "the risk" may be that of having less of it
    page = _of_remission(page, found)
    concept = _meant_of(pair, found)
    coded = named_by_code(pair, found)
    page = _leveled(page, concept, turned=not coded and pair.topic is not None and pair.topic.turned)
    held = _leveled(_lived(held, found), concept, turned=not coded and found.turned)
    if concept is None or not (found.turned or (pair.topic is not None and pair.topic.turned)):
        page, held = _valued(page, held, found.result.outcome)
    if pair.topic is not None and _survives(pair.topic) != any(_survives(topic) for topic in found.topics):
        page = _OPPOSITE[page]
    turned = is_turned(pair, found)
    if {page, held} & {Direction.BETTER, Direction.WORSE} and {page, held} & {Direction.LOWER, Direction.HIGHER}:
        return None
    if turned is None:
        return None
    if turned:
        page = _OPPOSITE[page]
    return page is held


def _meant_of(pair: Pair, found: Found) -> Concept | None:
    """Return the outcome that both are about: of "sleep and anxiety improved" the one that the page names.

    How well something was done is told by the time it took: "reaction time on an attention task".
    """
    said = pair.topic.concept if pair.topic else None
    held = [topic.concept for topic in found.topics if topic.concept is not None]
    if pair.told.assertion.direction in _QUALITIES:
        timed = next((one for one in held if one.id in _TAKEN), None)
        if timed is not None:
            return timed
    if said is not None:
        held.sort(key=lambda one: not (one.id == said.id or is_within(one.id, said.id) or is_within(said.id, one.id)))
    return held[0] if held else said


def _lived(held: Direction, found: Found) -> Direction:
    """Return a better survival as a longer one: it is no better cancer."""
    return _LONGER.get(held, held) if any(_survives(topic) for topic in found.topics) else held


def _of_process(page: Direction, pair: Pair, found: Found) -> Direction:
    """Return more or less of a process that the page says went faster or slower: the joint "narrowed faster".

    The verb of the process itself tells a level, of what is no outcome of its own: the brain "shrank more slowly".
    """
    moved = process_moved(found.result.outcome, pair.told.piece)
    if moved is None or (page not in _QUALITIES and pair.topic is not None):
        return page
    return Direction.HIGHER if moved else Direction.LOWER


def _of_remission(page: Direction, found: Found) -> Direction:
    """Return what sooner or better well means of a result: fewer days, or more people."""
    if page not in _QUALITIES or not any(_is_gained(topic) for topic in found.topics):
        return page
    level = Direction.LOWER if _TIMES.search(found.result.outcome) else Direction.HIGHER
    return level if page is Direction.BETTER else _OPPOSITE[level]


def _is_gained(topic: Topic) -> bool:
    return topic.event is Event.REMISSION or (topic.concept is not None and topic.concept.id in _GAINED)


def _of_contrary(pair: Pair, found: Found, *, same: bool) -> bool | None:
    """Return how what is said of a contrary stands to what was found.

    Told the other way it is left open, but where the verb of a sentence names what took less time: "reacted faster".
    """
    turned = is_turned(pair, found)
    if turned is False and not same and pair.topic is not None and pair.told.assertion.of_state:
        return False
    return None if turned is None or same is turned else True


def named_by_code(pair: Pair, found: Found) -> bool:
    """Return whether the page names an outcome by the code that the result has: "PASI 75", "ACR20"."""
    said = {_JOINT.sub("", one) for one in _CODE.findall(pair.told.sentence)}
    return any(_JOINT.sub("", one) in said for one in _CODE.findall(found.result.outcome))


def is_turned(pair: Pair, found: Found) -> bool | None:
    """Return whether the page speaks of the other end of the exposure; None where that is open."""
    assertion = pair.told.assertion
    if found.mirrored is not None:
        return found.mirrored
    low = assertion.exposure is Exposure.LOW
    if assertion.doubtful or (found.freed and _is_of_other_thing(pair, low=low)):
        return None
    if low and found.exposure is not Exposure.LOW and (found.opposed or found.exposure is None):
        return None
    end = found.exposure or Exposure.HIGH
    if assertion.exposure is not None:
        return assertion.exposure is not end and not found.freed
    return None if end is Exposure.LOW and (assertion.named or found.opposed) and not found.freed else False


def _is_of_other_thing(pair: Pair, *, low: bool) -> bool:
    """Whether a sentence may speak of a thing as it commonly is, where one was tried that something was taken from."""
    named = pair.told.sentence
    return may_be_full(named) or (low and not is_freed(named))


def is_crossed(pair: Pair, found: Found) -> bool:
    """Return whether page and result tell plainly opposite levels, and no words say that the page turns them round.

    The figure alone bears out no claim then: "3 mmHg higher" is not borne out by what was 3 mmHg lower.
    """
    told, topic = pair.told.assertion, pair.topic
    if _GAIN.match(pair.told.words) is not None:
        return False
    if {told.direction, found.direction} != {Direction.LOWER, Direction.HIGHER} or same_way(pair, found):
        return False
    if found.turned or (topic is not None and (topic.turned or _survives(topic))) or found.mirrored:
        return False
    ratio = told.size is not None and told.size.kind is SizeKind.RATIO  # which tells both ends, one the other's inverse
    low = told.exposure is Exposure.LOW or (found.exposure is Exposure.LOW and ratio and not told.doubtful)
    return not (low or told.of_controls or opposed_way(pair, found))


def words_of(direction: Direction | None) -> str:
    """Return a direction in words."""
    return phrase("no difference") if direction is Direction.NONE else word(direction) if direction else ""


def _survives(topic: Topic) -> bool:
    return topic.event is Event.SURVIVAL


def _valued(page: Direction, held: Direction, outcome: str) -> tuple[Direction, Direction]:
    """Return two directions as levels where the words of an outcome tell which level is the better one."""
    good = more_is_better(outcome)
    if good is None or not {page, held} & {Direction.BETTER, Direction.WORSE}:
        return page, held
    better, worse = (Direction.HIGHER, Direction.LOWER) if good else (Direction.LOWER, Direction.HIGHER)
    table = {Direction.BETTER: better, Direction.WORSE: worse}
    return table.get(page, page), table.get(held, held)


def _leveled(direction: Direction, concept: Concept | None, *, turned: bool) -> Direction:
    """Return a direction as a level where the kind of outcome tells which level is the better one.

    A level of something `turned` is the other way round.
    """
    if turned and direction in {Direction.LOWER, Direction.HIGHER}:
        return _OPPOSITE[direction]
    kind = concept.kind if concept else None
    if kind in _SICK or (concept is not None and concept.id in _LOW_IS_GOOD):
        table = {Direction.BETTER: Direction.LOWER, Direction.WORSE: Direction.HIGHER}
    elif kind is ConceptKind.FUNCTION or (concept is not None and concept.id in _HIGH_IS_GOOD):
        table = {Direction.BETTER: Direction.HIGHER, Direction.WORSE: Direction.LOWER}
    else:
        table = {}
    return table.get(direction, direction)
