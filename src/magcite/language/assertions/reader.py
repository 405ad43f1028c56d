"""Reading assertions: a sentence is marked, cut into pieces, and each piece read for outcome, direction and size.

What is not plain is left out: two directions in one piece, a question, words that somebody else is said to have said.
A text of more than `_LONGEST` characters is no sentence of prose, and none is read from it.
"""

import re
from functools import lru_cache

from magcite.language.assertions.cues import Forms, forms_of
from magcite.language.assertions.marks import COVER, Marked, covered, marked
from magcite.language.assertions.mentioned import EXPOSURES, Said, mentioned_in
from magcite.language.assertions.model import Assertion, Compared, Event, Exposure, Topic
from magcite.language.assertions.pieces import pieces_of
from magcite.language.assertions.sizes import size_in
from magcite.language.assertions.states import alike_in, is_equal, multiplied, state_in
from magcite.language.assertions.topics import events_in, topics_in
from magcite.language.concepts import ConceptKind, Mention, concept, is_within
from magcite.model import Direction, Span

__all__ = ["assertions_in", "exposure_of", "is_opposed", "outcome_of", "unit_of"]

_LONGEST = 1_500
_REMEMBERED = 4_096
_NOTHING: frozenset[str] = frozenset()
_DENIED_BEFORE = 30  # characters
_DENIED_AFTER = 22
_DENIED_WORDS = 3  # between a negation and what it denies
_GRIP = frozenset({"control"})
_KEPT = re.compile(r"\s+(?:of|over|av|över)\b")
_QUESTION = re.compile(r"\?[\s\"”»)]*\Z")
_PER_CENT = re.compile(r"\d\s?(?:%|per\s?cent|procent)\s+\Z", re.IGNORECASE)
_FEW = 2  # words of a cue: one of more may stand round an outcome, "keeps infections away"
_WEAK_REACH = 2  # words between "more" and what there is more of
_WORD = re.compile(r"[^\W\d_]+")
_OF_UNIT = {"kg": "body-weight", "mmHg": "blood-pressure", "kcal": "energy-intake"}  # what a figure alone is of
_LONGER = {Direction.BETTER: Direction.HIGHER, Direction.WORSE: Direction.LOWER}
_LATENCY = "sleep-latency"
_LIVES = frozenset({Event.DEATH, Event.SURVIVAL})
_ILLNESS = frozenset({ConceptKind.CONDITION, ConceptKind.SYMPTOM})
_LEVELS = EXPOSURES | {ConceptKind.MARKER}
_WAYS = {
    "lower": Direction.LOWER,
    "less": Direction.LOWER,
    "higher": Direction.HIGHER,
    "more": Direction.HIGHER,
    "better": Direction.BETTER,
    "worse": Direction.WORSE,
    "earlier": Direction.LOWER,
    "brings": Direction.HIGHER,
    "rids": Direction.LOWER,
    "superlatives_more": Direction.HIGHER,
    "superlatives_less": Direction.LOWER,
}
_WEAK = frozenset({"brings", "rids"})


@lru_cache(maxsize=_REMEMBERED)
def assertions_in(
    sentence: str, language: str, measured: frozenset[str] = _NOTHING, exposed: frozenset[str] = _NOTHING
) -> tuple[Assertion, ...]:
    """Return what a sentence asserts of outcomes, in order.

    Args:
        sentence: one, as it reads.
        language: its tag.
        measured: ids of concepts that are outcomes in what it is compared with, whatever their kind.
        exposed: ids of concepts that are exposures there, and no outcomes.
    """
    forms = forms_of(language)
    if forms is None or len(sentence) > _LONGEST or _QUESTION.search(sentence):
        return ()
    if forms.open_questions.search(sentence):
        return ()
    read = marked(sentence, language, forms, measured=measured, exposed=exposed)
    found = [_assertion(read, piece, language, forms) for piece in pieces_of(read, forms)]
    return tuple(one for one in found if one is not None)


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
        outcome = outcome[: inside.start()] + " " * len(inside[0]) + outcome[inside.end() :]
    mentioned = mentioned_in(outcome, language)
    if any(not _is_named(match, mentioned.outcomes) for match in forms.processes.finditer(outcome)):
        return (), False
    read = Marked(outcome, outcome, outcomes=mentioned.outcomes, events=mentioned.events)
    whole = Span(0, len(outcome))
    said = events_in(read, whole, forms)
    topics = topics_in(read, whole, None, said, forms)
    if not topics and mentioned.lacks:
        topics = [(Topic(one.concept, Event.CASES, implied=True), one.span) for one in mentioned.lacks[:1]]
    elif not topics:
        topics = [(Topic(one.concept, None), one.span) for one in mentioned.exposures[:1]]
    named = [topic for topic, _ in topics]
    kept = [one for one in named if not any(_narrows(other, one) for other in named)]
    return tuple(dict.fromkeys(kept)), inside is not None


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


def _assertion(read: Marked, piece: Span, language: str, forms: Forms) -> Assertion | None:
    events = events_in(read, piece, forms)
    state = state_in(read, piece, forms)
    ways = [(state.span, state.direction)] if state else _directions(read, piece, forms, events)
    size = size_in(read.text, language, forms, piece, ways)
    direction = _one_way(ways)
    if direction is None and (size is None or ways):
        return None
    cue = Span(ways[0][0].start, ways[-1][0].end) if ways else size.span if size else None
    topics = [
        (topic, place)
        for topic, place in topics_in(read, piece, cue, events, forms)
        if not _is_in_cue(topic, place, ways, read, forms)
    ]
    if state is not None:
        topics = [(topic, state.span) for topic in state.topics]
    if not topics and size is not None and size.unit in _OF_UNIT:
        topics = [(Topic(concept(_OF_UNIT[size.unit]), None), size.span)]
    if direction is Direction.NONE and _of_quality(read, ways, forms):
        topics = [one for one in topics if one[0].concept is None or one[0].concept.kind not in _LEVELS]
    if topics and all(topic.event is Event.SURVIVAL for topic, _ in topics):
        direction = _LONGER.get(direction, direction) if direction else None
    risk = forms.risk.search(read.plain, piece.start, piece.end)
    if cue is not None and _is_reversed(read, cue, [span for _, span in topics], forms):
        return None
    places = [span for _, span in topics] + [span for span, _ in ways] + ([size.span] if size else [])
    if not topics and risk:
        places.append(Span(risk.start(), risk.end()))
    hedged = forms.hedges.search(read.text) is not None
    exposure, doubtful = _exposure(read, piece, direction, forms)
    return Assertion(
        topics=tuple(dict.fromkeys(topic for topic, _ in topics)),
        direction=direction,
        size=size,
        span=_trimmed(read.text, min(one.start for one in places), max(one.end for one in places)),
        piece=piece,
        hedged=hedged,
        exposure=exposure,
        named=read.named,
        doubtful=doubtful,
        denied=_denied_way(read, ways, forms) if direction is Direction.NONE else None,
        compared=_compared(read, piece),
        of_risk=not topics and (risk is not None or any(one.event is Event.CASES for one in events)),
        patients=read.patients,
        equal=direction is Direction.NONE and is_equal(read, piece, forms),
        of_state=state is not None,
    )


def _denied_way(read: Marked, ways: list[tuple[Span, Direction]], forms: Forms) -> Direction | None:
    """Return the one direction that words of no effect deny ("did not rise"); None where they deny any."""
    said = {
        _WAYS[(one.lastgroup or "").rpartition("_")[0]] if one is not None else None
        for one in (forms.directions.search(read.plain, span.start, span.end) for span, _ in ways)
    }
    return said.pop() if len(said) == 1 else None


def _one_way(ways: list[tuple[Span, Direction]]) -> Direction | None:
    """Return the direction that words agree on; a level goes before how good it is: "eased the pain better"."""
    told = {way for _, way in ways}
    levels = told & {Direction.LOWER, Direction.HIGHER}
    told = levels if len(levels) == 1 and Direction.WORSE not in told else told
    return told.pop() if len(told) == 1 else None


def _is_in_cue(topic: Topic, place: Span, ways: list[tuple[Span, Direction]], read: Marked, forms: Forms) -> bool:
    """Whether a condition is only named by the word that tells what became of another: "damages"."""
    if topic.concept is None or topic.concept.kind is not ConceptKind.CONDITION:
        return False
    words = (forms.directions.search(read.plain, span.start, span.end) for span, _ in ways)
    return any(
        word is not None and word.start() <= place.start and place.end <= word.end() and len(word[0].split()) <= _FEW
        for word in words
    )


def _of_quality(read: Marked, ways: list[tuple[Span, Direction]], forms: Forms) -> bool:
    """Whether what is denied is better or worse, which says nothing of a level: "not stronger"."""
    found = [forms.directions.search(read.plain, span.start, span.end) for span, _ in ways]
    return any(one is not None and (one.lastgroup or "").startswith(("better", "worse")) for one in found)


def _is_reversed(read: Marked, cue: Span, topics: list[Span], forms: Forms) -> bool:
    """Whether a word beside the outcome makes it the opposite: "normal liver values more often"."""
    start, end = min([cue.start, *(one.start for one in topics)]), max([cue.end, *(one.end for one in topics)])
    return forms.reversing.search(read.plain, start, end) is not None


def _directions(read: Marked, piece: Span, forms: Forms, events: list[Said]) -> list[tuple[Span, Direction]]:
    """Return the words that tell what became of the outcomes of a piece; those of no effect alone, where there are."""
    none = [Span(match.start(), match.end()) for match in forms.none.finditer(read.plain, piece.start, piece.end)]
    none = none or alike_in(read, piece, forms)
    if none:
        return [(span, Direction.NONE) for span in none]
    found: list[tuple[Span, Direction]] = []
    weak: list[tuple[Span, Direction]] = []
    causes = [said.span for said in events if said.of_all]
    for match in forms.directions.finditer(read.plain, piece.start, piece.end):
        name = (match.lastgroup or "").rpartition("_")[0]
        span = Span(match.start(), match.end())
        if any(said.start <= span.start < said.end for said in causes) or _names_latency(read, span):
            continue
        if not _counts(name, read, span, events, forms):
            continue
        if name in {"lower", "higher"} and any(
            one.event is Event.SURVIVAL and one.span.start <= span.start and span.end <= one.span.end for one in events
        ):
            found.append((span, Direction.HIGHER))  # "lived longer"
            continue
        denied = _denied(read, span, piece, forms)
        if denied is not None and forms.verbs.search(read.plain, denied.start, span.start):
            return []  # "those who do not move are ... more often": open what is denied
        told = weak if name in _WEAK else found
        told.append((span, _WAYS[name]) if denied is None else (denied, Direction.NONE))
    found = multiplied(read, piece, forms, found)
    if not found and weak:
        return weak
    if not found:
        return [(one.span, Direction.HIGHER) for one in events if one.event is Event.REMISSION]
    if any(way is Direction.NONE for _, way in found):
        return [one for one in found if one[1] is Direction.NONE]
    return found


def _names_latency(read: Marked, cue: Span) -> bool:
    """Whether a word is part of a name that tells no direction: "fell" asleep."""
    return any(one.concept.id == _LATENCY and one.span.start <= cue.start < one.span.end for one in read.outcomes)


def _counts(name: str, read: Marked, span: Span, events: list[Said], forms: Forms) -> bool:
    """Whether a word that tells a direction only beside others stands beside them."""
    if name in {"more", "less"}:
        alone = (
            not read.outcomes
            and not any(one.event in _LIVES for one in events)
            and forms.plain_after.match(read.plain, span.end) is not None
        )
        return alone or _after_figure(read, span, forms) or _has_outcome_next(read, span, events)
    if name == "earlier":
        return _after_figure(read, span, forms)
    if name in _WEAK:
        return _has_illness_next(read, span)
    if name.startswith("superlatives"):
        return bool(read.exposures) and _has_outcome_next(read, span, events)
    return True


def _has_illness_next(read: Marked, cue: Span) -> bool:
    ahead = [one for one in read.outcomes if one.span.start >= cue.end]
    if not ahead or ahead[0].concept.kind not in _ILLNESS:
        return False
    between = read.plain[cue.end : ahead[0].span.start]
    return len(between.split()) <= _WEAK_REACH and "," not in between


def _after_figure(read: Marked, cue: Span, forms: Forms) -> bool:
    before = read.text[max(0, cue.start - _DENIED_BEFORE) : cue.start]
    return any(not before[match.end() :].strip() for match in forms.difference.finditer(before)) or bool(
        _PER_CENT.search(before)
    )


def _has_outcome_next(read: Marked, cue: Span, events: list[Said]) -> bool:
    starts = [one.span.start for one in read.outcomes] + [one.span.start for one in events]
    ahead = [start for start in starts if start >= cue.end]
    if not ahead:
        return False
    between = read.plain[cue.end : min(ahead)]
    return len(between.split()) <= _WEAK_REACH and "," not in between and COVER not in between


def _denied(read: Marked, cue: Span, piece: Span, forms: Forms) -> Span | None:
    """Return a cue together with the word beside it that denies it; None where nothing does."""
    plain = read.plain
    opening = max(piece.start, cue.start - _DENIED_BEFORE)
    before = plain[opening : cue.start]
    for match in forms.negations.finditer(before):
        rest = before[match.end() :]
        if len(rest.split()) <= _DENIED_WORDS and not (COVER in rest or "," in rest):
            return Span(opening + match.start(), cue.end)
    after = plain[cue.end : min(piece.end, cue.end + _DENIED_AFTER)]
    found = forms.negations.search(after)
    if found is None or len(after[: found.start()].split()) > 1 or "," in after[: found.start()]:
        return None
    return Span(cue.start, cue.end + found.end())


def _exposure(read: Marked, piece: Span, direction: Direction | None, forms: Forms) -> tuple[Exposure | None, bool]:
    """Return the end of the exposure that a piece is told of, and whether words are left that may turn it round."""
    inside = {end for place, end in read.exposures if piece.start <= place < piece.end}
    granted = [Span(match.start(), match.end()) for match in forms.concessions.finditer(read.plain)]
    ends = inside or {end for place, end in read.exposures if not any(one.start <= place < one.end for one in granted)}
    bare = covered(read.plain, [*(one.span for one in read.outcomes), *granted])
    left = forms.none.sub(COVER, forms.directions.sub(COVER, bare))
    if direction is Direction.NONE:
        left = forms.negations.sub(COVER, left)
    if len(ends) == 1:
        end = ends.pop()
        turned = forms.low_words.search(left) is not None or _of_controls(left, piece, forms)
        return end, end is Exposure.HIGH and turned
    turning = _of_controls(left, Span(0, len(left)), forms) or any(
        form.search(left) for form in (forms.low_bare, forms.opposites, forms.limits)
    )
    return None, bool(ends) or turning


def _of_controls(left: str, piece: Span, forms: Forms) -> bool:
    """Whether words of a control group are left in a piece; "control of" an illness and "better control" are none."""
    found = forms.control.finditer(left, piece.start, piece.end)
    return any(_KEPT.match(left, match.end()) is None and not _is_a_grip(left, match) for match in found)


def _is_a_grip(left: str, control: re.Match[str]) -> bool:
    """Whether "control" is what people have over an illness: right after its name, or after what became of it."""
    return control[0].lower() in _GRIP and left[: control.start()].rstrip(" -").endswith(COVER)


def _compared(read: Marked, piece: Span) -> Compared | None:
    inside = [what for place, what in read.compared if piece.start <= place <= piece.end]
    every = inside or [what for _, what in read.compared]
    return every[0] if every else None


def _trimmed(text: str, start: int, end: int) -> Span:
    while end > start and text[end - 1] in " ,;:":
        end -= 1
    return Span(start, end)
