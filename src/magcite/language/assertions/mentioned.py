"""The concepts of a text sorted by the part they may play: outcomes, what is counted, exposures."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from magcite.language.assertions.fare import is_of_fare
from magcite.language.assertions.grammar import twins_in
from magcite.language.assertions.heads import headed_in
from magcite.language.assertions.model import Event
from magcite.language.concepts import Concept, ConceptKind, Mention, concept, concepts_in, is_within
from magcite.language.cues import Narrowed
from magcite.model import Span

__all__ = ["EXPOSURES", "OUTCOMES", "UNITS", "Mentioned", "Said", "mentioned_in"]

EXPOSURES = frozenset({ConceptKind.SUBSTANCE, ConceptKind.FOOD, ConceptKind.ACTIVITY, ConceptKind.TREATMENT})
OUTCOMES = frozenset({ConceptKind.CONDITION, ConceptKind.MARKER, ConceptKind.SYMPTOM, ConceptKind.FUNCTION})
_EVENTS = {
    "death": Event.DEATH,
    "incidence": Event.CASES,
    "non-fatal": Event.CASES,
    "prevalence": Event.CASES,
    "survival": Event.SURVIVAL,
    "longevity": Event.SURVIVAL,
    "remission": Event.REMISSION,
    "recovery": Event.REMISSION,
}
_TAKEN = ("nutrient", "drug", "herb", "supplement")
_ENERGY = "energy-intake"  # what people eat less of when something else is changed
_FAT = "fat"  # of the body, where it is measured
_BESIDE = 20  # characters
_LACK = "deficiency"
_NO_SLEEP = "sleep-deprivation"
_ALONE = "loneliness"
_ANY_CAUSE = "all-cause-death"
_LIFE = "quality-of-life"
_ILL = frozenset({ConceptKind.CONDITION, ConceptKind.SYMPTOM})
# Between an illness and the life with it: "asthma-specific", «astmarelaterade».
_OF_THIS = re.compile(r"\s?|(?:[-\u2010\u2011]?\s?(?:related|specific|relaterad[et]?|specifik[at]?))?\s", re.IGNORECASE)
# Words of how something was measured, or of what a sentence says became of it: no outcomes by themselves.
_GENERAL = frozenset(
    {"serum-level", "biomarker", "relief", "prevention", "morbidity", "safety", "toxicity", "disease-progression"}
    | {"disease", "dropout", "healthspan", "gene-expression", "intake"}
)
UNITS = frozenset({"mmhg", "mm hg", "kg", "bmi points"})  # name a measure, and are no mention of it


@dataclass(frozen=True, slots=True)
class Said:
    """A place where a text says what is counted.

    Attributes:
        of_all: whether it is deaths of any cause.
    """

    span: Span
    event: Event
    of_all: bool = False


@dataclass(frozen=True, slots=True)
class Mentioned:
    """The concepts of a text, each in order; lacks are of a substance, or of sleep."""

    outcomes: tuple[Mention, ...]
    events: tuple[Said, ...]
    exposures: tuple[Mention, ...]
    lacks: tuple[Mention, ...]


def mentioned_in(
    text: str,
    language: str,
    measured: frozenset[str] = frozenset(),
    exposed: frozenset[str] = frozenset(),
    levels: Narrowed | None = None,
) -> Mentioned:
    """Return the concepts of a text by the part they may play.

    Args:
        text: plain.
        language: its tag.
        measured: ids of concepts that are outcomes here, whatever their kind.
        exposed: ids of concepts that are exposures here.
        levels: words beside what people take in that make it something measured; without any it is that anyhow.
    """
    outcomes: list[Mention] = []
    events: list[Said] = []
    exposures: list[Mention] = []
    lacks: list[Mention] = []
    for one in _with_twins(text, language):
        name, kind = one.concept.id, one.concept.kind
        if text[one.span.start : one.span.end].lower() in UNITS:
            continue
        general = name in _GENERAL and name not in measured
        if general or _is_alone(one, exposures, text) or (kind in OUTCOMES and is_of_fare(text, one.span, language)):
            continue
        if kind is ConceptKind.EVENT:
            events.extend(_counted(one))
            outcomes.extend(_of_event(one))
        elif outcomes and (_narrows(outcomes[-1], one, text) or _is_lived_with(outcomes[-1], one, text)):
            outcomes[-1] = _joined(outcomes[-1], one)
        elif name not in measured and _is_lack(one.concept):
            lacks.append(one)
        elif name in measured and levels is not None and _is_taken(one.concept) and not _beside(text, one.span, levels):
            exposures.append(one)
        elif name in measured or (name not in exposed and kind in OUTCOMES):
            outcomes.append(one)
        elif name in exposed or kind in EXPOSURES:
            exposures.append(one)
    return Mentioned(tuple(outcomes), tuple(events), tuple(exposures), tuple(lacks))


def _is_alone(one: Mention, exposures: list[Mention], text: str) -> bool:
    """Whether a word for lonely people tells that a drug right before it is given alone: «fluoxetin ensamt»."""
    return one.concept.id == _ALONE and bool(exposures) and text[exposures[-1].span.end : one.span.start].isspace()


def _with_twins(text: str, language: str) -> list[Mention]:
    """Return the concepts of a text with those that are named beside their twins alone: "the lower" pressure."""
    twins = [Mention(concept(name), whole) for name, whole, _ in twins_in(text, language)]
    others = [one for one in concepts_in(text, language) if not any(one.span.meets(twin.span) for twin in twins)]
    every = [*others, *twins]
    every.extend(one for one in headed_in(text, language) if not any(one.span.meets(other.span) for other in every))
    return sorted(every, key=lambda one: one.span.start)


def _is_taken(named: Concept) -> bool:
    """Whether people take a thing in, or do it, rather than have it measured as they have hormones."""
    if named.id in {_ENERGY, _FAT}:
        return False
    if named.kind in {ConceptKind.FOOD, ConceptKind.ACTIVITY, ConceptKind.TREATMENT}:
        return True
    return named.kind is ConceptKind.SUBSTANCE and any(is_within(named.id, broad) for broad in _TAKEN)


def _beside(text: str, span: Span, words: Narrowed) -> bool:
    start, end = max(0, span.start - _BESIDE), span.end + _BESIDE
    return words.search(text, start, end) is not None


def _is_lack(named: Concept) -> bool:
    """Whether a concept is the lack of something that people take in: magnesium deficiency, but not a deficiency."""
    if named.id == _NO_SLEEP:
        return True
    return _LACK in named.broader and any(concept(one).kind in EXPOSURES for one in named.broader)


def _narrows(first: Mention, second: Mention, text: str) -> bool:
    """Whether two mentions side by side are one: "systolic" "blood pressure"."""
    between = text[first.span.end : second.span.start]
    return not between.strip(" -") and is_within(first.concept.id, second.concept.id)


def _is_lived_with(first: Mention, second: Mention, text: str) -> bool:
    """Whether an illness only tells of which quality of life is meant: "reflux-related quality of life"."""
    between = text[first.span.end : second.span.start]
    return second.concept.id == _LIFE and first.concept.kind in _ILL and _OF_THIS.fullmatch(between) is not None


def _joined(first: Mention, second: Mention) -> Mention:
    named = second.concept if second.concept.id == _LIFE else first.concept
    return Mention(named, Span(first.span.start, second.span.end))


def _counted(mention: Mention) -> Iterator[Said]:
    named = mention.concept
    if named.id in _EVENTS:
        yield Said(mention.span, _EVENTS[named.id])
    elif "death" in named.broader:
        yield Said(mention.span, Event.DEATH, named.id == _ANY_CAUSE)


def _of_event(mention: Mention) -> Iterator[Mention]:
    """Yield the outcome that an event names beside what it counts: "cancer mortality" is of cancer."""
    named = mention.concept
    if named.id in _EVENTS or named.id == _ANY_CAUSE:
        return
    causes = [one for one in map(concept, named.broader) if one.kind in {ConceptKind.CONDITION, ConceptKind.MARKER}]
    yield Mention(causes[0] if causes else named, mention.span)
