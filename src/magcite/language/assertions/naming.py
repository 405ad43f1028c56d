"""What evidence names: the outcome of a result, the end of an exposure, the unit in which something is measured."""

import re
from dataclasses import replace
from functools import lru_cache

from magcite.language.assertions.cues import Forms, forms_of
from magcite.language.assertions.marks import Marked
from magcite.language.assertions.mentioned import mentioned_in
from magcite.language.assertions.model import Event, Exposure, Topic
from magcite.language.assertions.remedial import remedied_in
from magcite.language.assertions.topics import events_in, topics_in
from magcite.language.blanks import blanked
from magcite.language.concepts import Mention, concept, is_within
from magcite.language.cues import cue_of
from magcite.model import Span

__all__ = ["exposure_of", "is_opposed", "outcome_of", "unit_of"]

_LONGEST = 1_500  # characters; no name is as long
_REMEMBERED = 4_096
_BELOW = re.compile(
    r"\b(?:under|below|less than|lower than|mindre än|lägre än)\s+\d+(?:[.,]\d+)?"
    r"(?![\d.,]|\s*(?:years?|yrs|år|months?|weeks?|days?|hours?|minutes?)\b)",
    re.IGNORECASE,
)

# "Cure, stress incontinence" and "cure rate of ulcers" are of those who were cured of it.
_CURE = re.compile(r"\A(?:(?:complete|clinical|full)\s)?cures?(?:\srates?)?(?:,|\sof|\sfrom)?\s", re.IGNORECASE)


@lru_cache(maxsize=_REMEMBERED)
def outcome_of(outcome: str, language: str) -> tuple[tuple[Topic, ...], bool]:
    """Return the topics of an outcome as evidence names it, and whether it is told of one group alone.

    Args:
        outcome: in words ("cancer mortality", "lactate within the magnesium group").
        language: its tag.
    """
    forms = forms_of(language)
    if forms is None or len(outcome) > _LONGEST or forms.open_questions.search(outcome):
        return (), False
    inside = forms.within.search(outcome)
    if inside is not None:
        outcome = blanked(outcome, inside.start(), inside.end())
    outcome = _CURE.sub("cured of ", outcome)
    if (remedied := remedied_in(outcome, language)) is not None:
        return (remedied,), inside is not None
    mentioned = mentioned_in(outcome, language)
    if any(not _is_named(match, mentioned.outcomes) for match in forms.processes.finditer(outcome)):
        return (), False
    read = Marked(outcome, outcome, outcomes=mentioned.outcomes, events=mentioned.events, language=language)
    whole = Span(0, len(outcome))
    said = events_in(read, whole, forms)
    topics = topics_in(read, whole, None, said, forms)
    bare = _bare(outcome, forms)
    if bare and (not topics or len(bare[0].split()) > 1):
        topics = [(Topic(concept(forms.words.bare[bare[0]]), None), whole)]
    elif not topics and mentioned.lacks:
        topics = [(Topic(one.concept, Event.CASES, implied=True), one.span) for one in mentioned.lacks[:1]]
    elif not topics:
        topics = [(Topic(one.concept, None), one.span) for one in mentioned.exposures[:1]]
    named = [topic for topic, _ in topics]
    if _BELOW.search(outcome):  # how many have less of it
        named = [replace(one, turned=not one.turned) for one in named]
    kept = [one for one in named if not any(_narrows(other, one) for other in named)]
    return tuple(dict.fromkeys(kept)), inside is not None


def _bare(outcome: str, forms: Forms) -> list[str]:
    """Return a word that names an outcome where evidence is written down, and too much in prose."""
    found = forms.bare.search(outcome)
    return [cue_of(found[0])] if found else []


@lru_cache(maxsize=_REMEMBERED)
def exposure_of(words: str, language: str) -> Exposure | None:
    """Return which end of an exposure evidence names: LOW for "magnesium intake below the allowance"."""
    forms = forms_of(language)
    if forms is None or not words:
        return None
    plain = forms.comparison.sub(" ", forms.idioms.sub(" ", words))
    return Exposure.LOW if forms.low_bare.search(plain) else Exposure.HIGH


def is_opposed(words: str, language: str) -> bool:
    """Return whether an exposure is one whose other end has a name of its own: sitting, and not moving."""
    forms = forms_of(language)
    return forms is not None and forms.opposites.search(words) is not None


def _is_named(match: re.Match[str], outcomes: tuple[Mention, ...]) -> bool:
    return any(one.span.start <= match.start() and match.end() <= one.span.end for one in outcomes)


def _narrows(one: Topic, other: Topic) -> bool:
    if one.concept is None or other.concept is None or one.concept.id == other.concept.id:
        return False
    return is_within(one.concept.id, other.concept.id)


def unit_of(words: str, language: str) -> str | None:
    """Return the unit that an outcome is measured in, where its words name one ("body weight in kg")."""
    forms = forms_of(language)
    match = forms.units.search(words) if forms else None
    return None if forms is None or match is None else list(forms.words.units)[int((match.lastgroup or "u0")[1:])]
