"""The results that an assertion is about by what its words mean, where its outcome is none that is known by name."""

import re
from collections.abc import Sequence
from functools import cache

from magcite.check.evidence.effects.found import Found
from magcite.check.evidence.effects.narrowing import SET_AGAINST
from magcite.check.evidence.effects.told import Told
from magcite.check.evidence.holding import Holding
from magcite.language.assertions import Event, Exposure
from magcite.language.assertions.cues import forms_of
from magcite.language.assertions.fare import without_fare
from magcite.language.cues import alternation
from magcite.language.every_language import cues_of_all
from magcite.language.outcome_words import Cover, covers, is_decisive
from magcite.model import Direction

__all__ = ["given_in", "without_whom", "worded"]

# In whom: that is no outcome.
_OF_WHOM = re.compile(
    r"\s(?:hos|bland|among|amongst|in (?:the )?(?:people|patients|women|men|children|adults|those|older|elderly))\s",
    re.IGNORECASE,
)
# "The difference was larger" tells of how far apart two groups were, and not which way.
_OF_GAP = re.compile(
    r"\b(?:skillnad|effekt|samband|minskning|ökning|nytta|vinst|difference|effect|association|reduction|benefit|gap)\w*",
    re.IGNORECASE,
)


def worded(told: Told, found: Sequence[Found], given: str, language: str) -> tuple[tuple[Found, ...], bool]:
    """Return the results an assertion is about, and whether that is no more than likely.

    It is no more than likely where part of an outcome alone is met, where the assertion names a known outcome as well,
    and where words of a sentence may turn round what it says. What people have for whom something was done is none.

    Args:
        told: what is asserted.
        found: the results held on the work.
        given: what the evidence names as treatment, comparator and people.
        language: of the page.
    """
    outcomes = [SET_AGAINST.sub("", one.result.outcome) for one in found]
    every = covers(outcomes, without_whom(told.piece, language), language, given)
    most = max(every, default=Cover.NONE)
    if most is Cover.NONE:
        return (), False
    kept = tuple(one for one, cover in zip(found, every, strict=True) if cover is most)
    decisive = bool(kept) and _is_decisive(told, kept, given, language)
    if most is Cover.PART and not decisive:  # an outcome that is known by name was not named
        kept = tuple(one for one in kept if not one.topics)
    said = told.assertion
    if any(topic.event is Event.REMISSION for topic in said.topics):  # who is well is another matter than who fell ill
        kept = tuple(one for one in kept if not one.topics)
    named = bool(said.topics) and not decisive
    named = named or _OF_GAP.search(told.words) is not None
    open_ended = named or said.doubtful or said.exposure is Exposure.LOW or _is_denied(told, language)
    alone = any(one.within for one in kept)  # whether a page tells of one group, too, hangs on more than these words
    return kept, (most is Cover.PART and not decisive) or open_ended or alone


def _is_decisive(told: Told, kept: Sequence[Found], given: str, language: str) -> bool:
    """Whether a sentence has no word of content that would be of another outcome than the one that is met."""
    forms = forms_of(language)
    said = forms.directions.sub(" ", told.piece) if forms is not None else told.piece
    people = _OF_WHOM.search(said)
    said = said[: people.start()] if people and people.start() else said
    return all(is_decisive(SET_AGAINST.sub("", one.result.outcome), said, language, given) for one in kept)


def _is_denied(told: Told, language: str) -> bool:
    """Whether a sentence that tells of an effect denies something: "did not make them react any quicker"."""
    forms = forms_of(language)
    if forms is None or told.assertion.direction is Direction.NONE:
        return False
    return forms.negations.search(told.sentence) is not None


def without_whom(piece: str, language: str) -> str:
    """Return a piece of a sentence without the people for whom something was done, what they have, and what they ate.

    "Among people with high blood pressure, the oil gave" names no outcome either.
    """
    return without_fare(_whom_first().sub(" ", _given_whom().sub(" ", piece)), language)


@cache
def _given_whom() -> re.Pattern[str]:
    """Return the pattern of people that something was done for, and of what they have: gave "people with bad lungs"."""
    one = {name: alternation(cues) for name, cues in cues_of_all("given_whom").items()}
    people = rf"(?:the\s+|most\s+)?{one['people']}\s+{one['with']}(?:\s+[^\W\d][\w-]*){{1,2}}"
    return re.compile(rf"(?<!\w){one['giving']}\s+{people}", re.IGNORECASE)


@cache
def _whom_first() -> re.Pattern[str]:
    """Return the pattern of the people that a piece opens with and of what they have, up to a pause."""
    one = {name: alternation(cues) for name, cues in cues_of_all("given_whom").items()}
    people = rf"{one['opening']}\s+(?:the\s+)?{one['people']}\s+{one['with']}"
    return re.compile(rf"\A\W*{people}(?:\s+[^\W\d][\w-]*){{1,3}}?(?=\s*[,:;]|\s+{one['giving']}(?!\w))", re.IGNORECASE)


def given_in(held: Holding, exposed: frozenset[str]) -> str:
    """Return what the evidence on a work names as treatment, comparator and people, else its title; "" for nothing.

    Args:
        held: what is held on the work.
        exposed: ids of what people were given or did, by whatever part of the record; they count as named.
    """
    evidence = held.evidence
    if evidence is None:
        return ""
    said = (evidence.exposure, evidence.dose, evidence.comparator, evidence.population)
    names = (name.replace("-", " ") for name in sorted(exposed))
    return " ; ".join((*(one for one in said if one), *names))
