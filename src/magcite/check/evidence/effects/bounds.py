"""Results that hold for one time, dose or arm alone, where a sentence tells of another: they leave it open.

"Pressure rose only with the highest amount" bears nothing out of 50 g, "at 12 months" nothing of 12 weeks, and "insulin
fell with potato, but not with rice" nothing of rice. The cues: each language's `[bounds]`.

Attributes of the table:
    only: what says that a result holds for nothing else, before one of `of`: "only with the highest amount".
    then: what stands right before the time at which something was seen: "after 12 weeks".
    denying: words with which a sentence grants it: "but not with rice", "bara".
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from magcite.check.evidence.effects.found import Found
from magcite.check.evidence.effects.side_words import apart, is_named, words_of_side
from magcite.check.evidence.effects.told import Told
from magcite.check.evidence.effects.whom import OfWhom, days_in, of_whom
from magcite.language.cues import alternation
from magcite.language.every_language import cues_of_all, pattern_of_all
from magcite.language.senses import Sense, senses_in
from magcite.model import Direction

__all__ = ["is_beyond"]

_TABLE = "bounds"
_TONGUE = "en"
_FAR = 1.5  # how many times as long another time is, at least
_LACKING = re.compile(r"n['’]t\b", re.IGNORECASE)


def is_beyond(found: Found, told: Told, others: Iterable[Found], language: str, title: str) -> bool:
    """Return whether what a sentence tells lies outside of what a result holds for.

    Args:
        found: the result.
        told: what the sentence asserts.
        others: the other results about the outcome.
        language: of the page.
        title: of the work, which may write an abbreviation out.
    """
    if _is_of_other_time(found, told, language):
        return True
    if pattern_of_all(_TABLE, "denying").search(told.sentence) or _LACKING.search(told.sentence):
        return False
    said = senses_in(told.sentence, language)
    return _is_only_of_others(found, told.sentence, language) or _is_denied_of(found, said, others, language, title)


def _is_of_other_time(found: Found, told: Told, language: str) -> bool:
    """Whether a result was seen at another time than the only ones that a sentence names."""
    seen = [one for one in days_in(found.sides.time or "", _TONGUE) if one]
    said = [one for match in _then().finditer(told.piece) for one in days_in(match["when"], language) if one]
    return bool(seen and said) and all(max(one, day) > _FAR * min(one, day) for one in seen for day in said)


def _is_only_of_others(found: Found, sentence: str, language: str) -> bool:
    """Whether an abstract tells a result "only with" something that a sentence does not name."""
    degree, said = pattern_of_all("arms", "degree"), senses_in(sentence, language)
    for what in _only_of(found):
        if degree.search(what):
            if not degree.search(sentence):
                return True
            continue
        whom, names = of_whom(what, sentence, language, ""), words_of_side(what, language, "")
        if whom is OfWhom.OTHERS or (names and whom is OfWhom.OPEN and not is_named(names, said, language)):
            return True
    return False


def _only_of(found: Found) -> Iterator[str]:
    arm = _behind().search(found.sides.arm or "")
    if arm is not None:
        yield arm["what"]
    yield from (match["what"] for match in _before().finditer(found.told_as))


def _is_denied_of(found: Found, said: tuple[Sense, ...], others: Iterable[Found], language: str, title: str) -> bool:
    """Whether a sentence names an arm of which an abstract denies what it tells of another one."""
    if not found.derived:
        return False
    mine = words_of_side(f"{found.sides.arm or ''} {found.result.outcome}", language, title)
    for one in others:
        if one.sides.told and one.sides.arm != found.sides.arm and _is_level(one):
            theirs = apart(words_of_side(one.sides.arm, language, title), mine, language)
            if is_named(theirs, said, language):
                return True
    return False


def _is_level(found: Found) -> bool:
    return found.direction is Direction.NONE or found.significant is False


@cache
def _then() -> re.Pattern[str]:
    then = alternation(cues_of_all(_TABLE)["then"])
    return re.compile(rf"(?<!\w){then}\s(?P<when>(?:[^\s,;]+\s?){{1,4}})", re.IGNORECASE)


@cache
def _before() -> re.Pattern[str]:
    cues = cues_of_all(_TABLE)
    only, of = alternation(cues["only"]), alternation(cues["of"])
    return re.compile(rf"(?<!\w){only}\s{of}\s(?P<what>(?:[^\W_][\w-]*\s?){{1,4}})", re.IGNORECASE)


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(rf"(?P<what>[^,;]+?)\s{alternation(cues_of_all(_TABLE)['only'])}\Z", re.IGNORECASE)
