"""Outcomes told by their contrary: ability got better where disability fell, and what heals faster takes less time."""

import re

from magcite.check.evidence.effects.found import Found
from magcite.check.evidence.effects.pairs import Pair
from magcite.language.contraries import contraries_of, poles_in
from magcite.model import Direction

__all__ = ["opposed_way"]

_TONGUE = "en"
_TIME = re.compile(
    r"\A(?:(?:mean|median|average|total)\s+)?(?:time|days|hours|weeks|latency|duration|tid|tiden|antal dagar|dagar)\b"
    r"|\b(?:time|latency|tid|tiden)\s+(?:to|until|till|tills)\b|\b[\w-]+(?: time| times|tid|tiden|tider)\s*\Z",
    re.IGNORECASE,
)
_SPEED = re.compile(r"\b(?:speed|velocity|hastighet\w*|\w+hastighet)\b", re.IGNORECASE)
_CUT = re.compile(r"[,;(]|\s(?:in|at|with|within|among|after|during|against|versus|vs|hos|bland|efter|jämfört)\s")
_WAYS = {Direction.HIGHER: True, Direction.LOWER: False}
_GOODS = {Direction.BETTER: True, Direction.WORSE: False}


def opposed_way(pair: Pair, found: Found) -> bool | None:
    """Return True where a sentence says of the contrary of an outcome what was found; None where no contrary is told.

    False is said of times alone: "healed faster" where the time to healing grew.
    """
    timed = _timed(pair, found)
    if timed is not None:
        return timed
    told = pair.told
    if told.assertion.of_state and told.assertion.direction in _GOODS:
        return _eased(told.assertion.direction, found, told.language)
    if told.assertion.of_state or told.assertion.direction in {None, Direction.NONE}:
        return None
    outcome = _CUT.split(found.result.outcome, maxsplit=1)[0]
    language = pair.told.language
    said, held = poles_in(told.piece, language), poles_in(outcome, _TONGUE) or poles_in(outcome, language)
    contrary = [name for name in said if name in held and said[name] is not held[name]]
    if not contrary:
        return None
    page, seen = _good(told.assertion.direction, said[contrary[0]]), _good(found.direction, held[contrary[0]])
    return None if page is None or seen is None else page is seen


def _eased(page: Direction, found: Found, language: str) -> bool | None:
    """Return whether people fared as told where what they lacked was measured: "managed better", of less disability."""
    outcome = _CUT.split(found.result.outcome, maxsplit=1)[0]
    poles = poles_in(outcome, _TONGUE) or poles_in(outcome, language)
    if found.direction not in _WAYS or not poles or any(poles.values()):
        return None
    return _GOODS[page] is _good(found.direction, good=False)


def _good(direction: Direction | None, good: bool) -> bool | None:  # noqa: FBT001 - which side of a pair is told
    """Return whether a change was for the better; None where it was neither."""
    if direction in _GOODS:
        return _GOODS[direction]
    return None if direction not in _WAYS else _WAYS[direction] is good


def _timed(pair: Pair, found: Found) -> bool | None:
    """Return how "faster" stands to a time or a speed; None where none is told, or where longer is hoped for."""
    words, outcome = contraries_of(pair.told.language), found.result.outcome
    named = _CUT.split(outcome, maxsplit=1)[0]
    speed = pair.told.assertion.of_state and _SPEED.search(named) is not None
    if found.direction not in _WAYS or not (speed or _TIME.search(named)):
        return None
    if any(contraries_of(tag).lasting.search(outcome) for tag in {_TONGUE, pair.told.language}):
        return None
    fast, slow = words.fast.search(pair.told.words), words.slow.search(pair.told.words)
    if (fast is None) == (slow is None) or pair.told.assertion.direction in {None, Direction.NONE}:
        return None
    return (fast is not None) is (found.direction is (Direction.HIGHER if speed else Direction.LOWER))
